/** What a page looks like tells how it is read: a shape of documents whose places on the page are known. */
import type { ReadDocument } from '../../convert/provenance.ts';
import type { ReaderContext } from '../../convert/shapes/types.ts';
import type { PlanDocument } from '../../schema/document.ts';
import type { Layout } from '../layout.ts';

/** `lines` are those of the derived text: `lines[n - 1]` is the Layout's line n. */
export interface LayoutContext extends ReaderContext {
  layout: Layout;
}

export interface LayoutShape {
  name: string;
  /** What a document of this shape is, where it does not say so itself. */
  kind: PlanDocument['kind'];
  detect: (layout: Layout) => boolean;
  /** Every line that is not furniture stands in a block or is dropped with its reason. */
  read: (context: LayoutContext) => ReadDocument;
}

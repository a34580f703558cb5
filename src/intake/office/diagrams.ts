/** The drawing that PowerPoint or Word keeps of a SmartArt diagram: its shapes as they are shown. */
import type { Package } from './package.ts';
import { attribute, below, type XmlNode } from './xml.ts';

/** `ids`: the element that names the diagram's parts in `part`. Undefined where no drawing was kept. */
export function diagramOf(file: Package, part: string, ids: XmlNode): XmlNode | undefined {
  const data = file.maybe(file.related(part, 'diagramData', attribute(ids, 'r:dm')));
  for (const extension of below(data, 'a:ext'))
    for (const { attributes } of below(extension, 'p:dataModelExt')) {
      const drawing = file.maybe(file.related(part, 'diagramDrawing', attributes['relId']));
      if (drawing) return drawing;
    }
  return undefined;
}

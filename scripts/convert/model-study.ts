/** How well likeness tells measures: each document in turn is predicted by a model that leaves it out. Pure. */
import { likelyMeasure, type SectionText } from '../../src/convert/likeness/likeness.ts';
import {
  buildModel,
  type ModelCatalog,
  type ModelDocument,
  type ModelOptions,
  type NamedSection,
  namedSections,
} from '../../src/convert/likeness/model-build.ts';
import { rephrased } from './rephrase.ts';

/** What of a section a way of asking hands over. */
const ways: Record<string, (section: NamedSection) => SectionText> = {
  'heading and section': ({ heading, section }) => ({ heading, section }),
  'rephrased heading and section': ({ heading, section }) => ({ heading: rephrased(heading), section }),
  'heading alone': ({ heading }) => ({ heading }),
  'rephrased heading alone': ({ heading }) => ({ heading: rephrased(heading) }),
  'section alone': ({ section }) => ({ section }),
};

export interface Row {
  way: string;
  asked: number;
  /** The right measure is the most alike; among the three most alike. */
  top1: number;
  top3: number;
  /** Answered at the thresholds, and right. */
  answered: number;
  right: number;
}

/** One row for each way of asking. Sections without text are asked by their heading only. */
export function study(documents: readonly ModelDocument[], catalog: ModelCatalog, named: ModelOptions['named']): Row[] {
  const rows = new Map(
    Object.keys(ways).map((way) => [way, { way, asked: 0, top1: 0, top3: 0, answered: 0, right: 0 }]),
  );
  for (const document of documents) {
    const sections = namedSections(document, catalog, named);
    if (sections.length === 0) continue;
    const model = buildModel(documents, catalog, { named, leaveOut: ({ path }) => path === document.path });
    for (const section of sections)
      for (const [way, given] of Object.entries(ways)) {
        if (section.section.length < 20 && /section/u.test(way)) continue;
        const row = rows.get(way);
        if (!row) continue;
        const { measure, nearest } = likelyMeasure(model, given(section));
        row.asked += 1;
        if (nearest[0]?.measure === section.measure) row.top1 += 1;
        if (nearest.some((near) => near.measure === section.measure)) row.top3 += 1;
        if (measure !== null) row.answered += 1;
        if (measure === section.measure) row.right += 1;
      }
  }
  return [...rows.values()];
}

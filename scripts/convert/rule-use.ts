/** Which documents each rule of the converter's stages and shapes serves: by what the conversion says of its blocks. Pure. */
import {
  labelMarkExamples,
  markExamples,
  sharedLineExamples,
  withExamples,
} from '../../src/convert/lines/rules/examples.ts';
import { labelMarkRules } from '../../src/convert/lines/rules/kpi-marks.ts';
import type { MarkRule } from '../../src/convert/lines/rules/mark-rule.ts';
import { markRules } from '../../src/convert/lines/rules/marks.ts';
import { sharedLineRules } from '../../src/convert/lines/rules/shared-lines.ts';
import type { Provenance } from '../../src/convert/provenance.ts';
import { openedBy } from '../../src/convert/shapes/classify-lines.ts';
import { shapes } from '../../src/convert/shapes/index.ts';
import { ruleSets } from '../../src/convert/shapes/rule-sets.ts';
import { squeeze } from '../../src/convert/text.ts';
import type { Vocabulary } from '../../src/convert/words/vocabulary.ts';
import type { Converted } from './all.ts';
import type { Asked, Serves } from './pattern.ts';
import { ofBlocks, ofJoins, ofMarks, ofShape, ofShapes, ofSharedLines } from './rule-reasons.ts';

type Told = Pick<Converted, 'document' | 'provenance' | 'shape'>;

/** In a plan the first rule that fits a block's marker is the one that read it; the other shapes have rules of their own. */
function marks(rules: readonly MarkRule[], examples: typeof markExamples, file: string): Asked[] {
  return withExamples(rules, examples).map(({ style, example, pattern }, at) => ({
    file,
    of: style,
    example,
    why: ofMarks,
    serves: ({ shape, document: { blocks } }) =>
      shape === 'plan' &&
      blocks.some(({ type, marker, text }) => {
        // A heading's number is part of its text.
        if (marker === null && type !== 'heading') return false;
        const printed = marker === null ? text : `${marker} ${text}`;
        return pattern.test(printed) && !rules.slice(0, at).some((before) => before.pattern.test(printed));
      }),
  }));
}

/** What opens a piece, or is left out, in the documents of a shape. */
function cuts(vocabulary: Vocabulary): Asked[] {
  return ruleSets(vocabulary).flatMap(({ file, shape, lines, drops }) => {
    const why = (example: string) => ofShapes[file]?.own?.[example] ?? ofShapes[file]?.rules ?? null;
    const asked = (of: string, example: string, serves: Serves): Asked => ({
      file: `shapes/${file}`,
      of,
      example,
      why: why(example),
      serves: (one) => one.shape === shape && serves(one),
    });
    return [
      ...lines.map(({ role, example }, at) =>
        asked(role, example, ({ provenance }) => provenance.some(({ opened }) => opened === openedBy(role, at))),
      ),
      ...drops.map(({ reason, pattern, example }) =>
        asked(`${reason} (left out)`, example, ({ document }) =>
          document.dropped.some((line) => line.reason === reason && pattern.test(line.text)),
        ),
      ),
    ];
  });
}

/** `further part of a target, mark circled`: the mark has a rule of its own, in marks.ts. */
export const blockRule = (rule: string): string => rule.replace(/(?:,|^(?:list|note)) mark \S+$/u, '');

/** Rules of a plan's stages; those of its blocks are known by what they served. */
function stages(converted: readonly Told[]): Asked[] {
  const by =
    (has: (one: Provenance) => boolean): Serves =>
    ({ shape, provenance }) =>
      shape === 'plan' && provenance.some(has);
  const told = converted.filter(({ shape }) => shape === 'plan').flatMap(({ provenance }) => provenance);
  const blocks = new Set(
    told.map(({ rule }) => blockRule(rule)).filter((rule) => rule !== '' && rule !== 'correction'),
  );
  return [
    ...Object.entries(ofJoins).map(([rule, why]) => ({
      file: 'reflow.ts',
      of: 'join',
      example: rule,
      why,
      serves: by(({ joins }) => joins.some((join) => join.rule === rule)),
    })),
    ...[...blocks].map((rule) => ({
      file: 'outline.ts',
      of: 'block',
      example: rule,
      why: ofBlocks[rule] ?? null,
      serves: by((one) => blockRule(one.rule) === rule),
    })),
  ];
}

/** A rule parted two blocks where both stand on one line and it finds the second in the words of both. */
const shared = (): Asked[] =>
  withExamples(sharedLineRules, sharedLineExamples).map(({ name, pattern, example }) => ({
    file: 'shared-lines.ts',
    of: name,
    example,
    why: ofSharedLines[name] ?? null,
    serves: ({ shape, document: { blocks } }) =>
      shape === 'plan' &&
      blocks.some((block, at) => {
        const next = blocks[at + 1];
        if (!next || block.lines.at(-1)?.[1] !== next.lines[0]?.[0]) return false;
        return ['', ' '].some((space) => {
          const tail = `${next.marker ?? ''}${space}${next.text}`.trim();
          const found = pattern.exec(`${block.text} ${tail}`)?.groups?.tail;
          return found !== undefined && squeeze(found).startsWith(squeeze(tail).slice(0, 8));
        });
      }),
  }));

const ofIndex = (): Asked[] =>
  shapes.map(({ name }) => ({
    file: 'shapes/index.ts',
    of: 'shape',
    example: name,
    why: ofShape[name] ?? null,
    serves: ({ shape }) => shape === name,
  }));

export const ruleUse = (converted: readonly Told[], vocabulary: Vocabulary): Asked[] => [
  ...marks(markRules, markExamples, 'marks.ts'),
  ...marks(labelMarkRules, labelMarkExamples, 'kpi-marks.ts (labels)'),
  ...cuts(vocabulary),
  ...stages(converted),
  ...shared(),
  ...ofIndex(),
];

/**
 * How many documents does each pattern serve? A pattern that serves none or one is either the kin of a wording that others
 * print, or a correction in disguise: the report lists it, so that a person can tell. Pure.
 */

import { labelMarkRules } from '../../src/convert/lines/rules/kpi-marks.ts';
import { type MarkRule, markRules } from '../../src/convert/lines/rules/marks.ts';
import { fold } from '../../src/convert/text.ts';
import { headingKey, headingWords } from '../../src/convert/words/heading-key.ts';
import { nameKey, otherId } from '../../src/convert/words/metric-finder.ts';
import type { VocabularyData } from '../../src/convert/words/vocabulary.ts';
import type { HeadingPattern, Measure, MetricPattern } from '../../src/schema/catalog.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { documentPath } from './all.ts';

export interface PatternUse {
  /** Where the pattern stands: `measures.yaml`, `marks.ts`. */
  file: string;
  /** What it tells: a measure, a metric, a tag, a style of mark. */
  of: string;
  /** Its example, by which a person finds it. */
  example: string;
  /** Documents in which it told something, by their paths below content/. */
  documents: string[];
  /** Why it is a rule and no correction, where its file says so. */
  why: string | null;
}

type Serves = (document: PlanDocument) => boolean;
type Asked = Omit<PatternUse, 'documents'> & { serves: Serves };

const ofForm = 'a list mark is told by its form alone, whoever prints it';

const headings = ({ blocks }: PlanDocument) => blocks.filter(({ type }) => type === 'heading' || type === 'pillar');

/** A heading of this measure that no name or alias tells. */
function heading({ id, name, aliases }: Measure, { pattern }: HeadingPattern): Serves {
  const expression = new RegExp(pattern, 'u');
  const named = new Set([name, ...aliases].map(headingKey));
  return (document) =>
    headings(document).some(({ measure, text }) => {
      const key = headingKey(headingWords(text));
      return measure === id && !named.has(key) && expression.test(key);
    });
}

/** A target or result of this metric whose words begin with no name of it. */
function metric(id: string, names: readonly string[], { pattern, unless }: MetricPattern): Serves {
  const expression = new RegExp(pattern, 'u');
  const other = unless === undefined ? null : new RegExp(unless, 'u');
  const keys = names.map(nameKey);
  const tells = (text: string): boolean => {
    const key = fold(text);
    return expression.test(key) && !other?.test(key) && !keys.some((name) => nameKey(key).startsWith(name));
  };
  return ({ blocks, results = [] }) => {
    // A result's row is a figure; its label stands in the block.
    const rows = new Set(results.filter((row) => row.metric === id).map(({ blockId }) => blockId));
    return blocks.some(
      (block) =>
        (rows.has(block.id) && tells(block.text)) ||
        (block.kpis ?? []).some((target) => target.metric === id && tells(target.text)),
    );
  };
}

function words(catalog: VocabularyData): Asked[] {
  const { measures, metrics, others, groups, tags } = catalog;
  return [
    ...measures.flatMap((measure) =>
      measure.patterns.map((one) => ({
        file: 'measures.yaml',
        of: measure.id,
        example: one.example,
        why: one.why ?? null,
        serves: heading(measure, one),
      })),
    ),
    ...measures.flatMap(({ id, telling }) =>
      telling.map(({ pattern, example, why = null }) => {
        const expression = new RegExp(pattern, 'u');
        const serves: Serves = ({ blocks }) =>
          blocks.some(({ measure, text }) => measure === id && expression.test(text.normalize('NFKC')));
        return { file: 'measures.yaml', of: `${id} (telling)`, example, why, serves };
      }),
    ),
    ...metrics.flatMap(({ id, name, aliases, patterns }) =>
      patterns.map((one) => ({
        file: 'metrics.yaml',
        of: id,
        example: one.example,
        why: one.why ?? null,
        serves: metric(id, [name, ...aliases], one),
      })),
    ),
    ...others.flatMap(({ label, patterns }) =>
      patterns.map((one) => ({
        file: 'other-metrics.yaml',
        of: otherId(label),
        example: one.example,
        why: one.why ?? null,
        serves: metric(otherId(label), [label], one),
      })),
    ),
    ...groups.map(({ pattern, example, why = null }) => {
      const expression = new RegExp(pattern, 'u');
      const serves: Serves = (document) =>
        headings(document).some(({ text }) => expression.test(headingKey(headingWords(text))));
      return { file: 'groups.yaml', of: 'group', example, why, serves };
    }),
    ...tags.map(({ tag, pattern, example, why = null }) => {
      const expression = new RegExp(pattern, 'u');
      const serves: Serves = ({ blocks }) =>
        blocks.some(
          ({ tags: own = [], marker, text }) => own.includes(tag) && expression.test(`${marker ?? ''}${text}`),
        );
      return { file: 'tags.yaml', of: tag, example, why, serves };
    }),
  ];
}

/** The first rule that fits a block's marker is the one that read it. */
function marks(rules: readonly MarkRule[], file: string): Asked[] {
  return rules.map(({ style, example, pattern }, at) => ({
    file,
    of: style,
    example,
    why: ofForm,
    serves: ({ blocks }) =>
      blocks.some(({ marker, text }) => {
        if (marker === null) return false;
        const printed = `${marker} ${text}`;
        return pattern.test(printed) && !rules.slice(0, at).some((before) => before.pattern.test(printed));
      }),
  }));
}

/** Every pattern with the documents that it serves, those of the fewest first. */
export function patternUse(documents: readonly PlanDocument[], catalog: VocabularyData): PatternUse[] {
  return [...words(catalog), ...marks(markRules, 'marks.ts'), ...marks(labelMarkRules, 'kpi-marks.ts (labels)')]
    .map(({ serves, ...one }) => ({ ...one, documents: documents.filter(serves).map(documentPath) }))
    .toSorted((a, b) => a.documents.length - b.documents.length);
}

/** Patterns that serve fewer than two documents and do not say why they are rules. */
export const unexplained = (patterns: readonly PatternUse[]): PatternUse[] =>
  patterns.filter(({ documents, why }) => documents.length < 2 && why === null);

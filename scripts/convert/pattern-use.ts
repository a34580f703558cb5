/**
 * How many documents does each pattern serve? A pattern that serves none or one is either the kin of a wording that others
 * print, or a correction in disguise: the report lists it, so that a person can tell. Pure.
 */

import { fold } from '../../src/convert/text.ts';
import { headingKey, headingWords } from '../../src/convert/words/heading-key.ts';
import { nameKey, otherId } from '../../src/convert/words/metric-finder.ts';
import { type VocabularyData, vocabularyOf } from '../../src/convert/words/vocabulary.ts';
import type { HeadingPattern, Measure, MetricPattern } from '../../src/schema/catalog.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { documentPath } from './all.ts';
import type { Asked, PatternUse, Serves, Told } from './pattern.ts';
import { ruleUse } from './rule-use.ts';

const headings = ({ blocks }: PlanDocument) => blocks.filter(({ type }) => type === 'heading' || type === 'pillar');

/** A heading of this measure that no name or alias tells. */
function heading({ id, name, aliases }: Measure, { pattern }: HeadingPattern): Serves {
  const expression = new RegExp(pattern, 'u');
  const named = new Set([name, ...aliases].map(headingKey));
  return ({ document }) =>
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
  return ({ document: { blocks, results = [] } }) => {
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
        const serves: Serves = ({ document: { blocks } }) =>
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
      const serves: Serves = ({ document }) =>
        headings(document).some(({ text }) => expression.test(headingKey(headingWords(text))));
      return { file: 'groups.yaml', of: 'group', example, why, serves };
    }),
    ...tags.map(({ tag, pattern, example, why = null }) => {
      const expression = new RegExp(pattern, 'u');
      const serves: Serves = ({ document: { blocks } }) =>
        blocks.some(
          ({ tags: own = [], marker, text }) => own.includes(tag) && expression.test(`${marker ?? ''}${text}`),
        );
      return { file: 'tags.yaml', of: tag, example, why, serves };
    }),
  ];
}

/** Every pattern with the documents that it serves, those of the fewest first. */
export function patternUse(converted: readonly Told[], catalog: VocabularyData): PatternUse[] {
  return [...words(catalog), ...ruleUse(converted, vocabularyOf(catalog))]
    .map(({ serves, ...one }) => ({
      ...one,
      documents: converted.filter(serves).map(({ document }) => documentPath(document)),
    }))
    .toSorted((a, b) => a.documents.length - b.documents.length);
}

/** Patterns that serve fewer than two documents and do not say why they are rules. */
export const unexplained = (patterns: readonly PatternUse[]): PatternUse[] =>
  patterns.filter(({ documents, why }) => documents.length < 2 && why === null);

/** `226 patterns, 90 serve one document, of which 90 say why; 20 serve none`. */
export function patternLine(patterns: readonly PatternUse[]): string {
  const one = patterns.filter(({ documents }) => documents.length === 1);
  const none = patterns.filter(({ documents }) => documents.length === 0);
  const said = (some: readonly PatternUse[]) => some.filter(({ why }) => why !== null).length;
  return `${patterns.length} patterns, ${one.length} serve one document, of which ${said(one)} say why; ${none.length} serve none, of which ${said(none)} say why`;
}

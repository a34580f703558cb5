/** The catalogue's words held against the finders: patterns compile, and every example is found by the entry it stands in. */

import { fold } from '../convert/text.ts';
import { headingKey, headingWords } from '../convert/words/heading-key.ts';
import type { Vocabulary, VocabularyData } from '../convert/words/vocabulary.ts';
import { vocabularyOf } from '../convert/words/vocabulary.ts';
import type { Fault } from '../foundation/faults.ts';
import type { HeadingPattern, MetricPattern, Pattern, TagPattern } from '../schema/catalog.ts';
import { pathText, show, type YamlList } from './yaml-file.ts';

export type Named<T> = YamlList<T> & { file: string };

/** The lists that hold patterns. */
export interface WordLists {
  measures: Named<VocabularyData['measures'][number]>;
  metrics: Named<VocabularyData['metrics'][number]>;
  others: Named<VocabularyData['others'][number]>;
  groups: Named<VocabularyData['groups'][number]>;
  tags: Named<VocabularyData['tags'][number]>;
}

type Path = (string | number)[];

/** One pattern with its place, and what finding its example must give. */
interface Case {
  list: Named<unknown>;
  path: Path;
  pattern: Partial<MetricPattern & HeadingPattern & TagPattern> & Pattern;
  /** The example as the pattern sees it. */
  key: string;
  expected: string;
  find: (vocabulary: Vocabulary) => string | null;
}

const pillarsOf = ({ pillars }: HeadingPattern) =>
  (pillars ?? [null]) as ('core' | 'strategic' | 'organization' | null)[];

/** The same answer below each of the pattern's pillars, else the first that differs. */
const below = <T>(
  pattern: HeadingPattern,
  expected: T,
  ask: (pillar: ReturnType<typeof pillarsOf>[number]) => T,
): T => {
  const answers = pillarsOf(pattern).map(ask);
  return answers.find((answer) => answer !== expected) ?? (answers[0] as T);
};

function casesOf({ measures, metrics, others, groups, tags }: WordLists): Case[] {
  return [
    ...measures.entries.flatMap(({ index, value }) => [
      ...value.patterns.map(
        (pattern, at): Case => ({
          list: measures,
          path: [index, 'patterns', at],
          pattern,
          key: headingKey(headingWords(pattern.example)),
          expected: value.id,
          find: ({ measureOf }) =>
            below(pattern, value.id as string | null, (pillar) => measureOf(headingWords(pattern.example), pillar)),
        }),
      ),
      ...value.telling.map(
        (pattern, at): Case => ({
          list: measures,
          path: [index, 'telling', at],
          pattern,
          key: pattern.example.normalize('NFKC'),
          expected: value.id,
          find: ({ toldMeasure }) =>
            toldMeasure(
              pattern.example,
              measures.entries.map((entry) => entry.value.id),
            ),
        }),
      ),
    ]),
    ...[
      ...metrics.entries.map((entry) => ({ list: metrics as Named<unknown>, ...entry, id: entry.value.id })),
      ...others.entries.map((entry) => ({
        list: others as Named<unknown>,
        ...entry,
        id: `other:${entry.value.label}`,
      })),
    ].flatMap(({ list, index, value, id }) =>
      value.patterns.map(
        (pattern, at): Case => ({
          list,
          path: [index, 'patterns', at],
          pattern,
          key: fold(pattern.example),
          expected: id,
          find: ({ metricOf }) => metricOf(pattern.example),
        }),
      ),
    ),
    ...groups.entries.map(
      ({ index, value }): Case => ({
        list: groups,
        path: [index],
        pattern: value,
        key: headingKey(headingWords(value.example)),
        expected: 'a group heading',
        find: ({ isGroupHeading }) =>
          below(value, true, (pillar) => isGroupHeading(headingWords(value.example), pillar))
            ? 'a group heading'
            : null,
      }),
    ),
    ...tags.entries.map(
      ({ index, value }): Case => ({
        list: tags,
        path: [index],
        pattern: value,
        key: value.example,
        expected: value.tag,
        find: ({ tagsOf }) => tagsOf(value.example).join(', ') || null,
      }),
    ),
  ];
}

/** Faults of patterns and their examples; examples are tried only where everything compiles. */
export function wordFaults(lists: WordLists, catalog: VocabularyData): Fault[] {
  const cases = casesOf(lists);
  const broken = cases.flatMap(({ list, path, pattern }) =>
    (['pattern', 'unless'] as const).flatMap((key) => {
      const found = pattern[key];
      const what = found === undefined ? null : compileError(found);
      return what === null
        ? []
        : [faultAt(list, [...path, key], 'a regular expression', `${show(found)}: ${what}`, 'correct it')];
    }),
  );
  if (broken.length > 0) return broken;
  const vocabulary = vocabularyOf(catalog);
  return cases.flatMap(({ list, path, pattern, key, expected, find }) => {
    const place: Path = [...path, 'example'];
    if (!new RegExp(pattern.pattern, 'u').test(key))
      return [
        faultAt(
          list,
          place,
          'an example that the pattern fits',
          `${show(pattern.example)}, as 「${key}」`,
          'change one of the two',
        ),
      ];
    const found = find(vocabulary);
    if (found === expected) return [];
    const words = `${show(pattern.example)}, found as ${found ?? 'nothing'}`;
    return [
      faultAt(
        list,
        place,
        `an example that is found as ${expected}`,
        words,
        'narrow what finds it first, or choose another',
      ),
    ];
  });
}

function compileError(pattern: string): string | null {
  try {
    new RegExp(pattern, 'u');
    return null;
  } catch (error) {
    return (error as Error).message.replace(/^.*: /u, '');
  }
}

function faultAt(list: Named<unknown>, path: Path, expected: string, found: string, fix: string): Fault {
  return { file: list.file, line: list.lineOf(path), path: pathText(path), expected, found, fix };
}

/** Each bound of the gate is missed by a reading that lost what it bounds, and by no reading of the documents held. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { convertAll, documentPath } from '../../scripts/convert/all.ts';
import { loadCatalog } from '../content/catalog.ts';
import { loadSources } from '../content/sources.ts';
import type { Block, PlanDocument } from '../schema/document.ts';
import { gateOf } from './gate.ts';
import { vocabularyOf } from './words/vocabulary.ts';

const words = vocabularyOf(loadCatalog());
const held = JSON.parse(readFileSync('content/plans/2021/hokkaido.json', 'utf8')) as PlanDocument;
const lines = readFileSync('content/sources/r3-branch-plans.txt', 'utf8').split('\n');

/** Names of the bounds that the plan misses when its blocks are changed. */
function missed(change: (document: PlanDocument) => void, narrow = 0): string[] {
  const document = structuredClone(held);
  change(document);
  const gate = gateOf(document, lines, words, narrow);
  expect(gate.passed).toBe(gate.bounds.every(({ passed }) => passed));
  return gate.bounds.filter(({ passed }) => !passed).map(({ name }) => name.replace(/ \(.*/u, ''));
}
const each = (change: (block: Block, at: number) => void) => (document: PlanDocument) =>
  document.blocks.forEach(change);
const opens = ({ type, id, section, measure }: Block): boolean =>
  type === 'heading' && id === section && measure !== null;

describe('a plan', () => {
  test('as it was read passes', () => {
    expect(missed(() => {})).toEqual([]);
  });

  const cases: [string, string, (document: PlanDocument) => void][] = [
    ['lost characters', 'characters shown or dropped', ({ blocks }) => blocks.splice(10, 20)],
    [
      'left text out',
      'characters dropped',
      (document) => {
        const gone = document.blocks.splice(10, 20);
        for (const { lines: ranges, text } of gone)
          document.dropped.push({ line: ranges[0]?.[0] ?? 1, text, reason: 'furniture' });
      },
    ],
    [
      'lines joined in another order',
      'texts that break off',
      each((block) => {
        if (block.type === 'item') block.text = 'その対象となる事業所に対して文書や電話による案内を行い、';
      }),
    ],
    [
      'headings without measures',
      'measures open',
      each((block) => {
        if (opens(block)) block.section = 'L1';
      }),
    ],
    [
      'headings of the class that open none',
      'headings of their class that open a measure',
      each((block, at) => {
        if (opens(block) && at % 3 === 0) block.measure = null;
      }),
    ],
    [
      'measures that the catalogue does not know',
      'openings whose measure is not known',
      each((block) => {
        if (opens(block)) block.measure = 'strategic-other';
      }),
    ],
    [
      'all text under one measure',
      'text of the largest measure',
      each((block) => {
        if (!opens(block)) block.measure = 'collabo-health';
      }),
    ],
    [
      'text above the first heading',
      'text outside every measure',
      each((block) => {
        if (!opens(block)) block.measure = null;
      }),
    ],
    [
      'targets that were not read',
      'KPI marks without a target or a doubt',
      each((block) => {
        delete block.kpis;
        if (block.type === 'kpi') block.type = 'item';
      }),
    ],
    [
      'pillars that were not seen',
      'pillars named in the text and not found',
      each((block) => {
        if (block.type === 'pillar') block.type = 'paragraph';
      }),
    ],
  ];
  test.each(cases)('%s: %s', (_, name, change) => {
    expect(missed(change)).toContain(name);
  });

  test('openings that likeness told with another measure close by', () => {
    const { blocks } = held;
    expect(missed(() => {}, blocks.filter(opens).length)).toEqual(['openings told by a narrow likeness']);
    expect(missed(() => {}, 1)).toEqual([]);
  });

  test('a missed bound names what was found and what to do', () => {
    const { bounds } = gateOf({ ...held, blocks: held.blocks.slice(0, 3) }, lines, words);
    for (const { passed, wanted, found, fix } of bounds.filter((bound) => !bound.passed)) {
      expect(passed).toBe(false);
      expect(`${wanted} ${found} ${fix}`).toMatch(/^[≥≤] [\d.]+(?: %)? [\d.]+(?: %)? \S.{5,}/u);
    }
    expect(bounds.filter(({ passed }) => !passed).length).toBeGreaterThan(2);
  });
});

/** A document of few lines made by hand: each block stands on a line of its own, the first on line 11 of its file. */
const first = 11;
type Made = Partial<Block> & { text: string };
function handMade(
  made: readonly Made[],
  rest: Partial<PlanDocument> = {},
): { document: PlanDocument; lines: string[] } {
  let section = 'L1';
  const blocks = made.map((one, at): Block => {
    const id = `L${at + 1}`;
    if (one.type === 'heading' || one.type === 'pillar') section = id;
    return {
      id,
      type: 'item',
      level: 1,
      section,
      measure: null,
      marker: null,
      lines: [[first + at, first + at]],
      page: null,
      tags: [],
      ...one,
    };
  });
  const lines = [...Array.from({ length: first - 1 }, () => 'another document'), ...blocks.map(({ text }) => text)];
  const document: PlanDocument = {
    branch: 'saga',
    fiscalYear: 2025,
    kind: 'plan',
    status: 'final',
    title: 'x',
    source: { file: 'x.txt', lines: [first, first + blocks.length - 1] },
    blocks,
    dropped: [],
    populations: [],
    ...rest,
  };
  return { document, lines };
}

/** Thirteen measures, each with one text: nothing that a bound could be missed by. */
const ids = loadCatalog()
  .measures.map(({ id }) => id)
  .filter((id) => !id.endsWith('-other'))
  .slice(0, 13);
const opening = (measure: string, at: number): Made[] => [
  { type: 'heading', measure, text: `（${at + 1}）見出しの言葉` },
  { measure, text: '・加入者に分かりやすく伝える。' },
];
const sound: Made[] = ids.flatMap(opening);

describe('a document made by hand', () => {
  const boundsOf = ({ document, lines }: ReturnType<typeof handMade>, narrow = 0) =>
    gateOf(document, lines, words, narrow);
  const failed = (made: ReturnType<typeof handMade>, narrow = 0): string[] =>
    boundsOf(made, narrow)
      .bounds.filter(({ passed }) => !passed)
      .map(({ name, wanted, found, fix }) => `${name}: ${wanted}, ${found}; ${fix}`);

  test('holds every bound', () => {
    expect(failed(handMade(sound))).toEqual([]);
    expect(boundsOf(handMade(sound)).passed).toBe(true);
  });

  // Each misses one bound alone, and its message names the place.
  const cases: [bound: string, made: () => ReturnType<typeof handMade>, message: RegExp][] = [
    [
      'characters shown or dropped',
      () => {
        const { document, lines } = handMade([...sound, { text: '・どこにもない行。' }]);
        document.blocks.pop();
        return { document, lines };
      },
      /≥ 99\.9 %, 9\d\.\d %; see which lines/u,
    ],
    [
      'characters dropped',
      () => {
        const text = '・捨てられた長い行である。'.repeat(4);
        const { document, lines } = handMade([...sound, { text }]);
        document.blocks.pop();
        return { document: { ...document, dropped: [{ line: 37, text, reason: 'furniture' }] }, lines };
      },
      /≤ 10\.0 %, 1\d\.\d %; .*line 37$/u,
    ],
    [
      'texts that break off',
      () =>
        handMade(
          sound.map((one, at) =>
            at === 3 ? { ...one, text: '・加入者や事業主に対して、分かりやすく、また繰り返し、' } : one,
          ),
        ),
      /≤ 5\.0 %, 7\.7 %; .*line 14$/u,
    ],
    ['measures open', () => handMade(ids.slice(0, 11).flatMap(opening)), /≥ 12, 11; .*measures\.yaml/u],
    [
      'headings of their class that open a measure',
      () =>
        handMade([
          ...sound,
          { type: 'heading', text: '（14）知られない見出し' },
          { text: '・その下の文。' },
          { type: 'heading', text: '（15）もう一つの見出し' },
          { text: '・その下の文。' },
        ]),
      /≥ 90\.0 %, 86\.7 %; .*「（14）知られない見出し」, line 37$/u,
    ],
    [
      'numbers that the series of headings skip',
      () =>
        handMade(
          ids.flatMap((id, at) =>
            opening(id, at).map((one, n) =>
              n === 0 ? { ...one, text: `（${at + 1 + (at > 4 ? 2 : 0)}）見出しの言葉` } : one,
            ),
          ),
        ),
      /≤ 1, 2; see the heading 6 before, line 21$/u,
    ],
    [
      'openings whose measure is not known',
      () => handMade([...sound, ...Array.from({ length: 5 }, (_, n) => opening('strategic-other', 13 + n)).flat()]),
      /≤ 25\.0 %, 27\.8 %; .*line 37$/u,
    ],
    [
      'text of the largest measure',
      () =>
        handMade([
          ...sound,
          ...Array.from({ length: 14 }, () => ({ measure: ids[12] as string, text: '・加入者に分かりやすく伝える。' })),
        ]),
      /≤ 30\.0 %, \d\d\.\d %; a heading inside it was not seen, line 35$/u,
    ],
    [
      'text outside every measure',
      () => handMade([...Array.from({ length: 14 }, () => ({ text: '・加入者に分かりやすく伝える。' })), ...sound]),
      /≤ 30\.0 %, \d\d\.\d %; .*line 11$/u,
    ],
    [
      'KPI marks without a target or a doubt',
      () => handMade([...sound, { measure: ids[12] as string, text: '■ KPI：利用率を高める' }]),
      /≤ 0, 1; .*line 37$/u,
    ],
    [
      'sentences that state a figure to reach, without a target',
      () =>
        handMade([
          ...sound,
          ...Array.from({ length: 5 }, () => ({ measure: ids[12] as string, text: '・率を 95.0％以上とする。' })),
        ]),
      /≤ 4, 5; .*line 37$/u,
    ],
    [
      'pillars named in the text and not found',
      () => handMade([{ text: '戦略的保険者機能関係' }, ...sound]),
      /≤ 0, 1; .*pillars\.yaml, line 11$/u,
    ],
  ];
  test.each(cases)('misses one bound, and says where: %s', (bound, made, message) => {
    const messages = failed(made());
    expect(messages).toHaveLength(1);
    expect(messages[0]?.startsWith(bound)).toBe(true);
    expect(messages[0]).toMatch(message);
  });

  test('a narrow likeness is let pass once, not twice', () => {
    expect(failed(handMade(sound), 1)).toEqual([]);
    expect(failed(handMade(sound), 2)).toEqual([
      'openings told by a narrow likeness: ≤ 1, 2; see the doubts, and name the measures by corrections or in content/catalog/measures.yaml',
    ]);
  });

  test('a national document needs few measures, a text with less is none', () => {
    const national = (count: number) =>
      handMade(ids.slice(0, count).flatMap(opening), { kind: 'document', branch: null, slug: 'x' });
    expect(failed(national(4))).toEqual([]);
    expect(failed(national(3))).toEqual([expect.stringMatching(/^measures open: ≥ 4, 3; is it a document/u)]);
  });

  test('results need rows, and a row for each judgement that is printed', () => {
    const made = handMade([{ text: '利用率 50％（達成）' }, { text: '回収率 80％（未達成）' }], { kind: 'results' });
    expect(failed(made)).toEqual([
      expect.stringMatching(/^results read: ≥ 1, 0; /u),
      expect.stringMatching(/^judgements that stand in a row: ≥ 90\.0 %, 0\.0 %; .*line 11$/u),
    ]);
  });
});

describe('over every document held', () => {
  const { converted } = convertAll('content');
  const sources = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    const known = sources.get(file) ?? readFileSync(`content/sources/${file}`, 'utf8').split('\n');
    sources.set(file, known);
    return known;
  };
  const of = (document: PlanDocument, change: (made: PlanDocument) => void = () => {}) => {
    const made = structuredClone(document);
    change(made);
    return gateOf(made, linesOf(document.source.file), words)
      .bounds.filter(({ passed }) => !passed)
      .map(({ name }) => name.replace(/ \(.*/u, ''));
  };
  const plans = converted.filter(({ document }) => document.kind === 'plan').map(({ document }) => document);

  test('the gate passes', () => {
    expect(converted).toHaveLength(loadSources().flatMap(({ documents }) => documents).length);
    expect(converted.filter(({ gate }) => !gate.passed).map(({ document }) => documentPath(document))).toEqual([]);
    expect(converted.flatMap(({ document }) => of(document))).toEqual([]);
  });

  /** Plans that a damage leaves with the gate passed, by their paths. */
  const unseen = (change: (made: PlanDocument) => void): string[] =>
    plans.filter((document) => of(document, change).length === 0).map(documentPath);

  test('it fails where a third of the headings that open measures are items', () => {
    const third = (rest: number) =>
      unseen(({ blocks }) => {
        for (const [at, block] of blocks.filter(opens).entries()) if (at % 3 === rest) block.type = 'item';
        // Its text falls to the measure before it.
        let measure: string | null = null;
        for (const block of blocks) {
          if (opens(block) || block.type === 'pillar') measure = block.measure;
          block.measure = measure;
        }
      });
    expect([0, 1, 2].flatMap(third)).toEqual([]);
  });
  test('it fails where all targets are lost', () => {
    const lost = unseen(({ blocks }) => {
      for (const block of blocks) {
        delete block.kpis;
        if (block.type === 'kpi') block.type = 'item';
      }
    });
    expect(lost).toEqual([]);
  });
  test('it fails where all text is under one measure', () => {
    const merged = unseen(({ blocks }) => {
      for (const block of blocks) block.measure = 'collabo-health';
    });
    expect(merged).toEqual([]);
  });
});

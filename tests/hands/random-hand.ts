/** Hands by seed: choices that no author of the named ones made. */
import type { Hand, Page } from './hand.ts';
import { itemMarks, kpiMarks, type MarkName, markStyles } from './marks.ts';
import { print2021 } from './named-hands.ts';
import { type PillarId, pillarIds, pillarWords } from './pillars.ts';
import { chanceOf, seedOf } from './random.ts';

const newTitle = '令和３年度　全国健康保険協会{branch}支部　事業計画';
const headingMarks = Object.keys(markStyles).filter((name) => name !== 'plain') as MarkName[];
const counting = headingMarks.filter((name) => markStyles[name].before(1, 1) !== markStyles[name].before(2, 1));
const bracketed: MarkName[] = [
  'double',
  'angle',
  'lens',
  'square-white',
  'circled',
  'half-paren',
  'paren-wide',
  'kana',
];

/** A hand chosen by seed. Levels never share a family of marks, so that a reader can tell them apart. */
export function randomHand(seed: number): Hand {
  const chance = chanceOf(seedOf(`hand ${seed}`));
  const taken = new Set<string>();
  const take = (marks: readonly MarkName[]): MarkName => {
    const free = marks.filter((name) => !taken.has(markStyles[name].family));
    const mark = chance.pick(free);
    taken.add(markStyles[mark].family);
    return mark;
  };
  const plain = chance.next() < 0.1;
  const pillar = take([...counting, 'square', 'lens']);
  const measure = plain ? 'plain' : take(headingMarks);
  const part = take(headingMarks);
  const small = take(bracketed);
  const group = take([...bracketed, 'roman']);
  const numbered = take(
    ['circled', 'half-paren', 'kana', 'latin', 'paren', 'point-wide'].filter(
      (name): name is MarkName => name in markStyles,
    ),
  );
  const [first, second, third] = chance.shuffle(itemMarks.filter((mark) => !taken.has(mark.trim()))) as [
    string,
    string,
    string,
  ];
  const kpiMark = chance.pick(kpiMarks);
  const blanks: Page['blank'][] = plain
    ? ['lines', 'paragraphs', 'headings']
    : ['lines', 'paragraphs', 'headings', 'none'];
  return {
    name: `seed-${seed}`,
    title: chance.pick([
      print2021.title,
      newTitle,
      '令和３年度　{branch}支部事業計画',
      '令和3年度{branch}支部事業計画（案）',
    ]),
    pillar: {
      mark: pillar,
      words: Object.fromEntries(pillarIds.map((id) => [id, chance.pick(pillarWords[id])])) as Record<PillarId, string>,
    },
    measure,
    part,
    small,
    group,
    running: chance.next() < 0.3,
    items: [first, second, third],
    numbered,
    kpi: {
      mark: kpiMark,
      alone: chance.next() < 0.4,
      parts: chance.pick(['circled', 'kana', 'half-paren', 'latin', 'lenticular', 'again'] as const),
      short: chance.next() < 0.25,
    },
    numbers: {
      digits: chance.pick(['half', 'half', 'wide']),
      percent: chance.pick(['%', '％', '％', 'パーセント']),
      thousands: chance.pick([',', '，', '', '、']),
      close: chance.next() < 0.8,
    },
    goals: chance.next() < 0.3,
    rephrase: chance.pick([0, 0.5, 1]),
    page: {
      width: chance.pick([60, 70, 80, 84, 92, 100, 116, 130, Number.POSITIVE_INFINITY]),
      indent: chance.next() < 0.7,
      blank: chance.pick(blanks),
      number: chance.pick(['none', 'dashed', 'bare', 'of', 'word']),
      head: chance.next() < 0.3,
    },
  };
}

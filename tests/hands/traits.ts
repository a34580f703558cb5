/** The hand of 2021 changed in one trait at a time: what a reader loses by that trait alone. */
import type { Hand } from './hand.ts';
import { itemMarks, kpiMarks, type MarkName, markStyles } from './marks.ts';
import { print2021 } from './named-hands.ts';
import { pillarWords } from './pillars.ts';

/** A heading mark of the second list mark's kind moves that list mark out of the way. */
const changed = (name: string, change: Partial<Hand>): Hand => {
  const hand = { ...print2021, ...change, name };
  const circle = hand.measure === 'circle' || hand.part === 'circle';
  return circle ? { ...hand, items: ['・', '–', '➢'] } : hand;
};

const marks = Object.keys(markStyles) as MarkName[];

/** Marks that another level of the hand of 2021 has already. */
const clashes = (mark: MarkName, level: MarkName): boolean =>
  [print2021.part, print2021.small, print2021.group, print2021.numbered]
    .filter((other) => other !== level)
    .some((other) => markStyles[other].family === markStyles[mark].family);

export function traitHands(): Hand[] {
  const { page, kpi, numbers, items } = print2021;
  const pillar = print2021.pillar;
  return [
    changed('title', { title: '令和３年度　全国健康保険協会{branch}支部　事業計画' }),
    ...pillarWords.core.map((core, at) =>
      changed(`pillars ${at + 1}`, {
        pillar: {
          ...pillar,
          words: {
            core,
            strategic: pillarWords.strategic[at] as string,
            organization: pillarWords.organization[at] as string,
          },
        },
      }),
    ),
    ...(['roman-bare', 'roman-point', 'chapter', 'lenticular', 'square', 'plain'] as const).map((mark) =>
      changed(`pillar mark ${mark}`, { pillar: { ...pillar, mark }, group: 'angle' }),
    ),
    ...marks
      .filter((mark) => !clashes(mark, print2021.measure))
      .map((measure) => changed(`measure ${measure}`, { measure })),
    ...marks
      .filter((mark) => !clashes(mark, print2021.part) && mark !== print2021.measure)
      .map((part) => changed(`part ${part}`, { part })),
    changed('running numbers', { running: true }),
    ...itemMarks.map((mark) => changed(`items ${mark.trim()}`, { items: [mark, mark === '○' ? '・' : items[1], '➢'] })),
    ...kpiMarks.map((mark) => changed(`kpi ${mark.trim()}`, { kpi: { ...kpi, mark } })),
    ...kpiMarks.map((mark) => changed(`kpi alone ${mark.trim()}`, { kpi: { ...kpi, mark, alone: true } })),
    ...(['kana', 'half-paren', 'latin', 'lenticular', 'again'] as const).map((parts) =>
      changed(`kpi parts ${parts}`, { kpi: { ...kpi, parts } }),
    ),
    changed('kpi short', { kpi: { ...kpi, short: true } }),
    changed('digits wide', { numbers: { ...numbers, digits: 'wide' } }),
    changed('パーセント', { numbers: { ...numbers, percent: 'パーセント' } }),
    ...(['，', '、', ''] as const).map((thousands) =>
      changed(`thousands ${thousands || 'none'}`, { numbers: { ...numbers, thousands } }),
    ),
    changed('numbers close', { numbers: { ...numbers, close: true } }),
    changed('no goals', { goals: false }),
    ...([0.5, 1] as const).map((rephrase) => changed(`rephrase ${rephrase}`, { rephrase })),
    ...[60, 72, 100, 130].map((width) => changed(`width ${width}`, { page: { ...page, width } })),
    ...(['paragraphs', 'headings', 'none'] as const).map((blank) =>
      changed(`blank ${blank}`, { page: { ...page, blank } }),
    ),
    ...(['none', 'bare', 'of', 'word'] as const).map((number) =>
      changed(`page number ${number}`, { page: { ...page, number } }),
    ),
    changed('running head', { page: { ...page, head: true } }),
    changed('no indent', { page: { ...page, indent: false } }),
  ];
}

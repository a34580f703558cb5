/** Plans written anew in other hands: the writing keeps what it knows true, and the reader finds it again. */
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/content/catalog.ts';
import { type Hand, losses, withLoss } from './hand.ts';
import { type MarkName, markStyles } from './marks.ts';
import { namedHands, print2021 } from './named-hands.ts';
import { numberOf } from './outline.ts';
import { pillarIds, pillarWords } from './pillars.ts';
import { loadPlans, type WrittenPlan } from './plans.ts';
import { randomHand } from './random-hand.ts';
import type { Reading } from './reader.ts';
import { measuresJoinedIn, rephrasings } from './rephrase.ts';
import { type HandRun, isSilent, runHand, totalOf, wanted } from './run.ts';
import { normalForm, scoreReading } from './score.ts';
import { printNumbers, shortStatement } from './words.ts';
import { type Written, writePlan } from './write.ts';

const all = loadPlans();
const sample = ['aomori', 'tokyo', 'nara', 'saga', 'gunma'].map(
  (branch) => all.find((plan) => plan.branch === branch) as WrittenPlan,
);
const hands: Hand[] = [...namedHands, ...[1, 2, 3, 4, 5, 6].map(randomHand)];

/** Each hand once with each sample plan, the losses in turn. */
const cases = hands.flatMap((hand, at) =>
  sample.map((plan, index) => ({ hand, plan, loss: losses[(at + index) % losses.length] as (typeof losses)[number] })),
);

test('a hand writes the same text every time, and another one another text', () => {
  const [plan] = sample as [WrittenPlan];
  const texts = hands.map((hand) => writePlan(plan.parts, hand, plan.name).lines.join('\n'));
  expect(hands.map((hand) => writePlan(plan.parts, hand, plan.name).lines.join('\n'))).toEqual(texts);
  expect(new Set(texts).size).toBe(hands.length);
});

test('all words of the plan stand in the text in their order, and every heading and target on the line that is told', () => {
  for (const { hand, plan, loss } of cases) {
    const written = writePlan(plan.parts, withLoss(hand, loss), plan.name);
    const known = [...written.headings, ...written.statements, ...written.others].sort((a, b) => a.line - b.line);
    for (const { line, words } of known) {
      // The first word of a statement may have to wait for the next line, behind a long mark.
      const begins = normalForm(written.lines.slice(line - 1, line + 2).join(''));
      expect(begins, `${hand.name} ${plan.branch}:${line}`).toContain(normalForm(words).slice(0, 4));
    }
    expect(written.headings.filter(({ accepted }) => accepted.length > 0).length).toBeGreaterThan(20);
    expect(written.statements.length).toBeGreaterThan(15);
  }
});

test('joined lines are one a paragraph, and lost indentation is lost', () => {
  for (const { hand, plan } of cases) {
    const { lines, others } = writePlan(plan.parts, withLoss(hand, 'joined-flat'), plan.name);
    for (const line of lines) expect(line).toBe(line.trimStart());
    for (const { line, words } of others) expect(normalForm(lines[line - 1] as string)).toContain(normalForm(words));
  }
});

test('no two levels of headings of a hand share a family of marks', () => {
  for (const hand of [...namedHands, ...Array.from({ length: 200 }, (_, seed) => randomHand(seed))]) {
    const levels: MarkName[] = [hand.pillar.mark, hand.measure, hand.part, hand.small, hand.numbered];
    expect(new Set(levels.map((mark) => markStyles[mark].family)).size, `${hand.name}: ${levels}`).toBe(levels.length);
    expect(new Set(hand.items).size, hand.name).toBe(3);
    for (const mark of hand.items) expect(markStyles[hand.measure].family, hand.name).not.toBe(mark.trim());
  }
});

test('every measure has at least three names in other words, which no plan and no catalogue prints', () => {
  const { measures } = loadCatalog();
  const printed = new Set(
    [
      ...measures.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
      ...all.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'heading' ? [part.words] : []))),
    ].map(normalForm),
  );
  const names = Object.values(rephrasings).flatMap((entry) => entry.names);
  expect(names.filter((name) => printed.has(normalForm(name)))).toEqual([]);
  expect(new Set(names.map(normalForm)).size).toBe(names.length);
  for (const { id } of measures)
    if (!id.endsWith('-other')) expect(rephrasings[id]?.names.length, id).toBeGreaterThanOrEqual(3);
  for (const id of pillarIds) expect(new Set(pillarWords[id]).size).toBe(pillarWords[id].length);
});

test('a joint heading names its measures', () => {
  expect(measuresJoinedIn('サービス水準の向上および現金給付の適正化の推進')).toEqual([
    'service-level',
    'cash-benefits',
  ]);
  expect(measuresJoinedIn('オンライン資格確認システムの円滑な実施')).toEqual([]);
  expect(measuresJoinedIn('医療データの分析に基づく地域の医療提供体制への働きかけや意見発信')).toEqual([]);
});

test('numbers change their print and not their value', () => {
  const half = { digits: 'half', percent: '%', thousands: ',', close: true } as const;
  expect(printNumbers('令和 3年度末で 1,230 事業所以上、６７．１％以上', half)).toBe(
    '令和3年度末で1,230事業所以上、67.1%以上',
  );
  const wide = { digits: 'wide', percent: 'パーセント', thousands: '，', close: true } as const;
  expect(printNumbers('令和 3年度末で 1230 事業所以上、67.1％以上', wide)).toBe(
    '令和３年度末で１，２３０事業所以上、６７．１パーセント以上',
  );
  expect(printNumbers('平成2021年に 1,230事業所', { ...half, thousands: '' })).toBe('平成2021年に1230事業所');
  expect(shortStatement('生活習慣病予防健診受診率を 67.1％以上とする')).toBe('生活習慣病予防健診受診率：67.1％以上');
  expect(shortStatement('査定率について対前年度以上とする。')).toBe('査定率：対前年度以上');
  expect(shortStatement('効果的な意見発信を実施する')).toBe('効果的な意見発信を実施する');
  expect(['③', 'ⅲ）', '（３）', 'ウ.', 'c.', '・'].map(numberOf)).toEqual([3, 3, 3, 3, 3, null]);
});

const gate = { passed: true, bounds: [] };

/** What a reader without fault would find. */
function perfect({ headings, statements, others }: Written): Reading {
  const block = { marker: null, section: 'L1', measure: null, type: 'item' as const };
  return {
    blocks: [
      ...headings.map(({ line, words, accepted }) => ({
        ...block,
        id: `L${line}`,
        type: 'heading' as const,
        text: `（3）${words}〈Ⅰ、Ⅱ〉`,
        measure: accepted[0] ?? null,
        section: accepted.length > 0 ? `L${line}` : 'L0',
      })),
      ...statements.map(({ line, words, target }) => {
        const [metric, comparator, value] = target.split('|') as [string, 'gte', string];
        const number = value === 'null' ? null : Number(value);
        const kpi = { metric, comparator, value: number, unit: null, measure: null, line, text: words };
        return { ...block, id: `L${line}`, type: 'kpi' as const, text: words, kpis: [kpi] };
      }),
      ...others.map(({ line, words }) => ({ ...block, id: `L${line}`, text: words })),
    ],
    gate,
    doubts: [],
  };
}

test('the score finds all in a reading without fault, and tells what is missed, wrong or made up', () => {
  for (const { hand, plan } of cases) {
    const written = writePlan(plan.parts, hand, plan.name);
    const { headings, targets, falseMeasures, falseTargets } = scoreReading(written, perfect(written));
    expect([headings.found, targets.found]).toEqual([headings.asked, targets.asked]);
    expect([falseMeasures, falseTargets]).toEqual([[], []]);
  }
  const [plan] = sample as [WrittenPlan];
  const written = writePlan(plan.parts, print2021, plan.name);
  const { blocks } = perfect(written);
  const heading = blocks.findIndex(({ measure }) => measure === 'service-level');
  const target = blocks.findIndex(({ type }) => type === 'kpi');
  const words = written.others.find(({ kind }) => kind === 'item')?.words;
  const item = blocks.findIndex(({ text }) => text === words);
  const spoiled = blocks.map((block, at) => {
    if (at === heading) return { ...block, measure: 'privacy' };
    if (at === target) return { ...block, kpis: [] };
    return at === item ? { ...block, measure: 'systems', section: block.id } : block;
  });
  const score = scoreReading(written, { blocks: spoiled, gate, doubts: [] });
  expect(score.missedHeadings.map(({ reason }) => reason)).toEqual(['heading opens another measure (known name)']);
  expect(score.missedTargets.map(({ reason }) => reason)).toEqual(['no target in a kpi block']);
  expect(score.falseMeasures.map(({ reason }) => reason)).toEqual(['item opens a measure']);
});

test('a plan in the hand of 2021 is read as the plan itself, also with joined lines and without indentation', () => {
  for (const loss of losses) {
    const total = totalOf(sample.map((plan) => runHand(plan, print2021, loss)));
    expect(total.headings, loss).toBeGreaterThan(0.97);
    expect(total.targets, loss).toBe(1);
  }
});

const told = ({ hand, branch, loss, score }: HandRun): string =>
  `${hand} ${branch} ${loss}: ${score.headings.found}/${score.headings.asked} headings, ${score.targets.found}/${score.targets.asked} targets`;

test('a reader finds 95 % of measures and targets in every hand, and tells where it does not', () => {
  const runs = cases.map(({ hand, plan, loss }) => runHand(plan, hand, loss));
  const total = totalOf(runs);
  expect(total.headings).toBeGreaterThanOrEqual(wanted);
  expect(total.targets).toBeGreaterThanOrEqual(wanted);
  expect(runs.filter(isSilent).map(told)).toEqual([]);
});

/**
 * Reads 実施対象者数 with 実施見込者数 (persons) off the blocks of one plan, wherever the two stand: on one line, on
 * neighbouring lines, once for several metrics. Breakdowns (協会保健師実施分 …) get metrics of their own, `other:…`.
 */
import type { Population } from '../../src/schema/document.ts';
import { metricOf } from './targets.ts';
import type { Draft } from './types.ts';

type Audience = 'insured' | 'dependent';

interface Reading {
  audience: Audience | null;
  /** Persons the measure is for, by audience and by kind (checkups, guidance). */
  targets: Map<string, number>;
  metric: string | null;
  rate: number | null;
  /** An expected number that still waits for its target or its metric. */
}

const token =
  /(?<audience>被保険者(?:数)?[+・&＋]被扶養者|被保険者|被扶養者)|(?<share>協会(?:保健師)?(?:等)?(?:直接)?実施分|保健師実施分|アウトソ(?:ーシング|ース)分|外部委託分|委託実施分|協会実施分)|(?<metric>生活習慣病予防健診|事業者健診(?:結果)?(?:データ)?|特定健康診査|特定保健指導|特定健診)|(?<rate>\d+(?:\.\d+)?)\s*%|(?<target>対象者(?:数)?|健診受診対象|受診対象)\s*[:：]?\s*(?:約)?(?<targetNumber>\d[\d,，]*)\s*[人名]|(?<expected>(?:実施|取得|受診)?見込(?:み)?(?:者)?(?:件|人)?数)\s*[:：]?\s*(?:約)?(?<expectedNumber>\d[\d,，]*)\s*[人名件]/gu;

const number = (text: string | undefined): number => Number((text ?? '').replace(/[,，]/gu, ''));

interface Open {
  metric: string;
  target: number | null;
  expected: number | null;
  rate: number | null;
  line: number;
}

/** Sentences mention persons and rates too; populations stand in lists, asides and targets. */
const readable = (draft: Draft): boolean =>
  draft.type !== 'pillar' && !/。/u.test(draft.text.slice(0, -1)) | 0
    ? false
    : /見込|対象者|受診対象/u.test(draft.text) || /\d|[０-９]/u.test(draft.text);

export function readPopulations(drafts: Draft[]): Population[] {
  const found: Open[] = [];
  let audience: Audience | null = null;
  let both = false;
  let kind: 'checkup' | 'guidance' | null = null;
  let metric: string | null = null;
  let share: string | null = null;
  let rate: number | null = null;
  let pending: { expected: number; line: number } | null = null;
  const targets = new Map<string, number>();
  let section: string | null = null;
  const key = () => `${kind}/${both ? 'both' : audience}`;
  const id = (): string | null => {
    if (both) return null;
    if (share) return `other:${audience === 'dependent' ? '被扶養者' : '被保険者'}の特定保健指導（${share}）`;
    if (metric === 'guidance-rate')
      return audience === 'dependent'
        ? 'guidance-rate-dependent'
        : audience === 'insured'
          ? 'guidance-rate-insured'
          : 'guidance-rate';
    return metric;
  };
  const push = (expected: number, line: number) => {
    const name = id();
    if (!name) return;
    const before = found.find((one) => one.metric === name);
    if (before) {
      if (before.expected === null) before.expected = expected;
      return;
    }
    found.push({ metric: name, target: targets.get(key()) ?? null, expected, rate, line });
  };
  for (const draft of drafts) {
    if (draft.type === 'heading' || draft.type === 'pillar') {
      if (draft.opens || draft.type === 'pillar') {
        if (draft.measure !== section) {
          section = draft.measure;
          audience = null;
          both = false;
          metric = null;
          share = null;
          pending = null;
          kind = draft.measure === 'health-guidance' ? 'guidance' : 'checkup';
        }
      }
    }
    if (
      !['health-checkups', 'health-guidance', 'data-health'].includes(draft.measure ?? '') &&
      !/見込者数/u.test(draft.text)
    )
      continue;
    const text = draft.text.normalize('NFKC');
    if (!/\d/u.test(text) && !/^(被保険者|被扶養者)/u.test(text)) continue;
    if (/【参考|実績|二次勧奨|一次勧奨/u.test(text) && !/見込者数|対象者数/u.test(text)) continue;
    rate = null;
    share = null;
    const line = draft.lines[0] as number;
    for (const match of text.matchAll(token)) {
      const groups = match.groups as Record<string, string | undefined>;
      if (groups['audience']) {
        both = /[+・&＋]/u.test(groups['audience']);
        const next: Audience = groups['audience'].startsWith('被扶養者') ? 'dependent' : 'insured';
        if (next !== audience) {
          audience = next;
          metric = null;
        }
        share = null;
      } else if (groups['share']) {
        share = groups['share'];
        metric = 'guidance-rate';
        kind = 'guidance';
        rate = null;
      } else if (groups['metric']) {
        const rule = metricOf(`${groups['metric']}の実施率`, audience);
        metric = rule?.metric ?? null;
        if (groups['metric'] === '特定健康診査' || (groups['metric'] === '特定健診' && audience === 'dependent'))
          metric = 'dependent-checkup-rate';
        if (groups['metric'] === '特定保健指導') {
          metric = 'guidance-rate';
          kind = 'guidance';
        } else {
          kind = 'checkup';
          if (metric === 'dependent-checkup-rate') audience = 'dependent';
          else if (metric !== 'checkup-rate') audience = 'insured';
        }
        rate = null;
      } else if (groups['rate']) rate = Number(groups['rate']);
      else if (groups['targetNumber']) {
        if (/特定保健指導$/u.test(text.slice(0, match.index))) kind = 'guidance';
        targets.set(key(), number(groups['targetNumber']));
        for (const one of found)
          if (one.target === null && kindOf(one.metric) === `${kind}/${audience}`)
            one.target = number(groups['targetNumber']);
        if (kind === 'checkup' && audience === 'dependent' && metric === null) metric = 'dependent-checkup-rate';
        if (kind === 'guidance' && metric === null) metric = 'guidance-rate';
      } else if (groups['expectedNumber']) push(number(groups['expectedNumber']), line);
    }
  }
  void pending;
  return found.map(({ metric: name, target, expected, rate: percent, line }) => ({
    metric: name,
    target,
    expected,
    ...(percent === null ? {} : { rate: percent }),
    line,
  }));
}

/** Which population a metric is counted in: 40-year-olds and over for checkups, those found at risk for guidance. */
function kindOf(metric: string): string {
  const guidance = /guidance|保健指導/u.test(metric);
  const dependent = /dependent|被扶養者/u.test(metric);
  return `${guidance ? 'guidance' : 'checkup'}/${dependent ? 'dependent' : 'insured'}`;
}
void readable;

export type { Reading };

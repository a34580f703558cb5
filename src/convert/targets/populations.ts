/**
 * Reads 実施対象者数 with 実施見込者数 (persons) off the blocks of one plan, wherever the two stand: on one line, on
 * neighbouring lines, the first printed once for several metrics, the second before the first. Breakdowns
 * (協会保健師実施分 …) get metrics of their own, `other:…`.
 */
import type { Population } from '../../schema/document.ts';
import { squeeze } from '../text.ts';
import type { Draft } from '../types.ts';

type Audience = 'insured' | 'dependent' | 'both';
type PopulationKind = 'checkup' | 'guidance';

/** What the words of a plan say of a population, one token after the other; each alternative with its example. */
const tokens = new RegExp(
  [
    // 健診受診対象 被保険者見込者数 167,924人
    '(?<size>被保険者|被扶養者)見込者数(?:\\s*[:：])?\\s*(?<sizeNumber>\\d[\\d,]*)\\s*人',
    // 特定保健指導対象者数 被保険者：20,456人 被扶養者：940人
    '(?<each>被保険者|被扶養者)\\s*[:：]?\\s*(?<eachNumber>\\d[\\d,]*)\\s*人',
    // 被保険者＋被扶養者（実施対象者数：528,514人）
    '(?<audience>被保険者[+・&]被扶養者|被保険者|被扶養者)',
    // （内訳）協会保健師実施分 15.5％（実施見込者数 3,171人）
    '(?<share>協会(?:保健師)?(?:直接)?実施分|保健師実施分|アウトソ(?:ーシング|ース)分|外部委託分|委託実施分)',
    '(?<metric>生活習慣病予防健診|事業者健診|特定健康診査|特定保健指導|特定健診)',
    '(?<rate>\\d+(?:\\.\\d+)?)\\s*%',
    // 特定保健指導対象者数 20,456人, 受診対象者：311,984人
    '対象者数?(?:\\s*[:：])?\\s*(?<target>\\d[\\d,]*)\\s*[人名]',
    '見込み?者?数(?:\\s*[:：])?\\s*(?<expected>\\d[\\d,]*)\\s*[人名]',
  ].join('|'),
  'gu',
);

/** 対象者数 with the audiences behind it. */
const listsTargets = /対象者数?[:：]?\s*(?:\([^)]*\)\s*)?被(?:保険者|扶養者)\s*[:：]?\s*\d/u;

const persons = (text: string): number => Number(text.replaceAll(',', ''));

const metricIds: Record<string, string> = {
  生活習慣病予防健診: 'lifestyle-checkup-rate',
  事業者健診: 'employer-data-rate',
  特定健康診査: 'dependent-checkup-rate',
};

/** Which population a metric is counted in: everyone of 40 and over for checkups, those found at risk for guidance. */
function baseOf(metric: string): string {
  const kind: PopulationKind = /guidance|保健指導/u.test(metric) ? 'guidance' : 'checkup';
  if (metric === 'guidance-rate' || metric === 'checkup-rate') return `${kind}/both`;
  return `${kind}/${/dependent|被扶養者/u.test(metric) ? 'dependent' : 'insured'}`;
}

const ofAll = new Set(['guidance-rate', 'checkup-rate']);

const healthMeasures = new Set(['health-checkups', 'health-guidance', 'data-health']);

class PopulationReader {
  readonly found: Population[] = [];
  private readonly bases = new Map<string, number>();
  private audience: Audience | null = null;
  private kind: PopulationKind = 'checkup';
  private metric: string | null = null;
  private share: string | null = null;
  private rate: number | null = null;
  private concerned = false;
  /** The population read last, where nothing but 実施率 has followed its persons yet. */
  private unrated: Population | null = null;
  /** The block being read lists the persons of each audience behind 対象者数. */
  private lists = false;
  /** Persons named as the target in the block being read. */
  private target: number | null = null;
  /** Metric of the section's last target statement. */
  private statement: string | null = null;
  private readonly raw: readonly string[];

  constructor(raw: readonly string[]) {
    this.raw = raw;
  }

  /** A measure's section begins: nothing said before it counts. */
  enter(measure: string | null): void {
    this.audience = null;
    this.metric = null;
    this.share = null;
    this.statement = null;
    this.concerned = healthMeasures.has(measure ?? '');
    this.kind = measure === 'health-guidance' ? 'guidance' : 'checkup';
  }

  read(draft: Draft): void {
    const text = draft.text.normalize('NFKC');
    const before = this.found.length;
    this.lists = listsTargets.test(text);
    this.share = null;
    this.rate = null;
    this.unrated = null;
    this.target = null;
    this.statement = draft.kpis?.[0]?.metric ?? this.statement;
    // Behind a target of all together stand the persons of all together.
    if (ofAll.has(draft.kpis?.[0]?.metric ?? '')) this.setAudience('被保険者+被扶養者');
    let end = 0;
    for (const match of text.matchAll(tokens)) {
      // A rate directly behind the persons is theirs: `実施見込者数 14,190人 実施率 24.5％`.
      if (!/^[\s)、]*(?:実施|受診|取得)率\s*:?\s*$/u.test(text.slice(end, match.index))) this.unrated = null;
      this.take(match.groups as Record<string, string | undefined>, this.lineOf(draft, match[0]));
      end = match.index + match[0].length;
    }
    this.settle(draft, before);
  }

  /** The line that words of a block stand on. */
  private lineOf(draft: Draft, words: string): number {
    const holds = (line: number) => squeeze((this.raw[line - 1] ?? '').normalize('NFKC')).includes(squeeze(words));
    return draft.lines.find(holds) ?? (draft.lines[0] as number);
  }

  private take(groups: Record<string, string | undefined>, line: number): void {
    if (groups['sizeNumber'])
      this.setBase(groups['size'] === '被扶養者' ? 'dependent' : 'insured', persons(groups['sizeNumber']));
    else if (groups['eachNumber']) {
      const audience = groups['each'] === '被扶養者' ? 'dependent' : 'insured';
      this.setAudience(groups['each'] as string);
      if (this.lists) this.setBase(audience, persons(groups['eachNumber']));
    } else if (groups['audience']) this.setAudience(groups['audience']);
    else if (groups['share']) {
      this.share = groups['share'];
      this.kind = 'guidance';
      this.rate = null;
    } else if (groups['metric']) this.setMetric(groups['metric']);
    else if (groups['rate']) this.setRate(Number(groups['rate']));
    else if (groups['target']) {
      this.setBase(this.audience ?? 'both', persons(groups['target']));
      this.target = persons(groups['target']);
    } else if (groups['expected']) this.add(persons(groups['expected']), line);
  }

  private setAudience(words: string): void {
    const next: Audience = /[+・&]/u.test(words) ? 'both' : words === '被扶養者' ? 'dependent' : 'insured';
    if (next !== this.audience) this.metric = null;
    this.audience = next;
    this.share = null;
  }

  private setMetric(words: string): void {
    this.rate = null;
    this.share = null;
    this.kind = words === '特定保健指導' ? 'guidance' : 'checkup';
    this.metric = metricIds[words] ?? null;
    if (this.metric) this.audience = this.metric === 'dependent-checkup-rate' ? 'dependent' : 'insured';
  }

  /** A rate stands before its persons, or directly behind them. */
  private setRate(rate: number): void {
    if (this.unrated) this.unrated.rate = rate;
    this.rate = this.unrated ? null : rate;
    this.unrated = null;
  }

  private setBase(audience: Audience, number: number): void {
    this.bases.set(`${this.kind}/${audience}`, number);
  }

  /** The metric that an expected number is of, from what was said last. */
  private name(): string | null {
    if (this.share)
      return `other:${this.audience === 'dependent' ? '被扶養者' : '被保険者'}の特定保健指導（${this.share}）`;
    if (this.kind === 'guidance')
      return this.audience === 'insured' || this.audience === 'dependent'
        ? `guidance-rate-${this.audience}`
        : 'guidance-rate';
    if (this.metric) return this.metric;
    // Elsewhere a pair belongs to the target it stands under.
    if (!this.concerned) return this.target === null ? null : this.statement;
    if (this.audience === 'insured') return null;
    return this.audience === 'dependent' ? 'dependent-checkup-rate' : 'checkup-rate';
  }

  private add(expected: number, line: number): void {
    const metric = this.name();
    if (!metric || this.found.some((one) => one.metric === metric)) return;
    const found: Population = { metric, target: this.bases.get(baseOf(metric)) ?? null, expected, line };
    if (this.rate === null) this.unrated = found;
    else found.rate = this.rate;
    this.found.push(found);
  }

  /** The expected number may stand before the target on its line; a target statement may print the target number alone. */
  private settle(draft: Draft, before: number): void {
    const { target } = this;
    if (target === null) return;
    const added = this.found.slice(before);
    const first = added[0];
    if (added.length === 1 && first) first.target = target;
    const metric = draft.kpis?.[0]?.metric;
    if (added.length > 0 || draft.type !== 'kpi' || !metric || this.found.some((one) => one.metric === metric)) return;
    this.found.push({ metric, target, expected: null, line: draft.lines[0] as number });
  }
}

/** Sections that hold populations, and any block that prints an expected number. */
const concerns = (draft: Draft): boolean => healthMeasures.has(draft.measure ?? '') || /見込者数/u.test(draft.text);

/** All populations of one plan, in the order printed; each metric once. Persons; rate in percent where printed beside. */
export function readPopulations(drafts: Draft[], raw: readonly string[]): Population[] {
  const reader = new PopulationReader(raw);
  let measure: string | null = null;
  for (const draft of drafts) {
    if (draft.opens && draft.measure !== measure) {
      measure = draft.measure;
      reader.enter(measure);
    }
    if (draft.opens) continue;
    const past = /実績/u.test(draft.text) && !/見込/u.test(draft.text);
    if (draft.type !== 'pillar' && concerns(draft) && !past) reader.read(draft);
  }
  return reader.found;
}

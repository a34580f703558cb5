/** The sentence above a chart or a list: what it shows, computed from the data it shows. */
import type { MetricYear, Passage, TargetRow } from '../domain/corpus.ts';
import { fixed, number } from '../domain/figure-labels.ts';
import { asPrinted, printedPlaces } from '../domain/printed.ts';
import type { Branch } from '../domain/types.ts';
import { type Bin, quantile, summarize } from '../foundation/stats.ts';

/** How many names a sentence holds before it says ほか…支部. */
const NAMES = 3;

/** 数値を記す45支部の目標は28.4〜68.7%、中央値は55.0%です。最も高いのは島根（68.7%）、最も低いのは東京（28.4%）です。 */
export function metricSentence(data: MetricYear): string {
  const { summary, unit } = data;
  const held = heldCount(data);
  const stating = held - data.absent.length;
  if (stating === 0) return `収録している${held}支部に、この目標の記載はありません。`;
  if (!summary)
    return `収録している${held}支部のうち${stating}支部が目標を記しています。数値で比べられる目標はありません。`;
  const bare = (value: number) => asPrinted(value, data.comparable);
  const show = (value: number) => `${bare(value)}${unit ?? ''}`;
  const rest =
    data.uncounted.length > 0
      ? `ほかに${data.uncounted.length}支部が、数値のない目標、別の単位の目標、または範囲や増減などで定めた目標を記しています。`
      : '';
  if (summary.min === summary.max)
    return `数値を記す${summary.count}支部の目標は、すべて${show(summary.max)}です。${rest}`;
  const [large, small] = extremes(unit);
  const at = (value: number) => data.comparable.filter((row) => row.value === value).map((row) => row.branch);
  return (
    `数値を記す${summary.count}支部の目標は${bare(summary.min)}〜${show(summary.max)}、` +
    `中央値は${bare(summary.median)}${unit ?? ''}です。` +
    `最も${large}のは${names(at(summary.max))}（${show(summary.max)}）、` +
    `最も${small}のは${names(at(summary.min))}（${show(summary.min)}）です。${rest}`
  );
}

/** 最も多いのは50〜55%で14支部です。半分の支部は50.1〜61.5%の間にあります。 */
export function distributionSentence(bins: readonly Bin[], { comparable, unit }: MetricYear): string {
  const most = bins.reduce<Bin | null>((best, bin) => (best === null || bin.count > best.count ? bin : best), null);
  if (!most) return '';
  const sorted = comparable.map((row) => row.value).sort((a, b) => a - b);
  const middle = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const places = printedPlaces(comparable);
  const [low = 0, high = 0] = middle;
  return (
    `最も多いのは${number(most.from)}〜${number(most.to)}${unit ?? ''}で、${most.count}支部です。` +
    `中ほどの半分の支部は${fixed(low, places)}〜${fixed(high, places)}${unit ?? ''}の間にあります。`
  );
}

/** 収録している47支部のうち46支部の計画に記載があります。項目の数は3〜25、中央値9です。 */
export function measureSentence(passages: readonly Passage[]): string {
  const held = passages.filter((passage) => passage.presence !== 'not-held');
  const stated = held.filter((passage) => passage.presence === 'stated');
  if (held.length === 0) return 'この年度の計画は、まだ収録していません。';
  if (stated.length === 0) return `収録している${held.length}支部の計画に、この施策の見出しはありません。`;
  const first =
    stated.length === held.length
      ? `収録している${held.length}支部すべての計画に記載があります。`
      : `収録している${held.length}支部のうち${stated.length}支部の計画に記載があります。`;
  const summary = summarize(stated.map((passage) => passage.items));
  if (!summary || summary.max === 0) return first;
  if (summary.min === summary.max) return `${first}項目の数はどの支部も${summary.max}です。`;
  return `${first}1支部あたりの項目の数は${summary.min}〜${summary.max}、中央値は${summary.median}です。`;
}

/** What the largest and smallest are called: a share is 高い, a count 多い, a time 長い. */
function extremes(unit: string | null): [string, string] {
  if (unit === '日') return ['長い', '短い'];
  return unit === null || unit === '%' || unit === '円' ? ['高い', '低い'] : ['多い', '少ない'];
}

/** 東京・大阪・愛知ほか4支部. */
export function names(branches: readonly Branch[]): string {
  const shown = branches.slice(0, NAMES).map((branch) => branch.name);
  const more = branches.length - shown.length;
  return shown.join('・') + (more > 0 ? `ほか${more}支部` : '');
}

/** How many branches' plans the year holds. */
function heldCount(data: MetricYear): number {
  const stating = new Set(data.rows.map((row: TargetRow) => row.branch.slug));
  return stating.size + data.absent.length;
}

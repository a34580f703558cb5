/** Reads one target (KPI statement): which metric, which comparator, which number and unit. */
import type { Comparator } from '../schema/document.ts';
import { fold } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Statement {
  /** Metric id, `other:<label>` for what the catalogue does not know. */
  metric: string;
  comparator: Comparator;
  value: number | null;
  /** `%`, `事業所`, `円`, …; null where the statement has no number. */
  unit: string | null;
}

export interface Amount {
  comparator: Comparator;
  value: number | null;
  unit: string | null;
}

/** Numbers that are part of a metric's wording or of a date, and no target. */
const noise =
  /施術(箇所|部位).{0,3}部位以上|月\d+日以上|\d+[かヶケカ箇]月以内|\d+件(当|あ)たり|令和\d+年(度末|度)?|(令和|平成)元年度?|\d+年\d+月(末|診療分|時点)*|\d+年度|\d+月末?(診療分)?(時点)?|\d+歳以上|[①-⑳]|第\d+期|3部位以上/gu;

const units = '%|事業所|千円|円|営業日|日間|日|社|人|名|件|回|か所|箇所|圏域|団体|ポイント|歳';
const amount = new RegExp(
  `(\\d[\\d,]*(?:\\.\\d+)?)(${units})?(?:を|に|まで|の)?(以上|以下|以内|未満|超|維持|と|に|$)?`,
  'u',
);

/** Without notes behind the statement; a ※ inside it points to one and goes too. */
const withoutNotes = (text: string): string =>
  text
    .replace(/[（(]\s*※\s*[）)]/gu, '')
    .replace(/(?:[\s　（(]|(?<=[。る上下】]))※.*$/u, '')
    .replaceAll('※', '');

/** What a statement says before its conditions: `入札件数が 5件以上の場合、` in front and a second sentence behind go. */
const mainClause = (folded: string): string =>
  folded.replace(/^[^、。]*場合(?:は|には)?、/u, '').replace(/(?<=とする|以下|以上)。.+$/u, '');

/** The comparator, number and unit of a statement without its metric; null when it states none. */
export function readAmount(text: string): Amount | null {
  const folded = fold(withoutNotes(text).replace(/[①-⑳]/gu, ' ')).replace(/(?:ただし|但し).*$/u, '');
  const clause = mainClause(folded);
  const previous =
    /(?:前年度?|対前度)(実績)?(?:\((\d+(?:\.\d+)?)(%|円|件)\))?(?:と同(?:等|水準))?(以上|以下|を上回る|を下回る)/u.exec(
      clause,
    );
  if (previous) {
    const comparator = /以下|下回る/u.test(previous[4] as string) ? 'lte-previous' : 'gte-previous';
    return {
      comparator,
      value: previous[2] ? Number(previous[2]) : null,
      unit: previous[2] ? (previous[3] ?? null) : null,
    };
  }
  // Where several numbers stand, the one with 以上 or 以下 is the target; 「80%という目標に向けて」 is none.
  const numbers = [...clause.replace(noise, '').matchAll(new RegExp(amount.source, 'gu'))];
  const found = numbers.find((one) => one[3]?.startsWith('以') || one[3] === '未満' || one[3] === '超') ?? numbers[0];
  if (!found) return null;
  const word = found[3] ?? '';
  const comparator = /以上|超/u.test(word) ? 'gte' : /以下|以内|未満/u.test(word) ? 'lte' : 'eq';
  return { comparator, value: Number((found[1] as string).replaceAll(',', '')), unit: found[2] ?? null };
}

/** Label of a metric that the catalogue does not know: the words before を, は, ：, or the number. */
function label(text: string): string {
  const words = text
    .normalize('NFKC')
    .replace(/^[【〔[(][^】〕\])]*[】〕\])]/u, '')
    .split(/[をは:、。]|\d/u)[0] as string;
  return words.replace(/\s+/gu, '').slice(0, 24) || 'その他';
}

/** What a rate means where its statement leaves it to the heading: 「被扶養者 実施率：17.1％以上」. */
const wordsOfMeasure: Record<string, string> = { 'health-guidance': '特定保健指導の', 'health-checkups': '健診の' };

function namedMetric(text: string, { metricOf }: Vocabulary, measure: string | null): string | null {
  const own = metricOf(text.replace(/（参考.*$|ただし.*$|但し.*$/u, '')) ?? metricOf(text);
  const words = wordsOfMeasure[measure ?? ''];
  return (
    own ??
    (words && /^被(保険者|扶養者).{0,4}(実施|受診)率/u.test(fold(text))
      ? metricOf(text.replace(/(?=[実受])/u, words))
      : null)
  );
}

/**
 * Reads a statement that stands under a KPI mark, in the section of `measure`. null when it says nothing that could be reached:
 * no number, no comparison with the year before, and no action (実施する, 行う, 発信する).
 */
export function parseTarget(text: string, vocabulary: Vocabulary, measure: string | null = null): Statement | null {
  const named = namedMetric(text, vocabulary, measure);
  const known = named === null ? null : vocabulary.unitOf(named);
  const action = /(実施|行|発信|促進|拡大|開催|参画|活用)(す|う|る|。|$)|行う|実施$/u.test(fold(text));
  const stated = named === 'opinion-activity' ? null : readAmount(text);
  const metric = named ?? `other:${label(text).replace(/^被(保険者|扶養者)の(?=喫煙)/u, '')}`;
  // 「特定健康診査 実施見込者数：21,999人」 names a rate's metric and states no rate.
  if (stated && known === '%' && stated.unit !== null && stated.unit !== '%') return null;
  if (stated) {
    const unit = stated.value === null ? null : (stated.unit ?? known);
    return { metric, ...stated, unit: unit === '名' ? '人' : unit };
  }
  return action ? { metric, comparator: 'do', value: null, unit: null } : null;
}

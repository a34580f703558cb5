/**
 * Title and description of the pages that are made from data: what a list of search hits or a shared link says of them.
 * Each names its branch, year, measure or metric and counts what it holds; the site's name is added by the frame.
 */
import type { Corpus } from '../domain/corpus.ts';
import { number } from '../domain/figure-labels.ts';
import { editionLabel, eraYear, kindLabel, yearLabel } from '../domain/labels.ts';
import { asPrinted } from '../domain/printed.ts';
import type { Branch, Measure, Metric, PlanDocument } from '../domain/types.ts';

export interface PageWords {
  title: string;
  description: string;
}

/** What a document holds, as counted for descriptions and pictures. */
export interface Holdings {
  /** Measures of the catalogue; the rest groups (…-other) are none. */
  measures: number;
  /** Items and paragraphs. */
  items: number;
  /** Targets, repeats left out. */
  targets: number;
}

export function holdings(document: PlanDocument): Holdings {
  const measures = new Set(document.blocks.map(({ measure }) => measure).filter((id) => id && !id.endsWith('-other')));
  return {
    measures: measures.size,
    items: document.blocks.filter(({ type }) => type === 'item' || type === 'paragraph').length,
    targets: document.blocks.flatMap(({ kpis = [] }) => kpis).filter(({ repeat }) => !repeat).length,
  };
}

/** Beside the year and kind that stand for a title; a title says itself that it is a draft. */
const draft = ({ status }: PlanDocument) => (status === 'draft' ? '（案）' : '');

/** A branch's plan or results. */
export function documentWords(document: PlanDocument, branch: Branch): PageWords {
  const { fiscalYear, kind } = document;
  const { measures, items, targets } = holdings(document);
  const whole = `協会けんぽ${branch.name}支部の${yearLabel(fiscalYear)}の${kindLabel[kind]}${draft(document)}の全文です。`;
  const holds =
    kind === 'results'
      ? `目標・結果・全国順位・自己評価の表（結果${document.results?.length ?? 0}件）と本文を、原本の行番号つきで読めます。`
      : `${measures}の施策、${number(items)}項目の記載、目標（KPI）${targets}件を、原本の行番号つきで読めます。`;
  return {
    title: `${branch.name}支部 ${eraYear(fiscalYear)} ${kindLabel[kind]}${document.slug ? editionLabel(document) : ''}`,
    description: whole + holds,
  };
}

/** A national document. */
export function nationalWords(document: PlanDocument): PageWords {
  const { items } = holdings(document);
  return {
    title: document.title,
    description: `協会けんぽの全国の文書「${document.title}」（${eraYear(document.fiscalYear)}）の全文です。${number(items)}項目の記載を、原本の行番号つきで読めます。`,
  };
}

export function branchWords(corpus: Corpus, branch: Branch): PageWords {
  const held = corpus.documentsOf(branch.slug);
  const title = `${branch.name}支部の事業計画と目標`;
  if (held.length === 0)
    return {
      title,
      description: `協会けんぽ${branch.name}支部（${branch.kana}）の事業計画は、このサイトにまだ収録していません。収録している支部の計画は読めます。`,
    };
  const documents = held.map(({ fiscalYear, kind }) => `${eraYear(fiscalYear)}の${kindLabel[kind]}`).join('、');
  const year = corpus.yearsOf(branch.slug).find((each) => each === corpus.mainYear) ?? corpus.yearsOf(branch.slug)[0];
  const standing =
    year === undefined
      ? ''
      : `${eraYear(year)}の目標（KPI）${corpus.standings(branch.slug, year).length}件は、${corpus.heldIn(year).length}支部の中での順位と位置が分かります。`;
  return { title, description: `協会けんぽ${branch.name}支部の${documents}を読めます。${standing}` };
}

/** `year` is undefined on the page over the years, which shows `shown` first. */
export function measureWords(corpus: Corpus, measure: Measure, shown: number, year?: number): PageWords {
  if (year === undefined)
    return {
      title: `${measure.name} 各支部の取組と目標`,
      description: `${measure.description}協会けんぽの支部の計画の記載を、${yearLabel(shown)}を中心に、年度を通してくらべられます。`,
    };
  const { held, stated, items, targets } = measureCounts(corpus, measure.id, year);
  const holds =
    stated === 0
      ? `${yearLabel(year)}の計画を収録した${held}支部に、この施策の見出しはありません。`
      : `${yearLabel(year)}の計画を収録した${of(stated, held, 'の')}記載${number(items)}項目と、目標（KPI）${targets}件を並べています。`;
  return { title: `${measure.name} ${eraYear(year)} 各支部の記載`, description: measure.description + holds };
}

/** 47支部のうち46支部の, 47支部すべての. */
const of = (part: number, whole: number, particle: string) =>
  part === whole ? `${whole}支部すべて${particle}` : `${whole}支部のうち${part}支部${particle}`;

/** What the plans of a year hold of a measure. */
export function measureCounts(corpus: Corpus, measure: string, year: number) {
  const passages = corpus.passages(measure, year).filter(({ presence }) => presence !== 'not-held');
  return {
    held: passages.length,
    stated: passages.filter(({ presence }) => presence === 'stated').length,
    items: passages.reduce((sum, passage) => sum + passage.items, 0),
    targets: corpus.targets(year).filter(({ target }) => target.measure === measure).length,
  };
}

/** `metric` is null for the page that gathers the targets outside the catalogue; `name` and `description` are the page's own. */
export function metricWords(
  corpus: Corpus,
  { id, name, description }: Pick<Metric, 'id' | 'name' | 'description'>,
  shown: number,
  year?: number,
): PageWords {
  if (year === undefined)
    return {
      title: `${name} 支部の目標（KPI）`,
      description: `${description}協会けんぽの支部の計画にある目標を、${yearLabel(shown)}を中心に、年度を通してくらべられます。`,
    };
  const { rows, comparable, summary, unit } = corpus.metricYear(id, year);
  const held = corpus.heldIn(year).length;
  const stating = new Set(rows.map(({ branch }) => branch.slug)).size;
  const middle = id !== 'other' && summary ? `（中央値${asPrinted(summary.median, comparable)}${unit ?? ''}）` : '';
  const holds =
    stating === 0
      ? `協会けんぽの${yearLabel(year)}の計画を収録した${held}支部に、この目標の記載はありません。`
      : `協会けんぽの${yearLabel(year)}の計画を収録した${of(stating, held, 'が')}目標を記しています${middle}。`;
  return { title: `${name} ${eraYear(year)} 支部の目標（KPI）`, description: description + holds };
}

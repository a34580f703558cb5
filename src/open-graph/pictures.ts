/** What stands on the pictures of shared links: one of the site, one a branch, one a measure. Figures are those of the pages. */
import { picture } from '../domain/addresses.ts';
import type { Corpus } from '../domain/corpus.ts';
import { number } from '../domain/figure-labels.ts';
import { eraYear, kindLabel } from '../domain/labels.ts';
import { holdings, measureCounts } from '../views/page-words.ts';

export interface PictureFigure {
  label: string;
  value: string;
  unit: string;
}

export interface Picture {
  /** Its path in the site. */
  path: string;
  /** What kind of thing is named, small above the name. */
  over: string;
  name: string;
  /** What the figures count. */
  about: string;
  figures: PictureFigure[];
}

const figure = (label: string, value: number | string, unit: string): PictureFigure => ({
  label,
  value: typeof value === 'number' ? number(value) : value,
  unit,
});

export function allPictures(corpus: Corpus, site: { tagline: string }): Picture[] {
  return [
    sitePicture(corpus, site),
    ...corpus.branches.map(({ slug, name }) => branchPicture(corpus, slug, name)),
    ...corpus.measures.map(({ id, name, pillar }) => measurePicture(corpus, id, name, pillar)),
  ];
}

function sitePicture(corpus: Corpus, { tagline }: { tagline: string }): Picture {
  const targets = corpus.years.reduce((sum, year) => sum + corpus.targets(year).length, 0);
  return {
    path: picture.site,
    over: '全国健康保険協会（協会けんぽ）',
    name: tagline,
    about: '収録しているもの',
    figures: [
      figure('事業計画', corpus.plans.length, '件'),
      figure('施策', corpus.measures.length, '種類'),
      figure('目標（KPI）', targets, '件'),
    ],
  };
}

/** Counts the plan that the branch's page shows first: the main year's, else its newest. */
function branchPicture(corpus: Corpus, slug: string, name: string): Picture {
  const plan = corpus.plan(slug, corpus.mainYear) ?? corpus.documentsOf(slug).find(({ kind }) => kind === 'plan');
  const held = plan && holdings(plan);
  return {
    path: picture.branch(slug),
    over: '協会けんぽ',
    name: `${name}支部`,
    about: plan ? `${eraYear(plan.fiscalYear)} ${kindLabel.plan}` : '事業計画は未収録',
    figures: held
      ? [
          figure('施策', held.measures, '件'),
          figure('記載', held.items, '項目'),
          figure('目標（KPI）', held.targets, '件'),
        ]
      : [],
  };
}

function measurePicture(corpus: Corpus, id: string, name: string, pillar: string): Picture {
  const { held, stated, items, targets } = measureCounts(corpus, id, corpus.mainYear);
  return {
    path: picture.measure(id),
    over: `施策　${corpus.pillars.find((each) => each.id === pillar)?.name ?? ''}`,
    name,
    about: `${eraYear(corpus.mainYear)}の支部の計画`,
    figures: [
      figure('記載あり', `${stated}/${held}`, '支部'),
      figure('記載', items, '項目'),
      ...(targets > 0 ? [figure('目標（KPI）', targets, '件')] : []),
    ],
  };
}

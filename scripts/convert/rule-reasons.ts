/**
 * Why rules that serve fewer than two of the documents held are rules and no corrections. They stand here and not beside the
 * rules, so that a browser need not load them. Keys are a rule's example (shapes) or its name (the stages of a plan).
 */
import type { JoinRule } from '../../src/convert/provenance.ts';

/** Every mark of marks.ts and kpi-marks.ts. */
export const ofMarks = 'a list mark is told by its form alone, whoever prints it';

const form = 'a mark, bracket or number is told by its form alone, whoever prints it';
const policy = 'headquarters prints one policy a year, each slide in this form';
const comparison =
  'told by how two action plans are set side by side on one slide; one paper with such a slide is held';
const table = "the association's table 分野 | 具体的施策等 has it on every page, whichever branch fills it";
const budget = "the budget is the association's own and no branch's; one plan that prints it is held";
const slides = 'plans of slides print it on several slides; one such plan is held';
const results = 'results in a table print it on several pages; one such document is held';
const grading = 'branches print the same letters of evaluation in their own words';

/** By file below src/convert/shapes: the reason of all its rules, and of those with a reason of their own. */
export const ofShapes: Record<string, { rules: string; own?: Record<string, string> }> = {
  'policy.ts': {
    rules: policy,
    own: {
      '●健全な財政運営': form,
      '・ 中長期的な視点での健全な財政運営': form,
      '\uf0182024年度からスタートした第６期保険者機能強化アクションプランでは、…': form,
      令和7年度事業計画の位置づけ: "the association's slides end their titles so: those of the action plan do too",
    },
  },
  'overview.ts': {
    rules: "the association's overview of the action plan is one text in every document that prints it",
    own: { '\uf0186期保険者機能強化アクションプラン（2024年度～2026年度）については、…': form },
  },
  'action-plan.ts': {
    rules: comparison,
    own: {
      'Ⅱ．第5期における協会けんぽ運営の基本方針': form,
      'Ⅰ）人事・組織に関する取組': form,
      '② サービス水準の向上': form,
    },
  },
  'rules/table-plan.ts': {
    rules: table,
    own: {
      '○ 業務改革の実践と業務品質の向上': form,
      '① 業務処理体制の強化と意識改革の徹底': form,
      'ⅰ）ジェネリック医薬品の使用促進': form,
      '■ KPI：１）サービススタンダードの達成状況を100％とする': form,
      '■ 被保険者（40歳以上）（実施対象者数： 274,731人）': form,
      '（※）医科、DPC、歯科、調剤レセプトを対象とする': form,
      '・中長期的な視点による健全な財政運営に資するよう、…': form,
    },
  },
  'association-budget.ts': {
    rules: budget,
    own: { '※事業内容や予算額はいずれも現時点の見込みであり、…': form },
  },
  'rules/slides-plan.ts': {
    rules: slides,
    own: {
      '令和7年度静岡支部事業計画（案）': "a plan's title, whatever its year and branch",
      基盤的保険者機能の盤石化: "a slide's title is a pillar's name of the catalogue",
      '○電子申請等の導入': form,
      'ⅰ）ジェネリック医薬品の使用促進': form,
      '・ 毎月の自動点検マスタの更新により、システムを最大限に活用した点検を実施する。': form,
      '（※）医科、DPC、歯科、調剤における使用割合': form,
      '①加入者・事業主目線で、分かりやすく、アクセスしやすい広報を実施する': form,
    },
  },
  'rules/results.ts': {
    rules: results,
    own: {
      '【評価の区分】Ｓ：目標を大幅に上回る　Ａ：目標を上回る　Ｂ：おおむね達成': grading,
      '自己評価：Ｂ': grading,
      A: grading,
      'Ｓ：目標を大きく上回る、Ａ：目標を上回る、Ｂ：概ね目標達成、Ｃ：…': grading,
      '【自己評価について】': 'a legend is repeated on every page and kept once',
      'Ｃ：目標達成に至らず、Ｄ：目標を大きく下回る':
        'the legend of every page may be broken before its letter Ｃ, and no correction leaves a line out',
      '↓': 'an arrow alone on its line stands between two steps, in whichever table',
      '(Ⅱ)業務改革の実践と業務品質の向上': form,
      'ⅰ）ジェネリック医薬品の使用促進': form,
      '※令和6年11月まで': form,
      '（１） 生活習慣病予防健診実施率': form,
      '◇朝昼夕のユニットミーティングを行う。': form,
      '＜データヘルス計画＞': form,
    },
  },
};

/** By name in src/convert/shapes/index.ts. */
export const ofShape: Record<string, string> = {
  results: 'each branch prints results every year; one of them is held',
  policy: 'headquarters prints a policy every year; one of them is held',
  'plan-slides': 'told by the heads of its KPI tables, whichever branch prints them; one such plan is held',
  'plan-table': 'told by the head of its table, whichever branch prints it; one such plan is held',
};

const typesetting = 'where a line breaks is left to the typesetting: it may break so in any document';
const brackets = 'a bracket that is open at the end of a line goes on, whatever it holds';

/** Every rule by which a line goes on the block before it. */
export const ofJoins: Record<JoinRule, string | null> = {
  "pillar's name broken over two lines": 'the left column of a plan is narrow and may break the name',
  'the page goes on': 'files with places on the page only: src/intake has its own tests',
  'no empty line between': null,
  'punctuation alone': typesetting,
  'series inside a sentence': typesetting,
  'mark inside an open bracket': brackets,
  'mark alone on its line': null,
  colon: 'what ends with a colon is not over',
  'tag alone on its line': 'a tag that finds no room behind its words stands on a line of its own',
  'goal tags': null,
  'behind （参考）': "the head of a table's last column is broken behind the word in its bracket",
  'aside inside an open bracket': brackets,
  'persons behind a rate': null,
  'figures of a note': null,
  'proviso of a target': null,
  'no block begins like it': null,
  'line reaches the right margin': null,
  'bracket behind a full stop': 'a bracket with a full stop of its own belongs to the sentence before it',
  'no room behind a full stop': null,
  'bracket inside an open bracket': brackets,
  'Katakana word cut in two': typesetting,
  'target not yet stated': 'a target is over when it states its amount, wherever its line breaks',
  'short line that is not over': null,
  'sentence cut by a box': 'boxes fall to the foot of a page and cut the sentence there, in any document with boxes',
  correction: null,
};

/** By the rule that told what a block of a plan is, without the mark that it names. */
export const ofBlocks: Record<string, string> = {
  'known heading: by its words alone':
    'a name of the catalogue heads its measure in the third pillar without a number too',
  'known heading: gathered by an unknown heading': 'a heading followed at once by known ones has nothing of its own',
  'known heading: next number of the series': 'one series of numbers may be printed in two ways: １, ２, ３．',
  'known heading: goal tags': 'goals stand behind headings alone: 〈Ⅰ、Ⅱ、Ⅲ〉',
  'known heading: the data-health plan, numbered':
    'the data-health plan heads measures of its own, so its number may differ from theirs',
  'unknown heading: a mark that heads measures only': 'told by what else the mark heads in the same document',
  'head of a list of targets': 'a list of all targets repeats the head of its table on every page',
  'columns of figures in a list of targets': 'a table that is flattened by columns has its figures behind its rows',
  'target in a list of targets': 'a list of all targets states them without a mark of their own',
};

/** By name in src/convert/lines/rules/shared-lines.ts. */
export const ofSharedLines: Record<string, string> = {
  'numerals in one line': 'goals Ⅰ, Ⅱ, Ⅲ are short: any writer may set them side by side',
  'list mark inside the line': 'short items are set side by side, each behind its mark',
  'whom a list is about': "a table's narrow column 被保険者 | 被扶養者 ends up on the line of its list's first item",
};

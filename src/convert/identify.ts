/**
 * What a document says of itself: whose it is, of which year, of which kind, draft or final, and the line that is its title.
 * Nothing is guessed: what its first lines do not say is null.
 */
import { squeeze } from './text.ts';

export interface BranchName {
  slug: string;
  /** Without 支部: 北海道. */
  name: string;
}

export interface Identity {
  branch: string | null;
  fiscalYear: number | null;
  kind: 'plan' | 'results' | 'kpis' | 'budget' | 'document' | null;
  status: 'final' | 'draft' | null;
  /** The title as printed; its lines are `titleLines` (1-based, of the lines given). */
  title: string | null;
  titleLines: [number, number] | null;
}

/** Titles stand at the head: farther down the same words are a sentence's. */
export const HEAD_LINES = 12;

const year = /(?:令和\s*([0-9元]{1,2})|(20[0-9]{2}))\s*(?:\([^)]*\)\s*)?年度/u;
const subject = /事業(?:実施)?(?:計画|結果|報告)|KPI|予算|アクションプラン/u;
/** A running text is none: titles have no full stop and no verb at their end. */
const sentence = /。|(?:する|ます|である|について)$/u;

/** 令和7年度 → 2025; null where no year stands. */
export function fiscalYearOf(text: string): number | null {
  const found = year.exec(text.normalize('NFKC'));
  if (!found) return null;
  if (found[2]) return Number(found[2]);
  return 2018 + (found[1] === '元' ? 1 : Number(found[1]));
}

/** Is this line (or two lines read as one) the title of a document? */
export function isTitle(text: string): boolean {
  const words = text.normalize('NFKC').trim();
  return words.length <= 60 && year.test(words) && subject.test(squeeze(words)) && !sentence.test(words);
}

function kindOf(title: string): Identity['kind'] {
  const words = squeeze(title.normalize('NFKC'));
  if (/(?:実施)?結果|実績|事業報告/u.test(words)) return 'results';
  if (/KPI.{0,6}一覧|KPI一覧/u.test(words)) return 'kpis';
  if (/予算/u.test(words) && !/事業計画/u.test(words)) return 'budget';
  return /事業計画/u.test(words) ? 'plan' : null;
}

/** Titles and labels are short; longer lines are text, or headings about another branch's plan. */
const SHORT = 40;

const branchIn = (text: string, branches: readonly BranchName[]): string | null => {
  const words = squeeze(text.normalize('NFKC'));
  return branches.find(({ name }) => words.includes(`${name}支部`))?.slug ?? null;
};

export interface BranchTitle {
  branch: string;
  fiscalYear: number | null;
  /** 1-based, of the lines given. */
  line: number;
  text: string;
}

/**
 * The titles that documents of branches begin with, wherever they stand: a document has one, a file of several more. A title
 * printed again (on each page) is no other, nor is last year's beside this year's.
 */
export function branchTitles(lines: readonly string[], branches: readonly BranchName[]): BranchTitle[] {
  const printed = printedLines(lines);
  const titles: (BranchTitle & { key: string })[] = [];
  const seen = new Set<string>();
  printed.forEach(({ text, line }, at) => {
    const title = titleAt(text, printed[at + 1]?.text);
    const branch = title && branchIn(title, branches);
    if (!title || !branch) return;
    const fiscalYear = fiscalYearOf(title);
    const key = `${branch} ${kindOf(title)}`;
    const again = seen.has(key + fiscalYear);
    seen.add(key + fiscalYear);
    // A branch's results or list of targets may stand behind its plan; a second plan of it is another year's.
    const same = titles.filter((one) => one.branch === branch);
    if (!again && same.every((one) => one.key === key && line > one.line + HEAD_LINES))
      titles.push({ key, branch, fiscalYear, line, text: title });
  });
  return titles;
}

const printedLines = (lines: readonly string[]) =>
  lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ text: line.trim(), line: at + 1 }]));

/** The title that stands in a line, or in it and the next: the year above, the subject below. */
function titleAt(text: string, next = ''): string | null {
  if (isTitle(text)) return text;
  const both = `${text} ${next}`;
  return next !== '' && text.length <= 30 && next.length <= SHORT && !isTitle(next) && isTitle(both) ? both : null;
}

/** Reads the head of a document. `lines` are its own, as printed. */
export function identify(lines: readonly string[], branches: readonly BranchName[]): Identity {
  const head = printedLines(lines).slice(0, HEAD_LINES);
  const named = (text: string) => branchIn(text, branches);
  const at = head.findIndex(({ text }, index) => titleAt(text, head[index + 1]?.text) !== null);
  const [first, next] = head.slice(at);
  const title = at < 0 || !first ? null : titleAt(first.text, next?.text);
  const titleLines: Identity['titleLines'] =
    title === null || !first ? null : [first.line, title === first.text ? first.line : (next ?? first).line];
  const words = head.map(({ text }) => text).join(' ');
  const own = title ?? words;
  return {
    branch: named(own) ?? named(words),
    fiscalYear: fiscalYearOf(own) ?? fiscalYearOf(words),
    kind: kindOf(
      title ??
        head
          .filter(({ text }) => text.length <= SHORT)
          .map(({ text }) => text)
          .join(' '),
    ),
    status: title === null ? null : /[（(【［]案[）)】］]|[\s　]案$/u.test(own.trim()) ? 'draft' : 'final',
    title,
    titleLines,
  };
}

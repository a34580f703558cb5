/**
 * Stage 2: one document's lines out of a file's: what is shown to nobody is set aside with its reason, and a pillar's name
 * that shares its line with other text is cut off it.
 */
import type { Dropped } from '../../schema/document.ts';
import { HEAD_LINES, isTitle } from '../identify.ts';
import { joinLines, squeeze } from '../text.ts';
import type { RuledTable } from '../types.ts';
import type { PillarId } from '../words/pillar-id.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { asSpaced, type Line, type SourceText, within } from './lines.ts';
import type { Fragment } from './reflow.ts';
import { pillarNumber, policyName, tableHead } from './rules/plan-frame.ts';

/** The pillar whose name opens a text, with the name as printed and the rest behind it. */
export function cutPillar(
  text: string,
  vocabulary: Vocabulary,
): { pillar: PillarId; name: string; rest: string } | null {
  const number = pillarNumber.exec(text)?.[0] ?? '';
  const bare = text.slice(number.length);
  const found = vocabulary.pillarAt(bare);
  if (!found) return null;
  const rest = bare.slice(found.name.length);
  // 「組織運営体制の見直し」 and the like are sentences: behind the name stands white space or nothing.
  if (rest !== '' && !/^[\s　]/u.test(rest)) return null;
  if (number === '' && rest.trim() !== '') return null;
  return { pillar: found.pillar, name: (number + found.name).trim(), rest: rest.trim() };
}

/** Are the two lines one pillar's name, broken inside it? */
function breaksPillar(first: string, second: string, vocabulary: Vocabulary): boolean {
  const half = first.replace(pillarNumber, '');
  return half.length >= 4 && vocabulary.isPillarName(half + second);
}

export interface SplitDocument {
  title: string;
  fragments: Fragment[];
  dropped: Dropped[];
}

/** Lines `from` to `to` of a source as fragments of one plan; `tables` by the line that each stands for. */
export function splitPlan(
  source: SourceText,
  from: number,
  to: number,
  vocabulary: Vocabulary,
  tables?: ReadonlyMap<number, RuledTable>,
): SplitDocument {
  const all = within(asSpaced(source), [from, to]);
  const lines = all.filter(({ pageNumber, running }) => pageNumber === null && !running);
  const dropped: Dropped[] = all
    .filter(({ pageNumber, running }) => pageNumber !== null || running)
    .map(({ number, text, running }) => ({ line: number, text, reason: running ? 'furniture' : 'page-number' }));
  let title = '';
  const fragments: Fragment[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (title === '' && at < HEAD_LINES && isTitle(line.text)) {
      title = line.text;
      dropped.push({ line: line.number, text: line.text, reason: 'title' });
    } else if (tableHead.test(line.text)) dropped.push({ line: line.number, text: line.text, reason: 'table-head' });
    else if (tables?.has(line.number)) fragments.push({ line, text: '', table: tables.get(line.number) as RuledTable });
    else if (placed(line, lines[at + 1])) {
      const own = lines.slice(at, at + runFrom(lines, at));
      fragments.push(...cutRun(own, vocabulary));
      at += own.length - 1;
    } else fragments.push(...((fragments.length === 0 && cutPolicy(line)) || cutLine(line, lines[at + 1], vocabulary)));
  }
  const shown = dropRepeatedPillars(joinHalves(fragments, vocabulary), dropped);
  dropped.sort((a, b) => a.line - b.line);
  return { title, fragments: shown, dropped };
}

/** A name in a column of labels, or lines that the page says go on: they are read together. */
const placed = (line: Line, next: Line | undefined): boolean =>
  line.geometry?.part === 'label' || next?.geometry?.goesOn === line.number;

/** How many lines from `at` on go on one another. */
function runFrom(lines: readonly Line[], at: number): number {
  let to = at + 1;
  while (to < lines.length && lines[to]?.geometry?.goesOn === lines[to - 1]?.number) to += 1;
  return to - at;
}

/** Lines of one paragraph are a pillar's name together or not at all. */
function cutRun(run: readonly Line[], vocabulary: Vocabulary): Fragment[] {
  const text = run.reduce((all, line) => joinLines(all, line.text), '');
  const label = run[0]?.geometry?.part === 'label' && text.length <= LABEL ? vocabulary.pillarOf(text) : null;
  const whole = cutPillar(text, vocabulary);
  const pillar = label ?? (whole?.rest === '' ? whole.pillar : null);
  return run.map((line, at) => ({
    line,
    text: line.text,
    ...(pillar ? { pillar, ...(at > 0 ? { sharesLine: true, secondHalf: true as const } : {}) } : {}),
  }));
}

/** Characters of the longest name of a pillar, its number and its addition with it. */
const LABEL = 40;

/** The first line of a plan: the left column may name what stands before the pillars. */
function cutPolicy(line: Line): Fragment[] | null {
  const name = policyName.exec(line.text)?.[0];
  return name
    ? [
        { line, text: name },
        { line, text: line.text.slice(name.length).trim(), sharesLine: true },
      ]
    : null;
}

function cutLine(line: Line, next: Line | undefined, vocabulary: Vocabulary): Fragment[] {
  if (next && breaksPillar(line.text, next.text, vocabulary)) return [{ line, text: line.text }];
  const cut = cutPillar(line.text, vocabulary);
  if (!cut) return [{ line, text: line.text }];
  const name: Fragment = { line, text: cut.name, pillar: cut.pillar };
  if (cut.rest === '') return [name];
  const again = cutPillar(cut.rest, vocabulary);
  const rest: Fragment = { line, text: cut.rest, sharesLine: true };
  // The pillar's name in both columns of the table.
  if (again?.pillar === cut.pillar && again.rest === '') rest.pillar = cut.pillar;
  return [name, rest];
}

/** `１．基盤的保険者機` and `能関係` on the next line are one name; reflow joins the second half to the first. */
function joinHalves(fragments: Fragment[], vocabulary: Vocabulary): Fragment[] {
  return fragments.map((fragment, at) => {
    const before = fragments[at - 1];
    if (before && !before.pillar && breaksPillar(before.text, fragment.text, vocabulary)) {
      const pillar = cutPillar(before.text + fragment.text, vocabulary)?.pillar;
      if (pillar) {
        before.pillar = pillar;
        return { ...fragment, pillar, sharesLine: true, secondHalf: true };
      }
    }
    return fragment;
  });
}

/**
 * A pillar's name that stands alone on its line and is printed again before any of its measures opens: the first one is
 * kept when nothing stands between the two, else (a label out of reading order) the second.
 */
function dropRepeatedPillars(fragments: Fragment[], dropped: Dropped[]): Fragment[] {
  const gone = new Set<Fragment>();
  let open: { fragment: Fragment; at: number } | undefined;
  fragments.forEach((fragment, at) => {
    if (!fragment.pillar || fragment.sharesLine) return;
    const alone = (one: Fragment) => squeeze(one.line.text) === squeeze(one.text);
    if (open && open.fragment.pillar === fragment.pillar) {
      if (at === open.at + 1 && alone(fragment)) gone.add(fragment);
      else if (at > open.at + 1 && alone(open.fragment)) gone.add(open.fragment);
    }
    if (!gone.has(fragment)) open = { fragment, at };
  });
  for (const { line } of gone) dropped.push({ line: line.number, text: line.text, reason: 'repeated-pillar' });
  return fragments.filter((fragment) => !gone.has(fragment));
}

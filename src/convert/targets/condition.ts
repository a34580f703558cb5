/** The condition of a target: the words that say for whom or when it holds, parted from the words that state it. */

export interface Conditioned {
  /** The statement without its condition. */
  main: string;
  /** The condition as printed, without the bracket around it and the full stop behind it. */
  condition: string;
}

/** Words that make a clause a condition: 「ただし」, 「…場合は」, 「…の支部については」. */
const conditional = /ただし|場合|(?:の|た|る|ない)支部(?:について|において)?は/u;
/** A clause begins at the text's start, behind a full stop, in a bracket, at 「ただし」, or behind a statement without a full stop. */
const clauseStart =
  /^|(?<=[。（(])|(?<=と(?:する|します)|(?<=[上下内])に(?:する|します))(?!とともに|[。）)]|$)|(?=ただし)/gu;

/**
 * 「20％以下とする。ただし、入札件数が5件以下の場合は1件以下とする。」 has the condition 「ただし、…1件以下とする」; null without one.
 * A condition that goes first (「入札件数が20件以上の場合、…」) ends with its own words.
 */
export function conditionOf(text: string): Conditioned | null {
  const starts = [...text.matchAll(clauseStart)].map(({ index }) => index);
  const at = starts.find((from, place) => conditional.test(text.slice(from, starts[place + 1])));
  if (at === undefined) return null;
  const first = /^(.*?(?:場合(?:に)?(?:は)?|支部(?:について|において)?は))[、，]?(.*)$/u.exec(text);
  if (at === 0 && first) return { condition: (first[1] ?? '').trim(), main: (first[2] ?? '').trim() };
  return {
    main: text
      .slice(0, at)
      .replace(/[（(]$/u, '')
      .trim(),
    condition: text
      .slice(at)
      .trim()
      .replace(/。?[）)]?。?$/u, (end, from: number, whole: string) =>
        opens(whole.slice(0, from)) ? end.replace(/。$/u, '') : '',
      ),
  };
}

/** Whether a bracket of these words is still open: the one that follows is theirs. */
function opens(words: string): boolean {
  return (words.match(/[（(]/gu) ?? []).length > (words.match(/[）)]/gu) ?? []).length;
}

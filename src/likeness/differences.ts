/**
 * Where two texts differ, character by character: for the variants of a wording and for two years of one measure.
 * Pure and free of Node, so that pages compare in the browser too.
 */

/** A run of the second text; `own` where the first has not these characters. An empty own run stands where the first has more. */
export interface DiffRun {
  text: string;
  own: boolean;
}

/** Runs of shared characters shorter than this between two own ones count as own: single characters that agree by chance. */
const SHORTEST = 2;

/** The second text as runs, marked where it differs from the first. Width and white space are no difference. */
export function differences(first: string, second: string): DiffRun[] {
  const [a, b] = [[...first], [...second]];
  const { same, more } = common(a.map(fold), b.map(fold));
  const runs: DiffRun[] = [];
  const gap = (at: number) => {
    if (more.has(at) && !runs.at(-1)?.own) runs.push({ text: '', own: true });
  };
  b.forEach((character, at) => {
    const own = !same[at] && !/\s/.test(character);
    if (!own) gap(at);
    const last = runs.at(-1);
    if (last && last.text !== '' && (last.own === own || /\s/.test(character))) last.text += character;
    else runs.push({ text: character, own });
  });
  gap(b.length);
  return joined(runs);
}

const fold = (character: string) => character.normalize('NFKC').toLowerCase();

/** Which characters of `b` belong to a longest common subsequence of both; before which of them `a` has characters of its own. */
function common(a: readonly string[], b: readonly string[]): { same: boolean[]; more: Set<number> } {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const same = new Array<boolean>(b.length).fill(false);
  const more = new Set<number>();
  const skip = (i: number, j: number) => {
    if (a[i]?.trim()) more.add(j);
  };
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      same[j++] = true;
      i++;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) skip(i++, j);
    else j++;
  }
  while (i < a.length) skip(i++, b.length);
  return { same, more };
}

/** Takes short shared runs between own ones into them. */
function joined(runs: readonly DiffRun[]): DiffRun[] {
  const result: DiffRun[] = [];
  runs.forEach((run, at) => {
    const between = !run.own && at > 0 && at < runs.length - 1 && run.text.trim().length < SHORTEST;
    const own = run.own || between;
    const last = result.at(-1);
    if (last && last.own === own) last.text += run.text;
    else result.push({ text: run.text, own });
  });
  return result;
}

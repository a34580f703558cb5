/**
 * Keeping a passage for later. Whoever keeps (the tray) registers itself; whoever shows passages (the menu of a line number,
 * charts, search, comparison) offers it without knowing where to.
 */

/** Keeps what stands at an address relative to the site's root; answers with the sentence to show. */
export type Keeper = (at: string) => Promise<string>;

/** Words of every button that keeps something. */
export const KEEP = '会議資料に入れる';

const UNAVAILABLE = '入れられませんでした。通信の状態を確かめて、もう一度お試しください。';

let keeper: Keeper | undefined;

export function registerKeeper(keep: Keeper): void {
  keeper = keep;
}

/** What happened, as one sentence; never throws. */
export async function keep(at: string): Promise<string> {
  try {
    return keeper ? await keeper(at) : UNAVAILABLE;
  } catch {
    return UNAVAILABLE;
  }
}

/** The button that puts something into the tray, beside charts, targets, a search; what it does is loaded when pressed. */
import { siteRoot } from '../search/site-root.ts';

export const ADD = '会議資料に入れる';

/** A passage as a page's menu knows it. */
export interface PassageContext {
  /** The page, from the host's root: `/branches/hokkaido/2021/`. */
  path: string;
  /** Ids of the first and the last block: `L126`, or `hokkaido-L126` where the page shows several branches. */
  first: string;
  last: string;
  branch: string | null;
  year: number;
}

/** A line for the menu of a passage; `run` answers with the sentence to show. */
export const trayAction = {
  label: ADD,
  run({ path, first, last, branch, year }: PassageContext): Promise<string> {
    const bare = (id: string) => id.slice(id.lastIndexOf('L'));
    const page = first.startsWith('L') ? fromRoot(new URL(path, location.href)) : `branches/${branch}/${year}/`;
    return put(`${page}#${bare(first)}${last === first ? '' : `-${bare(last)}`}`);
  },
};

/** Adds what stands at an address relative to the site's root, and answers with the sentence to show. */
export async function put(at: string): Promise<string> {
  try {
    const { addToTray } = await import('./add.ts');
    let sentence = '';
    addToTray({ at }, (text) => {
      sentence = text;
    });
    return sentence;
  } catch {
    return '入れられませんでした。通信の状態を確かめて、もう一度お試しください。';
  }
}

/** A button for what `at` says when pressed, and where it tells what happened. */
export function trayButton(at: () => string, label = ADD): { button: HTMLButtonElement; status: HTMLElement } {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'tray-said';
  button.addEventListener('click', async () => {
    status.textContent = await put(at());
  });
  return { button, status };
}

/** An address of this site, relative to its root; null for another site's. */
export function fromRoot(url: URL): string | null {
  const form = document.querySelector<HTMLFormElement>('form[role=search]');
  const root = form && siteRoot(form).href;
  return root && url.href.startsWith(root) ? url.href.slice(root.length) : null;
}

/** The number of items on the frame's link 会議資料（3）, on every page; without it the link is a plain one. */
import { COUNT_EVENT, KEY } from './key.ts';

const link = document.querySelector('a[data-tray]');
const name = link?.textContent ?? '';

function show(): void {
  const count = countOf();
  if (link) link.textContent = count > 0 ? `${name}（${count}）` : name;
}

/** Items of the open tray; 0 where there is none, or no storage. What is damaged the tray's own page tells. */
function countOf(): number {
  try {
    const { trays, open } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as {
      trays: { id: string; items: unknown[] }[];
      open: string;
    };
    return trays.find(({ id }) => id === open)?.items.length ?? 0;
  } catch {
    return 0;
  }
}

show();
addEventListener('storage', show);
addEventListener(COUNT_EVENT, show);
// A page that the back button brings again was asleep.
addEventListener('pageshow', show);

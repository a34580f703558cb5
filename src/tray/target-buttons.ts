/** On a metric's page: every target's row can be put into the tray. One sentence above the table says what happened. */
import { fromRoot } from '../browser/site-root.ts';
import { KEEP, keep } from '../passage/keep.ts';
import { plusButton } from '../passage/keep-buttons.ts';

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-targets]')) {
  const said = document.createElement('p');
  said.className = 'hint tray-said';
  said.setAttribute('role', 'status');
  (table.closest('.scroll') ?? table).before(said);
  for (const row of table.tBodies[0]?.rows ?? []) {
    const cell = row.cells[row.cells.length - 1];
    const link = cell?.querySelector('a');
    const path = link && fromRoot(new URL(link.href));
    if (!cell || !path) continue;
    const name = row.querySelector('th')?.textContent ?? '';
    const at = path.replace('#', `?kpi=${table.dataset['targets']}#`);
    const act = async () => {
      said.textContent = `${name}：${await keep(at)}`;
    };
    cell.append(plusButton(`${name}の目標を${KEEP}`, KEEP, () => void act()));
  }
}

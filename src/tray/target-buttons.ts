/** On a metric's page: every target's row can be put into the tray. One sentence above the table says what happened. */
import { ADD, fromRoot, put } from './button.ts';

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
    const button = document.createElement('button');
    button.type = 'button';
    // Its ＋ is the style sheet's: the cell's text stays the line's number, for sorting and for files.
    button.className = 'plus';
    button.setAttribute('aria-label', `${name}の目標を${ADD}`);
    button.title = ADD;
    button.addEventListener('click', async () => {
      said.textContent = `${name}：${await put(path.replace('#', `?kpi=${table.dataset['targets']}#`))}`;
    });
    cell.append(button);
  }
}

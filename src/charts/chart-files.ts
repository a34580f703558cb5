/** A chart as files: PNG on the page's ground with its title, the numbers of its table as CSV. */
import { button } from '../browser/element.ts';
import { fromRoot } from '../browser/site-root.ts';
import { save } from '../table-export/save.ts';

export function addTools(figure: HTMLElement): void {
  const tools = document.createElement('p');
  tools.className = 'tools';
  const link = document.createElement('a');
  link.href = `#${figure.id}`;
  link.textContent = 'このグラフのアドレス';
  tools.append(
    button('画像（PNG）を保存', () => savePicture(figure)),
    button('数値（CSV）を保存', () => void saveNumbers(figure)),
    link,
  );
  figure.append(tools);
  // Into the tray, at the address that is cited for the chart, with the branches and axis it is drawn with.
  void import('../passage/keep-buttons.ts').then(({ keepButton }) => {
    const page = figure.dataset['at'] ?? fromRoot(new URL(location.pathname, location.href));
    const { button: add, status } = keepButton(() => `${page}${location.search}#${figure.id}`);
    tools.append(add, status);
  });
}

const nameOf = (figure: HTMLElement) => `${location.pathname.split('/').filter(Boolean).join('-')}-${figure.id}`;

function savePicture(figure: HTMLElement): void {
  const drawn = figure.querySelector('canvas');
  if (!drawn || drawn.width === 0) return;
  const style = getComputedStyle(document.body);
  const scale = drawn.width / Math.max(1, drawn.clientWidth);
  const line = 26 * scale;
  const made = document.createElement('canvas');
  made.width = drawn.width;
  made.height = drawn.height + line * 3;
  const context = made.getContext('2d');
  if (!context) return;
  context.fillStyle = style.backgroundColor;
  context.fillRect(0, 0, made.width, made.height);
  context.fillStyle = style.color;
  const write = (text: string, size: number, at: number) => {
    context.font = `${size * scale}px ${style.fontFamily}`;
    context.fillText(text, 8 * scale, at, made.width - 16 * scale);
  };
  write(figure.querySelector('figcaption > :first-child')?.textContent ?? '', 16, line);
  context.drawImage(drawn, 0, line * 1.6);
  const source = document.querySelector('.source p')?.textContent ?? '';
  write(`${source}　${location.href.split('#')[0]}#${figure.id}`, 11, made.height - line * 0.5);
  made.toBlob((blob) => blob && save(blob, `${nameOf(figure)}.png`));
}

async function saveNumbers(figure: HTMLElement): Promise<void> {
  const table = figure.querySelector('table') ?? document.getElementById(figure.dataset['table'] ?? '');
  if (!(table instanceof HTMLTableElement)) return;
  const { saveTable } = await import('../table-export/files.ts');
  await saveTable(table, 'csv', nameOf(figure));
}

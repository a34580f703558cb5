/** A point a branch: this metric upwards, another one across; the other's numbers come from its own page's table. */
import { Chart, LinearScale, type Plugin, PointElement, ScatterController, Tooltip } from 'chart.js';
import { branchOfRow } from '../browser/branch-of-row.ts';
import { pageAt } from '../browser/page-at.ts';
import { makeSortable } from '../controls/sort.ts';
import { correlation, summarize } from '../foundation/stats.ts';
import { chosen, keepDrawn, type Look, lookOf, queryOf, rowsOf } from './chart-kit.ts';

Chart.register(ScatterController, PointElement, LinearScale, Tooltip);

interface Pair {
  name: string;
  slug: string;
  x: number;
  y: number;
  href: string;
}

/** Draws the figure for the metric its select names, now and whenever it changes; done when it is drawn for the first time. */
export async function drawPairs(figure: HTMLElement): Promise<void> {
  const select = figure.querySelector('select');
  const canvas = figure.querySelector('canvas');
  const table = figure.querySelector('table');
  if (!select || !canvas || !table) return;
  makeSortable(table);
  follow(select, figure);
  let pairs: Pair[] = [];
  const name = () => select.selectedOptions[0]?.textContent ?? '';
  const units = () => [select.selectedOptions[0]?.dataset['unit'] ?? '', figure.dataset['unit'] ?? ''] as const;
  const load = async () => {
    const other = await otherValues(select.selectedOptions[0]?.dataset['to'] ?? '');
    const here = table.ownerDocument.getElementById(figure.dataset['table'] ?? '');
    pairs = rowsOf(figure).flatMap((row) => {
      const x = row.slug === null ? undefined : other.get(row.slug);
      const link = [...(here?.querySelectorAll('tbody tr') ?? [])].find((each) => branchOfRow(each) === row.slug);
      const href = link?.querySelector('th a')?.getAttribute('href') ?? '';
      return row.slug === null || x === undefined ? [] : [{ name: row.name, slug: row.slug, x, y: row.value, href }];
    });
    fill(table, pairs, name());
    const said = sentence(pairs, name());
    const takeaway = figure.querySelector('figcaption p');
    if (takeaway) takeaway.textContent = said;
    canvas.setAttribute('aria-label', `散布図。${said}同じ数値を下の表に示しています。`);
  };
  await load();
  keepDrawn(() => make(canvas, figure, pairs, name(), units()));
  select.addEventListener('change', () => {
    const query = new URLSearchParams(location.search);
    query.set('x', select.value);
    history.pushState(null, '', `${location.pathname}?${query.toString().replaceAll('%2C', ',')}${location.hash}`);
    void load().then(() => document.dispatchEvent(new Event('choice')));
  });
  addEventListener('popstate', () => {
    const before = select.value;
    follow(select, figure);
    if (select.value !== before) void load().then(() => document.dispatchEvent(new Event('choice')));
  });
}

/** Takes the metric that the address names; one that the page does not know leaves the first. */
function follow(select: HTMLSelectElement, figure: HTMLElement): void {
  const asked = new URLSearchParams(queryOf(figure)).get('x');
  select.value = ([...select.options].find((option) => option.value === asked) ?? select.options[0])?.value ?? '';
}

/** Branch → value, read from the other metric's page of the same year. */
async function otherValues(address: string): Promise<Map<string, number>> {
  const page = await pageAt(address);
  const values = new Map<string, number>();
  for (const row of page?.querySelectorAll<HTMLTableRowElement>('#values tbody tr') ?? []) {
    const slug = branchOfRow(row);
    const value = row.cells[2]?.dataset['v'];
    if (slug && value !== undefined) values.set(slug, Number(value));
  }
  return values;
}

function sentence(pairs: readonly Pair[], other: string): string {
  const r = correlation(pairs.map(({ x, y }) => [x, y] as const));
  const count = `両方に数値の目標がある${pairs.length}支部です。`;
  if (r === null) return `${count}一方がすべて同じ値か、数が少ないため、関係は計算していません。`;
  const strength =
    Math.abs(r) < 0.2
      ? 'ほとんど関係がありません'
      : `${Math.abs(r) < 0.4 ? '弱い' : Math.abs(r) < 0.7 ? 'ある程度の' : '強い'}${r > 0 ? '正' : '負'}の関係があります`;
  return `${count}「${other}」とは${strength}（相関係数 ${r.toFixed(2)}）。原因と結果を示すものではありません。`;
}

function fill(table: HTMLTableElement, pairs: readonly Pair[], other: string): void {
  const head = table.tHead?.rows[0]?.cells[2];
  const label = head?.querySelector('button') ?? head;
  if (label) label.textContent = other;
  const rows = pairs.map(({ name, slug, x, y, href }) => {
    const row = document.createElement('tr');
    const th = document.createElement('th');
    th.scope = 'row';
    const link = document.createElement('a');
    link.href = href;
    link.textContent = name;
    th.append(link);
    row.append(th, cell(y), cell(x));
    row.dataset['b'] = slug;
    return row;
  });
  table.tBodies[0]?.replaceChildren(...rows);
}

function cell(value: number): HTMLTableCellElement {
  const td = document.createElement('td');
  td.className = 'num';
  td.dataset['v'] = String(value);
  td.textContent = value.toLocaleString('ja-JP');
  return td;
}

function make(
  canvas: HTMLCanvasElement,
  figure: HTMLElement,
  pairs: readonly Pair[],
  other: string,
  [unitX, unitY]: readonly [string, string],
): Chart {
  const look = lookOf(figure);
  const { colour, font } = look;
  const marked = chosen(figure);
  const isMarked = ({ slug }: Pair) => marked.has(slug);
  const axis = (text: string) => ({
    title: { display: true, text, color: colour('--soft'), font },
    grid: { color: colour('--line') },
    border: { display: false },
    ticks: { color: colour('--soft'), font },
  });
  const own = figure.dataset['name'] ?? '';
  return new Chart(canvas, {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: pairs.map(({ x, y }) => ({ x, y })),
          pointStyle: pairs.map((pair) => (isMarked(pair) ? 'rectRot' : 'circle')),
          pointRadius: pairs.map((pair) => (isMarked(pair) ? 8 : 4)),
          pointHoverRadius: 8,
          backgroundColor: pairs.map((pair) => colour(isMarked(pair) ? '--accent' : '--bar')),
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: 16, right: 24 } },
      scales: {
        x: axis(`${other}${unitX ? `（${unitX}）` : ''}`),
        y: axis(`${own}${unitY ? `（${unitY}）` : ''}`),
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            label: (item) => {
              const pair = pairs[item.dataIndex];
              return pair
                ? `${pair.name}　${pair.x.toLocaleString('ja-JP')}${unitX}・${pair.y.toLocaleString('ja-JP')}${unitY}`
                : '';
            },
          },
        },
      },
    },
    plugins: [
      names(
        pairs.map((pair) => (isMarked(pair) ? pair.name : '')),
        look,
      ),
      medians(pairs, look),
    ],
  });
}

/** Names beside the chosen points. */
function names(labels: readonly string[], { colour, font }: Look): Plugin<'scatter'> {
  return {
    id: 'names',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.font = `bold ${font.size + 1}px ${font.family}`;
      ctx.fillStyle = colour('--ink');
      ctx.textBaseline = 'middle';
      const placed: { x: number; y: number }[] = [];
      chart.getDatasetMeta(0).data.forEach((point, index) => {
        const label = labels[index];
        if (!label) return;
        const right = point.x + 12 + ctx.measureText(label).width < chartArea.right + 20;
        ctx.textAlign = right ? 'left' : 'right';
        // Names of near points stand under each other.
        let y = point.y;
        while (placed.some((other) => Math.abs(other.y - y) < font.size + 3 && Math.abs(other.x - point.x) < 60))
          y += font.size + 4;
        placed.push({ x: point.x, y });
        ctx.fillText(label, point.x + (right ? 12 : -12), y);
      });
      ctx.restore();
    },
  };
}

/** Dashed lines at both medians. */
function medians(pairs: readonly Pair[], { colour }: Look): Plugin<'scatter'> {
  return {
    id: 'medians',
    beforeDatasetsDraw({ ctx, chartArea: area, scales }) {
      const x = summarize(pairs.map((pair) => pair.x))?.median;
      const y = summarize(pairs.map((pair) => pair.y))?.median;
      if (x === undefined || y === undefined) return;
      ctx.save();
      ctx.strokeStyle = colour('--rule');
      ctx.setLineDash([4, 3]);
      ctx.beginPath();
      const [atX, atY] = [scales['x']?.getPixelForValue(x) ?? 0, scales['y']?.getPixelForValue(y) ?? 0];
      ctx.moveTo(atX, area.top);
      ctx.lineTo(atX, area.bottom);
      ctx.moveTo(area.left, atY);
      ctx.lineTo(area.right, atY);
      ctx.stroke();
      ctx.restore();
    },
  };
}

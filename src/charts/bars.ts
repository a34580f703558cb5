/** Bars out of a table's column: one a branch, sorted, with the median as a line; or the steps of a distribution. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin, Tooltip } from 'chart.js';
import { chosen, keepDrawn, type Look, lookOf, type Row, rowsOf } from './chart-kit.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Draws the figure's canvas. */
export function drawBars(figure: HTMLElement): void {
  const canvas = figure.querySelector('canvas');
  const rows = rowsOf(figure);
  if (!canvas || rows.length === 0) return;
  // Largest first; equal values keep the table's order.
  if (figure.dataset['kind'] !== 'steps') rows.sort((a, b) => b.value - a.value);
  keepDrawn(() => make(canvas, figure, rows));
}

function make(canvas: HTMLCanvasElement, figure: HTMLElement, bars: readonly Row[]): Chart {
  const look = lookOf(figure);
  const { colour, font, hatched } = look;
  const steps = figure.dataset['kind'] === 'steps';
  const across = steps || look.across;
  const unit = figure.dataset['unit'] ?? '';
  const median = figure.dataset['median'] ? Number(figure.dataset['median']) : null;
  const marked = chosen(figure);
  const isMarked = ({ slug }: Row) => slug !== null && marked.has(slug);
  const frame = canvas.parentElement;
  frame?.classList.toggle('across', across);
  // Lying bars need a height by their number; upright ones the style sheet's.
  if (frame) frame.style.blockSize = across ? '' : `${4 + bars.length * 1.25}rem`;

  // The unit once, on the last tick.
  const tick = (value: string | number, index: number, all: readonly unknown[]) =>
    `${Number(value).toLocaleString('ja-JP')}${index === all.length - 1 ? unit : ''}`;
  // Upright: names are set vertically, a character a line, as on a printed table's head. A chosen one is marked, not only coloured.
  const names = bars.map((bar) => {
    if (steps) return bar.name;
    return across ? [...(isMarked(bar) ? ['●'] : []), ...bar.name] : `${isMarked(bar) ? '● ' : ''}${bar.name}`;
  });
  const values = {
    beginAtZero: true,
    grid: { color: colour('--line') },
    border: { display: false },
    ticks: { color: colour('--soft'), font, callback: tick, ...(steps ? { precision: 0 } : {}) },
  };
  const categories = {
    grid: { display: false },
    border: { color: colour('--soft') },
    ticks: {
      color: bars.map((bar) => colour(isMarked(bar) ? '--ink' : '--soft')),
      font,
      autoSkip: false,
      maxRotation: steps ? 50 : 0,
    },
  };
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: names,
      datasets: [
        {
          data: bars.map((bar) => bar.value),
          backgroundColor: bars.map((bar) => {
            if (isMarked(bar)) return colour('--accent');
            return isShort(bar, figure, median) ? hatched('--s2') : colour('--bar');
          }),
          hoverBackgroundColor: colour('--accent'),
          barPercentage: steps ? 0.98 : 0.86,
          categoryPercentage: steps ? 0.98 : 0.92,
          maxBarThickness: steps ? 90 : 30,
        },
      ],
    },
    options: {
      indexAxis: across ? 'x' : 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: 18, right: 8 } },
      scales: across ? { x: categories, y: values } : { x: values, y: categories },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => (item ? (bars[item.dataIndex]?.name ?? '') : ''),
            label: (item) => {
              const { value = 0, places = 0 } = bars[item.dataIndex] ?? {};
              return `${value.toLocaleString('ja-JP', { minimumFractionDigits: places })}${unit}`;
            },
          },
        },
      },
    },
    plugins:
      median === null || steps
        ? []
        : [
            medianLine(median, `中央値 ${figure.dataset['medianText'] ?? median.toLocaleString('ja-JP')}${unit}`, {
              ...look,
              across,
            }),
          ],
  });
}

/** Where a direction is meant as good, bars short of the median are pale (hatched on paper); else all are alike. */
function isShort({ value }: Row, figure: HTMLElement, median: number | null): boolean {
  const better = figure.dataset['better'];
  if (!better || median === null) return false;
  return better === 'higher' ? value < median : value > median;
}

/** A line at the median, with its words on it. */
function medianLine(median: number, label: string, { colour, font, across }: Look): Plugin<'bar'> {
  return {
    id: 'median',
    afterDatasetsDraw({ ctx, chartArea: area, scales }) {
      const scale = across ? scales['y'] : scales['x'];
      if (!scale) return;
      const at = Math.round(scale.getPixelForValue(median)) + 0.5;
      ctx.save();
      ctx.strokeStyle = colour('--ink');
      ctx.setLineDash([4, 3]);
      ctx.beginPath();
      ctx.moveTo(across ? area.left : at, across ? at : area.top - 2);
      ctx.lineTo(across ? area.right : at, across ? at : area.bottom);
      ctx.stroke();
      ctx.font = `${font.size}px ${font.family}`;
      ctx.textAlign = across ? 'right' : 'left';
      ctx.textBaseline = 'bottom';
      const width = ctx.measureText(label).width;
      const x = across ? area.right : Math.min(at, area.right - width);
      const y = across ? at - 3 : area.top - 3;
      ctx.fillStyle = colour('--paper');
      ctx.fillRect(across ? x - width - 3 : x - 2, y - font.size - 2, width + 5, font.size + 4);
      ctx.fillStyle = colour('--ink');
      ctx.fillText(label, x, y);
      ctx.restore();
    },
  };
}

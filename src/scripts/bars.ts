/** A sorted bar chart of one table column, one bar a branch, with the median as a line. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin, Tooltip } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

interface Bar {
  name: string;
  value: number;
}

const dark = matchMedia('(prefers-color-scheme: dark)');
const narrow = matchMedia('(max-width: 52rem)');
const printing = matchMedia('print');

/** Draws the figure's canvas and draws it anew when colours or width class change. */
export function drawBars(figure: HTMLElement): void {
  const canvas = figure.querySelector('canvas');
  if (!canvas) return;
  const bars = readBars(figure);
  if (bars.length === 0) return;
  let chart = make(canvas, figure, bars);
  const again = () => {
    chart.destroy();
    chart = make(canvas, figure, bars);
  };
  dark.addEventListener('change', again);
  narrow.addEventListener('change', again);
  printing.addEventListener('change', again);
}

/** Name and value of every row that has one, largest first; equal values keep the table's order. */
function readBars(figure: HTMLElement): Bar[] {
  const table = document.getElementById(figure.dataset['table'] ?? '');
  const column = Number(figure.dataset['column']);
  if (!(table instanceof HTMLTableElement)) return [];
  return [...(table.tBodies[0]?.rows ?? [])]
    .flatMap((row) => {
      const value = row.cells[column]?.dataset['v'];
      return value === undefined ? [] : [{ name: row.querySelector('th')?.textContent ?? '', value: Number(value) }];
    })
    .sort((a, b) => b.value - a.value);
}

function make(canvas: HTMLCanvasElement, figure: HTMLElement, bars: Bar[]): Chart {
  const style = getComputedStyle(figure);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const ink = colour('--soft');
  const unit = figure.dataset['unit'] ?? '';
  const median = figure.dataset['median'] ? Number(figure.dataset['median']) : null;
  const across = printing.matches || !narrow.matches;
  const font = { family: style.fontFamily, size: Math.max(11, Number.parseFloat(style.fontSize) * 0.72) };
  const frame = canvas.parentElement;
  frame?.classList.toggle('across', across);

  // The unit once, on the last tick.
  const tick = (value: string | number, index: number, all: readonly unknown[]) =>
    `${Number(value).toLocaleString('ja-JP')}${index === all.length - 1 ? unit : ''}`;
  // Upright: names are set vertically, a character a line, as on a printed table's head.
  const names = bars.map((bar) => (across ? [...bar.name] : bar.name));
  const values = {
    beginAtZero: true,
    grid: { color: colour('--line') },
    border: { display: false },
    ticks: { color: ink, font, callback: tick },
  };
  const categories = {
    grid: { display: false },
    border: { color: ink },
    ticks: { color: ink, font, autoSkip: false, maxRotation: 0 },
  };
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: names,
      datasets: [
        {
          data: bars.map((bar) => bar.value),
          backgroundColor: colour('--bar'),
          hoverBackgroundColor: colour('--accent'),
          barPercentage: 0.86,
          categoryPercentage: 0.92,
          maxBarThickness: 30,
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
            label: (item) => `${(bars[item.dataIndex]?.value ?? 0).toLocaleString('ja-JP')}${unit}`,
          },
        },
      },
    },
    plugins:
      median === null
        ? []
        : [
            medianLine(
              median,
              `中央値 ${median.toLocaleString('ja-JP')}${unit}`,
              colour('--ink'),
              colour('--paper'),
              font,
              across,
            ),
          ],
  });
}

/** A line at the median, with its words on it. */
function medianLine(
  median: number,
  label: string,
  ink: string,
  paper: string,
  font: { family: string; size: number },
  across: boolean,
): Plugin<'bar'> {
  return {
    id: 'median',
    afterDatasetsDraw({ ctx, chartArea: area, scales }) {
      const scale = across ? scales['y'] : scales['x'];
      if (!scale) return;
      const at = Math.round(scale.getPixelForValue(median)) + 0.5;
      ctx.save();
      ctx.strokeStyle = ink;
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
      ctx.fillStyle = paper;
      ctx.fillRect(across ? x - width - 3 : x - 2, y - font.size - 2, width + 5, font.size + 4);
      ctx.fillStyle = ink;
      ctx.fillText(label, x, y);
      ctx.restore();
    },
  };
}

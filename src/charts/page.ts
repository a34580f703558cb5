/**
 * Draws the page's charts, each when it comes into view; the drawing library is loaded only then. The others are drawn while the
 * page stands idle: paper shows every chart, and a browser that prints waits for nothing.
 */
import { addTools } from './chart-files.ts';
import { draw } from './draw.ts';

const figures = [...document.querySelectorAll<HTMLElement>('figure.chart')];
for (const figure of figures) {
  figure.classList.add('on');
  addTools(figure);
}
for (const part of document.querySelectorAll('figure.chart > [hidden]')) part.removeAttribute('hidden');

const drawings = new Map<HTMLElement, Promise<void>>();

/** Done when it is drawn, however often it is asked for. */
function drawOnce(figure: HTMLElement): Promise<void> {
  observer.unobserve(figure);
  const drawing = drawings.get(figure) ?? draw(figure);
  drawings.set(figure, drawing);
  return drawing;
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) void drawOnce(target as HTMLElement);
  },
  { rootMargin: '200px' },
);
for (const figure of figures) observer.observe(figure);

/** One after the other, as the page finds time. */
async function drawWhenIdle(): Promise<void> {
  for (const figure of figures) {
    await new Promise<void>((go) => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => go(), { timeout: 5000 });
      else setTimeout(go, 1000);
    });
    // One that cannot be drawn (its data did not come) keeps no other from paper.
    await drawOnce(figure).catch(() => undefined);
  }
}
// Who pays for every byte, and who holds a phone (where paper is asked for by the button, which draws them all), gets charts only
// where they are looked at.
const { saveData = false } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {};
const isHandheld = matchMedia('(hover: none) and (pointer: coarse)').matches;
if (!saveData && !isHandheld && figures.length > 0) {
  if (document.readyState === 'complete') void drawWhenIdle();
  else addEventListener('load', () => void drawWhenIdle(), { once: true });
}
// The button for paper waits for all of them.
document.addEventListener('handout', (event) => {
  const wait = (event as CustomEvent<(work: Promise<unknown>) => void>).detail;
  for (const figure of figures) wait(drawOnce(figure));
});

/** Draws the page's charts, each when it comes into view; the drawing library is loaded only then. */
import { addTools } from './chart-files.ts';
import { draw } from './draw.ts';

const figures = document.querySelectorAll<HTMLElement>('figure.chart');
for (const figure of figures) {
  figure.classList.add('on');
  addTools(figure);
}
for (const part of document.querySelectorAll('figure.chart > [hidden]')) part.removeAttribute('hidden');

const observer = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      observer.unobserve(entry.target);
      const figure = entry.target as HTMLElement;
      void draw(figure);
    }
  },
  { rootMargin: '200px' },
);
for (const figure of figures) observer.observe(figure);

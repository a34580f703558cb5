/** Draws the page's charts, each when it comes into view; the drawing library is loaded only then. */

const figures = document.querySelectorAll<HTMLElement>('figure.chart');
for (const figure of figures) figure.classList.add('on');
for (const frame of document.querySelectorAll('figure.chart > div')) frame.removeAttribute('hidden');

const observer = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      observer.unobserve(entry.target);
      void import('./bars.ts').then(({ drawBars }) => drawBars(entry.target as HTMLElement));
    }
  },
  { rootMargin: '200px' },
);
for (const figure of figures) observer.observe(figure);

/**
 * Paper: the head of a handout (./paper.ts) is made once the page stands idle, so that it is there when the browser prints,
 * which waits for nothing. Pages of `data-print` have a button for it, which waits for the charts too.
 */
export {};

const idle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 4000 }) : setTimeout(work, 1000);

const prepare = () => import('./paper.ts').then(({ preparePaper }) => preparePaper());

if (document.readyState === 'complete') idle(() => void prepare());
else addEventListener('load', () => idle(() => void prepare()), { once: true });

const main = document.querySelector<HTMLElement>('main[data-print]');
const title = main?.querySelector('h1');
if (main && title) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'print';
  button.textContent = '印刷';
  button.addEventListener('click', async () => {
    const waited: Promise<unknown>[] = [prepare()];
    // Whoever draws late hands in what has to be waited for.
    document.dispatchEvent(new CustomEvent('handout', { detail: (work: Promise<unknown>) => waited.push(work) }));
    await Promise.allSettled(waited);
    print();
  });
  title.before(button);
}

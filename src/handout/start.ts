/**
 * Paper: the head of a handout (./paper.ts) is made before the browser prints, which waits for nothing: on pages that are handed
 * out once they stand idle, on the others when a key is held that printing begins with. Pages of `data-print` have a button
 * for it, which waits for the charts too.
 */
import { pageTool } from '../browser/page-tools.ts';

const idle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 4000 }) : setTimeout(work, 1000);

const prepare = () => import('./paper.ts').then(({ preparePaper }) => preparePaper());

const main = document.querySelector<HTMLElement>('main[data-print]');
if (!main && !document.querySelector('[data-tray-page]'))
  addEventListener('keydown', (event) => (event.ctrlKey || event.metaKey) && void prepare());
else if (document.readyState === 'complete') idle(() => void prepare());
else addEventListener('load', () => idle(() => void prepare()), { once: true });

if (main)
  pageTool('印刷', async () => {
    const waited: Promise<unknown>[] = [prepare()];
    // Whoever draws late hands in what has to be waited for.
    document.dispatchEvent(new CustomEvent('handout', { detail: (work: Promise<unknown>) => waited.push(work) }));
    await Promise.allSettled(waited);
    print();
  });

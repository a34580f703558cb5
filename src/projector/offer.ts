/** The button that shows the page to a room; the projector comes when it is pressed. */
import { pageTool } from '../browser/page-tools.ts';

pageTool('スクリーンに映す', async () => {
  const [{ project }, { slidesOfPage }] = await Promise.all([import('./projector.ts'), import('./from-page.ts')]);
  await project(slidesOfPage(), document.querySelector('main h1')?.textContent ?? '');
});

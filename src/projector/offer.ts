/** The button that shows the page to a room, behind its title; the projector comes when it is pressed. */
export {};

const head = document.querySelector('main h1');
if (head) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pj-open';
  button.textContent = 'スクリーンに映す';
  button.addEventListener('click', async () => {
    const [{ project }, { slidesOfPage }] = await Promise.all([import('./projector.ts'), import('./from-page.ts')]);
    await project(slidesOfPage(), head.textContent ?? '');
  });
  // Behind the title's own lines.
  let last: Element = head;
  while (last.nextElementSibling?.matches('.lead, .sub')) last = last.nextElementSibling;
  last.after(button);
}

/** Draws one chart; the drawing library is loaded with the first. */
export async function draw(figure: HTMLElement): Promise<void> {
  if (figure.dataset['kind'] === 'pairs') await (await import('./scatter.ts')).drawPairs(figure);
  else (await import('./bars.ts')).drawBars(figure);
  // Paper leaves out what is not drawn yet, and so is blank.
  figure.classList.add('drawn');
}

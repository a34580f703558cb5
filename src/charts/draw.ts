/** Draws one chart; the drawing library is loaded with the first. */
export async function draw(figure: HTMLElement): Promise<void> {
  if (figure.dataset['kind'] === 'pairs') {
    const { drawPairs } = await import('./scatter.ts');
    await yieldToMain();
    await drawPairs(figure);
  } else {
    const { drawBars } = await import('./bars.ts');
    await yieldToMain();
    drawBars(figure);
  }
  // Paper leaves out what is not drawn yet, and so is blank.
  figure.classList.add('drawn');
}

/** Lets the browser answer the reader between two pieces of work. */
const yieldToMain = () => new Promise<void>((go) => setTimeout(go));

/** Charts drawn out of sight, light whatever the page's colours, at a width that suits an A4 page. */

import { el } from '../browser/element.ts';
import { draw } from '../charts/draw.ts';

export interface Picture {
  png: Uint8Array;
  /** In pixels. */
  width: number;
  height: number;
}

/** Draws a figure, handlers it to `use` while it stands, and takes it away again. */
export async function withDrawn<T>(
  figure: HTMLElement,
  use: (figure: HTMLElement, picture: () => Promise<Picture | null>) => Promise<T>,
): Promise<T> {
  figure.dataset['wide'] = '';
  const room = el('div', { class: 'light room', 'aria-hidden': 'true', inert: true }, figure);
  document.body.append(room);
  try {
    await draw(figure);
    return await use(figure, () => pictureOf(figure));
  } finally {
    room.remove();
  }
}

async function pictureOf(figure: HTMLElement): Promise<Picture | null> {
  const drawn = figure.querySelector('canvas');
  if (!drawn || drawn.width === 0) return null;
  // Paper's white under the chart, which itself has no ground.
  const made = el('canvas', { width: drawn.width, height: drawn.height });
  const context = made.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, made.width, made.height);
  context.drawImage(drawn, 0, 0);
  const blob = await new Promise<Blob | null>((done) => made.toBlob(done));
  return blob && { png: new Uint8Array(await blob.arrayBuffer()), width: made.width, height: made.height };
}

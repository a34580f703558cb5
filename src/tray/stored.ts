/** The trays as text in storage, and back. What is damaged is read as far as it can be; `whole` says whether nothing was left out. */
import { AT_LENGTH, cleanName, cleanText, type Item, NOTE_LENGTH } from './item.ts';
import { newId, type Tray, type Trays, UNNAMED } from './trays.ts';

const VERSION = 1;

export function writeStored(trays: Trays): string {
  return JSON.stringify({ version: VERSION, ...trays });
}

/** null where nothing can be read of it, also where a newer version of the site wrote it. */
export function readStored(raw: string): { trays: Trays | null; whole: boolean } {
  let data: unknown;
  try {
    data = JSON.parse(raw);
  } catch {
    return { trays: null, whole: false };
  }
  if (!isRecord(data) || data['version'] !== VERSION || !Array.isArray(data['trays']))
    return { trays: null, whole: false };
  const read = data['trays'].map(readTray);
  const trays = read.flatMap(({ tray }) => tray ?? []);
  const first = trays[0];
  if (!first) return { trays: null, whole: false };
  const open = trays.find(({ id }) => id === data['open'])?.id ?? first.id;
  return { trays: { trays, open }, whole: read.every(({ whole }) => whole) };
}

function readTray(data: unknown): { tray: Tray | null; whole: boolean } {
  if (!isRecord(data) || !Array.isArray(data['items'])) return { tray: null, whole: false };
  const { id, name } = data;
  const items = new Map<string, Item>();
  for (const item of data['items']) {
    if (!isRecord(item) || typeof item['at'] !== 'string' || item['at'].length > AT_LENGTH) continue;
    const note = typeof item['note'] === 'string' ? item['note'] : '';
    items.set(item['at'], { at: item['at'], note: cleanText(note, NOTE_LENGTH) });
  }
  const whole = typeof id === 'string' && typeof name === 'string' && items.size === data['items'].length;
  return {
    tray: {
      id: typeof id === 'string' ? id : newId(),
      name: (typeof name === 'string' && cleanName(name)) || UNNAMED,
      items: [...items.values()],
    },
    whole,
  };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

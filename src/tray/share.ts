/**
 * A tray as one address: everything stands in the fragment, which a browser sends to nobody.
 *
 *   fragment = form, then base64url of the bytes       form 1: bytes as they are; form 2: deflated (deflate-raw)
 *   bytes    = check (2 bytes), UTF-8 text             the check is of the text: a cut or mistyped address is noticed
 *   text     = name RS item RS item …                  item = code (codes.ts) [US note]
 *
 * The first character says the form, so an address made today opens for ever: forms are added, never changed.
 */
import { lengthen, shorten } from './codes.ts';
import { AT_LENGTH, cleanName, cleanText, type Gathering, type Item, MOST_ITEMS, NOTE_LENGTH } from './item.ts';

/** Longer addresses are cut or refused by some mail programs and by old servers' logs. */
export const SHARE_LENGTH = 2000;
const PLAIN = '1';
const DEFLATED = '2';
const RECORD = '\u001e';
const UNIT = '\u001f';
/** Bytes of text that are unpacked at most: what the limits of an item allow. */
const MOST_BYTES = 4 * MOST_ITEMS * (NOTE_LENGTH + AT_LENGTH);

export type Received = { gathering: Gathering; unread: number } | { why: string };

/** The fragment, without `#`. */
export async function writeShare({ name, items }: Gathering): Promise<string> {
  const records = items.map(({ at, note }) => shorten(at) + (note === '' ? '' : UNIT + note));
  const text = new TextEncoder().encode([name, ...records].join(RECORD));
  const plain = PLAIN + base64url(concat(checkOf(text), text));
  if (!('CompressionStream' in globalThis)) return plain;
  const small = await through(text, new CompressionStream('deflate-raw'));
  const deflated = DEFLATED + base64url(concat(checkOf(text), small));
  return deflated.length < plain.length ? deflated : plain;
}

/** The tray's page (the one this runs on) with the tray in its fragment. */
export async function shareAddress(gathering: Gathering): Promise<string> {
  return `${location.origin}${location.pathname}#${await writeShare(gathering)}`;
}

/** What a fragment holds; `unread` items are of a kind that this version does not know. */
export async function readShare(fragment: string): Promise<Received> {
  const form = fragment[0];
  if (form !== PLAIN && form !== DEFLATED)
    return { why: 'このアドレスの会議資料は、このサイトより新しい版で作られています。サイトを新しくすると開けます。' };
  const bytes = fromBase64url(fragment.slice(1));
  if (!bytes || bytes.length < 2) return { why: DAMAGED };
  const check = bytes.subarray(0, 2);
  let text = bytes.subarray(2);
  if (form === DEFLATED) {
    if (!('DecompressionStream' in globalThis))
      return { why: 'このブラウザーは古く、会議資料のアドレスを開けません。新しいブラウザーで開いてください。' };
    try {
      text = await through(text, new DecompressionStream('deflate-raw'));
    } catch {
      return { why: DAMAGED };
    }
  }
  if (checkOf(text).some((byte, index) => byte !== check[index])) return { why: DAMAGED };
  return gatheringOf(new TextDecoder().decode(text));
}

const DAMAGED =
  'このアドレスの会議資料は読めません。途中で切れているか、文字が変わっています。送った人に、アドレスをもう一度もらってください。';

function gatheringOf(text: string): Received {
  const [name = '', ...records] = text.split(RECORD);
  const items = new Map<string, Item>();
  let unread = 0;
  for (const record of records.slice(0, MOST_ITEMS)) {
    const [code = '', note = ''] = record.split(UNIT);
    const at = lengthen(code);
    if (at === null) unread++;
    else if (!items.has(at)) items.set(at, { at: at.slice(0, AT_LENGTH), note: cleanText(note, NOTE_LENGTH) });
  }
  unread += Math.max(0, records.length - MOST_ITEMS);
  return { gathering: { name: cleanName(name), items: [...items.values()] }, unread };
}

/** Fletcher's check of 16 bits. */
function checkOf(bytes: Uint8Array): Uint8Array {
  let low = 0;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 255;
    high = (high + low) % 255;
  }
  return new Uint8Array([low, high]);
}

/** Throws where the stream's data is damaged, or more than a tray can be. */
async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  for await (const part of chunks(source.pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>))) {
    size += part.length;
    if (size > MOST_BYTES) throw new RangeError('more than a tray can be');
    parts.push(part);
  }
  return concat(...parts);
}

/** Safari reads streams by their reader only. */
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

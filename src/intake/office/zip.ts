/**
 * The files of a ZIP by their names. Its list of contents is read first, so that one that unpacks to too much is refused before
 * anything is unpacked; each file is unpacked when asked for, and its checksum compared.
 */
import { Inflate } from 'fflate';
import { limits } from '../bounds.ts';
import { Unreadable } from './unreadable.ts';

interface Entry {
  method: number;
  checksum: number;
  packed: number;
  size: number;
  /** Of its local head. */
  at: number;
}

export interface Zip {
  names: readonly string[];
  has(name: string): boolean;
  /** Throws `Unreadable` where it is damaged. */
  read(name: string): Uint8Array;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Longest comment behind the end. */
const COMMENT = 0xffff;
/** Sizes beyond 32 bits stand apart; no office file that may be read has any, but some writers put all there. */
const APART = 0xffffffff;

export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(view, bytes);
  const total = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
  if (total > limits.unpackedBytes || entries.size > limits.entries) throw new Unreadable('too large', 'zip');
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (!entry) throw new Unreadable('damaged', name);
      return unpack(bytes, view, entry, name);
    },
  };
}

function entriesOf(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const end = endOf(view);
  if (end === null) throw new Unreadable('cut off', 'zip');
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new Unreadable('too large', 'zip');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new Unreadable('damaged', 'zip');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const [size, packed, local] = sizesApart(
      view,
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
      at + 46 + nameLength,
      extraLength,
    );
    if (!name.endsWith('/'))
      entries.set(name, {
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        packed: packed as number,
        size: size as number,
        at: local as number,
      });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - COMMENT); at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}

/** Size, packed size and place, each in 64 bits among the extra fields where its own is full. */
function sizesApart(view: DataView, given: readonly number[], extra: number, length: number): number[] {
  let at = extra;
  const end = Math.min(extra + length, view.byteLength);
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return given.map((value) => {
    if (value !== APART || at + 8 > end) return value;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

/** Packed bytes are handed over so many at a time: what they unpack to stays small enough to stop in time. */
const STEP = 16_384;

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, name: string): Uint8Array {
  const { at, method, packed, size } = entry;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new Unreadable('damaged', name);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new Unreadable('damaged', name);
  const data = bytes.subarray(start, start + packed);
  const unpacked = method === 0 ? data : method === 8 ? inflate(data, size, name) : null;
  if (unpacked?.length !== size || crc32(unpacked) !== entry.checksum) throw new Unreadable('damaged', name);
  return unpacked;
}

/** A file that unpacks to more than it says is none: it is stopped there. */
function inflate(data: Uint8Array, size: number, name: string): Uint8Array {
  const unpacked = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Unreadable('damaged', name);
    unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += STEP) stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch {
    throw new Unreadable('damaged', name);
  }
  return unpacked.subarray(0, length);
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum that a ZIP keeps of every file; fflate makes it, but compares none. */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 255] as number);
  return (value ^ 0xffffffff) >>> 0;
}

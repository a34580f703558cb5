/** The parts of an office file, and how they name each other. */
import { limits } from '../bounds.ts';
import { Unreadable } from './unreadable.ts';
import { all, readXml, type XmlNode } from './xml.ts';
import type { Zip } from './zip.ts';

export interface Relation {
  id: string;
  /** The last word of its type: `header`, `comments`. */
  type: string;
  /** The other part's name; an address where it leads outside. */
  target: string;
  outside: boolean;
}

export interface Package {
  names: readonly string[];
  has(part: string): boolean;
  /** A part that must be there. */
  read(part: string): XmlNode;
  /** A part that may be missing. */
  maybe(part: string | undefined): XmlNode | undefined;
  relations(part: string): readonly Relation[];
  /** The part that a relation of this type leads to, by its id where one is given. */
  related(part: string, type: string, id?: string): string | undefined;
  /** The part that the file is about: its document, workbook, presentation. */
  main: string;
}

export function openPackage(zip: Zip): Package {
  const known = new Map<string, readonly Relation[]>();
  const read = (part: string): XmlNode => {
    const bytes = zip.read(part);
    if (bytes.length > limits.partBytes) throw new Unreadable('too large', part);
    return readXml(bytes, part);
  };
  const relations = (part: string): readonly Relation[] => {
    const found = known.get(part) ?? relationsOf(part, zip, read);
    known.set(part, found);
    return found;
  };
  const related = (part: string, type: string, id?: string): string | undefined =>
    relations(part).find((relation) => relation.type === type && (id === undefined || relation.id === id))?.target;
  const main = related('', 'officeDocument');
  if (main === undefined || !zip.has(main)) throw new Unreadable('damaged', 'package');
  return {
    names: zip.names,
    has: zip.has,
    read,
    maybe: (part) => (part !== undefined && zip.has(part) ? read(part) : undefined),
    relations,
    related,
    main,
  };
}

function relationsOf(part: string, zip: Zip, read: (part: string) => XmlNode): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!zip.has(file)) return [];
  return all(read(file), 'Relationship').map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const outside = mode === 'External';
    return {
      id,
      type: type.slice(type.lastIndexOf('/') + 1),
      target: outside ? target : resolved(folder, target),
      outside,
    };
  });
}

/** `../media/a.png` seen from a folder → `word/media/a.png`. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/'))
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  return path.join('/');
}

/** The sections' texts as files of their own, and once more by document (src/search/format.ts says when which is read). */
import type { Block } from '../../domain/types.ts';
import { flag, type TextBlock, textFile } from '../format.ts';
import { type IndexedSection, planName } from './collect.ts';
import { isHeading, isTarget } from './record.ts';

/** Path in the index's folder → JSON. */
export function textFiles(sections: readonly IndexedSection[]): Map<string, string> {
  const files = new Map<string, string>();
  const documents = new Map<string, Record<string, TextBlock[]>>();
  for (const { document, id, blocks } of sections) {
    const plan = planName(document);
    const texts = blocks.map(textBlock);
    files.set(textFile.section(plan, id), JSON.stringify(texts));
    const whole = documents.get(plan) ?? {};
    whole[id] = texts;
    documents.set(plan, whole);
  }
  for (const [plan, whole] of documents) files.set(textFile.document(plan), JSON.stringify(whole));
  return files;
}

function textBlock(block: Block): TextBlock {
  const flags = [
    isHeading(block) && flag.heading,
    isTarget(block) && flag.target,
    block.tags.includes('new') && flag.new,
    block.tags.includes('expanded') && flag.expanded,
  ];
  return [block.id.slice(1), flags.filter(Boolean).join(''), block.marker ?? '', block.text];
}

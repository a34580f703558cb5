/** The runs of a Word paragraph, in order: what is shown goes to a writer, what is not is counted. */
import type { RunStyle } from '../office/paragraph.ts';
import { attribute, below, child, elements, textOf, type XmlNode } from '../office/xml.ts';
import { equationOf } from './fields.ts';
import type { Story } from './story.ts';
import type { RunProperties } from './styles.ts';

export interface RunWriter {
  text(text: string, style: RunStyle): void;
  /** The page turns here; `told`: its author wanted it. */
  turn(told: boolean): void;
  /** A drawing that stands beside the text. */
  drawing(node: XmlNode): void;
  note(kind: 'footnote' | 'endnote', id: string, style: RunStyle): void;
}

/** Shown as they are; other elements within a run draw nothing. */
const characters: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
const deletions = new Set(['w:del', 'w:moveFrom']);
const insertions = new Set(['w:ins', 'w:moveTo']);
/** Around runs, without a meaning for them. */
const wrappers = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:bdo',
  'w:dir',
  ...insertions,
]);

export const holdsText = (node: XmlNode): boolean =>
  ['w:t', 'w:delText', 'w:tab', 'w:sym'].some((name) => !below(node, name).next().done);

export function readRuns(node: XmlNode, base: RunProperties, story: Story, writer: RunWriter): void {
  for (const part of elements(node)) {
    if (part.name === 'w:r') readRun(part, base, story, writer);
    else if (deletions.has(part.name)) {
      if (holdsText(part)) story.said.add('deleted-text');
    } else if (wrappers.has(part.name)) {
      if (insertions.has(part.name) && holdsText(part)) story.said.add('inserted');
      readRuns(part, base, story, writer);
    } else if (part.name === 'm:oMath' || part.name === 'm:oMathPara')
      writer.text([...below(part, 'm:t')].map(textOf).join(''), story.styles.run(undefined, base));
    else if (part.name === 'w:ruby') readRuby(part, base, story, writer);
    else if (part.name === 'w:subDoc' || part.name === 'w:altChunk') story.said.add('imported');
  }
}

function readRun(run: XmlNode, base: RunProperties, story: Story, writer: RunWriter): void {
  const { vanish, ...style } = story.styles.run(child(run, 'w:rPr'), base);
  if (vanish) {
    if (holdsText(run)) story.said.add('vanished-text');
    return;
  }
  for (const part of elements(run)) {
    if (part.name === 'w:fldChar') readField(attribute(part, 'w:fldCharType'), style, story, writer);
    else if (part.name === 'w:instrText') {
      const field = story.fields.at(-1);
      if (field && !field.inResult) field.code += textOf(part);
    } else if (story.fields.every(({ inResult }) => inResult)) readPart(part, style, base, story, writer);
  }
}

function readPart(part: XmlNode, style: RunStyle, base: RunProperties, story: Story, writer: RunWriter): void {
  const { name } = part;
  const plain = characters[name];
  if (plain !== undefined) writer.text(plain, style);
  else if (name === 'w:t') writer.text(textOf(part), style);
  else if (name === 'w:br') {
    const type = attribute(part, 'w:type');
    if (type === 'page') writer.turn(true);
    else writer.text('\n', style);
  } else if (name === 'w:lastRenderedPageBreak') {
    story.flow.rendered = true;
    writer.turn(false);
  } else if (name === 'w:sym') {
    const code = Number.parseInt(attribute(part, 'w:char') ?? '', 16);
    if (code > 0 && code <= 0xffff)
      writer.text(String.fromCharCode(code), { ...style, font: attribute(part, 'w:font') ?? style.font });
  } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
    writer.note(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attribute(part, 'w:id') ?? '', style);
  else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') writer.drawing(part);
  else if (name === 'w:ruby') readRuby(part, base, story, writer);
}

function readRuby(ruby: XmlNode, base: RunProperties, story: Story, writer: RunWriter): void {
  story.said.add('ruby');
  const word = child(ruby, 'w:rubyBase');
  if (word) readRuns(word, base, story, writer);
}

function readField(type: string | undefined, style: RunStyle, story: Story, writer: RunWriter): void {
  const { fields } = story;
  if (type === 'begin') fields.push({ code: '', inResult: false });
  else if (type === 'separate') {
    const field = fields.at(-1);
    if (field) field.inResult = true;
  } else if (type === 'end') {
    const field = fields.pop();
    const equation = field && !field.inResult ? equationOf(field.code) : null;
    if (!equation || !fields.every(({ inResult }) => inResult)) return;
    writer.text(equation.text, style);
    if (equation.kind !== 'ring') story.said.add(equation.kind === 'ruby' ? 'ruby' : 'fields');
  }
}

/** Does the paragraph's own end stand deleted, so that the next one goes on in it? */
export const endIsDeleted = (pPr: XmlNode | undefined): boolean =>
  child(child(pPr, 'w:rPr'), 'w:del') !== undefined || child(child(pPr, 'w:rPr'), 'w:moveFrom') !== undefined;

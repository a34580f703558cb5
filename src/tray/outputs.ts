/** What a tray can be made into: a shared address, paper, a screen, files. What is heavy is loaded when it is asked for. */

import { el } from '../browser/element.ts';
import { draw } from '../charts/draw.ts';
import { dayInJapan } from '../passage/citation.ts';
import type { Slide } from '../projector/slide.ts';
import { save } from '../table-export/save.ts';
import { tableOf } from './chart.ts';
import type { Gathering } from './item.ts';
import { quote } from './quote.ts';
import type { Resolved } from './resolve.ts';
import { shareAddress } from './share.ts';
import type { Sheet, SheetItem } from './sheet.ts';

export async function saveMarkdown(gathering: Gathering, resolved: readonly Resolved[]): Promise<void> {
  const [{ toMarkdownText }, sheet] = await Promise.all([import('./markdown.ts'), sheetOf(gathering, resolved, false)]);
  save(new Blob([toMarkdownText(sheet)], { type: 'text/markdown;charset=utf-8' }), `${fileName(gathering.name)}.md`);
}

export async function saveDocx(gathering: Gathering, resolved: readonly Resolved[]): Promise<void> {
  const [{ toDocx }, sheet] = await Promise.all([import('./docx.ts'), sheetOf(gathering, resolved, true)]);
  save(await toDocx(sheet), `${fileName(gathering.name)}.docx`);
}

/** The tray as both kinds of files are made of it; `pictures` asks for the charts as PNG. */
async function sheetOf(gathering: Gathering, resolved: readonly Resolved[], pictures: boolean): Promise<Sheet> {
  return {
    name: gathering.name,
    date: dayInJapan(new Date()),
    address: await shareAddress(gathering),
    items: await Promise.all(resolved.map((each, index) => sheetItem(each, index, pictures))),
  };
}

async function sheetItem({ item, spoken, source, href, body }: Resolved, index: number, pictures: boolean) {
  const made: SheetItem = {
    heading: `資料${index + 1}　${spoken}`,
    blocks: body.kind === 'passage' || body.kind === 'target' ? body.blocks : [],
    lines: linesOf(body),
    chart: null,
    source,
    href,
    note: item.note,
  };
  if (body.kind === 'chart') {
    const { withDrawn } = await import('./picture.ts');
    made.chart = await withDrawn(body.chart.figure(), async (figure, picture) => ({
      title: body.chart.title,
      takeaway: figure.querySelector('figcaption p')?.textContent ?? body.chart.takeaway,
      rows: tableOf(figure),
      picture: pictures ? await picture() : null,
    }));
  }
  return made;
}

function linesOf(body: Resolved['body']): string[] {
  if (body.kind === 'target') return body.targets.map(({ name, label }) => `${name}　${label}`);
  if (body.kind === 'search')
    return [
      `「${body.words}」　${body.hits}件`,
      ...(body.narrowed.length > 0 ? [`範囲：${body.narrowed.join('、')}`] : []),
    ];
  return body.kind === 'missing' ? [body.why] : [];
}

/** A screen (or more) an item; notes are the speaker's own and stay off. */
export function slidesOf(resolved: readonly Resolved[]): Slide[] {
  return resolved.map(({ spoken, source, body }, index) => {
    const slide = { title: `資料${index + 1}　${spoken}`, source };
    switch (body.kind) {
      case 'passage':
        return { ...slide, parts: () => quote(body.blocks) };
      case 'target':
        return {
          ...slide,
          parts: () => [
            ...body.targets.map(({ name, label }) => el('p', { class: 'k' }, name, ' ', el('strong', {}, label))),
            ...quote(body.blocks),
          ],
        };
      case 'chart':
        return { ...slide, parts: () => [body.chart.figure()], draw };
      default:
        return { ...slide, parts: () => linesOf(body).map((line) => el('p', {}, line)) };
    }
  });
}

/** A tray's name as a file's. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/g, '_').replace(/^\.+/, '') || '会議資料';
}

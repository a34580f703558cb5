/** Signs that a line goes on in the next one, or that a line cannot go on the one before it. Data for ../reflow.ts. */

/** A line that ends like this is not the end of anything, however short it is. */
export const unfinishedEnd =
  /(?:[、，・をはがのにへでとや]|及び|または|又は|並びに|おける|による|により|に係る|に対し|ため|とともに|しつつ|つつ|および)$/u;

/** ends like an unfinished line and is none: headings say 「…の事業計画について」. */
export const headingAbout = /について$/u;

/** A line that begins like this finishes a sentence. */
export const finishingStart =
  /^(?:年度以上|年度以下|以上(?!の)|以下(?![のに、])|上とする|下とする|とする|とします|する。|下と|とす|対?前年度(?:以上|以下)|を前年度)/u;

/** A sentence or statement is over. */
export const terminalEnd = /(?:[。！？]|とする|以上|以下|する|図る|行う|努める|ます)[。）)】]*$/u;

/** Notes and asides that start a block of their own wherever they stand, unless a bracket is open. */
export const asideStart = /^(?:[（(]\s*※|※|[【＜<〈〔]\s*参考|[（(]\s*参考|[（(]\s*内訳)/u;

/** A line that is one bracket from end to end: a small heading or an aside. */
export const wholeBracket =
  /^(?:【[^【】]*】|＜[^＜＞]*＞|<[^<>]*>|〈[^〈〉]*〉|≪[^≪≫]*≫|《[^《》]*》|〔[^〔〕]*〕|［[^［］]*］|\[[^[\]]*\])$/u;

/** Goal tags of a heading: 〈Ⅰ、Ⅱ、Ⅲ〉. */
export const goalTags = /^[〈＜<（(]\s*[ⅠⅡⅢI]{1,3}(?:\s*[、，,・]\s*[ⅠⅡⅢI]{1,3})*\s*[〉＞>）)]$/u;

/** A condition that belongs to the target before it. */
export const proviso = /^(?:ただし|但し)|場合は?、?\s*一者応札/u;

/** No block begins like this: the line goes on a word or a phrase of the line before. */
export const innerStart =
  /^(?:[ーァィゥェォャュョッっゃゅょ々、。」』）)％%]|を(?!め)|の(?!り)|が、|に対し|について|における|及び|並びに|および|ならびに)/u;

/** Persons alone on their line, behind the rate that they stand for: （実施見込者数：363,350人）. */
export const personsAlone = /^[（(]\s*(?:実施|受診|取得)見込者数\s*[：:]?\s*[0-9０-９][0-9０-９,，]*\s*人\s*[）)]$/u;
/** The persons of a rate, in brackets: nothing of theirs follows. */
export const personsEnd = /見込者数\s*[：:]?\s*[0-9０-９][0-9０-９,，]*\s*人\s*[）)]$/u;
export const rateEnd = /[0-9０-９]\s*[％%]$/u;

/** A line of figures that goes on a note of figures: the second year, the second share. */
export const noteStart = /^(?:[【＜〈〔（(]\s*(?:参考|内訳)|令和元年度)/u;
export const noteContinuation = /^(?:アウトソ|[（(]?令和\s*[0-9０-９元]+\s*年度\s*\S{0,4}(?:実績|残額|対象者)|参加率)/u;

/** The words that headings end with. */
export const headingEnd =
  /(?:推進|強化|徹底|向上|促進|実施|検証|発信|業務|運営|運用|配置|育成|削減等?|管理|遵守|[〉＞])$/u;

/** A line that begins like this opens a block, unless the line before breaks off in the middle of something. */
export const openingStart =
  /^(?:(?:上位|中位|下位)目標|[（(]目標[）)]\S|【(?:被保険者|被扶養者|新規?|強化?|拡充)】\S)/u;

/** A tag alone on its line belongs to the item before it. */
export const loneTag = /^[【（(](?:新規?|新設|強化?|拡充|継続|改|支部|本部実施|全支部一律)[】）)]$/u;

/** A tag behind a statement: …とする。【支部】 */
export const tagBehind = /【[^【】]{1,12}】$/u;

/** A small heading in brackets: （具体的な取組）. */
export const smallHeading = /^[（(][^（()）、。0-9０-９]{2,16}[）)]$/u;

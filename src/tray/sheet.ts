/** A tray ready to be written as a file: everything that stands in Markdown and in Word alike. */
import type { Block } from '../domain/types.ts';

export interface Sheet {
  name: string;
  /** 2026年11月22日 */
  date: string;
  /** The tray's shared address. */
  address: string;
  items: SheetItem[];
}

export interface SheetItem {
  /** 資料1　北海道 令和3年度 123〜130行 */
  heading: string;
  /** Quoted text. */
  blocks: Block[];
  /** Lines of the site's own: targets, a search's count. */
  lines: string[];
  chart: SheetChart | null;
  /** What is cited, before its address. */
  source: string;
  href: string | null;
  note: string;
}

export interface SheetChart {
  title: string;
  takeaway: string;
  /** Head first. */
  rows: string[][];
  picture: { png: Uint8Array; width: number; height: number } | null;
}

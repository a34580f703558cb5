/**
 * What is used of pdfjs-dist 6, as plain types: the library is handed in, so that Node (its legacy build, character maps from
 * the package's folder) and the browser (its worker as `workerPort`) share the reader.
 */
export interface PdfLibrary {
  version: string;
  OPS: Readonly<Record<string, number>>;
  getDocument(options: Record<string, unknown>): { promise: Promise<PdfFile>; destroy(): Promise<void> };
}

export interface PdfFile {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getPageLabels(): Promise<string[] | null>;
  /** Null where the file forbids nothing. */
  getPermissions(): Promise<ArrayLike<number> | null>;
}

export interface PdfPage {
  rotate: number;
  /** Left, bottom, right, top. */
  view: number[];
  commonObjs: { has(id: string): boolean; get(id: string): unknown };
  getViewport(options: { scale: number }): { transform: number[]; width: number; height: number };
  getOperatorList(): Promise<OperatorList>;
  getStructTree(): Promise<StructNode | null>;
  cleanup(): boolean;
}

export interface OperatorList {
  fnArray: number[];
  argsArray: (readonly unknown[] | null)[];
}

/** A node of the tags: `children` without a role are pieces of content, their `id` ends with the number that marks them. */
export interface StructNode {
  role?: string;
  type?: string;
  id?: string;
  rowSpan?: number;
  colSpan?: number;
  children?: StructNode[];
}

/** A character as the page shows it; widths are thousandths of its size. */
export interface FontGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: readonly number[] | null;
}

export interface PdfFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  fontMatrix?: ArrayLike<number>;
}

/** Where the library finds its own files: character maps, the measures of fonts that are not embedded. */
export interface PdfResources {
  library: PdfLibrary;
  cMapUrl: string;
  standardFontDataUrl: string;
}

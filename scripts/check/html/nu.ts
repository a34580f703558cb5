/** Reads the Nu checker's answer (`vnu --format json`): its errors and warnings as faults of this project's pages. */
import type { Fault } from './types.ts';

/** What it says that is no fault here, and why. */
export const accepted: readonly { looks: RegExp; why: string }[] = [
  { looks: /Private Use Area/, why: 'characters of the documents’ own fonts are shown as they were published' },
  { looks: /Unicode Normalization Form C/, why: 'the documents’ text is shown character for character' },
  {
    looks: /^Inline script violates Content Security Policy/,
    why: 'said of data blocks, which are not run; the check `security-policy` holds scripts',
  },
  {
    looks: /Resource violates Content Security Policy/,
    why: 'it takes ’self’ for no host where it reads files; the browser tests hold the policy',
  },
];

export interface NuMessage {
  type: string;
  subType?: string;
  url?: string;
  lastLine?: number;
  firstLine?: number;
  firstColumn?: number;
  lastColumn?: number;
  message: string;
}

/** `htmlOf` gives a page's HTML by its path, which its address ends with. Throws where the checker itself failed. */
export function readNu(json: string, dist: string, htmlOf: (path: string) => string): Fault[] {
  const { messages } = JSON.parse(json) as { messages: NuMessage[] };
  return messages
    .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
    .filter(({ message }) => !accepted.some(({ looks }) => looks.test(message)))
    .map((message) => {
      const { url, type, message: what } = message;
      if (type === 'non-document-error') throw new Error(`the Nu checker stopped: ${what}`);
      const page =
        decodeURIComponent(url ?? '')
          .split(`/${dist}/`)
          .at(-1) ?? '';
      return { check: `nu-${message.subType ?? type}`, page, offset: offsetOf(htmlOf(page), message), message: what };
    });
}

/** Its lines and columns count from 1; a message without a first column names its end only. */
function offsetOf(html: string, { firstLine, lastLine = 1, firstColumn, lastColumn = 1 }: NuMessage): number {
  const lines = html.split('\n');
  const before = lines.slice(0, (firstLine ?? lastLine) - 1).reduce((sum, line) => sum + line.length + 1, 0);
  return before + (firstColumn ?? lastColumn) - 1;
}

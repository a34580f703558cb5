/** What an office file holds that its pages do not show: whoever downloads it could read it. */
import type { Notice } from '../../src/intake/layout.ts';

const codes: ReadonlySet<string> = new Set([
  'deleted-text',
  'comments',
  'speaker-notes',
  'hidden-slides',
  'hidden-sheets',
  'hidden-rows',
  'hidden-columns',
  'hidden-cells',
  'hidden-shapes',
  'vanished-text',
  'embedded-files',
  'macros',
]);

export const hides = (notices: readonly Notice[]): Notice[] => notices.filter(({ code }) => codes.has(code));

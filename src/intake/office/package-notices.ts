/** What an office file holds whatever its kind: macros, files put into it. Neither is run or opened. */
import type { Notice } from '../layout.ts';
import type { Package } from './package.ts';
import { Said } from './said.ts';

export function packageNotices({ names }: Package): Notice[] {
  const said = new Said();
  said.add('macros', names.some((name) => /vbaProject\.bin$/u.test(name)) ? 1 : 0);
  said.add('embedded-files', names.filter((name) => /\/embeddings\/[^/]+$/u.test(name)).length);
  return said.notices();
}

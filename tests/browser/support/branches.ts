/** The branches, as the site's own data has them. */
import { readFileSync } from 'node:fs';

export const branches = JSON.parse(readFileSync('dist/data/branches.json', 'utf8')) as { slug: string; name: string }[];

/**
 * Writes what others find the site by, where SITE_URL says its address: pictures of shared links, feed.xml, robots.txt.
 * The sitemap comes with the pages (src/integrations/sitemap.ts). Without SITE_URL nothing is written.
 *
 *   SITE_URL=https://example.org/plans/ node scripts/outside.ts [--out dist]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { lightColours, pictureLayout } from '../src/open-graph/picture-layout.ts';
import { allPictures } from '../src/open-graph/pictures.ts';
import { site } from '../src/site/config.ts';
import { corpus, sources } from '../src/site/data.ts';
import { siteUrl } from '../src/site/url.ts';
import { feed, robots } from '../src/views/feed.ts';
import { painter } from './build/draw.ts';
import { seconds } from './run/stages.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const started = performance.now();
const root = siteUrl();
if (!root) {
  console.log('outside: SITE_URL is not set, nothing written');
} else {
  writeFileSync(join(values.out, 'feed.xml'), await feed(corpus, sources, site, root));
  writeFileSync(join(values.out, 'robots.txt'), robots(root));
  const colours = lightColours(readFileSync('src/styles/tokens.css', 'utf8'));
  const paint = painter('.cache/og');
  const pictures = allPictures(corpus, site);
  let drawn = 0;
  for (const picture of pictures) {
    const made = await paint(
      pictureLayout(picture, { site: site.name, notice: '非公式のサイトです。原本が優先します。' }, colours),
    );
    if (made.drawn) drawn++;
    const file = join(values.out, picture.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, made.png);
  }
  console.log(`outside: feed, robots.txt, ${pictures.length} pictures (${drawn} drawn anew), ${seconds(started)}`);
}

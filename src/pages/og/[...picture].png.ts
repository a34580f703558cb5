/** The pictures of shared links; none where no SITE_URL says the site's address. */
import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { painter } from '../../open-graph/draw.ts';
import { lightColours, pictureLayout } from '../../open-graph/picture-layout.ts';
import { allPictures, type Picture } from '../../open-graph/pictures.ts';
import { site } from '../../site/config.ts';
import { corpus } from '../../site/data.ts';
import { siteUrl } from '../../site/url.ts';

const colours = lightColours(readFileSync('src/styles/tokens.css', 'utf8'));
const paint = painter('.cache/og');

export const getStaticPaths = () =>
  siteUrl()
    ? allPictures(corpus, site).map((picture) => ({
        params: { picture: picture.path.replace(/^og\/|\.png$/g, '') },
        props: { picture },
      }))
    : [];

export const GET: APIRoute<{ picture: Picture }> = async ({ props: { picture } }) => {
  const words = { site: site.name, notice: '非公式のサイトです。原本が優先します。' };
  const { png } = await paint(pictureLayout(picture, words, colours));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

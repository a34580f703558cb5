/** The feed of new documents; nothing where no SITE_URL says the site's address. */
import type { APIRoute } from 'astro';
import { site } from '../site/config.ts';
import { corpus, sources } from '../site/data.ts';
import { feed } from '../views/feed.ts';

export const GET: APIRoute = async ({ site: root }) =>
  root
    ? new Response(await feed(corpus, sources, site, root), {
        headers: { 'Content-Type': 'application/xml; charset=utf-8' },
      })
    : // An answer without a body is no file.
      new Response(null, { status: 404 });

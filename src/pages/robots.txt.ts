/** robots.txt, which names the sitemap; nothing where no SITE_URL says the site's address. */
import type { APIRoute } from 'astro';
import { robots } from '../views/feed.ts';

export const GET: APIRoute = ({ site: root }) =>
  root
    ? new Response(robots(root), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
    : // An answer without a body is no file.
      new Response(null, { status: 404 });

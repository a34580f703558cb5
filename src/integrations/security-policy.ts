/**
 * The last touch of the policy that Astro wrote into every page.
 * Astro names a hash for every script and style file of the site on every page; `'self'` allows those already, so a page
 * keeps only the hashes of what stands inline on it: no bytes for nothing, and a changed script leaves the other pages as
 * they were. A policy counts only for what follows it, so it moves to the head's beginning.
 */
import { createHash } from 'node:crypto';
import { type InlineHashes, metaPolicy } from '../site/security-policy.ts';

const meta = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/**
 * The page with its policy, and the hashes that it needs. Pages that no layout made (redirects) get one too.
 * A hash that neither Astro nor `allowInline` gave is not made up: a script put in by hand stays blocked, and the HTML check tells of it.
 */
export function finishPolicy(html: string): { page: string; hashes: InlineHashes } {
  const [element = '', given = ''] = meta.exec(html) ?? [];
  const needed = inlineHashes(html);
  const known = (hash: string) => given.includes(`'${hash}'`);
  const hashes = { scripts: needed.scripts.filter(known), styles: needed.styles.filter(known) };
  const page = html.replace(element, '').replace(beginning, (before) => before + metaElement(hashes));
  return { page, hashes };
}

/** The page whose policy allows all that stands inline: for what a step of this build put there itself. */
export function allowInline(html: string): string {
  return html.replace(meta, () => metaElement(inlineHashes(html)));
}

const metaElement = (hashes: InlineHashes) =>
  `<meta http-equiv="content-security-policy" content="${metaPolicy(hashes)}">`;

/** The encoding must be told within the first 1024 bytes, so it comes before the policy. */
const beginning = /^.*?<meta charset="utf-8">|^.*?<head>|^<!doctype html>/is;

/** Hashes of the scripts and styles that stand inline. Data blocks (JSON, JSON-LD) are not run and need none. */
export function inlineHashes(html: string): InlineHashes {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(([, attributes = '']) => isRun(attributes))
    .map(([, , content = '']) => hashOf(content));
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(([, content = '']) => hashOf(content));
  return { scripts: [...new Set(scripts)], styles: [...new Set(styles)] };
}

function isRun(attributes: string): boolean {
  if (/\ssrc=/i.test(attributes)) return false;
  const type = /\stype="?([^"\s>]*)/i.exec(attributes)?.[1] ?? '';
  return type === '' || type === 'module' || /javascript$/i.test(type);
}

const hashOf = (content: string) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** The page for unknown addresses, in both builds: it names nothing relative to itself, and both policies allow what it holds. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inlineHashes } from '../../src/integrations/security-policy.ts';
import { plain, root, withAddress } from './pages.ts';

describe.each([
  [plain, '/'],
  [withAddress, root.pathname],
])('%s', (dist, base) => {
  const html = readFileSync(join(dist, '404.html'), 'utf8');
  const headers = readFileSync(join(dist, '_headers'), 'utf8');

  test('its links begin at the site’s root and lead to files', () => {
    const addresses = [...html.matchAll(/ (?:href|action|src)="([^"#][^"]*)"/g)].map(([, address = '']) => address);
    const own = addresses.filter((address) => !address.startsWith('https://'));
    expect(own.length).toBeGreaterThan(15);
    for (const address of own) {
      expect(address.startsWith(base), address).toBe(true);
      const path = address.slice(base.length);
      expect(existsSync(join(dist, path, path === '' || path.endsWith('/') ? 'index.html' : '')), address).toBe(true);
    }
  });

  test('its styles and its script stand in it, and the page’s policy and the host’s allow them', () => {
    expect(html).not.toMatch(/rel="stylesheet"|<script[^>]* src=/);
    const { scripts, styles } = inlineHashes(html);
    expect([scripts.length, styles.length > 0]).toEqual([1, true]);
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
    for (const hash of [...scripts, ...styles]) {
      expect(policy).toContain(`'${hash}'`);
      expect(headers).toContain(`'${hash}'`);
    }
  });
});

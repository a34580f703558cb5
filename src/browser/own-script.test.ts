import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('location', new URL('https://example.org/site/'));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('an address of this site goes through, one of another host does not', async () => {
  const { ownScript } = await import('./own-script.ts');
  expect(ownScript(new URL('https://example.org/site/sw.js'))).toBe('https://example.org/site/sw.js');
  expect(() => ownScript(new URL('https://example.com/sw.js'))).toThrow(
    'https://example.com/sw.js is no script of this site',
  );
});

test('where trusted types are known, one policy is made and used', async () => {
  const createPolicy = vi.fn((_: string, rules: { createScriptURL(text: string): string }) => rules);
  vi.stubGlobal('trustedTypes', { createPolicy });
  const { ownScript } = await import('./own-script.ts');
  ownScript(new URL('https://example.org/a.js'));
  expect(() => ownScript(new URL('https://example.com/a.js'))).toThrow();
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['own-script']);
});

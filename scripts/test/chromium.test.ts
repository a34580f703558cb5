import { describe, expect, test } from 'vitest';
import { ensureChromium, type Machine } from './chromium.ts';

/** A machine with these files; `after` appear when the command that starts so has run. */
function machine(
  files: string[],
  options: Partial<Machine> & { after?: Record<string, string> } = {},
): Machine & { ran: string[] } {
  const there = new Set(files);
  const ran: string[] = [];
  return {
    env: { PATH: '/usr/bin' },
    playwrightPath: () => '/cache/chromium',
    exists: (file) => there.has(file),
    isRoot: false,
    log: () => {},
    run: async (command, args) => {
      ran.push([command, ...args].join(' '));
      for (const [start, file] of Object.entries(options.after ?? {}))
        if (ran.at(-1)?.startsWith(start)) there.add(file);
      return options.after && Object.keys(options.after).some((s) => ran.at(-1)?.startsWith(s)) ? 0 : 1;
    },
    ...options,
    ran,
  };
}

describe('a Chromium is found', () => {
  test('where CHROME_PATH says', async () => {
    expect(
      await ensureChromium(
        machine(['/opt/c', '/usr/bin/chromium'], { env: { CHROME_PATH: '/opt/c', PATH: '/usr/bin' } }),
      ),
    ).toBe('/opt/c');
  });
  test("at Playwright's own place before the path", async () => {
    expect(await ensureChromium(machine(['/cache/chromium', '/usr/bin/chromium']))).toBe('/cache/chromium');
  });
  test('on the path', async () => {
    const m = machine(['/usr/bin/google-chrome']);
    expect(await ensureChromium(m)).toBe('/usr/bin/google-chrome');
    expect(m.ran).toEqual([]);
  });
});

describe('a Chromium is installed', () => {
  test('by Playwright', async () => {
    expect(await ensureChromium(machine([], { after: { 'playwright install': '/cache/chromium' } }))).toBe(
      '/cache/chromium',
    );
  });
  test('by apt-get, where the user is root', async () => {
    const m = machine(['/usr/bin/apt-get'], { isRoot: true, after: { 'apt-get install': '/usr/bin/chromium' } });
    expect(await ensureChromium(m)).toBe('/usr/bin/chromium');
    expect(m.ran).toEqual([
      'playwright install chromium',
      'apt-get update -qq',
      'apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk poppler-utils',
    ]);
  });
});

describe('without one it says what to do', () => {
  test('where CHROME_PATH names nothing', async () => {
    await expect(ensureChromium(machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/gone' } }))).rejects.toThrow(
      /CHROME_PATH is \/gone, and there is no such file/,
    );
  });
  test('where nothing can be installed', async () => {
    const m = machine(['/usr/bin/apt-get']);
    await expect(ensureChromium(m)).rejects.toThrow(/set CHROME_PATH/);
    expect(m.ran).toEqual(['playwright install chromium']);
  });
});

/** Finds a Chromium for the browser tests, or installs one; what it does to the machine is handed in, so that it can be tested. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../run/stages.ts';

export interface Machine {
  env: Record<string, string | undefined>;
  /** Where Playwright keeps its own browser, whether it is there or not. */
  playwrightPath: () => string;
  exists: (file: string) => boolean;
  isRoot: boolean;
  /** Runs a command to its end; resolves to its exit code. */
  run: (command: string, args: string[], timeout: number) => Promise<number>;
  log: (line: string) => void;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const minutes = (n: number) => n * 60_000;

/** The path of a Chromium; throws a sentence that says what to do where none can be had. */
export async function ensureChromium(machine: Machine): Promise<string> {
  const found = findChromium(machine);
  if (found) return found;

  machine.log('No Chromium found: installing one with "playwright install chromium" …');
  const installed = await machine.run('playwright', ['install', 'chromium'], minutes(5));
  if (installed === 0 && machine.exists(machine.playwrightPath())) return machine.playwrightPath();

  if (machine.isRoot && onPath(machine, 'apt-get')) {
    machine.log("That did not work: installing Debian's chromium with apt-get …");
    await machine.run('apt-get', ['update', '-qq'], minutes(3));
    await machine.run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'poppler-utils'],
      minutes(8),
    );
    const debian = findChromium(machine);
    if (debian) return debian;
  }
  throw new Error(
    'No Chromium for the browser tests, and none could be installed. ' +
      'Install Chromium or Google Chrome and run again, or set CHROME_PATH to the program.',
  );
}

/** CHROME_PATH, Playwright's own, or one on the path. */
export function findChromium(machine: Machine): string | undefined {
  const asked = machine.env['CHROME_PATH'];
  if (asked) {
    if (machine.exists(asked)) return asked;
    throw new Error(
      `CHROME_PATH is ${asked}, and there is no such file. Correct it, or unset it to have a Chromium found.`,
    );
  }
  const own = machine.playwrightPath();
  if (own && machine.exists(own)) return own;
  for (const name of names) {
    const file = onPath(machine, name);
    if (file) return file;
  }
  return macPaths.find((file) => machine.exists(file));
}

function onPath(machine: Machine, name: string): string | undefined {
  return (machine.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => machine.exists(file));
}

/** This machine. */
export async function thisMachine(): Promise<Machine> {
  const { chromium } = await import('@playwright/test');
  return {
    env: process.env,
    playwrightPath: () => chromium.executablePath(),
    exists: existsSync,
    isRoot: process.getuid?.() === 0,
    run: (command, args, timeout) => run(command, args, { timeout, env: { DEBIAN_FRONTEND: 'noninteractive' } }),
    log: console.log,
  };
}

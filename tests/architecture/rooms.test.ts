/** The table "may import" of docs/architecture.md, held against every import of src and scripts. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import ts from 'typescript';
import { expect, test } from 'vitest';

interface Arrow {
  from: string;
  to: string;
}

const isTest = (file: string) => /(?:\.test|\/testing|\/fixtures)\.ts$|^tests\//.test(file);

/** `src/domain/corpus.ts` → `src/domain`; a file right in src or scripts has no room. */
function roomOf(file: string): string | null {
  const [top, room, ...rest] = file.split('/');
  return rest.length > 0 && (top === 'src' || top === 'scripts') ? `${top}/${room}` : null;
}

/** Room → rooms that it may import, as the table says. */
function allowed(markdown: string): Map<string, Set<string>> {
  const rows = [...markdown.matchAll(/^\| `((?:src|scripts)\/[\w-]+)` \|[^|]*\|([^|]*)\|$/gm)];
  const full = (room: string) => (room.includes('/') || room === 'tests' ? room : `src/${room}`);
  const listed = (cell: string) => cell.split(',').flatMap((room) => (room.trim() === '' ? [] : [full(room.trim())]));
  return new Map(rows.map(([, room = '', cell = '']) => [room, new Set(listed(cell))]));
}

async function arrows(): Promise<{ arrows: Arrow[]; circles: string[][] }> {
  const { output } = await cruise(
    ['src', 'scripts'],
    {
      ruleSet: { forbidden: [{ name: 'circle', severity: 'error', from: {}, to: { circular: true } }] },
      validate: true,
      doNotFollow: 'node_modules',
      tsPreCompilationDeps: true,
      exclude: '\\.astro$',
    },
    { extensions: ['.ts'] },
    { tsConfig: ts.readConfigFile('tsconfig.json', ts.sys.readFile).config },
  );
  const { modules, summary } = output as ICruiseResult;
  const found = modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
  );
  const circles = summary.violations.map(({ from, cycle }) => [from, ...(cycle ?? []).map(({ name }) => name)]);
  return { arrows: [...found, ...astroArrows()].filter(({ from }) => !isTest(from)), circles };
}

/** dependency-cruiser reads no `.astro`: their front matter and scripts are TypeScript. */
function astroArrows(): Arrow[] {
  return globSync('src/**/*.astro').flatMap((from) => {
    const text = readFileSync(from, 'utf8');
    const scripts = [...text.matchAll(/^---\n([\s\S]*?)\n---$|<script[^>]*>([\s\S]*?)<\/script>/gm)];
    return scripts
      .flatMap(([, front = '', script = '']) => ts.preProcessFile(front + script).importedFiles)
      .filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => ({ from, to: relative('.', join(dirname(from), fileName)) }));
  });
}

const { arrows: found, circles } = await arrows();

test('every import is one that docs/architecture.md allows', () => {
  const rooms = allowed(readFileSync('docs/architecture.md', 'utf8'));
  const wrong = found.flatMap(({ from, to }) => {
    const [own, other] = [roomOf(from), to.startsWith('tests/') ? 'tests' : roomOf(to)];
    if (own === null || other === null || own === other) return [];
    if (!rooms.has(own)) return [`${own} has no row in docs/architecture.md`];
    return rooms.get(own)?.has(other) ? [] : [`${from} imports ${to}, and ${own} may not import ${other}`];
  });
  expect([...new Set(wrong)]).toEqual([]);
});

test('the table allows nothing that no file does', () => {
  const done = new Set(
    found.map(({ from, to }) => `${roomOf(from)} → ${to.startsWith('tests/') ? 'tests' : roomOf(to)}`),
  );
  const idle = [...allowed(readFileSync('docs/architecture.md', 'utf8'))].flatMap(([room, others]) =>
    [...others].map((other) => `${room} → ${other}`).filter((arrow) => !done.has(arrow)),
  );
  expect(idle).toEqual([]);
});

test('no import runs in a circle', () => {
  expect(circles).toEqual([]);
});

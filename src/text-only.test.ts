/**
 * Text of sources and addresses stays text. The security policy refuses to make markup or code of a string (trusted
 * types); this finds the attempt before a browser does, and holds Astro's own way around escaping.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Ways to make markup or code of a string. */
const sinks =
  /\.(?:inner|outer)HTML\b(?!\s*===)|insertAdjacentHTML|\bset:html\b|\bis:raw\b|document\.write|\bsetHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|DOMParser|\beval\s*\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*['"`]|\bjavascript:|setAttribute\(\s*['"`](?:on|style|srcdoc)|\bcssText\b|\.srcdoc\b/;

/** Data blocks, which are not run: JSON whose `<` are escaped (blockJson of src/views/structured-data.ts). */
const allowed = new Set([
  'src/components/HeadMeta.astro: {data && <script type="application/ld+json" is:inline set:html={data} />}',
  'src/pages/compare/index.astro: <script type="application/json" id="compare-data" is:inline set:html={blockJson(known)} />',
  'src/pages/tray.astro: <script type="application/json" id="tray-known" is:inline set:html={blockJson(known)} />',
]);

function found(file: string, source: string): string[] {
  return source
    .split('\n')
    .filter((line) => sinks.test(line) && !/^\s*(?:\/\/|\*|\/\*)/.test(line))
    .map((line) => `${file}: ${line.trim()}`);
}

test.each([
  'p.innerHTML = text;',
  'p.insertAdjacentHTML("beforeend", text)',
  '<p set:html={text} />',
  "new DOMParser().parseFromString(text, 'text/html')",
  'eval(text)',
  "setTimeout('go()', 1)",
  "a.setAttribute('onclick', text)",
  "a.setAttribute('style', text)",
])('%s is found', (line) => {
  expect(found('x.ts', line)).toEqual([`x.ts: ${line}`]);
});

test('nothing in src makes markup or code of a string', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:ts|astro|mjs)$/.test(file) && !file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(100);
  const all = files.flatMap((file) => found(file, readFileSync(file, 'utf8')));
  expect(all.filter((line) => !allowed.has(line))).toEqual([]);
  // What is no longer there is no longer allowed.
  expect([...allowed].filter((line) => !all.includes(line))).toEqual([]);
});

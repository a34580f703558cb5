/** The report of a conversion as one page: no script, nothing from outside, the most doubtful document first. */
import type { DoubtKind } from '../../src/convert/doubts.ts';
import { type Html, html } from '../files/html.ts';
import type { PatternUse } from './pattern.ts';
import { patternLine } from './pattern-use.ts';
import type { BlockChange, Counts, DocumentReport, Doubt, Report } from './report.ts';

const kindNames: Record<DoubtKind, string> = {
  heading: 'Headings the catalogue does not know',
  target: 'Targets not fully read',
  place: 'Blocks placed by a guess',
  population: 'Populations with one number',
  join: 'Lines joined by a weak rule',
};
const kinds = Object.keys(kindNames) as DoubtKind[];

const style = `
:root { color-scheme: light dark; font: 15px/1.6 system-ui, "Noto Sans JP", sans-serif; --rule: #8884; --soft: #777; }
body { max-width: 76rem; margin: 2rem auto; padding: 0 1.2rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.4rem; } h3 { font-size: 1rem; margin: 1.4rem 0 0.3rem; }
table { border-collapse: collapse; width: 100%; line-height: 1.4; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.8rem 0.25rem 0; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; } .num { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
code, .id { font-size: 0.9em; white-space: nowrap; } .soft { color: var(--soft); }
details { margin: 0.4rem 0; } summary { cursor: pointer; font-weight: 600; }
.rules { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 0 2rem; }
del, ins { text-decoration: none; display: block; } del::before { content: "− "; } ins::before { content: "+ "; }
del { color: #a33; } ins { color: #275; }
@media (prefers-color-scheme: dark) { del { color: #f99; } ins { color: #8d9; } }
@media (max-width: 52rem) { table { display: block; overflow-x: auto; } code, .id { white-space: normal; overflow-wrap: anywhere; } td { min-width: 3em; } }
@media print { body { max-width: none; margin: 0; font-size: 9pt; } section { break-inside: auto; } tr { break-inside: avoid; } }
`;

export function reportHtml(report: Report): string {
  const { totals, documents, gone } = report;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Report of the conversion</title>
<style>${{ html: style }}</style>
</head>
<body>
<h1>Report of the conversion</h1>
<p>${totals.documents} documents, ${totals.blocks} blocks, ${totals.corrections} corrections used. ${changeSentence(totals.changes, gone)}</p>
<h2>What to look at</h2>
<table>
<thead><tr><th>Doubt</th><th class="num">Places</th></tr></thead>
<tbody>${kinds.map((kind) => html`<tr><td>${kindNames[kind]}</td><td class="num">${totals.doubts[kind]}</td></tr>`)}</tbody>
</table>
<h2>Documents, the most doubtful first</h2>
<p class="soft">Doubt is the sum of the doubts’ weights for each hundred blocks.</p>
<table>
<thead><tr><th>Document</th><th>Source</th><th class="num">Doubt</th><th class="num">Blocks</th><th class="num">Corrections</th><th class="num">Changes</th></tr></thead>
<tbody>${documents.map(overviewRow)}</tbody>
</table>
${patternTable(report.patterns)}
${documents.map(section)}
</body>
</html>
`;
  return page.html;
}

/** Those of few documents are looked at: a pattern that serves one is a correction, or says why it is a rule. */
function patternTable(patterns: readonly PatternUse[]): Html {
  return html`<h2>Patterns, those of the fewest documents first</h2>
<p class="soft">Documents in which a pattern told what no name or alias tells.</p>
<details><summary>${patternLine(patterns)}</summary>
<table>
<thead><tr><th class="num">Documents</th><th>Pattern</th><th>Example</th><th>Why it is a rule</th></tr></thead>
<tbody>${patterns.map(
    ({ documents, file, of, example, why }) => html`<tr>
<td class="num">${documents.length}</td><td>${file} <code>${of}</code>${documents.length === 1 ? html` <span class="soft">${documents[0] ?? ''}</span>` : ''}</td><td>${example}</td><td>${why ?? ''}</td></tr>
`,
  )}</tbody>
</table>
</details>`;
}

function changeSentence(changes: number, gone: readonly string[]): Html {
  const blocks = changes === 0 ? 'No block differs from the last run.' : `${changes} blocks differ from the last run.`;
  return html`${blocks}${gone.length > 0 ? ` Gone: ${gone.join(', ')}.` : ''}`;
}

const overviewRow = (one: DocumentReport): Html => html`<tr>
<td><a href="#${one.path}">${one.path}</a></td><td><code>${place(one, one.source.lines[0])}–${one.source.lines[1]}</code></td>
<td class="num">${one.doubt}</td><td class="num">${one.blocks}</td><td class="num">${one.corrections.length}</td><td class="num">${one.changes === null ? 'new' : one.changes.length}</td></tr>
`;

const place = ({ source }: DocumentReport, line: number): string => `${source.file}:${line}`;

function section(one: DocumentReport): Html {
  return html`<section>
<h2 id="${one.path}">${one.path} <span class="soft">${one.title}</span></h2>
${one.doubts.length === 0 ? html`<p>No doubts.</p>` : kinds.map((kind) => doubtTable(one, kind))}
${one.corrections.length === 0 ? '' : correctionTable(one)}
${one.changes === null ? html`<p>The last run had no such document.</p>` : one.changes.length === 0 ? '' : changeTable(one, one.changes)}
<details><summary>What was recognised by which rule</summary>
<div class="rules">
${counts('Blocks', one.rules.blocks)}${counts('Lines joined to the block before', one.rules.joins)}${counts('Targets by metric', one.rules.targets)}${counts('Lines left out', one.rules.dropped)}
</div>
<p class="soft">${one.populations} populations.</p>
</details>
</section>
`;
}

function doubtTable(one: DocumentReport, kind: DoubtKind): Html {
  const doubts = one.doubts.filter((doubt) => doubt.kind === kind);
  if (doubts.length === 0) return html``;
  const row = ({ line, block, why, text }: Doubt) => html`<tr>
<td><code>${place(one, line)}</code></td><td class="id">${block ?? ''}</td><td lang="ja">${text}</td><td>${why}</td></tr>`;
  return html`<h3>${kindNames[kind]} (${doubts.length})</h3>
<table><thead><tr><th>Line</th><th>Block</th><th>Text</th><th>Why</th></tr></thead><tbody>${doubts.map(row)}</tbody></table>
`;
}

const correctionTable = (one: DocumentReport): Html => html`<h3>Corrections used (${one.corrections.length})</h3>
<table><thead><tr><th>Line</th><th>What</th><th>Reason</th></tr></thead><tbody>${one.corrections.map(
  ({ line, what, why }) => html`<tr><td><code>${place(one, line)}</code></td><td>${what}</td><td>${why}</td></tr>`,
)}</tbody></table>
`;

function changeTable(one: DocumentReport, changes: readonly BlockChange[]): Html {
  const difference = ({ name, before, now }: BlockChange['fields'][number]) =>
    html`<span class="soft">${name}</span><del>${before}</del><ins>${now}</ins>`;
  const row = ({ id, line, change, fields, text }: BlockChange) => html`<tr>
<td><code>${place(one, line)}</code></td><td class="id">${id}</td><td>${change}</td><td lang="ja">${text}</td><td lang="ja">${fields.map(difference)}</td></tr>`;
  return html`<h3>Differs from the last run (${changes.length})</h3>
<table><thead><tr><th>Line</th><th>Block</th><th>Change</th><th>Text</th><th>Was and is</th></tr></thead><tbody>${changes.map(row)}</tbody></table>
`;
}

function counts(name: string, all: Counts): Html {
  const entries = Object.entries(all);
  if (entries.length === 0) return html``;
  return html`<div><h3>${name}</h3><table><tbody>${entries.map(
    ([rule, count]) => html`<tr><td>${rule}</td><td class="num">${count}</td></tr>`,
  )}</tbody></table></div>`;
}

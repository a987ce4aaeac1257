import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE, type FunctionEntry } from '../core/functions';
import { FIGURES } from '../core/kpis';

export const REFERENCE_FILE = 'docs/functions.md';
export const DEFINITIONS_FILE = 'docs/kpis.md';

/** What stands between two markers of a text is made here. */
export type Part = 'functions' | 'figures' | 'fields';
const startOf = (part: Part): string => `<!-- ${part}:start -->`;
const endOf = (part: Part): string => `<!-- ${part}:end -->`;

/** A text as it may stand in a cell of a Markdown table. */
export function tableText(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\*/g, '\\*').replace(/</g, '&lt;');
}

function signature({ name, parameters }: FunctionEntry): string {
  const list = parameters.map(({ name: parameter, kind }) => {
    if (kind === 'key') return parameter;
    return kind === 'tables' ? `[${parameter}, ...]` : `[${parameter}]`;
  });
  return `=${name}(${list.join(', ')})`;
}

/** docs/functions.md for a catalogue: what holds for all functions, then each of them. */
export function functionReference(catalogue: readonly FunctionEntry[]): string {
  const sections = catalogue.map((entry) =>
    [
      `## ${entry.name}`,
      '',
      tableText(entry.summary),
      '',
      '```text',
      signature(entry),
      '```',
      '',
      ...entry.parameters.map(({ name, description }) => `- \`${name}\`: ${tableText(description)}`),
      '',
      `Example: \`${entry.example}\``,
      '',
    ].join('\n'),
  );
  return `${INTRODUCTION}\n${sections.join('\n')}\n${keyList()}`;
}

/** What PARTNER_KPI and PARTNER_EXPLAIN know. */
function keyList(): string {
  const keys = FIGURES.map(
    ({ key, label, definition }) => `- \`${key}\` (${label}): ${tableText(definition)}`,
  );
  return ['## Keys of PARTNER_KPI and PARTNER_EXPLAIN', '', ...keys, ''].join('\n');
}

const INTRODUCTION = `# Cell functions

<!-- Made by \`npm run functions\` from core/functions; change it there. -->

The same functions work in Excel, in Google Sheets, in the preview and, one at a time, on the command line:
\`partner-ledger value FILE '=PARTNER_ROI("Harbor Tax")'\`. Their names are not sensitive to letter case.

- **partner** is a name in any of its spellings, a range of names (a column in gives a column out) or \`"*"\` for the
  whole portfolio. Left out, it is the portfolio as well. A _blank cell_ gives a blank, never the portfolio. In Google
  Sheets a partner left out before other arguments cannot be told from a blank cell: write \`"*"\` there
  ([how cells work in Google Sheets](sheets.md)).
- **from** and **to** are date cells or text such as \`"2026-01-31"\`, both days included. A blank cell is the default:
  the start of the partnership, and the as-of day of the workbook.
- **ledger** is the cell named \`Ledger\`, with \`=PARTNER_LEDGER()\` in Excel and \`=PARTNER_LEDGER(...)\` over the tables in Google
  Sheets. It makes a formula recalculate when the data change, and may stand in any position: \`=PARTNER_ROI(Ledger)\` is the ROI of the portfolio.

What a cell shows when a figure has no value, and when an argument is wrong:

|                          | Excel                     | Google Sheets             | Preview | Command line                                  |
| ------------------------ | ------------------------- | ------------------------- | ------- | --------------------------------------------- |
| no value, single cell    | #N/A with the reason      | #ERROR! with the reason   | #N/A    | the reason on standard error, exit status 1   |
| no value, inside a table | #N/A with the reason      | blank                     | #N/A    | a dash, or null with \`--json\`                 |
| wrong argument           | #VALUE! with the sentence | #ERROR! with the sentence | #VALUE! | the sentence on standard error, exit status 2 |

PARTNER_EXPLAIN shows the reason as text on every host. Tables of more than 1,000 rows end with a row that says how
many more there are. Days in tables are text such as \`2026-10-31\`.
`;

/** The short table for the README: names and the first sentence of each summary, in columns of equal width. */
export function functionTable(catalogue: readonly FunctionEntry[]): string {
  const rows = [
    ['Function', 'Gives'],
    ...catalogue.map((entry) => [`\`${entry.name}\``, tableText(shortSummary(entry))]),
  ];
  return table(rows);
}

/** Rows as a Markdown table with columns of equal width; the first row is the header. */
function table(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** The table of docs/kpis.md: every figure from its entry. */
export function figureTable(): string {
  return table([
    ['key', 'function', 'meaning', 'no value'],
    ...FIGURES.map(({ key, functionName, definition, detail, noValue, portfolio, partner }) => {
      const of = !portfolio ? ' Not for the portfolio.' : !partner ? ' Portfolio only.' : '';
      const more = detail === undefined ? '' : ` _${detail}._`;
      return [key, functionName ?? '', tableText(`${definition}${of}`) + tableText(more), noValue ?? ''];
    }),
  ]);
}

/** The first sentence of a figure's definition, or of what a table gives. */
function shortSummary({ name, summary }: FunctionEntry): string {
  const figure = FIGURES.find(({ functionName }) => functionName === name);
  return (figure?.definition ?? summary).replace(/\.(\s.*)?$/s, '');
}

/** A text with what stands between the two markers replaced; a text without them as it is. */
export function fillMarkers(text: string, part: Part, section: string): string {
  const start = text.indexOf(startOf(part));
  const end = text.indexOf(endOf(part));
  if (start < 0 || end < start) return text;
  return `${text.slice(0, start + startOf(part).length)}\n\n${section}\n\n${text.slice(end)}`;
}

/** `npm run functions`: writes the reference, and the tables in the README and in the definitions between their markers. */
function writeAll(): void {
  writeFileSync(REFERENCE_FILE, functionReference(CATALOGUE));
  const fill = (file: string, part: Part, section: string): void => {
    if (existsSync(file)) writeFileSync(file, fillMarkers(readFileSync(file, 'utf8'), part, section));
  };
  fill('README.md', 'functions', functionTable(CATALOGUE));
  fill(DEFINITIONS_FILE, 'figures', figureTable());
}

if (path.basename(process.argv[1] ?? '') === 'function-reference.ts') writeAll();

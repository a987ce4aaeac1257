import { EMPTY, type Cell, type SheetColumns } from '../../core/workbook/input';
import { changedTexts, type BuiltCells, type CodedTexts } from './column-builder';

/** The characters with which guards begin. */
export const GUARDS = /['=]/;
/** What a program puts around a cell, so that a spreadsheet takes it for text: `="0012"`. */
const FORMULA = /^="([^]*)"$/;
/** A formula that shows a text: that of a link, or one that is to stay a text. */
const SHOWS = /^=\s*(?:hyperlink\s*\(\s*"(?:[^"]|"")*"\s*[,;]|t\s*\()\s*"((?:[^"]|"")*)"\s*\)$/i;
/** What only a guard would stand before: a sign that begins a formula, a number, an amount. */
const GUARDED = /^'(?=[=+\-@\t(.\d$€£¥₹])/;
/** Names that begin with an apostrophe themselves: 't Hart, 's-Hertogenbosch, 'Tis. */
const OWN = /^'(\p{Ll}{1,2}[\s-]|tis\b|twas\b)/iu;

/** What a text is without a guard that says so itself; null where its apostrophe may be one or not. */
function unguarded(text: string): string | null {
  const code = text.charCodeAt(0);
  if (code === 61) return (FORMULA.exec(text) ?? SHOWS.exec(text))?.[1]?.replace(/""/g, '"') ?? text;
  if (code !== 39) return text;
  if (GUARDED.test(text)) return unquoted(text);
  if (text === "''") return '';
  return OWN.test(text) ? text : null;
}

/**
 * Takes the guards off the cells of a file, in place: `="0012"` and the apostrophe before a number or sign; before other
 * text only where most texts of the column have one. `textsOf` has the texts of each column.
 */
export function takeGuardsOff(cells: BuiltCells, textsOf: (column: number) => CodedTexts): void {
  if (Array.isArray(cells)) takeOffRows(cells);
  else takeOffColumns(cells, textsOf);
}

/** A text without the apostrophe before it, and without one behind it that closes it. */
function unquoted(text: string): string {
  return text.length > 2 && text.endsWith("'") ? text.slice(1, -1) : text.slice(1);
}

/** Whether so many texts of a column stand behind an apostrophe that it is none of their own; the header may lack it. */
function isGuarded(marked: number, texts: number): boolean {
  return marked >= 2 && marked >= (texts - 1) / 2;
}

function takeOffColumns({ columns }: SheetColumns, textsOf: (column: number) => CodedTexts): void {
  /** What becomes of the texts of a list by their codes; null where the column decides. */
  const changed = new Map<readonly string[], ReadonlyMap<number, string | null>>();
  columns.forEach((column, at) => {
    if (column === null) return;
    const { codes, texts } = column;
    const become = changed.get(texts) ?? changedTexts(texts, unguarded);
    changed.set(texts, become);
    if (become.size === 0) return;
    const codeOf = (text: string): number => (text === '' ? EMPTY : textsOf(at).codeOf(text));
    const marked: number[] = [];
    let filled = 0;
    codes.forEach((code, row) => {
      if (code < 0) return;
      filled++;
      const without = become.get(code);
      if (without === null) marked.push(row);
      else if (without !== undefined) codes[row] = codeOf(without);
    });
    if (!isGuarded(marked.length, filled)) return;
    for (const row of marked) codes[row] = codeOf(unquoted(texts[codes[row] as number] as string));
  });
}

function takeOffRows(rows: Cell[][]): void {
  const marked = new Map<number, Cell[][]>();
  for (const cells of rows)
    cells.forEach((cell, column) => {
      if (typeof cell !== 'string') return;
      const without = unguarded(cell);
      if (without !== null) cells[column] = without;
      else if (!marked.get(column)?.push(cells)) marked.set(column, [cells]);
    });
  for (const [column, of] of marked) {
    const filled = rows.filter((cells) => typeof cells[column] === 'string' && cells[column] !== '').length;
    if (isGuarded(of.length, filled))
      for (const cells of of) cells[column] = unquoted(cells[column] as string);
  }
}

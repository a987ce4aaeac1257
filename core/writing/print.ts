import { hashText } from '../workbook/values/text';
import type { SeenArea } from './writing-host';

/**
 * Prints of cells: three characters for what a cell holds, short enough to be kept for every cell that a write fills. They
 * tell later whether a cell still holds what was written (another content has the same print once in 262,144 times).
 */
export const PRINT_LENGTH = 3;

/** What a write means to put into a cell: a value, a formula of which only the host knows the text, or nothing at all. */
export type Meant =
  string | number | boolean | { readonly formula: string } | { readonly formula: null } | null;

const NOTHING = '---';
const ANY_FORMULA = '===';
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function printOf(meant: Meant): string {
  if (meant === null || meant === '') return NOTHING;
  if (typeof meant !== 'object') return hashed(valueText(meant));
  return meant.formula === null ? ANY_FORMULA : hashed(formulaText(meant.formula));
}

/** The prints of rows of cells, one after the other; a row that is too short goes on with nothing. */
export function printsOf(rows: ReadonlyArray<readonly Meant[]>, columns: number): string {
  let prints = '';
  for (const row of rows) for (let c = 0; c < columns; c++) prints += printOf(row[c] ?? null);
  return prints;
}

export function printAt(prints: string, index: number): string {
  return prints.slice(index * PRINT_LENGTH, (index + 1) * PRINT_LENGTH);
}

/** Whether a print stands for a cell that is blank, or that a write says nothing about. */
export function isNothing(print: string): boolean {
  return print === NOTHING;
}

/** What a cell holds beside what was meant: `ours` still holds it, `blank` holds nothing, `other` is somebody else's. */
export type Holds = 'ours' | 'blank' | 'other';

/** `row` and `column` 0-based within the area. */
export function holds(seen: SeenArea, row: number, column: number, print: string): Holds {
  const formula = seen.formula(row, column);
  if (formula !== null)
    return print === ANY_FORMULA || print === hashed(formulaText(formula)) ? 'ours' : 'other';
  const value = seen.value(row, column);
  if (value === '' || value === null || value === undefined) return print === NOTHING ? 'ours' : 'blank';
  return print === hashed(valueText(value)) ? 'ours' : 'other';
}

/**
 * A cell that shows text takes the text of a number, and a formula may give 100 as "100"; hosts write line ends and blanks
 * their own way.
 */
function valueText(value: unknown): string {
  const text = String(value).replace(/\s+/g, ' ').trim();
  if (typeof value === 'boolean') return text.toUpperCase();
  const number = typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  return Number.isNaN(number) ? text : String(Number(number.toPrecision(12)));
}

/** As hosts give it back: they change letter case, blanks and prefixes of what was entered. */
function formulaText(formula: string): string {
  return `=${formula
    .replace(/^=/, '')
    .replace(/\[\d+\]!|_xldudf_|_xlfn\.|[\s@]/gi, '')
    .toUpperCase()}`;
}

function hashed(text: string): string {
  const hash = hashText(text) >>> 0;
  const mixed = hash ^ (hash >>> 15);
  return [0, 6, 12].map((shift) => DIGITS[(mixed >>> shift) & 63] ?? '').join('');
}

import type { Cell } from '../../../core/workbook/input';
import { isBlank } from '../../../core/workbook/values/text';

/** Cells that one formula fills, its own cell first; rows and columns 1-based. */
export interface ArrayResult {
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
  /** The function that fills them. */
  readonly name: string;
}

/** Functions that fill more than their cell. */
const FILLS = new Set(
  'ARRAYFORMULA ARRAY_CONSTRAIN BYROW CHOOSECOLS CHOOSEROWS DROP FILTER FLATTEN GOOGLEFINANCE HSTACK IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML MAKEARRAY MAP QUERY RANDARRAY SCAN SEQUENCE SORT SORTN SPLIT TAKE TOCOL TOROW TRANSPOSE UNIQUE VSTACK WRAPCOLS WRAPROWS'.split(
    ' ',
  ),
);
/** Functions that hand on what is in them. */
const HANDS_ON = new Set(['IFERROR', 'IFNA', 'IF', 'LET', 'TO_TEXT', 'ARRAYFORMULA', 'ARRAY_CONSTRAIN']);

/**
 * The results of array formulas on a sheet; `cells` is asked for when there is one. Nothing may be written into one: the formula would become #REF! and all of its
 * rows be gone. Apps Script does not say where a result ends, so it reaches down to the next formula below it, and as far
 * to the right as what the formula names is wide; where that is not clear, as cells beside it are filled.
 */
export function arrayResults(
  formulas: ReadonlyArray<readonly string[]>,
  cells: () => ReadonlyArray<ReadonlyArray<Cell>>,
): ArrayResult[] {
  const found: ArrayResult[] = [];
  let rows: ReadonlyArray<ReadonlyArray<Cell>> = [];
  formulas.forEach((line, r) =>
    line.forEach((formula, c) => {
      const name = formula === '' ? null : fillingFunction(formula);
      if (name === null) return;
      if (found.length === 0) rows = cells();
      const isTaken = (row: number, column: number): boolean => (formulas[row]?.[column] ?? '') !== '';
      const isFilled = (row: number, column: number): boolean =>
        !isBlank(rows[row]?.[column]) && !isTaken(row, column);
      let width = widthOf(name, formula);
      if (width === null) for (width = 1; isFilled(r, c + width);) width++;
      let bottom = r;
      for (let row = r + 1; row < rows.length; row++) {
        const columns = Array.from({ length: width }, (_, at) => c + at);
        if (columns.some((column) => isTaken(row, column))) break;
        if (columns.some((column) => isFilled(row, column))) bottom = row;
      }
      found.push({ row: r + 1, column: c + 1, bottom: bottom + 1, right: c + width, name });
    }),
  );
  return found;
}

/** The function by which a formula fills other cells; null when it fills its own only. */
function fillingFunction(formula: string): string | null {
  if (/^=\s*\{/.test(formula)) return '{ }';
  let rest = formula.replace(/^=\s*\+?/, '');
  for (;;) {
    const [whole, name] = /^\s*([A-Z_][A-Z0-9_.]*)\s*\(/i.exec(rest) ?? [];
    if (whole === undefined || name === undefined) return null;
    const upper = name.toUpperCase();
    if (FILLS.has(upper)) return inner(rest.slice(whole.length)) ?? upper;
    if (!HANDS_ON.has(upper)) return null;
    rest = rest.slice(whole.length);
  }
}

/** ARRAYFORMULA(QUERY(...)) is about QUERY. */
function inner(rest: string): string | null {
  const name = /^\s*([A-Z_][A-Z0-9_.]*)\s*\(/i.exec(rest)?.[1]?.toUpperCase();
  return name !== undefined && FILLS.has(name) ? name : null;
}

const RANGE = /\$?([A-Z]{1,3})\$?\d*:\$?([A-Z]{1,3})\$?\d*/i;

/** Columns of a result; null when the formula does not say. */
function widthOf(name: string, formula: string): number | null {
  const selected =
    name === 'QUERY'
      ? /"\s*select\s+(.*?)(\s+(where|group|pivot|order|limit|label|format)\b|")/i.exec(formula)?.[1]
      : undefined;
  if (selected !== undefined && !selected.includes('*')) return selected.split(',').length;
  if (!/^(IMPORTRANGE|QUERY|FILTER|SORT|SORTN|UNIQUE|ARRAYFORMULA)$/.test(name)) return null;
  const [, left, right] = RANGE.exec(formula) ?? [];
  return left === undefined || right === undefined
    ? null
    : Math.abs(columnNumber(right) - columnNumber(left)) + 1;
}

function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

import { columnLetters, columnNumber } from '../workbook/blocks/column-letters';
import { quotedTab } from '../workbook/blocks/quoted-tab';

/** Lines put in before `at` (`count` > 0), or taken away from `at` on (`count` < 0), on one sheet; 1-based. */
export interface Move {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

const TEXT = String.raw`"(?:[^"]|"")*"`;
const SHEET = String.raw`(?:'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const AREA = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
/** Texts and columns of tables are passed over; a place follows no letter, digit or book, and is no function. */
const PLACE = new RegExp(
  String.raw`${TEXT}|\[(?:[^[\]]|\[[^\]]*\])*\](?:${SHEET})?|(?<![\p{L}\p{N}_.$!:\]])(${SHEET})?(${AREA})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.\]:])(${SHEET})`,
  'gu',
);

/** A formula with each of its places changed: `change` is given the sheet that is named (null: none) and the place. */
function eachPlace(
  formula: string,
  change: (sheet: string | null, area: string) => string,
  rename: (sheet: string) => string = (sheet) => sheet,
): string {
  return formula.replace(PLACE, (whole, sheet?: string, area?: string, alone?: string) => {
    if (alone !== undefined) return rename(alone);
    if (area === undefined) return whole;
    return `${sheet === undefined ? '' : rename(sheet)}${change(sheet === undefined ? null : sheetOf(sheet), area)}`;
  });
}

function sheetOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/**
 * A formula after rows or columns of `sheet` were put in or taken away; `own` is the sheet that it stands on. A place that is
 * gone becomes #REF!, as in Excel.
 */
export function movedFormula(formula: string, own: string, sheet: string, move: Move): string {
  return eachPlace(formula, (named, area) =>
    sameSheet(named ?? own, sheet) ? (movedArea(area, move) ?? '#REF!') : area,
  );
}

/** A formula after a sheet got another name. */
export function renamedSheet(formula: string, from: string, to: string): string {
  const name =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(to) && !/^[a-z]{1,3}\d+$|^r\d*c\d*$/i.test(to) ? to : quotedTab(to);
  return eachPlace(
    formula,
    (_, area) => area,
    (prefix) => (sameSheet(sheetOf(prefix), from) ? `${name}!` : prefix),
  );
}

/** A formula after a sheet went: what it names there becomes #REF!, as in Excel. */
export function withoutSheet(formula: string, gone: string): string {
  return eachPlace(
    formula,
    (_, area) => area,
    (prefix) => (sameSheet(sheetOf(prefix), gone) ? '#REF!' : prefix),
  );
}

/** The formula of a cell as it reads so many rows and columns further on: Excel stores it once for cells that share it. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return eachPlace(formula, (_, area) =>
    area
      .split(':')
      .map((end) => {
        const [, columnMark = '', letters = '', rowMark = '', digits = ''] =
          /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end) ?? [];
        // `$5` of whole rows: the mark stands where that of a column would.
        const rowFixed = rowMark === '$' || (letters === '' && columnMark === '$');
        const column =
          letters === '' ? '' : columnMark === '$' ? letters : columnLetters(columnNumber(letters) + columns);
        const row = digits === '' ? '' : rowFixed ? digits : String(Number(digits) + rows);
        return `${columnMark}${column}${rowMark}${row}`;
      })
      .join(':'),
  );
}

/** A line (1-based) after a move; null when it is gone. */
export function movedLine(line: number, { at, count }: Move): number | null {
  if (line < at) return line;
  if (count < 0 && line < at - count) return null;
  return line + count;
}

/** An area (`B2`, `$A$1:$C$9`, `A:C`, `2:5`) after a move; null when all of it is gone. */
export function movedArea(area: string, move: Move): string | null {
  const { axis, at } = move;
  const ends = area.split(':').map((end) => /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end));
  const lineOf = (end: RegExpExecArray | null | undefined): number | null => {
    const written = axis === 'row' ? end?.[4] : end?.[2];
    if (!written) return null;
    return axis === 'row' ? Number(written) : columnNumber(written);
  };
  const lines = ends.map(lineOf);
  const [first, last = first] = lines;
  // Whole rows know nothing of columns, and the other way round.
  if (first === null || first === undefined || last === null || last === undefined) return area;
  const [from, to] = [Math.min(first, last), Math.max(first, last)];
  // Of an area that loses one of its ends the rest remains.
  const [top, bottom] = [movedLine(from, move) ?? at, movedLine(to, move) ?? at - 1];
  if (bottom < top || bottom < 1) return null;
  const written = first <= last ? [top, bottom] : [bottom, top];
  return ends
    .map((end, i) => {
      const line = written[i] ?? 0;
      const [, columnMark = '', letters = '', rowMark = '', digits = ''] = end ?? [];
      return axis === 'row'
        ? `${columnMark}${letters}${rowMark}${line}`
        : `${columnMark}${columnLetters(line)}${rowMark}${digits}`;
    })
    .join(':');
}

function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

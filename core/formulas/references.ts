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
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(to) && !/^[a-z]{1,3}\d+$|^r\d*c\d*$/i.test(to) ? to : quoted(to);
  return eachPlace(
    formula,
    (_, area) => area,
    (prefix) => (sameSheet(sheetOf(prefix), from) ? `${name}!` : prefix),
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
          letters === '' ? '' : columnMark === '$' ? letters : lettersOf(numberOf(letters) + columns);
        const row = digits === '' ? '' : rowFixed ? digits : String(Number(digits) + rows);
        return `${columnMark}${column}${rowMark}${row}`;
      })
      .join(':'),
  );
}

/** An area (`B2`, `$A$1:$C$9`, `A:C`, `2:5`) after a move; null when all of it is gone. */
export function movedArea(area: string, { axis, at, count }: Move): string | null {
  const ends = area.split(':').map((end) => /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end));
  const lineOf = (end: RegExpExecArray | null | undefined): number | null => {
    const written = axis === 'row' ? end?.[4] : end?.[2];
    if (!written) return null;
    return axis === 'row' ? Number(written) : numberOf(written);
  };
  const lines = ends.map(lineOf);
  const [first, last = first] = lines;
  // Whole rows know nothing of columns, and the other way round.
  if (first === null || first === undefined || last === null || last === undefined) return area;
  const [from, to] = [Math.min(first, last), Math.max(first, last)];
  const moved = count > 0 ? [shifted(from), shifted(to)] : [kept(from, 'first'), kept(to, 'last')];
  const [top = 0, bottom = 0] = moved;
  if (bottom < top || bottom < 1) return null;
  const written = first <= last ? [top, bottom] : [bottom, top];
  return ends
    .map((end, i) => {
      const line = written[i] ?? 0;
      const [, columnMark = '', letters = '', rowMark = '', digits = ''] = end ?? [];
      return axis === 'row'
        ? `${columnMark}${letters}${rowMark}${line}`
        : `${columnMark}${lettersOf(line)}${rowMark}${digits}`;
    })
    .join(':');

  function shifted(line: number): number {
    return line >= at ? line + count : line;
  }
  function kept(line: number, end: 'first' | 'last'): number {
    if (line < at) return line;
    if (line >= at - count) return line + count;
    return end === 'first' ? at : at - 1;
  }
}

function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

function numberOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

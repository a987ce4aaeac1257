import { cellAt, emptyCell, readValue, setInto, type Grid, type GridCell } from './grid';
import { service, type Members, type Session } from './session';
import { wrongArguments } from './strict';

/** Ranges by the objects that stand for them. */
export interface Area {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
const areas = new WeakMap<object, Area>();

export function areaOf(range: unknown): Area {
  const area = areas.get(range as object);
  if (!area) throw wrongArguments('SpreadsheetApp.Range', [range]);
  return area;
}

function matrix(values: unknown, rows: number, columns: number): ReadonlyArray<ReadonlyArray<unknown>> {
  if (!Array.isArray(values)) throw wrongArguments('SpreadsheetApp.Range', [values]);
  if (values.length !== rows)
    throw new Error(
      `Exception: The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    );
  for (const row of values as unknown[][])
    if (row.length !== columns)
      throw new Error(
        `Exception: The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
      );
  return values as unknown[][];
}

const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

export function a1(row: number, column: number, rows: number, columns: number): string {
  const first = `${letters(column)}${row}`;
  return rows * columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows - 1}`;
}

export function makeRange(
  session: Session,
  grid: Grid,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): Members {
  for (const size of [row, column, rows, columns])
    if (!Number.isInteger(size) || size < 1)
      throw new Error('Exception: The number of rows and columns in the range must be at least 1.');
  if (row + rows - 1 > grid.maxRows || column + columns - 1 > grid.maxColumns)
    throw new Error('Exception: The coordinates of the range are outside the dimensions of the sheet.');
  const { timeZone } = session.book;
  const look = (r: number, c: number): GridCell => grid.cells.get(`${row + r}:${column + c}`) ?? emptyCell();
  const read = (pick: (cell: GridCell) => unknown): unknown[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => pick(look(r, c))));
  const each = (change: (cell: GridCell, r: number, c: number) => void): Members => {
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) change(cellAt(grid, row + r, column + c), r, c);
    return range;
  };
  const setLooks = (name: string) => (values: unknown) => {
    const given = matrix(values, rows, columns);
    return each((cell, r, c) => (cell.looks[name] = given[r]?.[c] ?? undefined));
  };
  const setLook = (name: string) => (value: unknown) =>
    each((cell) => (cell.looks[name] = value ?? undefined));
  const range: Members = service(
    session,
    'Range',
    {
      getRow: () => row,
      getColumn: () => column,
      getNumRows: () => rows,
      getNumColumns: () => columns,
      getLastRow: () => row + rows - 1,
      getLastColumn: () => column + columns - 1,
      getA1Notation: () => a1(row, column, rows, columns),
      getSheet: () => session.sheetOf(session, grid),
      getValues: () => read((cell) => readValue(cell, timeZone)),
      getFormulas: () => read(({ formula }) => formula),
      getNumberFormats: () => read(({ format }) => format),
      getNumberFormat: () => look(0, 0).format,
      getCell: (r: number, c: number) => makeRange(session, grid, row + r - 1, column + c - 1),
      offset: (r: number, c: number, height = rows, width = columns) =>
        makeRange(session, grid, row + r, column + c, height, width),
    },
    {
      setValues: (values: unknown) => {
        const given = matrix(values, rows, columns);
        return each((cell, r, c) => setInto(cell, given[r]?.[c], timeZone));
      },
      setFormula: (formula: string) =>
        each((cell) => setInto(cell, `=${formula.replace(/^=/, '')}`, timeZone)),
      setRichTextValues: (values: unknown) => {
        const given = matrix(values, rows, columns);
        return each((cell, r, c) => {
          cell.formula = '';
          cell.value = (given[r]?.[c] as { text: string }).text;
        });
      },
      setNumberFormats: (formats: unknown) => {
        const given = matrix(formats, rows, columns);
        return each((cell, r, c) => (cell.format = String(given[r]?.[c])));
      },
      setNumberFormat: (format: string) => each((cell) => (cell.format = format)),
      setNotes: (notes: unknown) => {
        const given = matrix(notes, rows, columns);
        return each((cell, r, c) => (cell.note = String(given[r]?.[c])));
      },
      setFontWeight: setLook('weight'),
      setFontColor: setLook('colour'),
      setBackground: setLook('fill'),
      setFontWeights: setLooks('weight'),
      setFontStyles: setLooks('style'),
      setFontSizes: setLooks('size'),
      setFontColors: setLooks('colour'),
      setFontLines: setLooks('line'),
      setBackgrounds: setLooks('fill'),
      setHorizontalAlignments: setLooks('horizontal'),
      setVerticalAlignment: setLook('vertical'),
      setVerticalAlignments: setLooks('vertical'),
      setWraps: setLooks('wrap'),
      setDataValidation: (rule: { rule: string } | null) =>
        each((_, r, c) => {
          const at = `${row + r}:${column + c}`;
          if (rule === null) grid.validations.delete(at);
          else grid.validations.set(at, rule.rule);
        }),
      merge: () => {
        grid.merges.push(a1(row, column, rows, columns));
        return range;
      },
      copyTo: (target: unknown, type = 'PASTE_NORMAL', transposed = false) => {
        const to = areaOf(target);
        if (transposed) throw new Error('Transposed copies are not part of this imitation.');
        copy({ grid, row, column, rows, columns }, to, type);
      },
      clear: () =>
        each((cell) => Object.assign(cell, { value: '', formula: '', format: 'General', looks: {} })),
      clearContent: () => each((cell) => Object.assign(cell, { value: '', formula: '' })),
      clearNote: () => each((cell) => (cell.note = '')),
    },
  );
  areas.set(range, { grid, row, column, rows, columns });
  return range;
}

/** A smaller area is repeated over the larger one, as in Sheets. */
function copy(from: Area, to: Area, type: string): void {
  if (type === 'PASTE_COLUMN_WIDTHS') {
    for (let c = 0; c < to.columns; c++) {
      const width = from.grid.widths.get(from.column + (c % from.columns));
      if (width === undefined) to.grid.widths.delete(to.column + c);
      else to.grid.widths.set(to.column + c, width);
    }
    return;
  }
  if (type !== 'PASTE_NORMAL' && type !== 'PASTE_FORMAT')
    throw new Error(`The copy type ${type} is not part of this imitation.`);
  for (let r = 0; r < Math.max(to.rows, from.rows); r++)
    for (let c = 0; c < Math.max(to.columns, from.columns); c++) {
      const [fromRow, fromColumn] = [from.row + (r % from.rows), from.column + (c % from.columns)];
      const source = from.grid.cells.get(`${fromRow}:${fromColumn}`) ?? emptyCell();
      const target = cellAt(to.grid, to.row + r, to.column + c);
      const moved = to.row + r !== fromRow || to.column + c !== fromColumn;
      if (type === 'PASTE_NORMAL' && source.formula !== '' && moved)
        throw new Error('A formula that moves is not part of this imitation.');
      target.format = source.format;
      target.looks = { ...source.looks };
      if (type === 'PASTE_NORMAL')
        Object.assign(target, { value: source.value, formula: source.formula, note: source.note });
    }
}

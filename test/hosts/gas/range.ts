import { shownText } from './dates';
import { givenFormula } from './formula-forms';
import {
  cellAt,
  emptyCell,
  limited,
  needCells,
  overlap,
  putValue,
  readValue,
  setInto,
  type Along,
  type Grid,
  type GridCell,
} from './grid';
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
  const { book } = session;
  const { timeZone } = book;
  const box = { row, column, rows, columns };
  const look = (r: number, c: number): GridCell => grid.cells.get(`${row + r}:${column + c}`) ?? emptyCell();
  const read = (pick: (cell: GridCell) => unknown): unknown[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => pick(look(r, c))));
  const arrayAt = (r: number, c: number) =>
    grid.arrays.find((array) => overlap(array, { row: r, column: c, rows: 1, columns: 1 }));
  /** Sets what a cell holds. What is put into the result of an array formula breaks it; nothing does nothing. */
  const put = (r: number, c: number, set: (cell: GridCell) => void): void => {
    const array = arrayAt(row + r, column + c);
    if (!array) return set(cellAt(grid, row + r, column + c));
    const isAnchor = array.row === row + r && array.column === column + c;
    const wanted = emptyCell();
    set(wanted);
    if (!isAnchor && wanted.value === '' && wanted.formula === '') return;
    grid.arrays.splice(grid.arrays.indexOf(array), 1);
    for (let y = array.row; y < array.row + array.rows; y++)
      for (let x = array.column; x < array.column + array.columns; x++)
        if (y !== array.row || x !== array.column) cellAt(grid, y, x).value = '';
    if (!isAnchor) cellAt(grid, array.row, array.column).value = '#REF!';
    set(cellAt(grid, row + r, column + c));
  };
  /** What the cells hold, each. */
  const fill = (set: (cell: GridCell, r: number, c: number) => void): Members => {
    needCells(grid, box);
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) put(r, c, (cell) => set(cell, r, c));
    return range;
  };
  const each = (change: (cell: GridCell, r: number, c: number) => void): Members => {
    needCells(grid, box);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) change(cellAt(grid, row + r, column + c), r, c);
    return range;
  };
  const noTyped = (): void => needUntyped(grid, box);
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
      canEdit: () => !grid.locked.some((locked) => overlap(locked, box)),
      getDisplayValues: () => read((cell) => shownText(cell, timeZone)),
      getFormulas: () => read(({ formula }) => givenFormula(formula, book.locale, book.forms)),
      getNumberFormats: () => read(({ format }) => format),
      // Those of which a cell is in the range, each whole.
      getMergedRanges: () =>
        grid.merges
          .filter((merge) => overlap(merge, box))
          .map((merge) => makeRange(session, grid, merge.row, merge.column, merge.rows, merge.columns)),
      getNumberFormat: () => look(0, 0).format,
      getCell: (r: number, c: number) => makeRange(session, grid, row + r - 1, column + c - 1),
      offset: (r: number, c: number, height = rows, width = columns) =>
        makeRange(session, grid, row + r, column + c, height, width),
    },
    {
      setValues: (values: unknown) => {
        const given = matrix(values, rows, columns);
        return fill((cell, r, c) => setInto(cell, given[r]?.[c], book));
      },
      setFormula: (formula: string) => fill((cell) => setInto(cell, `=${formula.replace(/^=/, '')}`, book)),
      setRichTextValues: (values: unknown) => {
        const given = matrix(values, rows, columns);
        return fill((cell, r, c) => putValue(cell, (given[r]?.[c] as { text: string }).text, timeZone));
      },
      setNumberFormats: (formats: unknown) => {
        noTyped();
        const given = matrix(formats, rows, columns);
        return each((cell, r, c) => (cell.format = String(given[r]?.[c])));
      },
      setNumberFormat: (format: string) => {
        noTyped();
        return each((cell) => (cell.format = format));
      },
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
      setWrap: setLook('wrap'),
      setDataValidation: (rule: { rule: string } | null) =>
        each((_, r, c) => {
          const at = `${row + r}:${column + c}`;
          if (rule === null) grid.validations.delete(at);
          else grid.validations.set(at, rule.rule);
        }),
      merge: () => {
        grid.merges.push(box);
        return range;
      },
      copyTo: (target: unknown, type = 'PASTE_NORMAL', transposed = false) => {
        const to = areaOf(target);
        if (transposed) throw new Error('Transposed copies are not part of this imitation.');
        needCells(to.grid, to);
        if (type !== 'PASTE_COLUMN_WIDTHS') needUntyped(to.grid, to);
        copy({ grid, row, column, rows, columns }, to, type);
      },
      clear: () => {
        noTyped();
        fill((cell) => Object.assign(cell, { value: '', formula: '' }));
        return each((cell) => Object.assign(cell, { format: 'General', looks: {} }));
      },
      clearContent: () => fill((cell) => Object.assign(cell, { value: '', formula: '' })),
      clearFormat: () => {
        noTyped();
        return each((cell) => Object.assign(cell, { format: 'General', looks: {} }));
      },
      // Of one whole row or column; elsewhere Google keeps none.
      addDeveloperMetadata: (key: string, value: string) => {
        const along: Along | null =
          rows === 1 && columns === grid.maxColumns
            ? 'rows'
            : columns === 1 && rows === grid.maxRows
              ? 'columns'
              : null;
        if (along === null)
          throw new Error(
            'Exception: Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
          );
        const line = along === 'rows' ? row : column;
        grid.metadata.push({ key, value: limited(value), on: { along, line } });
        return range;
      },
      clearNote: () => each((cell) => (cell.note = '')),
    },
  );
  areas.set(range, { grid, row, column, rows, columns });
  return range;
}

/** The type of a column of a native Table decides its formats, and nobody else. */
function needUntyped(grid: Grid, box: Omit<Area, 'grid'>): void {
  if (grid.typed.some((typed) => overlap(typed, box)))
    throw new Error('Exception: This operation is not allowed on cells in typed columns.');
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

/** Several places of a sheet, by their names: `A2`, `B4:B9`. */
export function rangeList(session: Session, grid: Grid, places: readonly string[]): Members {
  if (places.length === 0) throw wrongArguments('SpreadsheetApp.Sheet.getRangeList', [places]);
  const ranges = places.map((place) => {
    const [, left = '', top = '', , right = left, bottom = top] =
      /^([A-Z]+)(\d+)(:([A-Z]+)(\d+))?$/.exec(place) ?? [];
    if (left === '') throw new Error('Exception: Range not found');
    const [first, last] = [columnOf(left), columnOf(right)];
    return makeRange(session, grid, Number(top), first, Number(bottom) - Number(top) + 1, last - first + 1);
  });
  // What the list does to its ranges is one call.
  const all = (run: (range: Members) => unknown): Members => {
    const before = session.calls.length;
    for (const range of ranges) run(range);
    session.calls.length = before;
    return list;
  };
  const list: Members = service(
    session,
    'RangeList',
    {},
    {
      setValue: (value: unknown) =>
        all((range) => {
          const { rows, columns } = areaOf(range);
          const line = Array.from({ length: columns }, () => value);
          (range['setValues'] as (values: unknown) => unknown)(Array.from({ length: rows }, () => line));
        }),
      setNumberFormat: (format: string) =>
        all((range) => (range['setNumberFormat'] as (format: string) => unknown)(format)),
      clearContent: () => all((range) => (range['clearContent'] as () => unknown)()),
    },
  );
  return list;
}

export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

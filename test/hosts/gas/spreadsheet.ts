import {
  cellAt,
  insertLines,
  lastFilled,
  newGrid,
  setInto,
  type Book,
  type Grid,
  type GridCell,
} from './grid';
import { strict, wrongArguments } from './strict';

/** What the running code may do: a custom function only reads, a simple trigger without authorisation does neither. */
export type Mode = 'menu' | 'customFunction' | 'none';

export interface Session {
  readonly book: Book;
  mode: Mode;
  /** Calls so far, by `Class.method`; every one is a round trip to Google's servers. */
  readonly calls: string[];
}

type Members = Record<string, (...args: never[]) => unknown>;

/** Wraps the members of a class: counts calls, and forbids writing where Google forbids it. */
function service(session: Session, name: string, reads: Members, writes: Members = {}): Members {
  const members: Members = {};
  for (const [method, run] of Object.entries(reads))
    members[method] = (...args) => {
      if (session.mode === 'none')
        throw new Error(
          `Exception: You do not have permission to call ${name}.${method}. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly`,
        );
      session.calls.push(`${name}.${method}`);
      return run(...args);
    };
  for (const [method, run] of Object.entries(writes))
    members[method] = (...args) => {
      if (session.mode !== 'menu')
        throw new Error(`Exception: You do not have permission to call ${name}.${method}`);
      session.calls.push(`${name}.${method}`);
      return run(...args);
    };
  return strict(name, members);
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
  const read = (pick: (cell: GridCell) => unknown): unknown[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => pick(cellAt(grid, row + r, column + c))),
    );
  const each = (change: (cell: GridCell, r: number, c: number) => void): void => {
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) change(cellAt(grid, row + r, column + c), r, c);
  };
  const setLooks =
    (look: string) =>
    (values: unknown): Members => {
      const given = matrix(values, rows, columns);
      each((cell, r, c) => (cell.looks[look] = given[r]?.[c]));
      return range;
    };
  const range: Members = service(
    session,
    'Range',
    {
      getRow: () => row,
      getColumn: () => column,
      getLastRow: () => row + rows - 1,
      getLastColumn: () => column + columns - 1,
      getSheet: () => makeSheet(session, grid),
      getValues: () => read(({ value }) => (value instanceof Date ? new Date(value.getTime()) : value)),
      getFormulas: () => read(({ formula }) => formula),
      getNumberFormats: () => read(({ format }) => format),
      getCell: (r: number, c: number) => makeRange(session, grid, row + r - 1, column + c - 1),
    },
    {
      setValues: (values: unknown) => {
        const given = matrix(values, rows, columns);
        each((cell, r, c) => setInto(cell, given[r]?.[c]));
        return range;
      },
      setRichTextValue: (rich: { text: string }) => {
        each((cell) => {
          cell.formula = '';
          cell.value = rich.text;
        });
        return range;
      },
      setNumberFormats: (formats: unknown) => {
        const given = matrix(formats, rows, columns);
        each((cell, r, c) => (cell.format = String(given[r]?.[c])));
        return range;
      },
      setNotes: (notes: unknown) => {
        const given = matrix(notes, rows, columns);
        each((cell, r, c) => (cell.note = String(given[r]?.[c])));
        return range;
      },
      setFontWeight: (weight: string) => {
        each((cell) => (cell.looks['weight'] = weight));
        return range;
      },
      setFontWeights: setLooks('weight'),
      setFontStyles: setLooks('style'),
      setFontSizes: setLooks('size'),
      setFontColors: setLooks('colour'),
      setBackgrounds: setLooks('fill'),
      clear: () => {
        each((cell) => Object.assign(cell, { value: '', formula: '', format: 'General', looks: {} }));
        return range;
      },
      clearContent: () => {
        each((cell) => Object.assign(cell, { value: '', formula: '' }));
        return range;
      },
      clearNote: () => {
        each((cell) => (cell.note = ''));
        return range;
      },
    },
  );
  return range;
}

export function makeSheet(session: Session, grid: Grid): Members {
  const metadataOf = (entry: { key: string; value: string }): Members =>
    service(
      session,
      'DeveloperMetadata',
      {
        getKey: () => entry.key,
        getValue: () => entry.value,
        getLocation: () =>
          service(session, 'DeveloperMetadataLocation', { getSheet: () => makeSheet(session, grid) }),
      },
      { setValue: (value: string) => (entry.value = value) },
    );
  const sheet: Members = service(
    session,
    'Sheet',
    {
      getSheetId: () => grid.id,
      getName: () => grid.name,
      getMaxRows: () => grid.maxRows,
      getMaxColumns: () => grid.maxColumns,
      getDataRange: () => {
        const last = lastFilled(grid);
        return makeRange(session, grid, 1, 1, Math.max(last.row, 1), Math.max(last.column, 1));
      },
      getRange: (row: number, column: number, rows?: number, columns?: number) =>
        makeRange(session, grid, row, column, rows, columns),
      getDeveloperMetadata: () => grid.metadata.map(metadataOf),
    },
    {
      addDeveloperMetadata: (key: string, value: string) => {
        grid.metadata.push({ key, value });
        return sheet;
      },
      hideSheet: () => {
        grid.hidden = true;
        return sheet;
      },
      showSheet: () => {
        grid.hidden = false;
        return sheet;
      },
      insertRowsAfter: (after: number, count: number) => {
        insertLines(grid, 'rows', after, count);
        return sheet;
      },
      insertColumnsAfter: (after: number, count: number) => {
        insertLines(grid, 'columns', after, count);
        return sheet;
      },
      setColumnWidth: (column: number, width: number) => {
        if (!Number.isInteger(width) || column > grid.maxColumns)
          throw wrongArguments('SpreadsheetApp.Sheet.setColumnWidth', [column, width]);
        grid.widths.set(column, width);
        return sheet;
      },
      setFrozenRows: (rows: number) => (grid.frozenRows = rows),
      protect: () => {
        grid.protections++;
        const protection: Members = service(
          session,
          'Protection',
          {},
          { setDescription: () => protection, setWarningOnly: () => protection },
        );
        return protection;
      },
    },
  );
  return sheet;
}

export function makeSpreadsheet(session: Session): Members {
  const { book } = session;
  const gridOf = (sheet: { getSheetId(): number }): Grid => {
    const grid = book.grids.find(({ id }) => id === sheet.getSheetId());
    if (!grid) throw new Error('Exception: Sheet not found');
    return grid;
  };
  return service(
    session,
    'Spreadsheet',
    {
      getSpreadsheetTimeZone: () => book.timeZone,
      getSpreadsheetLocale: () => book.locale,
      getSheets: () => book.grids.map((grid) => makeSheet(session, grid)),
      getNamedRanges: () =>
        book.names.map((named) => {
          const grid = book.grids.find(({ name }) => name === named.sheet);
          if (!grid) throw new Error('Exception: Range not found');
          return service(session, 'NamedRange', {
            getName: () => named.name,
            getRange: () => makeRange(session, grid, named.row, named.column, named.rows, named.columns),
          });
        }),
      createDeveloperMetadataFinder: () => {
        let wanted: string | null = null;
        const finder: Members = service(session, 'DeveloperMetadataFinder', {
          withKey: (key: string) => {
            wanted = key;
            return finder;
          },
          find: () =>
            book.grids.flatMap((grid) =>
              (makeSheet(session, grid)['getDeveloperMetadata']?.() as Members[]).filter(
                (metadata) => wanted === null || metadata['getKey']?.() === wanted,
              ),
            ),
        });
        return finder;
      },
    },
    {
      insertSheet: (name: string, index: number) => {
        if (book.grids.some((grid) => grid.name.toLowerCase() === name.toLowerCase()))
          throw new Error(
            `Exception: A sheet with the name "${name}" already exists. Please enter another name.`,
          );
        const grid = newGrid(book.nextId++, name);
        book.grids.splice(index, 0, grid);
        book.active = grid.id;
        return makeSheet(session, grid);
      },
      deleteSheet: (sheet: { getSheetId(): number }) => {
        book.grids.splice(book.grids.indexOf(gridOf(sheet)), 1);
      },
      setActiveSheet: (sheet: { getSheetId(): number }) => {
        book.active = gridOf(sheet).id;
        return sheet;
      },
    },
  );
}

import { chartBuilder, chartOn, insertChart, removeChart } from './charts';
import { lastFilled, limited, needTab, type Along, type Grid, type Metadata } from './grid';
import { deleteLines, insertLines } from './lines';
import { columnOf, makeRange, rangeList } from './range';
import { service, type Members, type Session } from './session';
import { wrongArguments } from './strict';

const grids = new WeakMap<object, Grid>();

/** The grid behind a sheet that a script holds; a sheet that was deleted has none. */
export function gridOf(session: Session, sheet: unknown): Grid {
  const grid = grids.get(sheet as object);
  if (!grid) throw wrongArguments('SpreadsheetApp.Sheet', [sheet]);
  if (!session.book.grids.includes(grid)) throw new Error('Exception: Sheet not found');
  return grid;
}

function metadataOn(session: Session, grid: Grid, entry: Metadata): Members {
  const lineOf = (along: Along) => (): Members | null =>
    entry.on?.along === along ? wholeLine(session, grid, entry.on.along, entry.on.line) : null;
  return service(
    session,
    'DeveloperMetadata',
    {
      getKey: () => entry.key,
      getValue: () => entry.value,
      getLocation: () =>
        service(session, 'DeveloperMetadataLocation', {
          getSheet: () => makeSheet(session, grid),
          getRow: lineOf('rows'),
          getColumn: lineOf('columns'),
        }),
    },
    {
      setValue: (value: string) => {
        entry.value = limited(value);
      },
      remove: () => {
        grid.metadata.splice(grid.metadata.indexOf(entry), 1);
      },
    },
  );
}

/** Finds metadata of some sheets, and of their rows and columns. */
export function metadataFinder(session: Session, among: () => readonly Grid[]): Members {
  let wanted: string | null = null;
  const finder: Members = service(session, 'DeveloperMetadataFinder', {
    withKey: (key: string) => {
      wanted = key;
      return finder;
    },
    find: () =>
      among().flatMap((grid) =>
        grid.metadata
          .filter(({ key }) => wanted === null || key === wanted)
          .map((entry) => metadataOn(session, grid, entry)),
      ),
  });
  return finder;
}

/** The range that `12:12` or `C:C` names. */
function wholeLine(session: Session, grid: Grid, along: Along, line: number): Members {
  return along === 'rows'
    ? makeRange(session, grid, line, 1, 1, grid.maxColumns)
    : makeRange(session, grid, 1, line, grid.maxRows, 1);
}

function lineNamed(session: Session, grid: Grid, place: string): Members {
  const [, row, sameRow, column, sameColumn] = /^(?:(\d+):(\d+)|([A-Z]+):([A-Z]+))$/.exec(place) ?? [];
  if (row !== undefined && row === sameRow) return wholeLine(session, grid, 'rows', Number(row));
  if (column !== undefined && column === sameColumn)
    return wholeLine(session, grid, 'columns', columnOf(column));
  throw new Error(`The range ${place} is not part of this imitation.`);
}

export function makeSheet(session: Session, grid: Grid): Members {
  const { book } = session;
  const visible = (): Grid[] => book.grids.filter(({ hidden }) => !hidden);
  const done =
    <Args extends unknown[]>(change: (...args: Args) => void) =>
    (...args: Args): Members => {
      change(...args);
      return sheet;
    };
  /** A chart on a tab of its own and a connected sheet have no cells. */
  const cells = (): void => {
    if (grid.kind !== 'GRID')
      throw new Error(`Exception: The action is not supported for ${grid.kind} sheets.`);
  };
  const sheet: Members = service(
    session,
    'Sheet',
    {
      getType: () => grid.kind,
      getProtections: (type: string) =>
        grid.locked
          .filter(
            ({ rows, columns }) =>
              (rows >= grid.maxRows && columns >= grid.maxColumns) === (type === 'SHEET'),
          )
          .map((locked) =>
            service(session, 'Protection', {
              canEdit: () => false,
              getDescription: () => locked.description,
              getRange: () => {
                const { row, column, rows, columns } = locked;
                return makeRange(session, grid, row, column, rows, columns);
              },
            }),
          ),
      getSheetId: () => grid.id,
      getName: () => grid.name,
      getMaxRows: () => {
        cells();
        return grid.maxRows;
      },
      getMaxColumns: () => {
        cells();
        return grid.maxColumns;
      },
      getLastRow: () => {
        cells();
        return lastFilled(grid).row;
      },
      getLastColumn: () => {
        cells();
        return lastFilled(grid).column;
      },
      getFilter: () => {
        cells();
        return grid.filter && filterOn(session, grid, grid.filter);
      },
      isRowHiddenByUser: (row: number) => {
        cells();
        if (!Number.isInteger(row) || row < 1 || row > grid.maxRows)
          throw new Error('Exception: Those rows are out of bounds.');
        return grid.hiddenRows.has(row);
      },
      getFrozenRows: () => grid.frozenRows,
      isSheetHidden: () => grid.hidden,
      getDataRange: () => {
        cells();
        const last = lastFilled(grid);
        return makeRange(session, grid, 1, 1, Math.max(last.row, 1), Math.max(last.column, 1));
      },
      getRange: (row: number | string, column: number, rows?: number, columns?: number) => {
        cells();
        if (typeof row === 'string') return lineNamed(session, grid, row);
        return makeRange(session, grid, row, column, rows, columns);
      },
      getRangeList: (places: readonly string[]) => {
        cells();
        return rangeList(session, grid, places);
      },
      getDeveloperMetadata: () =>
        grid.metadata.filter(({ on }) => on === undefined).map((entry) => metadataOn(session, grid, entry)),
      createDeveloperMetadataFinder: () => metadataFinder(session, () => [grid]),
      getCharts: () => grid.charts.map((chart) => chartOn(session, chart)),
    },
    {
      newChart: () => chartBuilder(session),
      insertChart: (chart: object) => insertChart(session, grid, chart),
      removeChart: (chart: object) => removeChart(grid, chart),
      addDeveloperMetadata: done((key: string, value: string) => {
        grid.metadata.push({ key, value: limited(value) });
      }),
      setName: done((name: string) => {
        needTab(grid);
        const taken = book.grids.some(
          (each) => each !== grid && each.name.toLowerCase() === name.toLowerCase(),
        );
        if (taken)
          throw new Error(
            `Exception: A sheet with the name "${name}" already exists. Please enter another name.`,
          );
        for (const named of book.names) if (named.sheet === grid.name) named.sheet = name;
        grid.name = name;
      }),
      hideSheet: done(() => {
        if (visible().length === 1 && !grid.hidden)
          throw new Error("Exception: You can't hide all the sheets in a document.");
        grid.hidden = true;
        if (book.active === grid.id) book.active = visible()[0]?.id ?? grid.id;
      }),
      showSheet: done(() => {
        grid.hidden = false;
      }),
      insertRowsAfter: done((after: number, count: number) => insertLines(book, grid, 'rows', after, count)),
      insertColumnsAfter: done((after: number, count: number) =>
        insertLines(book, grid, 'columns', after, count),
      ),
      deleteRows: (first: number, count: number) => deleteLines(book, grid, 'rows', first, count),
      deleteColumns: (first: number, count: number) => deleteLines(book, grid, 'columns', first, count),
      setColumnWidth: done((column: number, width: number) => setWidths(grid, column, 1, width)),
      setColumnWidths: done((column: number, count: number, width: number) =>
        setWidths(grid, column, count, width),
      ),
      setRowHeight: done((row: number, height: number) => {
        if (!Number.isInteger(height) || row > grid.maxRows)
          throw wrongArguments('SpreadsheetApp.Sheet.setRowHeight', [row, height]);
      }),
      setFrozenRows: (rows: number) => {
        if (!(rows >= 0 && rows < grid.maxRows)) throw new Error('Exception: Those rows cannot be frozen.');
        grid.frozenRows = rows;
      },
      setFrozenColumns: (columns: number) => {
        grid.frozenColumns = columns;
      },
      setHiddenGridlines: done((hidden: boolean) => {
        grid.hiddenGridlines = hidden;
      }),
      setTabColor: done((colour: string) => {
        grid.tabColour = colour;
      }),
      setConditionalFormatRules: (rules: ReadonlyArray<{ rule: string }>) => {
        grid.rules = rules.map(({ rule }) => rule);
      },
      protect: () => {
        grid.protections++;
        const protection: Members = service(
          session,
          'Protection',
          {},
          {
            setDescription: () => protection,
            setWarningOnly: () => protection,
            setUnprotectedRanges: () => protection,
          },
        );
        return protection;
      },
    },
  );
  grids.set(sheet, grid);
  return sheet;
}

function filterOn(session: Session, grid: Grid, filter: NonNullable<Grid['filter']>): Members {
  const { row, column, rows, columns, criteria } = filter;
  return service(session, 'Filter', {
    getRange: () => makeRange(session, grid, row, column, rows, columns),
    // By the column of the sheet.
    getColumnFilterCriteria: (at: number) => {
      if (!(at >= column && at < column + columns))
        throw new Error('Exception: The column is outside the filter.');
      return criteria.includes(at) ? service(session, 'FilterCriteria', {}) : null;
    },
  });
}

function setWidths(grid: Grid, column: number, count: number, width: number): void {
  if (!Number.isInteger(width) || column + count - 1 > grid.maxColumns)
    throw wrongArguments('SpreadsheetApp.Sheet.setColumnWidth', [column, width]);
  for (let at = column; at < column + count; at++) grid.widths.set(at, width);
}

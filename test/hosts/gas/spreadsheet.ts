import { needRoom, needTab, newGrid, type Grid, type NamedArea } from './grid';
import { areaOf, makeRange } from './range';
import { service, type Members, type Session } from './session';
import { gridOf, makeSheet, metadataFinder } from './sheet';

export function makeSpreadsheet(session: Session): Members {
  const { book } = session;
  const rangeOf = (named: NamedArea): Members | null => {
    if (named.dead === 'null') return null;
    if (named.dead === 'throws') throw new Error('Exception: Range not found');
    const grid = book.grids.find(({ name }) => name === named.sheet);
    if (!grid) throw new Error('Exception: Range not found');
    return makeRange(session, grid, named.row, named.column, named.rows, named.columns);
  };
  const find = (name: string): NamedArea | undefined =>
    book.names.find((named) => named.name.toLowerCase() === name.toLowerCase());
  const show = (grid: Grid): void => {
    book.active = grid.id;
    book.selected = { row: 1, column: 1 };
  };
  return service(
    session,
    'Spreadsheet',
    {
      getSpreadsheetTimeZone: () => book.timeZone,
      getSpreadsheetLocale: () => book.locale,
      getSheets: () => book.grids.map((grid) => makeSheet(session, grid)),
      getSheetByName: (wanted: string) => {
        const grid = book.grids.find(({ name }) => name === wanted);
        return grid ? makeSheet(session, grid) : null;
      },
      getActiveSheet: () => {
        const grid = book.grids.find(({ id }) => id === book.active) ?? book.grids[0];
        if (!grid) throw new Error('A spreadsheet has a sheet.');
        return makeSheet(session, grid);
      },
      getCurrentCell: () => {
        const grid = book.grids.find(({ id }) => id === book.active) ?? book.grids[0];
        return grid ? makeRange(session, grid, book.selected.row, book.selected.column) : null;
      },
      getNamedRanges: () =>
        book.names.map((named) =>
          service(session, 'NamedRange', { getName: () => named.name, getRange: () => rangeOf(named) }),
        ),
      getRangeByName: (name: string) => {
        const named = find(name);
        return named ? rangeOf(named) : null;
      },
      createDeveloperMetadataFinder: () => metadataFinder(session, () => book.grids),
    },
    {
      insertSheet: (name: string, index: number) => {
        if (book.grids.some((grid) => grid.name.toLowerCase() === name.toLowerCase()))
          throw new Error(
            `Exception: A sheet with the name "${name}" already exists. Please enter another name.`,
          );
        const grid = newGrid(100 + book.nextId++, name);
        needRoom(book, grid.maxRows * grid.maxColumns);
        book.grids.splice(index, 0, grid);
        // A new sheet is on show at once.
        show(grid);
        return makeSheet(session, grid);
      },
      deleteSheet: (sheet: unknown) => {
        const grid = gridOf(session, sheet);
        needTab(grid);
        if (book.grids.filter((each) => each !== grid && !each.hidden).length === 0)
          throw new Error("Exception: You can't remove all the visible sheets in a document.");
        book.grids.splice(book.grids.indexOf(grid), 1);
        for (const named of [...book.names])
          if (named.sheet === grid.name) book.names.splice(book.names.indexOf(named), 1);
        if (book.active === grid.id) book.active = book.grids[0]?.id ?? 0;
      },
      setActiveSheet: (sheet: unknown) => {
        const grid = gridOf(session, sheet);
        if (grid.hidden)
          throw new Error('Exception: A hidden sheet cannot be activated (of this imitation).');
        if (book.active !== grid.id) show(grid);
        return sheet;
      },
      setActiveRange: (range: unknown) => {
        const { grid, row, column } = areaOf(range);
        if (book.active !== grid.id) show(grid);
        book.selected = { row, column };
        return range;
      },
      setNamedRange: (name: string, range: unknown) => {
        const { grid, ...place } = areaOf(range);
        if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || /^[a-z]{1,3}\d+$/i.test(name))
          throw new Error(`Exception: The name "${name}" is not valid.`);
        const known = find(name);
        if (known) Object.assign(known, { ...place, sheet: grid.name });
        else book.names.push({ name, sheet: grid.name, ...place });
      },
      removeNamedRange: (name: string) => {
        const known = find(name);
        if (!known) throw new Error(`Exception: Named range "${name}" was not found.`);
        book.names.splice(book.names.indexOf(known), 1);
      },
    },
  );
}

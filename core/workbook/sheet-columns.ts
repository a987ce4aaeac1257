import { EMPTY, FALSE, NUMBER, TRUE, type Cell, type SheetColumns, type SheetInput } from './input';

/** What a sheet is besides its cells. */
export type SheetFacts = Omit<SheetInput, 'rows' | 'columns'>;

/**
 * A sheet whose cells are handed over column by column; `rows` are made of them when something first asks for them. The
 * columns are not copied when the sheet is spread: whoever writes `{ ...sheet, rows }` gets a sheet of these rows alone.
 */
export function sheetOfColumns(facts: SheetFacts, columns: SheetColumns): SheetInput {
  let made: Cell[][] | null = null;
  const rows = () =>
    (made ??= Array.from({ length: columns.height }, (_, row) => rowOfColumns(columns, row)));
  return Object.defineProperties({ ...facts } as SheetInput, {
    rows: { get: rows, enumerable: true, configurable: true },
    columns: { value: columns, enumerable: false, configurable: true },
  });
}

/** A sheet with some facts changed and its columns kept. Spreading it would make the rows of a sheet that has columns. */
export function sheetWith(sheet: SheetInput, changed: Partial<SheetFacts>): SheetInput {
  const copy = Object.defineProperties({ ...changed }, Object.getOwnPropertyDescriptors(sheet)) as SheetInput;
  return Object.assign(copy, changed);
}

/** A sheet as plain data that a thread can be sent: by its columns where it has them, without making its rows. */
export type PlainSheet = { readonly facts: SheetFacts; readonly columns: SheetColumns } | SheetInput;

export function plainSheet(sheet: SheetInput): PlainSheet {
  const { columns } = sheet;
  if (columns === undefined) return sheet;
  const facts = Object.keys(sheet).filter((key) => key !== 'rows' && key !== 'columns');
  return {
    facts: Object.fromEntries(
      facts.map((key) => [key, sheet[key as keyof SheetInput]]),
    ) as unknown as SheetFacts,
    columns,
  };
}

/** The sheet that {@link plainSheet} made plain. */
export function sheetOfPlain(plain: PlainSheet): SheetInput {
  return 'facts' in plain ? sheetOfColumns(plain.facts, plain.columns) : plain;
}

/** One cell; undefined outside the columns. */
export function cellOfColumns({ columns }: SheetColumns, row: number, column: number): Cell {
  const cells = columns[column];
  const code = cells?.codes[row];
  if (!cells || code === undefined || code === EMPTY) return undefined;
  if (code >= 0) return cells.texts[code];
  return code === NUMBER ? cells.numbers?.[row] : code === TRUE ? true : code === FALSE ? false : undefined;
}

/** The cells of one row, from the left. */
export function rowOfColumns(sheet: SheetColumns, row: number): Cell[] {
  return sheet.columns.map((_, column) => cellOfColumns(sheet, row, column));
}

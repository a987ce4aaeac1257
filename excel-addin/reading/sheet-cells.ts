import { FormattedNumbers } from '../../core/workbook/formats/formatted-numbers';
import { numberAreas } from '../../core/workbook/formats/number-areas';
import type { Cell, CellArea, DateSystem, SheetInput } from '../../core/workbook/input';
import { loaded, type Position, type Wanted } from './used-range';

/** What Excel gives as the value of a card (an entity, a linked data type, a picture in its cell), whatever it shows; and of an error. */
export const CARD = '#VALUE!';

/** Cells whose formats cost as much as another range in the request. */
const A_RANGE = 100;

/** A sheet whose cells are wanted. */
export interface Source {
  readonly sheet: Excel.Worksheet;
  /** The cells that are used. */
  readonly area: Position;
  /** Whether its rows are out of sight; null when only some of them are. */
  readonly rowsAreHidden: boolean | null;
}

/** What cells give to a sheet: their values, and what number formats say of them. */
export type SheetCells = Pick<SheetInput, 'rows' | 'formats'>;

interface Building {
  readonly source: Source;
  readonly rows: Cell[][];
  readonly numbers: FormattedNumbers;
}

interface Part extends Wanted {
  readonly building: Building;
}

/**
 * The cells of sheets. Number formats are asked for where numbers stand, when these are known, and only what they say is kept: of
 * a date or time it is the text that a file gives. Of cards it is the text that they show. `tell` hears which sheet is being read, and what part of all cells is done.
 */
export async function readCells(
  context: Excel.RequestContext,
  sources: readonly Source[],
  system: DateSystem,
  tell: (source: Source, done: number) => void = () => undefined,
): Promise<SheetCells[]> {
  const sheets = sources.map((source): Building => ({
    source,
    rows: [],
    numbers: new FormattedNumbers(system),
  }));
  const waiting = sheets.map((building): Part => ({ ...building.source, what: 'values', building }));
  const total = sources.reduce((sum, { area }) => sum + area.rowCount * area.columnCount, 0);
  let done = 0;
  if (sources[0]) tell(sources[0], 0);
  for await (const { of, rowIndex, cells } of loaded(context, waiting)) {
    const { building } = of;
    if (of.what === 'numberFormat') {
      takeFormats(building, rowIndex, of.area.columnIndex, cells);
      continue;
    }
    if (of.what === 'text') {
      takeTexts(building, rowIndex, of.area.columnIndex, cells);
      continue;
    }
    const { source, rows } = building;
    for (const row of cells) rows.push(row as Cell[]);
    // At once, so that the formats of few rows are held at a time.
    const part = (what: Part['what'], { top, left, bottom, right }: CellArea): Part => ({
      sheet: source.sheet,
      area: {
        rowIndex: rowIndex + top,
        columnIndex: source.area.columnIndex + left,
        rowCount: bottom - top + 1,
        columnCount: right - left + 1,
      },
      what,
      building,
    });
    waiting.unshift(
      ...numberAreas(cells, A_RANGE).map((area) => part('numberFormat', area)),
      ...numberAreas(cells, A_RANGE, (value) => value === CARD).map((area) => part('text', area)),
    );
    done += cells.length * source.area.columnCount;
    tell(source, done / total);
  }
  return sheets.map(({ rows, numbers }) => ({ rows, ...numbers.finish() }));
}

function takeFormats(
  { source: { area }, rows, numbers }: Building,
  rowIndex: number,
  columnIndex: number,
  formats: readonly unknown[][],
): void {
  formats.forEach((codes, r) => {
    const row = rowIndex - area.rowIndex + r;
    const cells = rows[row];
    codes.forEach((code, c) => {
      const column = columnIndex - area.columnIndex + c;
      const value = cells?.[column];
      if (cells && typeof value === 'number' && typeof code === 'string')
        cells[column] = numbers.cell(row, column, value, code);
    });
  });
}

/** A card says what it shows; of an error that is the error. */
function takeTexts(
  { source: { area }, rows }: Building,
  rowIndex: number,
  columnIndex: number,
  texts: readonly unknown[][],
): void {
  texts.forEach((line, r) => {
    const cells = rows[rowIndex - area.rowIndex + r];
    line.forEach((text, c) => {
      const column = columnIndex - area.columnIndex + c;
      if (cells?.[column] === CARD) cells[column] = String(text);
    });
  });
}

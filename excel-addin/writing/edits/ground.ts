import { columnLetters, EditProblem, type EditGround } from '../../../core/edits';
import { FormattedNumbers } from '../../../core/workbook/formats/formatted-numbers';
import type { EditPlan, EditStep } from '../../../core/host/edit-plan';
import { areasOf } from '../../../core/writing';
import type { Cell, DateSystem, SheetInput } from '../../../core/workbook/input';
import type { CellContent } from '../cell-content';
import { loadDateSystem } from '../../reading/read-workbook';
import { loadSheets, type MarkedSheet } from '../sheet-mark';
import { CARD } from '../../reading/sheet-cells';
import { loadPosition, RANGES_A_REQUEST } from '../../reading/used-range';
import { needShown } from '../need-shown';

/** An area that was read, 0-based. */
export interface Loaded {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly range: Excel.Range;
}

/** What grows with the steps of a plan: an Excel Table, or a name of the workbook. */
export interface Growing {
  readonly name: string;
  /** Row, column, rows and columns before the plan, 0-based; the header is the first row. */
  readonly area: readonly [number, number, number, number];
}

interface TableAt extends Growing {
  readonly totals: boolean;
  /** Some of its rows are out of sight by a filter. */
  readonly filtered: boolean;
}

/** A step on a sheet that is there, with what was read for it. */
export interface Workplace {
  readonly step: Exclude<EditStep, { readonly kind: 'add sheet' }>;
  readonly sheet: Excel.Worksheet;
  readonly table: TableAt | null;
  /** A name of the workbook that grows with the table; `formula` is what it meant before. */
  readonly name: (Growing & { readonly formula: string }) | null;
  /** The cells that are written. */
  readonly areas: readonly Loaded[];
  /** What tells whether it is the place that was meant, as others may have changed the sheet: headers and the row above new rows, cells beside those that are set. */
  readonly around: readonly Loaded[];
  /** The Excel Tables of its sheet, 0-based. */
  readonly tablesOfSheet: ReadonlyArray<TableAt['area']>;
  /** Its sheet is protected: formats of earlier rows, and with them their locks, do not go on. */
  readonly isGuarded: boolean;
  /** The row whose formats and formulas go on, and the one above it; null for none. */
  readonly model: Loaded | null;
}

export interface Ground {
  readonly ground: EditGround;
  readonly sheets: readonly MarkedSheet[];
  readonly steps: readonly Workplace[];
  readonly dates: DateSystem;
  readonly tables: readonly string[];
}

/** Reads what a plan needs to know of the workbook: the cells it concerns, and the tables and names over them. */
export async function groundOf(context: Excel.RequestContext, plan: EditPlan): Promise<Ground> {
  const sheets = await loadSheets(context);
  const dates = await loadDateSystem(context);
  const { tables, names } = context.workbook;
  tables.load('items/name,items/showTotals,items/autoFilter/isDataFiltered');
  names.load('items/name,items/type,items/formula');
  await context.sync();
  const tableAreas = tables.items.map((table) => ({ table, range: load(table.getRange()) }));
  const nameAreas = names.items
    .filter((item) => item.type === 'Range')
    .map((item) => ({ item, range: load(item.getRangeOrNullObject()) }));
  await context.sync();
  const known = new Map<string, Growing>();
  /** One object for each, whatever number of steps it grows with. */
  const once = <G extends Growing>(growing: G): G => {
    const key = growing.name;
    if (!known.has(key)) known.set(key, growing);
    return known.get(key) as G;
  };
  const steps: Array<Omit<Workplace, 'isGuarded'>> = [];
  for (const step of plan.steps) {
    if (step.kind === 'add sheet') continue;
    const own = sheets.find(({ sheet, mark }) => mark === null && sheet.name === step.sheet);
    if (!own) throw new EditProblem(`There is no tab "${step.sheet}" any more; nothing was changed.`);
    const { sheet } = own;
    sheet.load('protection/protected');
    const region = 'region' in step ? step.region : null;
    const over = tableAreas.find(
      ({ table, range }) =>
        range.worksheet.id === sheet.id &&
        (table.name === region || (step.kind !== 'set cells' && covers(range, step))),
    );
    const named = nameAreas.find(
      ({ item, range }) => item.name === region && !range.isNullObject && range.worksheet.id === sheet.id,
    );
    const table = over
      ? once({
          name: over.table.name,
          area: areaOf(over.range),
          totals: over.table.showTotals,
          filtered: over.table.autoFilter.isDataFiltered,
        })
      : null;
    const placed = step.kind === 'append rows' && table ? withinTable(step, table) : step;
    steps.push({
      step: placed,
      sheet,
      table,
      name:
        named && !over
          ? once({ name: named.item.name, area: areaOf(named.range), formula: String(named.item.formula) })
          : null,
      tablesOfSheet: tableAreas
        .filter(({ range }) => range.worksheet.id === sheet.id)
        .map(({ range }) => areaOf(range)),
      ...(await loadedFor(context, placed, sheet, table)),
    });
  }
  await context.sync();
  const places = steps.map((each): Workplace => ({ ...each, isGuarded: each.sheet.protection.protected }));
  for (const each of places) needWritable(each);
  return {
    sheets,
    dates,
    steps: places,
    tables: tables.items.map(({ name }) => name),
    ground: editGround(sheets, places, dates),
  };
}

/** Throws for cells that one formula fills together, and for rows into a table that shows only some of its own. */
function needWritable({ step, sheet, table, areas, model }: Workplace): void {
  const isFilled = ({ range }: Loaded): boolean =>
    (range.hasSpill as boolean | null) !== false || (range.savedAsArray as boolean | null) !== false;
  for (const each of model === null ? areas : [...areas, model])
    if (isFilled(each))
      throw new EditProblem(
        `${sheet.name}: the cells at ${columnLetters(each.column + 1)}${each.row + 1} are filled by one formula, and what is typed there would break it; nothing was changed. Make the change where their data come from.`,
      );
  if (step.kind === 'set cells') for (const each of areas) needNoCard(each);
  if (step.kind === 'append rows' && table?.filtered === true)
    throw new EditProblem(
      `The table ${table.name} on the tab "${sheet.name}" is filtered, and rows would land in the wrong place; nothing was changed. Clear the filter and try again.`,
    );
  // Rows that are put in are new ones.
  if (step.kind === 'append rows' && table?.totals !== true && step.insert !== true)
    for (const { row, rows, range } of areas)
      needShown(range, sheet.name, row + 1, rows, 'where something is to be added');
}

/** A card holds more than the text that was read of it, and Excel does not give it to be put back. */
function needNoCard({ sheet, row, column, range }: Loaded): void {
  (range.values as Cell[][]).forEach((line, r) =>
    line.forEach((value, c) => {
      const formula = (range.formulas as CellContent[][])[r]?.[c];
      if (value === CARD && !String(formula).startsWith('='))
        throw new EditProblem(
          `${sheet.name}: cell ${columnLetters(column + c + 1)}${row + r + 1} is a card (a data type or a picture) and not plain text; nothing was changed. Make it text (right-click > Data Type > Convert to Text) and try again.`,
        );
    }),
  );
}

function load(range: Excel.Range): Excel.Range {
  return loadPosition(range).load('worksheet/id');
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): TableAt['area'] {
  return [rowIndex, columnIndex, rowCount, columnCount];
}

/** Whether a table stands where the step works. */
function covers(range: Excel.Range, step: Exclude<EditStep, { kind: 'add sheet' | 'set cells' }>): boolean {
  const [row, column] =
    step.kind === 'add columns'
      ? [step.headerRow - 1, step.firstColumn - 2]
      : [step.after - 1, step.left - 1];
  const [top, left, rows, columns] = areaOf(range);
  return top <= row && row < top + rows && left <= column && column < left + columns;
}

/** A totals row is no row of data; titles that were made part of a table stand above its headers. */
function withinTable(step: AppendRows, { area, totals }: TableAt): AppendRows {
  const last = area[0] + area[2] - (totals ? 1 : 0);
  return {
    ...step,
    after: Math.min(step.after, last),
    headerRow: Math.max(step.headerRow ?? 0, area[0] + 1),
  };
}
type AppendRows = Extract<EditStep, { readonly kind: 'append rows' }>;

async function loadedFor(
  context: Excel.RequestContext,
  step: Workplace['step'],
  sheet: Excel.Worksheet,
  table: TableAt | null,
): Promise<Pick<Workplace, 'areas' | 'around' | 'model'>> {
  const area = (row: number, column: number, rows: number, columns: number): Loaded => {
    const range = sheet.getRangeByIndexes(row, column, rows, columns);
    range.load('values,formulas,numberFormat,hasSpill,savedAsArray,rowHidden');
    return { sheet, row, column, rows, columns, range };
  };
  /** As it was read: of a card what it shows. */
  const seen = (row: number, column: number, rows: number, columns: number): Loaded => {
    const loaded = area(row, column, rows, columns);
    loaded.range.load('text');
    return loaded;
  };
  switch (step.kind) {
    case 'set cells': {
      const areas: Loaded[] = [];
      const around: Loaded[] = [];
      const ask = async (to: Loaded[], each: Loaded): Promise<void> => {
        to.push(each);
        if ((areas.length + around.length) % RANGES_A_REQUEST === 0) await context.sync();
      };
      for (const [row, column, rows] of areasOf(step.cells))
        await ask(areas, area(row - 1, column - 1, rows, 1));
      for (const [row, column, rows] of areasOf(step.beside ?? [], NEAR))
        await ask(around, seen(row - 1, column - 1, rows, 1));
      return { areas, around, model: null };
    }
    case 'add columns':
      return {
        areas: [area(step.headerRow - 1, step.firstColumn - 1, 1, step.headers.length)],
        around: [],
        model: null,
      };
    case 'append rows': {
      const { after, left, rows, headerRow = 0 } = step;
      const columns = Math.max(1, ...rows.map((row) => row.length));
      const last = table ? table.area[0] + table.area[2] - (table.totals ? 1 : 0) : after;
      const first = Math.max(headerRow + 1, last - 1, 1);
      const model = last < first ? null : area(first - 1, left - 1, last - first + 1, columns);
      model?.range.load('formulasR1C1');
      const above = step.headers === undefined ? [] : [headerRow, after].filter((row) => row > 0);
      return {
        areas: rows.length === 0 ? [] : [area(after, left - 1, rows.length, columns)],
        around: above.map((row) => seen(row - 1, left - 1, 1, columns)),
        model,
      };
    }
  }
}

/** Cells between two that are only looked at, which are asked for along with them. */
const NEAR = 20;

function editGround(
  sheets: readonly MarkedSheet[],
  steps: readonly Workplace[],
  dates: DateSystem,
): EditGround {
  const cells = new Map<string, Cell[][]>();
  const formulas = new Set<string>();
  // As a reading has them, from which the plan was made.
  const numbers = new FormattedNumbers(dates);
  for (const { sheet, areas, around } of steps) {
    const rows = cells.get(sheet.name) ?? [];
    cells.set(sheet.name, rows);
    const all = [
      ...around.map((each) => [each, true] as const),
      ...areas.map((each) => [each, false] as const),
    ];
    for (const [{ row, column, range }, isAround] of all) {
      const shown = isAround ? (range.text as string[][]) : null;
      (range.values as Cell[][]).forEach((line, r) =>
        line.forEach((value, c) => {
          const code = (range.numberFormat as string[][])[r]?.[c] ?? '';
          (rows[row + r] ??= [])[column + c] =
            typeof value === 'number'
              ? numbers.read(value, code)
              : value === CARD && shown
                ? shown[r]?.[c]
                : value;
          const formula = (range.formulas as CellContent[][])[r]?.[c];
          if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
            formulas.add(`${sheet.name}!${row + r + 1}:${column + c + 1}`);
        }),
      );
    }
  }
  return {
    tabs: sheets.map(({ sheet }) => sheet.name),
    sheet: (name): SheetInput | null => {
      const rows = cells.get(name);
      return rows ? { name, rows } : null;
    },
    hasFormula: (sheet, row, column) => formulas.has(`${sheet}!${row}:${column}`),
  };
}

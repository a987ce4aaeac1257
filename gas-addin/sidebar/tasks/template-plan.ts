import type { Cell as FileCell, CellStyle, SheetChart, WriteSheet } from 'hucre/xlsx';
import { SERIAL_OF_DAY_0 } from '../../../core/host/sheet-layout';
import { tabName } from '../../../core/host/tab-name';
import { DEAL_TAB } from '../../../template/sheets/deal-sheet';
import { isOwnTab, type TemplateSheets } from '../../../template/sheets/sheets';
import type {
  TemplateArea,
  TemplateCell,
  TemplateCheck,
  TemplateFrame,
  TemplateStyle,
  TemplateTab,
} from '../../writing/sheets/template-tab';
import { placedRange, sheetsFormula, type TemplatePlaces } from './template-formula';

/** Pixels of a character and of a point, about. */
const PIXELS_A_CHARACTER = 7;
const PADDING = 6;
const PIXELS_A_POINT = 4 / 3;
/** Rows of a tab whose table is to be filled in, and columns beside what is there. */
const TABLE_ROWS = 1000;
const SPARE_COLUMNS = 4;
const SPARE_ROWS = 40;
/** Pixels of a row that nobody has made higher. */
const ROW_PIXELS = 21;
const DEFAULT_COLUMN = 100;

interface TemplatePlan {
  readonly frame: TemplateFrame;
  /** The tabs once they have ids: in the order of the frame. */
  tabs(ids: readonly number[]): TemplateTab[];
}

/**
 * The template for a spreadsheet that has these tabs and names already. Tabs and names that are taken get a number; tables
 * are named ranges over the whole tab, so that rows typed below belong to them.
 */
export function templatePlan(
  template: TemplateSheets,
  taken: { readonly tabs: readonly string[]; readonly names: readonly string[] },
): TemplatePlan {
  const { sheets } = template;
  const titles = new Map<string, string>();
  for (const { name } of sheets) titles.set(name, tabName(name, [...taken.tabs, ...titles.values()]));
  const names = new Map<string, string>();
  const free = (name: string): string => {
    const used = new Set([...taken.names, ...names.values()].map((each) => each.toLowerCase()));
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? name : `${name}_${number}`;
      if (!used.has(candidate.toLowerCase())) return candidate;
    }
  };
  for (const { name } of template.names) names.set(name, free(name));
  const tables = new Map(
    sheets.flatMap((sheet) =>
      (sheet.tables ?? []).map((table) => [table.name, table.columns.map((column) => column.name)] as const),
    ),
  );
  const tableNames = new Map([...tables.keys()].map((name) => [name, free(name)]));
  const places: TemplatePlaces = { titles, tables, names };
  const position = (name: string): number => sheets.findIndex((sheet) => sheet.name === name);
  return {
    frame: {
      tabs: sheets.map((sheet) => {
        const { rows, columns } = sizeOf(sheet);
        return {
          title: titles.get(sheet.name) ?? sheet.name,
          mark: isOwnTab(sheet.name) ? `template:${sheet.name.toLowerCase()}` : null,
          rows: tables.has(sheet.name) ? TABLE_ROWS : rows + SPARE_ROWS,
          columns: columns + SPARE_COLUMNS,
        };
      }),
      names: [
        ...template.names.map(({ name, range }) => {
          const { tab, row, column, rows, columns } = placedRange(range);
          const area: TemplateArea = [row, column, rows, columns];
          return { name: names.get(name) ?? name, tab: position(tab ?? ''), area };
        }),
        ...[...tables].map(([name, headers]) => ({
          name: tableNames.get(name) ?? name,
          tab: position(name),
          area: [1, 1, TABLE_ROWS, headers.length] as const,
        })),
      ],
    },
    tabs: (ids) => sheets.map((sheet) => tabOf(sheet, places, (name) => ids[position(name)] ?? 0)),
  };
}

function sizeOf(sheet: WriteSheet): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [1, sheet.columns?.length ?? 1];
  for (const place of sheet.cells?.keys() ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  for (const { anchor } of sheet.charts ?? []) {
    rows = Math.max(rows, (anchor.to?.row ?? anchor.from.row) + 1);
    columns = Math.max(columns, (anchor.to?.col ?? anchor.from.col) + 1);
  }
  return { rows, columns };
}

function tabOf(sheet: WriteSheet, places: TemplatePlaces, idOf: (tab: string) => number): TemplateTab {
  const styles: TemplateStyle[] = [];
  const known = new Map<string, number>();
  const styleNumber = (style: CellStyle | undefined): number => {
    const made = styleOf(style ?? {});
    const key = JSON.stringify(made);
    const number = known.get(key) ?? styles.push(made) - 1;
    known.set(key, number);
    return number;
  };
  const filled = spilled(sheet);
  const rows: Array<Array<TemplateCell | null>> = [];
  for (const [place, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = cellOf(cell, styleNumber(cell.style), filled.has(place), places, idOf);
  }
  const isTable = (sheet.tables ?? []).length > 0;
  const areaOf = (range: string): TemplateArea => {
    const { row, column, rows: height, columns } = placedRange(range);
    return [row, column, height, columns];
  };
  return {
    styles,
    rows,
    formatsGoOn: isTable ? 2 : null,
    widths: (sheet.columns ?? []).map(({ width }) => pixelsOf(width)),
    heights: [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) =>
      height === undefined ? [] : [[row + 1, Math.round(height * PIXELS_A_POINT)] as const],
    ),
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => [
      startRow + 1,
      startCol + 1,
      endRow - startRow + 1,
      endCol - startCol + 1,
    ]),
    checks: (sheet.dataValidations ?? []).map(({ range, errorMessage = '', ...rule }) => ({
      area: areaOf(range),
      check: checkOf(rule, idOf),
      help: errorMessage,
    })),
    colours: (sheet.conditionalRules ?? []).map(({ range, formula, style }) => {
      const { bold, colour, fill } = styleOf(style ?? {});
      const condition = Array.isArray(formula) ? (formula[0] ?? '') : (formula ?? '');
      return { area: areaOf(range), formula: `=${condition}`, bold, colour, fill };
    }),
    charts: (sheet.charts ?? []).map((chart) => chartOf(chart, sheet, idOf)),
    tabColour: colourOf(sheet.view?.tabColor),
    gridlines: sheet.view?.showGridLines !== false,
    // The deal planner and the dashboard have cells that are the advisor's to change.
    warns: isOwnTab(sheet.name) && (sheet.dataValidations ?? []).length === 0 && sheet.name !== DEAL_TAB,
  };
}

function pixelsOf(characters: number | undefined): number {
  return characters === undefined ? DEFAULT_COLUMN : Math.round(characters * PIXELS_A_CHARACTER) + PADDING;
}

/** Cells that a formula fills besides its own: nothing may stand in them. */
function spilled(sheet: WriteSheet): Set<string> {
  const places = new Set<string>();
  for (const cell of sheet.cells?.values() ?? []) {
    if (cell.formulaRef === undefined || cell.formulaType !== 'array') continue;
    const { row, column, rows, columns } = placedRange(cell.formulaRef);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) if (r > 0 || c > 0) places.add(`${row - 1 + r},${column - 1 + c}`);
  }
  return places;
}

function cellOf(
  cell: Partial<FileCell>,
  style: number,
  isFilled: boolean,
  places: TemplatePlaces,
  idOf: (tab: string) => number,
): TemplateCell {
  const note = cell.comment?.text;
  const base = { style, ...(note === undefined ? {} : { note }) };
  if (isFilled) return base;
  const { location } = cell.hyperlink ?? {};
  if (location !== undefined && cell.hyperlink) {
    const text = String(cell.hyperlink.display ?? cell.value ?? '').replace(/"/g, '""');
    return { ...base, formula: `=HYPERLINK("#gid=${idOf(placedRange(location).tab ?? '')}","${text}")` };
  }
  if (cell.formula !== undefined) return { ...base, formula: sheetsFormula(cell.formula, places) };
  const { value } = cell;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { ...base, value }
    : base;
}

function styleOf({ font, fill, numFmt, alignment }: CellStyle): TemplateStyle {
  const vertical = alignment?.vertical;
  const horizontal = alignment?.horizontal;
  return {
    bold: font?.bold === true,
    italic: font?.italic === true,
    underline: Boolean(font?.underline),
    size: font?.size ?? 11,
    colour: colourOf(font?.color),
    fill: fill?.type === 'pattern' ? colourOf(fill.fgColor) : null,
    format: numFmt ?? 'General',
    horizontal:
      horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : null,
    vertical: vertical === 'top' ? 'top' : vertical === 'center' ? 'middle' : 'bottom',
    wrap: alignment?.wrapText === true,
  };
}

function colourOf(colour: { readonly rgb?: string } | undefined): string | null {
  return colour?.rgb === undefined ? null : `#${colour.rgb.toLowerCase()}`;
}

type Rule = Omit<NonNullable<WriteSheet['dataValidations']>[number], 'range' | 'errorMessage'>;

function checkOf(
  { type, values, formula1 = '', formula2 = '' }: Rule,
  idOf: (tab: string) => number,
): TemplateCheck {
  if (type === 'list' && values) return { kind: 'list', values };
  if (type === 'list') {
    const { tab, row, column, rows, columns } = placedRange(formula1);
    return { kind: 'range', sheet: idOf(tab ?? ''), area: [row, column, rows, columns] };
  }
  const [low, high] = [Number(formula1), Number(formula2)];
  return type === 'date'
    ? { kind: 'date', low: low - SERIAL_OF_DAY_0, high: high - SERIAL_OF_DAY_0 }
    : { kind: 'number', low, high };
}

function chartOf(
  { type, title = '', series, anchor }: SheetChart,
  sheet: WriteSheet,
  idOf: (tab: string) => number,
): TemplateTab['charts'][number] {
  // With the row of headers above: Sheets takes the names of the series from there.
  const withHeader = (range: string) => {
    const { tab, row, column, rows, columns } = placedRange(range);
    return { sheet: idOf(tab ?? sheet.name), area: [row - 1, column, rows + 1, columns] as const };
  };
  const { from } = anchor;
  const to = anchor.to ?? { row: from.row + 16, col: from.col + 7 };
  let width = 0;
  for (let column = from.col; column < to.col; column++) width += pixelsOf(sheet.columns?.[column]?.width);
  const [first] = series;
  return {
    title,
    kind: type === 'bar' ? 'bar' : 'column',
    ranges: [
      ...(first?.categories === undefined ? [] : [withHeader(first.categories)]),
      ...series.map(({ values }) => withHeader(values)),
    ],
    row: from.row + 1,
    column: from.col + 1,
    width,
    height: (to.row - from.row) * ROW_PIXELS,
    colours: series.map(({ color }) => (typeof color === 'string' ? `#${color.toLowerCase()}` : '#0f4c5c')),
  };
}

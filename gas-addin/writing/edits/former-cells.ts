import type { FormerCell, Restore } from '../../../core/writing';
import { printOf, type Meant } from '../../../core/writing';
import { formulasIn } from './formula-forms';
import { valueReader } from '../seen';
import { isDate, type CellToSet, type Content } from '../write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What a cell held, as it is kept; a date as its moment in milliseconds. */
type Kept = readonly [kind: 'text' | 'formula' | 'value' | 'moment', content: string | number | boolean];

export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly content: Kept;
  readonly format: string;
  readonly print: string;
}

/** What the cells of an area hold. */
export function storedCells(
  spreadsheet: Spreadsheet,
  area: Range,
  [row, column] = [area.getRow(), area.getColumn()],
): StoredCell[] {
  const formulas = formulasIn(area);
  const formats = area.getNumberFormats();
  const shown = valueReader(spreadsheet);
  return (area.getValues() as unknown[][]).flatMap((line, r) =>
    line.map((value, c): StoredCell => {
      const formula = formulas[r]?.[c] ?? '';
      const meant = formula === '' ? (shown(value) as Meant) : { formula };
      return {
        row: row + r,
        column: column + c,
        content: kept(value, formula),
        format: formats[r]?.[c] ?? '',
        print: printOf(meant),
      };
    }),
  );
}

function kept(value: unknown, formula: string): Kept {
  if (formula !== '') return ['formula', formula];
  if (typeof value === 'number' || typeof value === 'boolean') return ['value', value];
  return isDate(value) ? ['moment', value.getTime()] : ['text', String(value)];
}

/** A cell as it is set again. */
export function restoredCell({ row, column, content, format }: FormerCell): CellToSet {
  const [kind, value] = content as Kept;
  const contents: Readonly<Record<Kept[0], () => Content>> = {
    text: () => ({ text: String(value) }),
    formula: () => ({ formula: String(value) }),
    value: () => ({ value: value as number | boolean }),
    moment: () => ({ value: new Date(Number(value)) }),
  };
  return { row, column, content: contents[kind](), ...(format === '' ? {} : { format }) };
}

/** How to put cells back: `changes` are what they get, with a format where theirs changes. */
export function cellsRestore(
  sheet: string,
  stored: readonly StoredCell[],
  changes: ReadonlyArray<{
    readonly row: number;
    readonly column: number;
    readonly meant: Meant;
    readonly format?: string | undefined;
  }>,
): Extract<Restore<never>, { readonly op: 'cells' }> {
  const known = new Map(stored.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return {
    op: 'cells',
    sheet,
    cells: changes.map(({ row, column, meant, format }) => {
      // A cell beyond the end of the sheet held nothing.
      const { content, format: own, print } = known.get(`${row},${column}`) ?? BEYOND;
      return [row, column, content, format === undefined ? '' : own, print, printOf(meant)];
    }),
  };
}

const BEYOND = { content: ['text', ''] as const, format: 'General', print: printOf(null) };

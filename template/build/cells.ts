import { cellRef, type Cell as FileCell, type CellStyle as FileStyle, type CellValue } from 'hucre/xlsx';
import { NO_DAY, type Day } from '../../core/calendar/day';
import { callFunction, findFunction, ledgerStatus, toExcel } from '../../core/functions';
import type { Book } from '../../core/kpis';

/** An argument of a formula: how the formula names it, and its value now. */
export interface Argument {
  readonly text: string;
  readonly value: unknown;
}

export type Shown = string | number | boolean;

/** An argument that is left out. */
export const LEFT_OUT: Argument = { text: '', value: undefined };

export function text(value: string): Argument {
  return { text: `"${value.replace(/"/g, '""')}"`, value };
}

/** The prefix under which Excel stores a custom function. */
export const STORED_PREFIX = '_xldudf_';

/** The cells of a sheet that is being made; 0-based rows and columns. */
export class SheetCells {
  readonly cells = new Map<string, Partial<FileCell>>();

  constructor(private readonly book: Book) {}

  put(row: number, column: number, value: CellValue, style?: FileStyle): void {
    this.cells.set(`${row},${column}`, { value, ...(style ? { style } : {}) });
  }

  link(row: number, column: number, title: string, location: string, style: FileStyle): void {
    this.cells.set(`${row},${column}`, {
      value: title,
      style,
      hyperlink: { target: '', location, display: title },
    });
  }

  /** A formula of Excel's own with the value that it has now. */
  native(row: number, column: number, formula: string, value: Shown | null, style?: FileStyle): void {
    this.cells.set(`${row},${column}`, {
      formula,
      formulaResult: value ?? '',
      ...(style ? { style } : {}),
    });
  }

  /** First day of a partner; NO_DAY without any. */
  firstDay(partner: number): Day {
    return this.book.index.start[partner] ?? NO_DAY;
  }

  /** The cell that shows what was read. */
  get ledger(): Argument {
    return { text: 'Ledger', value: ledgerStatus(this.book) };
  }

  /**
   * A formula of ours and the cells it fills, as a dynamic array with the values of now; gives the number of rows and
   * columns. An error shows as in Excel.
   */
  ours(
    row: number,
    column: number,
    name: string,
    args: readonly Argument[],
    style: (r: number, c: number) => FileStyle | undefined = () => undefined,
  ): { readonly rows: number; readonly columns: number } {
    const matrix = this.evaluate(name, args);
    const columns = matrix[0]?.length ?? 1;
    matrix.forEach((cells, r) =>
      cells.forEach((value, c) => {
        const look = style(r, c);
        this.cells.set(`${row + r},${column + c}`, {
          ...(r === 0 && c === 0
            ? {
                formula: `${STORED_PREFIX}${name}(${args.map((each) => each.text).join(',')})`,
                formulaResult: value,
                formulaType: 'array',
                formulaDynamic: true,
                formulaRef: `${cellRef(row, column)}:${cellRef(row + matrix.length - 1, column + columns - 1)}`,
              }
            : { value: value === '' ? null : value }),
          ...(look ? { style: look } : {}),
        });
      }),
    );
    return { rows: matrix.length, columns };
  }

  /** What a function of ours gives now, as Excel shows it. */
  evaluate(name: string, args: readonly Argument[]): Shown[][] {
    const entry = findFunction(name);
    if (!entry) throw new Error(`There is no function ${name}.`);
    const result = callFunction(
      entry,
      args.map((each) => each.value),
      { book: this.book },
    );
    return toExcel(result).map((cells) =>
      cells.map((cell) =>
        'value' in cell ? cell.value : cell.error === 'notAvailable' ? '#N/A' : '#VALUE!',
      ),
    );
  }
}

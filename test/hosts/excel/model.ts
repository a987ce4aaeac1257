import { ExcelError } from './errors';
import { cellAt, type Allowed, type Area, type ExcelSheet, type ExcelWorkbook } from './workbook';

/** An object of Excel's object model as the server side of Office.js sees it; names as they are sent. */
export interface Model {
  readonly type: string;
  /** Sent with every result, so that Office.js finds the object again. */
  readonly id?: string;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly child?: Readonly<Record<string, () => Model>>;
  readonly items?: () => Model[];
  readonly item?: (id: string) => Model;
  /** Of a range: where it is. */
  readonly area?: Area;
}

export const NULL_OBJECT: Model = { type: 'null' };

export function find<T>(list: readonly T[], matches: (item: T) => boolean, what: string): T {
  const found = list.find(matches);
  if (!found) throw new ExcelError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
  return found;
}

/** What Excel answers to a change on a protected sheet, unless it is one that the protection leaves open. */
export function guard(sheet: ExcelSheet, unless?: Allowed): void {
  if (sheet.protected && !(unless !== undefined && sheet.allows.has(unless)))
    throw new ExcelError('AccessDenied', 'You cannot perform the requested operation.');
}

/** To values and formulas: one locked cell among them is enough. */
export function guardContents({ sheet, row, column, rows, columns }: Area): void {
  if (!sheet.protected) return;
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) if (cellAt(sheet, r, c).unlocked !== true) guard(sheet);
}

/** And to a sheet that is added, renamed, hidden or removed in a workbook whose structure is protected. */
export function guardStructure(book: ExcelWorkbook): void {
  if (book.structureProtected)
    throw new ExcelError('AccessDenied', 'You cannot perform the requested operation.');
}

import { ExcelError } from './errors';
import type { Area, ExcelSheet, ExcelWorkbook } from './workbook';

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

/** What Excel answers to any change on a protected sheet. */
export function guard(sheet: ExcelSheet): void {
  if (sheet.protected) throw new ExcelError('AccessDenied', 'You cannot perform the requested operation.');
}

/** And to a sheet that is added, renamed, hidden or removed in a workbook whose structure is protected. */
export function guardStructure(book: ExcelWorkbook): void {
  if (book.structureProtected)
    throw new ExcelError('AccessDenied', 'You cannot perform the requested operation.');
}

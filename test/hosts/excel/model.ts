import type { Area } from './workbook';

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

/** An error as Excel answers it. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function find<T>(list: readonly T[], matches: (item: T) => boolean, what: string): T {
  const found = list.find(matches);
  if (!found) throw new ExcelError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
  return found;
}

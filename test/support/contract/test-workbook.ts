import type { Host } from '../../../core/host/host';
import type { SheetPlan } from '../../../core/host/sheet-plan';
import type { Cell, SheetInput } from '../../../core/workbook/input';

export type Awaitable<T> = T | Promise<T>;

/** A workbook in some host, with what only its advisor does and sees. Rows and columns are 0-based. */
export interface TestWorkbook {
  readonly host: Host;
  tabs(): Awaitable<readonly string[]>;
  /** What the cell holds; an empty one is null or ''. */
  valueAt(tab: string, row: number, column: number): Awaitable<unknown>;
  /** What stands behind the value when the cell holds a formula; null for a constant. */
  formulaAt(tab: string, row: number, column: number): Awaitable<string | null>;
  /** The tab on show and the first cell of what is selected on it. */
  selected(): Awaitable<readonly [tab: string, row: number, column: number]>;
  /** The advisor types into a cell; settles when the host has told its listeners. */
  type(tab: string, row: number, column: number, value: string | number): Awaitable<void>;
  /** The advisor puts blank rows or columns in before one, or takes some out. */
  insert(tab: string, along: 'rows' | 'columns', before: number, count: number): Awaitable<void>;
  remove(tab: string, along: 'rows' | 'columns', first: number, count: number): Awaitable<void>;
  close(): Awaitable<void>;
}

export const REFERRALS: Cell[][] = [
  ['Partner', 'Received', 'Status', 'First-year revenue'],
  ['Harbor Tax', '2026-01-10', 'won', 9000],
  ['Elm Law', '2026-02-01', 'open', null],
];
export const SHEETS: readonly SheetInput[] = [{ name: 'Referrals', rows: REFERRALS }];

/** A review to write. */
export const plan = (more: Partial<SheetPlan> = {}): SheetPlan => ({
  mark: 'review:2026-10',
  title: 'Review 2026-10',
  rows: [
    [{ value: 'October', style: 'title' }],
    [{ value: '=SUM(1,2)' }, { value: 20000, format: 'date' }, { value: 0.5, format: 'percent' }],
    [{ value: '-3' }, { value: true }, null],
  ],
  columnWidths: [20, 12, 12],
  frozenRows: 1,
  ...more,
});

/** The first three cells of a row, blank ones as ''. */
export async function rowOf(book: TestWorkbook, tab: string, at: number): Promise<unknown[]> {
  return Promise.all([0, 1, 2].map(async (column) => (await book.valueAt(tab, at, column)) ?? ''));
}

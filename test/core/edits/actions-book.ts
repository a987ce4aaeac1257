import type { Cell, SheetInput, WorkbookInput } from '../../../core/workbook/input';
import { tableDescription } from '../../../core/workbook/tables';

/** Steps that are agreed on, below a title. */
export const ACTIONS: Cell[][] = [
  ['Our steps', null, null, null],
  ['Partner', 'Task', 'Due date', 'Remarks'],
  ['Harbor Tax', 'Agree on the ideal client', '2026-03-01', 'by phone'],
  ['Elm Law', 'Send the outline', '2026-04-01', null],
];
/** Columns that are added stand in the order of the table. */
export const inTable = (a: string, b: string): number => {
  const headers = tableDescription('Actions').columns.map(({ header }) => header);
  return headers.indexOf(a) - headers.indexOf(b);
};
export const book = (...sheets: SheetInput[]): WorkbookInput => ({ sheets, today: 20750 });
export const actions = (more: Partial<SheetInput> = {}): WorkbookInput =>
  book({ name: 'Actions', rows: ACTIONS, kind: 'Actions', ...more });

import { parseIso } from '../../../core/calendar/day';
import { planLog, type LogEntry } from '../../../core/log';
import { readWorkbook, type Reading } from '../../../core/ledger/reading/read';
import type { Cell, SheetInput, WorkbookInput } from '../../../core/workbook/input';
import { applyEdit } from '../../support/apply-edit';

/** Workbooks before and after something is logged. */

export const TODAY = parseIso('2026-11-06')!;

export function book(...sheets: readonly SheetInput[]): { input: WorkbookInput; reading: Reading } {
  const input: WorkbookInput = { sheets, today: TODAY, locale: 'en-US' };
  return { input, reading: readWorkbook(input) };
}

/** The workbook after an entry is logged, read anew. */
export function log(sheets: readonly SheetInput[], entry: LogEntry) {
  const { input, reading } = book(...sheets);
  const plan = planLog(input, reading, entry);
  const after = applyEdit(input.sheets, plan);
  return { plan, after, ...book(...after) };
}

/** The last row of a tab, cell by cell. */
export const lastRow = (sheets: readonly SheetInput[], name: string): readonly Cell[] =>
  sheets.find((each) => each.name === name)!.rows.slice(-1)[0]!;

export const REFERRALS: SheetInput = {
  name: 'Deals 2026',
  rows: [
    [
      'Introduced by',
      'Intro date',
      'Prospect',
      'Where it stands',
      'Closed on',
      'Year 1 revenue',
      'Qualified',
    ],
    ['Harbor Tax', '2026-02-10', 'Alder', 'Signed', '2026-03-02', 4000, 'Y'],
    ['Harbor Tax', '2026-05-10', 'Birch', 'Signed', '2026-06-02', 6000, 'Y'],
    ['Birch Law', '2026-06-11', 'Cedar', 'Dead', '2026-07-01', null, 'N'],
    ['Birch Law', '2026-09-20', 'Dogwood', 'Pending', null, null, 'Y'],
  ],
};

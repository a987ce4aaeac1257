import type { EditPlan } from '../../../core/host/edit-plan';
import type { Grid } from '../../hosts/gas/grid';
import { openSource, type Source } from '../../hosts/gas/source';

/** A small spreadsheet in Google Sheets, and what tests write into it. */

/** Stops the clock for the tests of a file; the result puts it forward by minutes. */
export function stoppedClock(): (minutes: number) => void {
  let clock = Date.UTC(2026, 9, 31);
  beforeAll(() => void jest.spyOn(Date, 'now').mockImplementation(() => clock));
  afterAll(() => void jest.restoreAllMocks());
  return (minutes) => void (clock += minutes * 60_000);
}

export const DAY = new Date(Date.UTC(2026, 1, 3));
export const open = (): Source =>
  openSource({
    sheets: {
      Settings: [
        ['Setting', 'Value'],
        ['Hourly cost', 150],
      ],
      Referrals: [
        ['Partner', 'Received', 'Client', 'Id'],
        ['Harbor Tax', DAY, 'Ada', 'a1'],
        ['Elm Law', DAY, 'Bo', 'b2'],
      ],
    },
    names: [{ name: 'Log', sheet: 'Referrals', row: 1, column: 1, rows: 3, columns: 4 }],
  });
export const grid = (source: Source, name: string): Grid => {
  const found = source.book.grids.find((each) => each.name === name);
  if (!found) throw new Error(`No tab ${name}.`);
  return found;
};
export const append: EditPlan = {
  what: 'Add a referral',
  steps: [
    {
      kind: 'append rows',
      table: 'Referrals',
      sheet: 'Referrals',
      region: 'Log',
      after: 3,
      headerRow: 1,
      left: 1,
      rows: [['Harbor Tax', { date: 20_650 }, '007', '1/2']],
    },
  ],
};
export const rename: EditPlan = {
  what: 'Rename a partner',
  steps: [
    {
      kind: 'set cells',
      sheet: 'Referrals',
      cells: [{ row: 2, column: 1, before: 'Harbor Tax', after: 'Harbour Tax' }],
    },
  ],
};
export const review = {
  mark: 'review:2026-10',
  title: 'Review',
  rows: [[{ value: 'October' }]],
  columnWidths: [10],
};

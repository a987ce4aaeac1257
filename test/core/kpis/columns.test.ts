import { missing } from '../../../core/kpis/columns';
import type { Cell } from '../../../core/workbook/input';
import { read, sheet } from '../ledger/reading/sheets';

const REFERRALS: Cell[][] = [
  ['Partner', 'Received', 'Client', 'Status'],
  ['Marlow CPA', '2026-01-12', 'Ines Vance', 'Open'],
];
const VISITS: Cell[][] = [
  ['Date', 'Type', 'Hours'],
  ['2026-02-02', 'Lunch', 1.5],
  ['2026-02-09', 'Call', 0.5],
];

describe('why a figure has no value', () => {
  const without = read([sheet('Log', REFERRALS)]).ledger;
  const unread = read([sheet('Log', REFERRALS), sheet('Visits', VISITS)]).ledger;

  it('is that there is no such table', () => {
    expect(missing(without, 'Activities.Hours')?.reason).toBe('The workbook has no Activities table.');
  });

  it('is what a table lacks that was found and cannot be read', () => {
    const reason = 'The Activities table cannot be read: it has no column "Partner".';
    expect(missing(unread, 'Activities.Hours')?.reason).toBe(reason);
    expect(missing(unread, 'Money.Amount')?.reason).toBe('The workbook has no Money table.');
  });
});

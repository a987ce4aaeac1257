import { LOST, OPEN, WON } from '../../../../core/ledger/ledger';
import type { Cell } from '../../../../core/workbook/input';
import { read, sheet } from './sheets';

const WORD = { [OPEN]: 'open', [WON]: 'won', [LOST]: 'lost' } as Readonly<Record<number, string>>;
export const ledgerOf = (rows: Cell[][], settings: ReadonlyArray<readonly [string, Cell]> = []) =>
  read([sheet('x', rows)], { settings });
/** What each referral came to, as a word. */
export const outcomes = (rows: Cell[][], settings: ReadonlyArray<readonly [string, Cell]> = []) =>
  Array.from(ledgerOf(rows, settings).ledger.referrals.status, (code) => WORD[code]);

/** A table of introductions whose first columns are the same throughout; `columns` are what the case is about. */
export function table(headers: string[], ...cells: Cell[][]): Cell[][] {
  return [
    ['Referred by', 'Date received', 'Prospect', ...headers],
    ...cells.map((each, i) => ['Alder Tax', `2026-03-${i + 10}`, `Client ${i}`, ...each]),
  ];
}

/** Referrals of two partners, and what is said of those that stand twice. */
import type { Cell, SheetInput } from '../../../../core/workbook/input';
import { read, sheet } from './sheets';

export const HEADER = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'];
export const ROWS: Cell[][] = [
  ['Marlow CPA', '2025-03-03', 'Ines Vance', 'won', '2025-06-02', 5000],
  ['Quill Estates', '2025-03-17', 'Jo Tarn', 'lost', '2025-05-05', ''],
  ['Marlow CPA', '2025-04-07', 'Kit Ashe', 'open', '', ''],
  ['Quill Estates', '2025-04-21', 'Lev Moss', 'won', '2025-08-04', 3000],
];
export const leads = (name: string, rows: Cell[][] = ROWS, more: Partial<SheetInput> = {}) =>
  sheet(name, [HEADER, ...rows], more);
export const OTHERS: Cell[][] = [
  ['Marlow CPA', '2026-03-03', 'Ned Oak', 'won', '2026-06-02', 5000],
  ['Quill Estates', '2026-03-17', 'Ola Pine', 'lost', '2026-05-05', ''],
];
const TWICE = /copy|duplicate|more than once|two tables|another partner/;
export const told = (sheets: SheetInput[], settings: Array<readonly [string, Cell]> = []) => {
  const reading = read(sheets, { settings });
  return {
    reading,
    rows: reading.ledger.referrals.count,
    said: [...reading.ledger.notes].filter(({ problem }) => TWICE.test(problem)),
  };
};
export const changed = (rows: Cell[][], at: number, ...cells: Cell[]) =>
  rows.map((row, i) => (i === at ? [...row.slice(0, 3), ...cells] : row));

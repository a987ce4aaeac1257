import type { Cell, CellArea } from '../../../../core/workbook/input';
import type { Reading } from '../../../../core/ledger/reading/read';
import { read, sheet } from './sheets';

export const notesOf = ({ ledger }: Reading) => [...ledger.notes];

export const FULL = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'];
export const full: Cell[][] = [
  FULL,
  ['Oak Advisors', '2026-01-12', 'Ivy Moss', 'Won', '2026-02-20', 6400],
  ['Oak Advisors', '2026-02-03', 'Gus Holt', 'Lost', '2026-03-09', null],
  ['Pine & Co', '2026-02-16', 'Una Reed', 'Won', '2026-05-01', 3100],
];

/** What a sheet gave, in few words. */
export function got(rows: readonly Cell[][], more: { merges?: readonly CellArea[]; name?: string } = {}) {
  const { merges, name = 'Log' } = more;
  const { ledger, tables } = read([
    {
      ...sheet(
        name,
        rows.map((row) => [...row]),
      ),
      ...(merges ? { merges } : {}),
    },
  ]);
  const { referrals, partners } = ledger;
  return {
    ledger,
    tables,
    partners: partners.map((partner) => partner.name).sort(),
    introductions: referrals.count,
    revenue: [...referrals.revenue].reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : each), 0),
    notes: [...ledger.notes],
  };
}
export const both = ['Oak Advisors', 'Pine & Co'];
export const mapped = (rows: readonly Cell[][], more = {}) =>
  Object.fromEntries(
    (got(rows, more).tables[0]?.columns ?? []).flatMap(({ column, position }) =>
      column === null ? [] : [[column, position]],
    ),
  );

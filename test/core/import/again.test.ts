import fc from 'fast-check';
import { formatIso, parseIso } from '../../../core/calendar/day';
import { planImport, type ImportPlan } from '../../../core/import';
import type { Cell, SheetInput } from '../../../core/workbook/input';

const HEADERS = ['Partner', 'Received', 'Id', 'Client', 'Status', 'Closed', 'First-year revenue'];
const TODAY = parseIso('2026-11-06') ?? 0;
const START: Cell[][] = [HEADERS, ['Harbor Tax', '2026-01-10', 'r1', 'Ames', 'Client', '2026-02-10', 1200]];

const row = fc.tuple(
  fc.constantFrom('Harbor Tax', 'harbor tax, CPA', 'Cole Law', 'Website', ''),
  fc.constantFrom('2026-01-10', '2026-01-11', ''),
  fc.constantFrom('r1', 'r2', 'r3', '', '2.41E+18'),
  fc.constantFrom('Ames', 'AMES', 'Bode', ''),
  fc.constantFrom('won', 'Closed Lost', 'open', ''),
  fc.constantFrom('2026-02-10', '2026-03-01', ''),
  fc.constantFrom('100', '', '1200'),
);

function plan(exported: Cell[][], book: Cell[][]): ImportPlan {
  const sheet = (name: string, rows: Cell[][]): SheetInput => ({ name, rows });
  return planImport(
    [sheet('export.csv', [HEADERS, ...exported])],
    { sheets: [sheet('Referrals', book)], today: TODAY },
    { newPartners: true },
  );
}

/** The workbook with the new rows in it, and the changes when they are wanted. */
function imported(book: Cell[][], { newRows, changedRows }: ImportPlan, update: boolean): Cell[][] {
  const plain = (value: unknown): Cell =>
    typeof value === 'object' && value !== null && 'date' in value
      ? formatIso((value as { date: number }).date)
      : (value as Cell);
  const rows = book.map((cells) => [...cells]);
  if (update)
    for (const { bookRow, cells } of changedRows)
      for (const { position, after } of cells) rows[bookRow - 1]![position - 1] = plain(after);
  return [...rows, ...newRows.map(({ values }) => HEADERS.map((header) => plain(values.get(header))))];
}

it('the same export again adds nothing, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const first = plan(rows, START);
      const { newRows, perhaps, changedRows, sameRows, leftOut } = first;
      // Every row with anything in it is accounted for once.
      const filled = rows.filter((cells) => cells.some((cell) => cell !== '')).length;
      expect(newRows.length + perhaps.length + changedRows.length + sameRows + leftOut.length).toBe(filled);
      expect(plan(rows, imported(START, first, false)).newRows).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

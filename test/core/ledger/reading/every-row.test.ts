import fc from 'fast-check';
import type { Cell, SheetInput } from '../../../../core/workbook/input';
import { lostRows } from '../../../support/accounted';
import { read, sheet } from './sheets';

jest.setTimeout(120_000);

/** A small practice in which every row of every table is read. */
const WHOLE: readonly SheetInput[] = [
  sheet('Partners', [
    ['Partner', 'Category', 'Start date', 'Share %'],
    ['Oak Law', 'attorney', '2025-01-10', '10%'],
    ['Elm Tax', 'CPA', '2025-02-10', '0%'],
    ['Fir Group', 'CPA', '2025-03-10', '5%'],
  ]),
  sheet('Referrals', [
    ['Id', 'Partner', 'Client', 'Received', 'Status', 'Closed', 'First-year revenue'],
    ['R1', 'Oak Law', 'Abel', '2026-02-01', 'won', '2026-03-01', 4000],
    ['R2', 'Elm Tax', 'Bard', '2026-02-11', 'lost', '2026-03-11', null],
    ['R3', 'Fir Group', 'Cole', '2026-03-01', 'open', null, null],
    ['R4', 'Oak Law', 'Dove', '2026-04-01', 'won', '2026-05-01', 2500],
    ['R5', 'Elm Tax', 'Earl', '2026-05-01', 'open', null, null],
  ]),
  sheet('Activities', [
    ['Date', 'Partner', 'Type', 'Hours'],
    ['2026-02-02', 'Oak Law', 'call', 1],
    ['2026-02-12', 'Elm Tax', 'meeting', 2],
    ['2026-03-02', 'Fir Group', 'meal', 1.5],
    ['2026-04-02', 'Oak Law', 'call', 0.5],
    ['2026-05-02', 'Elm Tax', 'call', 0.75],
  ]),
  sheet('Money', [
    ['Date', 'Partner', 'Kind', 'Amount', 'Referral id', 'Client'],
    ['2026-03-05', 'Oak Law', 'revenue', 1200, 'R1', null],
    ['2026-04-05', 'Elm Tax', 'revenue', 300, null, 'Bard'],
    ['2026-05-05', 'Fir Group', 'share', 50, null, null],
    ['2026-06-05', 'Oak Law', 'revenue', 800, 'R4', null],
    ['2026-07-05', 'Elm Tax', 'cost', 70, null, null],
  ]),
];

const ERRORS = [
  '#REF!',
  '#N/A',
  '#NAME?',
  '#VALUE!',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#ERROR!',
  'Loading...',
];
const odd: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Cell>(...ERRORS) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Cell>(
      null,
      '',
      ' ',
      '-',
      'tbd',
      'Total',
      'n/a',
      'x',
      '2026-13-40',
      '1/2',
      '???',
      'Partner',
      'void',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(0, -1, 0.5, 1e9, true, false) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);

/** One to three cells below the headers. */
const changes = fc.array(
  fc.record({ sheet: fc.nat(3), row: fc.integer({ min: 1, max: 5 }), column: fc.nat(6), value: odd }),
  { minLength: 1, maxLength: 3 },
);

type Change = typeof changes extends fc.Arbitrary<ReadonlyArray<infer T>> ? T : never;

function changed(list: readonly Change[]): SheetInput[] {
  const copies = WHOLE.map((each) => ({ ...each, rows: each.rows.map((row) => [...row]) }));
  for (const { sheet: at, row, column, value } of list) {
    const cells = copies[at]?.rows[row];
    if (cells !== undefined && column < cells.length) cells[column] = value;
  }
  return copies;
}

/** Rows with anything in them that were neither read nor are named by a note. */
function lost(sheets: readonly SheetInput[]): string[] {
  return lostRows(
    read(sheets).ledger,
    sheets.map((each) => ({ sheet: each, header: 0, ...(each.name === 'Partners' ? { names: 0 } : {}) })),
  );
}

it('every row of a whole practice is read', () => {
  const { ledger } = read(WHOLE);
  expect(lost(WHOLE)).toEqual([]);
  expect([ledger.referrals.count, ledger.activities.count, ledger.money.count]).toEqual([5, 5, 5]);
});

it('every row of every table is read or noted, whatever a few of its cells hold', () => {
  fc.assert(
    fc.property(changes, (list) => {
      expect(lost(changed(list))).toEqual([]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 600), seed: Number(process.env['SEED'] ?? 19) },
  );
});

import fc from 'fast-check';
import { dayFromCivil, formatIso } from '../../core/calendar/day';
import type { Cell, SheetInput } from '../../core/workbook/input';
import type { OneTable } from '../support/accounted';

/** The day on which every practice here is read. */
export const TODAY = dayFromCivil(2026, 11, 21);

/** Tables of one practice, one a sheet, and nothing else on it but lines above. */
export type Tables = readonly OneTable[];

/** A column: the words that may stand over it and what it holds when nothing is wrong. */
interface Column {
  readonly headers: readonly string[];
  readonly cell: fc.Arbitrary<Cell>;
  /** Without this column the sheet is another table, or none. */
  readonly needed?: boolean;
}

const PARTNERS = ['Oak Law', 'Elm Tax', 'Fir Group', 'Ash & Co', "O'Neil Advisory"];
const CLIENTS = ['Abel', 'Bard', 'Cole', 'Dove', 'Earl', 'Fenn', 'Gray', 'Hale'];

const day = (from: string, days: number) =>
  fc
    .nat(days)
    .map((offset) => formatIso(dayFromCivil(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 1) + offset));
const blankOr = (cell: fc.Arbitrary<Cell>) =>
  fc.oneof({ weight: 2, arbitrary: cell }, { weight: 1, arbitrary: fc.constant(null) });
const money = fc.oneof<fc.Arbitrary<Cell>[]>(
  fc.nat(900_000).map((cents) => cents / 100),
  fc.nat(9000).map((amount) => `$${amount.toLocaleString('en-US')}`),
);
const partner = fc.constantFrom<Cell>(...PARTNERS);
const client = fc.constantFrom<Cell>(...CLIENTS);

/** The columns of each table; the first is the one that names the partner, or nearly so. */
const TABLES: Readonly<Record<string, readonly Column[]>> = {
  Partners: [
    { headers: ['Partner', 'Name'], cell: partner, needed: true },
    { headers: ['Category', 'Profession'], cell: fc.constantFrom<Cell>('CPA', 'attorney'), needed: true },
    { headers: ['Start date', 'Partner since'], cell: blankOr(day('2024-01-01', 600)), needed: true },
    { headers: ['Share %'], cell: fc.constantFrom<Cell>('10%', 0, 0.05, null) },
  ],
  Referrals: [
    { headers: ['Partner', 'Referred by', 'Referral source'], cell: partner, needed: true },
    { headers: ['Client', 'Prospect'], cell: client, needed: true },
    { headers: ['Received', 'Date received', 'Referral date'], cell: day('2025-02-01', 620), needed: true },
    {
      headers: ['Status', 'Stage'],
      cell: fc.constantFrom<Cell>('won', 'lost', 'open', 'Closed Won', 'qualified'),
      needed: true,
    },
    { headers: ['Closed', 'Close date'], cell: blankOr(day('2026-01-01', 300)) },
    { headers: ['First-year revenue', 'Annual revenue'], cell: blankOr(money) },
    { headers: ['AUM'], cell: blankOr(money) },
    { headers: ['Direction'], cell: fc.constantFrom<Cell>('received', 'given', 'received') },
  ],
  Activities: [
    { headers: ['Date'], cell: day('2025-06-01', 500), needed: true },
    { headers: ['Partner'], cell: partner, needed: true },
    { headers: ['Type'], cell: fc.constantFrom<Cell>('call', 'meeting', 'meal'), needed: true },
    {
      headers: ['Hours', 'Time spent'],
      cell: fc.constantFrom<Cell>(1, 0.5, 2.25, '1:30', '45 min'),
      needed: true,
    },
  ],
  Money: [
    { headers: ['Date', 'Paid on'], cell: day('2025-06-01', 500), needed: true },
    { headers: ['Partner'], cell: partner, needed: true },
    { headers: ['Kind'], cell: fc.constantFrom<Cell>('revenue', 'share', 'cost', 'clawback'), needed: true },
    { headers: ['Amount'], cell: money, needed: true },
    { headers: ['Client'], cell: blankOr(client) },
  ],
};

/** What people, formulas and exports leave in a cell. */
const ODD: readonly Cell[] = [
  ...['#REF!', '#N/A', '#NAME?', '#VALUE!', '#DIV/0!', '#NUM!', '#SPILL!', '#ERROR!', 'Loading...'],
  ...[null, '', ' ', '-', '?', 'tbd', 'n/a', 'x', 'Total', 'Partner', 'void', 'see above', '"', '\u00a0'],
  ...[
    '2026-13-40',
    '1/2',
    '31.12.25',
    '12/2025',
    'mid-March',
    '1900-01-00',
    45000,
    2958466,
    -1,
    0,
    1e15,
    1e-9,
  ],
  ...[
    true,
    false,
    '(1,200.50)',
    '1.234,56',
    '€ 5k',
    '1500\n2000',
    '25:90',
    '1e400',
    '-0',
    '0x1F',
    "'007",
    '=1+1',
  ],
  ...['Oak  Law', 'OAK LAW', 'Law, Oak', 'Oak Law / Elm Tax', 'Oak Lav'],
];
const odd = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Cell>(...ODD) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);

function table(name: string, columns: readonly Column[]): fc.Arbitrary<OneTable> {
  return fc
    .record({
      headers: fc.tuple(...columns.map(({ headers }) => fc.constantFrom(...headers))),
      rows: fc.array(fc.tuple(...columns.map(({ cell }) => cell)), { minLength: 3, maxLength: 9 }),
      order: fc.shuffledSubarray(
        columns.map((_, c) => c),
        { minLength: columns.length, maxLength: columns.length },
      ),
      dropped: fc.subarray(columns.flatMap(({ needed }, c) => (needed === true ? [] : [c]))),
      above: fc.constantFrom<readonly (readonly Cell[])[]>([], [], [[name]], [[`${name} 2026`], []]),
    })
    .map(({ headers, rows, order, dropped, above }) => {
      const kept = order.filter((column) => !dropped.includes(column));
      const sheet: SheetInput = {
        name,
        rows: [
          ...above,
          kept.map((column) => headers[column] as Cell),
          ...rows.map((row) => kept.map((column) => row[column] as Cell)),
        ],
      };
      return {
        sheet,
        header: above.length,
        ...(name === 'Partners' ? { names: kept.indexOf(0) } : {}),
      };
    });
}

/** Cells below the headers that become something odd. */
const changes = fc.array(fc.record({ table: fc.nat(3), row: fc.nat(8), column: fc.nat(7), value: odd }), {
  maxLength: 6,
});

/** A small practice as people keep it: other words and orders of columns, lines above, odd cells. */
export const practices: fc.Arbitrary<Tables> = fc
  .tuple(fc.tuple(...Object.entries(TABLES).map(([name, columns]) => table(name, columns))), changes)
  .map(([tables, list]) => {
    const copies = tables.map((each) => ({
      ...each,
      sheet: { ...each.sheet, rows: each.sheet.rows.map((row) => [...row]) },
    }));
    for (const { table: at, row, column, value } of list) {
      const into = copies[at];
      const cells = into?.sheet.rows[into.header + 1 + row];
      if (cells !== undefined && column < cells.length) cells[column] = value;
    }
    return copies;
  });

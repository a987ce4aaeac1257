import fc from 'fast-check';
import { NO_DAY } from '../../../../core/calendar/day';
import type { Cell, SheetInput } from '../../../../core/workbook/input';
import { TABLES } from '../../../../core/workbook/tables';
import { TODAY, read, sheet } from './sheets';

jest.setTimeout(60_000);

const words = [
  'Harbor Tax',
  'won',
  'lost',
  'tbd',
  'Total',
  '-',
  '3/4/2026',
  '2026-13-01',
  '25.12.2025',
  '$1,2',
  '(5)',
  '12k',
  '40%',
  'yes',
  '#N/A',
  'R1',
  '2.41E+18',
  'call',
  'revenue',
  'EUR 5',
  ' ',
  '\u00a0',
  '=1+1',
  'Partner',
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Cell>(...words) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(null, '', undefined) },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 60000 }) },
  fc.double(),
  fc.boolean(),
  fc.string(),
);

/** A sheet with a header row of one of our tables, complete or in part, above whatever. */
const ours = fc.constantFrom(...TABLES).chain(({ kind, columns }) =>
  fc
    .tuple(
      fc.subarray(
        columns.map((each) => each.header),
        { minLength: 3 > columns.length ? columns.length : 3 },
      ),
      fc.array(fc.array(cell, { maxLength: columns.length + 1 }), { maxLength: 25 }),
    )
    .map(([headers, rows]) => ({ kind, rows: [headers, ...rows], name: kind })),
);

const anything: fc.Arbitrary<SheetInput> = fc
  .array(fc.oneof(fc.array(fc.anything()), fc.anything()), { maxLength: 12 })
  .map((rows) => ({ name: 'x', rows: rows as unknown as SheetInput['rows'] }));

/** The rows that a counted note names: `3 rows: 4-5, 9`. */
function rowsNamed(value: string): number[] {
  const ranges = /^\d+ rows?: (.*)$/.exec(value)?.[1]?.split(', ') ?? [];
  return ranges.flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

const MAY_BE_NAN = new Set([
  'revenue',
  'aum',
  'hours',
  'cost',
  'rating',
  'responsiveness',
  'initiative',
  'quality',
  'giftValue',
]);

function expectSound(sheets: readonly SheetInput[]): void {
  const { ledger } = read(sheets);
  expect(Number.isInteger(ledger.asOf)).toBe(true);
  for (const table of [ledger.referrals, ledger.activities, ledger.money])
    for (const [name, column] of Object.entries(table)) {
      if (typeof column === 'number') continue;
      expect(column).toHaveLength(table.count);
      if (!(column instanceof Float64Array)) continue;
      for (const value of column) {
        expect(Math.abs(value)).not.toBe(Infinity);
        if (!MAY_BE_NAN.has(name)) expect(value).not.toBeNaN();
      }
    }
  for (const table of [ledger.referrals, ledger.activities, ledger.money])
    for (const partner of table.partner) expect(ledger.partners[partner]).toBeDefined();
  for (const day of [...ledger.activities.day, ...ledger.money.day]) expect(day).not.toBe(NO_DAY);
  for (const partner of ledger.partners)
    for (const value of Object.values(partner)) expect(value).not.toBeNaN();
  for (const note of ledger.notes)
    expect(note.problem.endsWith('.') && note.suggestion.endsWith('.')).toBe(true);
}

describe('reading whatever a sheet holds', () => {
  it('never throws and never gives NaN where there must be a value', () => {
    fc.assert(
      fc.property(fc.array(ours, { maxLength: 3 }), (sheets) => expectSound(sheets)),
      { numRuns: 150 },
    );
  });

  it('never throws on what no host should give', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 2 }), (sheets) => expectSound(sheets)),
      { numRuns: 150 },
    );
  });

  it('puts every row that is not blank into the ledger or into a note', () => {
    fc.assert(
      fc.property(ours, ({ kind, rows, name }) => {
        const { ledger, tables } = read([sheet(name, rows, { kind })]);
        if (tables[0]?.kind !== kind || tables[0].headerRow === 0) return;
        const notes = [...ledger.notes];
        // Without a needed column one note stands for all rows.
        if (notes.some((note) => note.row === 0 && note.problem.includes('none of its rows is read'))) return;
        const seen = new Set(notes.map((note) => note.row));
        for (const { row, value } of notes)
          if (row === 0) for (const each of rowsNamed(value)) seen.add(each);
        for (const table of [ledger.referrals, ledger.activities, ledger.money])
          for (const row of table.row) seen.add(row);
        for (const each of [...ledger.partners, ...ledger.actions, ...ledger.candidates]) seen.add(each.row);
        rows.forEach((row, i) => {
          const blank = row
            .slice(0, Math.max(...rows.map((each) => each.length)))
            .every((each) => each == null || String(each).trim() === '');
          const at = i + 1;
          if (blank || at <= (tables[0]?.headerRow ?? 0) || kind === 'Settings') return;
          expect({ at, row, seen: seen.has(at) }).toEqual({ at, row, seen: true });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same ledger and mark for the same rows', () => {
    fc.assert(
      fc.property(ours, ({ rows, name }) => {
        const [a, b] = [
          read([sheet(name, rows)]).ledger,
          read(
            [
              sheet(
                name,
                rows.map((row) => [...row]),
              ),
            ],
            { today: TODAY },
          ).ledger,
        ];
        expect(a.mark).toBe(b.mark);
        expect([...a.notes]).toEqual([...b.notes]);
      }),
      { numRuns: 50 },
    );
  });
});

import { wholeSheet } from '../../../../core/workbook/blocks/block';
import type { Cell } from '../../../../core/workbook/input';
import { headerRow, withJoined } from '../../../../core/workbook/mapping/headers/header-row';
import { mapColumns } from '../../../../core/workbook/mapping/map-columns';
import { mostPossible, namedBy } from '../../../../core/workbook/mapping/table-score';
import { TABLES } from '../../../../core/workbook/tables';

const NOTHING = new Map<string, never>();
const context = {
  columnMap: NOTHING,
  partnerNames: new Set(['ash tax', 'elm legal']),
  statusWords: NOTHING,
  kindWords: NOTHING,
  currency: null,
};

const SHEETS: ReadonlyArray<readonly [what: string, rows: Cell[][]]> = [
  [
    'of our own headers',
    [
      ['Partner', 'Client', 'Received', 'Status', 'First-year revenue'],
      ['Ash Tax', 'Lee', '2026-01-05', 'won', 4000],
      ['Elm Legal', 'Roy', '2026-02-05', 'lost', null],
    ],
  ],
  [
    'whose status, amount and assets are told by values alone',
    [
      ['Who sent them', 'Household', 'What became of it', 'Deal value (AUM)', 'Actual fee revenue'],
      ['Ash Tax', 'Lee', 'won', 900000, 4000],
      ['Elm Legal', 'Roy', 'lost', 400000, 0],
    ],
  ],
  [
    'of a bank',
    [
      ['Date', 'From', 'Debit', 'Credit', 'Soll/Haben'],
      ['2026-01-05', 'Ash Tax', null, 1000, 'H'],
      ['2026-02-05', 'Ash Tax', 200, null, 'S'],
    ],
  ],
  [
    'of two columns',
    [
      ['Paid by', 'Amount'],
      ['Ash Tax', 1000],
      ['Elm Legal', -200],
    ],
  ],
];

describe('the bound of how well a kind of table can fit', () => {
  it.each(SHEETS)('is not exceeded on a sheet %s', (_, rows) => {
    const one = headerRow(wholeSheet({ name: 'Log', rows }), 0);
    for (const at of [
      one,
      withJoined(
        one,
        one.headers.map((each) => `Introduction ${each}`),
      ),
    ])
      for (const { kind } of TABLES)
        expect(mapColumns(kind, at, context).score).toBeLessThanOrEqual(mostPossible(kind, at, namedBy(at)));
  });

  it('does not count more columns of ours than the sheet has', () => {
    const at = headerRow(
      wholeSheet({
        name: 'Settings',
        rows: [
          ['Name', 'Value'],
          ['Currency', 'USD'],
        ],
      }),
      0,
    );
    expect(mostPossible('Settings', at, namedBy(at))).toBe(3);
    for (const kind of ['Money', 'Referrals', 'Activities'] as const)
      expect(mostPossible(kind, at, namedBy(at))).toBeLessThan(4);
  });
});

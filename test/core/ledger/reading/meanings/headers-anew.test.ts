import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

const FIRST: Cell[][] = [
  ['Date', 'Partner', 'Client', 'Status'],
  ['2026-01-05', 'Marlow CPA', 'Ines', 'Won'],
  ['2026-01-15', 'Marlow CPA', 'Jo', 'Lost'],
  ['2026-01-25', 'Marlow CPA', 'Lee', 'Lost'],
];

/** `Quill Estates: Kit, 2026-04-05` for each introduction, with its amount where it has one. */
const introductions = (rows: Cell[][]) => {
  const { referrals, partners, clients } = read([sheet('2026', rows)]).ledger;
  return Array.from(referrals.partner, (partner, i) =>
    [
      `${partners[partner]?.name}: ${clients[referrals.client[i]!]}`,
      ...(Number.isNaN(referrals.revenue[i]) ? [] : [referrals.revenue[i]]),
    ].join(', '),
  );
};

describe('a header that comes again within a table', () => {
  it.each<[string, Cell[][], string[]]>([
    [
      'with its columns in another order',
      [
        ['Client', 'Date', 'Status', 'Partner'],
        ['Kit', '2026-04-05', 'Won', 'Quill Estates'],
      ],
      ['Quill Estates: Kit'],
    ],
    [
      'with another column among them',
      [
        ['Date', 'Partner', 'Client', 'Fee', 'Status'],
        ['2026-04-05', 'Quill Estates', 'Kit', 4000, 'Won'],
      ],
      ['Quill Estates: Kit, 4000'],
    ],
    [
      'with another column behind them',
      [
        ['Date', 'Partner', 'Client', 'Status', 'Fee'],
        ['2026-04-05', 'Quill Estates', 'Kit', 'Won', 4000],
      ],
      ['Quill Estates: Kit, 4000'],
    ],
  ])('%s heads the rows below it', (_, below, expected) => {
    expect(introductions([...FIRST, ...below])).toEqual([
      'Marlow CPA: Ines',
      'Marlow CPA: Jo',
      'Marlow CPA: Lee',
      ...expected,
    ]);
  });

  it('as it was is left out, also where a cell of it says something else', () => {
    const rows = [
      ...FIRST,
      ['Date', 'Marlow CPA', 'Client', 'Status'],
      ['2026-04-05', 'Quill Estates', 'Kit', 'Won'],
    ];
    expect(introductions(rows)).toHaveLength(4);
    expect(notesOf(read([sheet('2026', rows)]), 'It repeats the header row')).toHaveLength(1);
  });

  it('is none where a row of data says what two headers say', () => {
    expect(introductions([...FIRST, ['2026-04-05', 'Partner', 'Status', 'Won']])).toHaveLength(4);
  });
});

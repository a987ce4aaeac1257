import type { Cell } from '../../../../../core/workbook/input';
import { MONEY_KINDS } from '../../../../../core/workbook/tables';
import { notesOf, read, sheet } from '../sheets';

/** Amounts beside partners, on a tab that is called something. */
const list = (tab: string, header: readonly string[], text: Cell = 'Wine') =>
  read([
    sheet(tab, [
      ['Date', 'COI', ...header, '$'],
      ['2026-03-05', 'Harbor Tax', ...header.map(() => text), 45],
      ['2026-06-05', 'Elm Law', ...header.map(() => text), 60],
    ]),
  ]);
const kindsOf = ({ ledger }: ReturnType<typeof list>) => [
  ...new Set(Array.from(ledger.money.kind, (kind) => MONEY_KINDS[kind])),
];

describe('what was spent on partners is no revenue', () => {
  it.each([
    'Thank-yous',
    'Thank You\u2019s',
    'Gifts',
    'Gifts & Meals',
    'Meals and Entertainment',
    'Holiday gifts',
  ])('by the name of the tab: %s', (tab) => {
    const reading = list(tab, []);
    expect(kindsOf(reading)).toEqual(['cost']);
    expect(notesOf(reading, 'they count as cost')).toHaveLength(1);
  });

  it.each(['Gift', 'Gift description', 'Occasion', 'Restaurant'])('by a column beside: %s', (header) => {
    expect(kindsOf(list('2026', [header]))).toEqual(['cost']);
  });

  it.each(['Fees & Gifts', 'Fees and Costs', '2026'])('not by %s', (tab) => {
    expect(kindsOf(list(tab, []))).toEqual(['revenue']);
  });

  it('unless Settings explain the name', () => {
    const rows = [
      ['Date', 'COI', '$'],
      ['2026-03-05', 'Harbor Tax', 45],
    ];
    const reading = read([sheet('Gifts & Meals', rows)], {
      settings: [['Kind word Gifts & Meals', 'revenue']],
    });
    expect(kindsOf(reading)).toEqual(['revenue']);
  });
});

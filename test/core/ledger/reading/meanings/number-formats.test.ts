import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

type Settings = ReadonlyArray<readonly [string, Cell]>;
const readRows = (rows: Cell[][], settings: Settings = []) => read([sheet('x', rows)], { settings });
const amounts = (rows: Cell[][], settings: Settings = []) => [
  ...readRows(rows, settings).ledger.money.amount,
];
describe('1.500', () => {
  const rows = (dates: string[], cells: string[]) => [
    ['Date', 'Partner', 'Amount'],
    ...cells.map((cell, i) => [dates[i] ?? '', 'Alder Tax', cell]),
  ];
  const iso = ['2026-02-02', '2026-02-03'];
  const dotted = ['02.02.2026', '13.02.2026'];
  it('throughout is thousands beside dates with points', () => {
    expect(amounts(rows(dotted, ['1.500', '12.000']))).toEqual([1500, 12000]);
    expect(notesOf(readRows(rows(dotted, ['1.500', '12.000'])), 'one thousand')).toEqual([]);
  });
  it('is asked where nothing tells, and the answer is kept in Settings', () => {
    const cells = rows(iso, ['1.500', '12.000']);
    const [note] = notesOf(readRows(cells), 'one thousand');
    expect(note?.value).toBe('2 amounts');
    const [thousands, decimals] = note?.offers ?? [];
    expect(amounts(cells, thousands?.rows)).toEqual([1500, 12000]);
    expect(amounts(cells, decimals?.rows)).toEqual([1.5, 12]);
    expect(notesOf(readRows(cells, decimals?.rows), 'one thousand')).toEqual([]);
  });
  it('is what one value proves, or the locale says', () => {
    expect(amounts(rows(dotted, ['1500.50', '980.125']))).toEqual([1500.5, 980.125]);
    expect([...read([sheet('x', rows(iso, ['1.500']))], { locale: 'de-DE' }).ledger.money.amount]).toEqual([
      1500,
    ]);
  });
  it('beside 1,500 is asked', () => {
    const cells = rows(iso, ['1.500', '1,500']);
    const [note] = notesOf(readRows(cells), 'which is one thousand');
    expect(note?.offers?.map((offer) => amounts(cells, offer.rows))).toEqual([
      [1.5, 1500],
      [1500, 1.5],
    ]);
  });
  it('with a comma is thousands, and asked in a table with decimal commas', () => {
    expect(amounts(rows(iso, ['1,500', '12,000']))).toEqual([1500, 12000]);
    expect(notesOf(readRows(rows(iso, ['1,500'])), 'one thousand')).toEqual([]);
    expect(notesOf(readRows(rows(dotted, ['1,500'])), 'one thousand')).toHaveLength(1);
  });
});

describe('a percent format', () => {
  it('is a unit of a share, and no amount', () => {
    const formats = [undefined, [undefined, '0%'], undefined, [undefined, '0.0%']] as string[][];
    const { partners } = read([
      sheet(
        'x',
        [
          ['Partner', 'Share %'],
          ['P', 0.2],
          ['Q', 25],
          ['R', 0.15],
        ],
        { formats },
      ),
    ]).ledger;
    expect(partners.map(({ share }) => share)).toEqual([0.2, 0.25, 0.15]);
    const money = read([
      sheet(
        'x',
        [
          ['Date', 'Partner', 'Amount'],
          ['2026-02-02', 'P', 0.2],
          ['2026-02-02', 'P', 5],
        ],
        {
          formats: [undefined, [undefined, undefined, '0%']] as string[][],
        },
      ),
    ]);
    expect([...money.ledger.money.amount]).toEqual([5]);
    expect(notesOf(money, 'not a number')).toHaveLength(1);
  });
});

describe('a format that writes a unit beside the number', () => {
  const money = (header: string, formats: ReadonlyArray<string | undefined>) =>
    read([
      sheet(
        'x',
        [['Date', 'Partner', header], ...formats.map((_, i): Cell[] => ['2026-02-02', 'P', 12 + i])],
        { formats: [undefined, ...formats.map((each) => [undefined, undefined, each])] },
      ),
    ]);

  it.each<[string, string, Array<string | undefined>, number[], number]>([
    ['thousands where nothing is left out', 'Amount', ['0"k"', undefined], [12_000, 13], 1],
    ['letters behind a backslash, and a currency', 'Amount', ['0.0\\k', '"$"0.0"k"'], [12_000, 13_000], 1],
    ['a number that is shown without its thousands stays', 'Amount', ['#,##0,"k"', '0,"k"'], [12, 13], 0],
    ['a header says so, too: once', 'Amount ($K)', ['0"k"', undefined], [12_000, 13_000], 1],
    ['another word says nothing', 'Amount', ['0" paid"', undefined], [12, 13], 0],
    ['a fee of that much at least is no time', 'Amount', ['"$"0" min"', '0.0 "h"'], [12, 13], 0],
  ])('%s', (_, header, formats, amounts, noted) => {
    const reading = money(header, formats);
    expect([...reading.ledger.money.amount]).toEqual(amounts);
    expect(notesOf(reading, 'in thousands')).toHaveLength(noted);
  });

  it('minutes and hours of activities', () => {
    const formats = ['0" min"', '0.0 "h"', '#,##0\\ \\m\\i\\n', undefined];
    const { activities } = read([
      sheet(
        'x',
        [
          ['Date', 'Partner', 'Type', 'Hours'],
          ...[90, 2, 30, 1].map((hours): Cell[] => ['2026-02-02', 'P', 'Call', hours]),
        ],
        { formats: [undefined, ...formats.map((each) => [undefined, undefined, undefined, each])] },
      ),
    ]).ledger;
    expect([...activities.hours]).toEqual([1.5, 2, 0.5, 1]);
  });
});

import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

const fees = (...cells: Cell[]) =>
  read([
    sheet('x', [
      ['Date', 'Partner', 'Client', 'Fee'],
      ...cells.map((each, i) => [`2026-02-1${i}`, 'Alder', `Client ${i}`, each]),
    ]),
  ]);
const amounts = (reading: ReturnType<typeof read>) => [...reading.ledger.money.amount];

describe('a sum that was typed as text', () => {
  it.each<[cell: string, sum: number]>([
    ['$4,000 + $1,100', 5100],
    ['4000+1100+50', 5150],
    ['=4000 + 1100', 5100],
    ['2.5k + 500', 3000],
    ['USD 400 + USD 100', 500],
    ['1,000.50 + 0.50', 1001],
    ['$5,000+', 5000],
  ])('"%s" is %d', (cell, sum) => {
    expect(amounts(fees(800, cell, 900))).toEqual([800, sum, 900]);
  });

  it('is said of each row', () => {
    const notes = notesOf(fees(800, '$4,000 + $1,100', '300 + 20'), 'sum');
    expect(notes.map(({ row, value }) => [row, value])).toEqual([
      [3, '$4,000 + $1,100'],
      [4, '300 + 20'],
    ]);
    expect(notesOf(fees(800, '$5,000+'), 'sum')).toEqual([]);
  });

  it.each(['$6,000 + 1%', '$4,000 + tax', '4000 + ', '€400 + $100', '+1 555 0100', '1,2,3 + 4'])(
    'is none in "%s", which a note asks for',
    (cell) => {
      const reading = fees(800, cell, 900, 950);
      expect(amounts(reading).filter((each) => each > 900 && each !== 950 && each !== 4000)).toEqual([]);
      expect(notesOf(reading, 'sum')).toEqual([]);
    },
  );

  it('has the decimal sign of its column', () => {
    expect(amounts(fees('1.500,50', '1.000 + 500', '2,5'))).toEqual([1500.5, 1500, 2.5]);
  });
});

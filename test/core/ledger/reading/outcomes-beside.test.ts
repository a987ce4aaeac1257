import { NO_DAY, formatIso } from '../../../../core/calendar/day';
import { LOST, OPEN, WON } from '../../../../core/ledger/ledger';
import type { Cell } from '../../../../core/workbook/input';
import { notesOf, read, sheet } from './sheets';

const INTRODUCTIONS: Cell[][] = [
  ['Ref', 'Date', 'COI', 'Client'],
  ['R-1', '2026-01-06', 'Marlow CPA', 'Ines Low'],
  ['R-2', '2026-01-20', 'Marlow CPA', 'Jo Ray'],
  ['R-3', '2026-02-03', 'Quill Estates', 'Kit Poe'],
  ['R-4', '2026-02-11', 'Quill Estates', 'Lu Fox'],
];
const byClient = INTRODUCTIONS.map((row) => row.slice(1));
const TAKE = 'introductions of another table';

function outcomes(name: string, rows: Cell[][], of: Cell[][] = INTRODUCTIONS) {
  const reading = read([sheet('Log', of), sheet(name, rows)]);
  const { status, closed, revenue } = reading.ledger.referrals;
  const said = Array.from(status, (code, i) => {
    const word = code === WON ? 'won' : code === LOST ? 'lost' : code === OPEN ? 'open' : '?';
    const on = closed[i] === NO_DAY ? '' : ` ${formatIso(closed[i]!)}`;
    return `${word}${on}${Number.isNaN(revenue[i]) ? '' : ` ${revenue[i]}`}`;
  });
  return { said, reading };
}
const ALL = ['won 2026-03-02 5200', 'lost 2026-02-15', 'won 2026-04-01 3000', 'open'];

describe('what became of introductions, on a tab of its own', () => {
  it.each<[string, string, Cell[][], Cell[][]]>([
    [
      'their Id',
      'Results',
      [
        ['Ref', 'Result', 'Decided on', 'First-year fee'],
        ['R-3', 'Won', '2026-04-01', 3000],
        ['R-1', 'Won', '2026-03-02', 5200],
        ['R-2', 'Lost', '2026-02-15', null],
      ],
      INTRODUCTIONS,
    ],
    [
      'their client, beside one day',
      'Outcome',
      [
        ['Client', 'Outcome', 'Date', 'Fee'],
        ['Ray, Jo', 'Lost', '2026-02-15', null],
        ['Ines Low', 'Won', '2026-03-02', 5200],
        ['Kit Poe', 'Won', '2026-04-01', 3000],
      ],
      byClient,
    ],
  ])('is taken by %s', (_, tab, rows, of) => {
    const { said, reading } = outcomes(tab, rows, of);
    expect(said).toEqual(ALL);
    expect(notesOf(reading, TAKE)).toHaveLength(1);
    expect(notesOf(reading, 'none of its rows is read')).toEqual([]);
  });

  it('is what the tab is called', () => {
    const rows: Cell[][] = [
      ['Client', 'Date signed', 'Fee'],
      ['Ines Low', '2026-03-02', 5200],
    ];
    expect(outcomes('Won', rows, byClient).said).toEqual(['won 2026-03-02 5200', 'open', 'open', 'open']);
  });

  it('is nobody\u2019s where no introduction, or several, name the client; both are noted', () => {
    const twice: Cell[][] = [...byClient, ['2026-03-01', 'Quill Estates', 'Ines Low']];
    const rows: Cell[][] = [
      ['Client', 'Outcome', 'Close date'],
      ['Ines Low', 'Won', '2026-04-02'],
      ['Jo Ray', 'Lost', '2026-04-02'],
      ['Zed Ash', 'Won', '2026-04-02'],
    ];
    const { said, reading } = outcomes('Outcome', rows, twice);
    expect(said.map((each) => each.slice(0, 4))).toEqual(['open', 'lost', 'open', 'open', 'open']);
    expect(notesOf(reading, 'is not used').map(({ row, value }) => [row, value])).toEqual([
      [2, 'Ines Low'],
      [4, 'Zed Ash'],
    ]);
  });

  it.each<[string, Cell[][]]>([
    [
      'other clients',
      [
        ['Client', 'Outcome', 'Close date'],
        ['Ann Ott', 'Won', '2026-03-02'],
        ['Bo Orr', 'Won', '2026-03-02'],
      ],
    ],
    [
      'amounts that come again',
      [
        ['Client', 'Outcome', 'Close date', 'Fee'],
        ['Ines Low', 'Won', '2026-03-02', 100],
        ['Ines Low', 'Won', '2026-06-02', 100],
        ['Kit Poe', 'Won', '2026-06-02', 100],
      ],
    ],
  ])('is not taken from a list of %s', (_, rows) => {
    const { reading } = outcomes('Others', rows, byClient);
    expect(notesOf(reading, TAKE)).toEqual([]);
  });
});

describe('amounts that introductions take from a tab of outcomes', () => {
  const won = (header: string, fees: Cell[], formats?: string[]) => {
    const rows: Cell[][] = [
      ['Client', 'Result', 'Decided', header],
      ['Ines Low', 'Won', '2026-03-02', fees[0]!],
      ['Jo Ray', 'Won', '2026-03-02', fees[1]!],
    ];
    const shown = formats?.map((format) => [undefined, undefined, undefined, format]);
    const reading = read(
      [sheet('Log', byClient), sheet('Results', rows, shown ? { formats: [[], ...shown] } : {})],
      { settings: [['Currency', 'USD']] },
    );
    return [...reading.ledger.referrals.revenue].slice(0, 2);
  };

  it.each<[string, string, Cell[], string[] | undefined, number[]]>([
    ['the currency of their cells', 'Fee', [4200, 2800], ['"$"#,##0', '[$€-407] #,##0'], [4200, NaN]],
    ['the thousands of their cells', 'Fee', [4.2, 2.8], ['#,##0.0"K"', '#,##0.0"K"'], [4200, 2800]],
    ['the currency of their header', 'Fee (EUR)', [4200, 2800], undefined, [NaN, NaN]],
    ['the unit of their header', 'Fee ($K)', [4.2, 2.8], undefined, [4200, 2800]],
    ['the part of a year that their header names', 'Monthly fee', [100, 200], undefined, [1200, 2400]],
  ])('keep %s', (_, header, fees, formats, revenue) => {
    expect(won(header, fees, formats)).toEqual(revenue);
  });
});

import type { Cell } from '../../../../core/workbook/input';
import { FULL, both, full, got } from './shapes';

const TOTALS = 'It looks like a totals row and is left out.';

describe('figures below the last row with a day', () => {
  it.each<[string, Cell[][]]>([
    ['that check a sum', [['Check', '', '', '', '', 0]]],
    ['with a remark in their label', [['Proof (must be 0)', '', '', '', '', '0.00']]],
    ['that another list gives', [['Per the CRM', '', '', '', '', 9100]]],
    ['that a formula could not work out', [['Everything', '', '', '', '', '#NAME?']]],
    ['counted where the day should be', [['# of leads', 3]]],
    ['that say what they count', [['3 referrals', '', '2 won', '', '', 9100]]],
    ['after a blank row, whatever they are called', [[], ['Whole practice', '', '', '', '', 12345]]],
    [
      'after a row of sums, whatever they are called',
      [
        ['Total', '', '', '', '', 9500],
        ['Our book', '', '', '', '', 9100],
        ['Off by', '', '', '', '', 400],
      ],
    ],
  ])('%s are no partner', (_, rows) => {
    const said = got([...full, ...rows]);
    expect(said).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
    expect(said.notes.map((each) => each.problem)).toEqual(
      rows.filter((row) => row.length > 0).map(() => TOTALS),
    );
  });

  it.each<[string, Cell[][]]>([
    ['begins with such a word and has a day', [['Check Street Tax', '2026-03-03', '', '', '', 700]]],
    ['has a client', [[], ['Elm Tax', '', 'Kit Orr', '', '', 700]]],
    ['stands right below the data', [['Elm Tax', '', '', '', '', 700]]],
    [
      'stands above a row with a day',
      [[], ['Elm Tax', '', '', '', '', 700], ['Oak Advisors', '2026-03-03', 'Kit Orr', 'Open']],
    ],
  ])('are none where a name %s', (_, rows) => {
    expect(got([...full, ...rows]).partners).toHaveLength(3);
  });

  it('of a partner that stands above are a row of it', () => {
    expect(got([...full, [], ['Pine & Co', '', '', '', '', 700]]).introductions).toBe(4);
  });
});

it('counts that say what they count are none between the rows either', () => {
  const sums: Cell[] = ['', '2 referrals', '', '', '', 6400];
  const said = got([...full.slice(0, 3), sums, ...full.slice(3)]);
  expect(said).toMatchObject({ partners: both, introductions: 3 });
  expect(said.notes.map(({ row, problem }) => [row, problem])).toEqual([[4, TOTALS]]);
});

it.each<[string, Cell[]]>([
  ['a month and its first day', ['January 1', '2026-01-01']],
  ['a month with the sum of it', ['January 2026', '', '', '', '', 6400]],
  ['a month alone beside a day', ['March', '3/1/2026']],
])('%s where the partner should be is a heading', (_, row) => {
  const said = got([...full.slice(0, 3), row, ...full.slice(3)]);
  expect(said).toMatchObject({ partners: both, introductions: 3 });
});

it('somebody called like a month is a partner beside a client', () => {
  expect(got([...full, ['May', '2026-03-03', 'Kit Orr', 'Open']]).partners).toContain('May');
});

describe('an example below the header', () => {
  it.each<[string, Cell[]]>([
    ['that says so', ['Example: Elm Tax', '2026-01-01', 'Kit Orr', 'Won', '2026-02-02', 500]],
    ['in capitals', ['EXAMPLE', '2026-01-01', 'Kit Orr', 'Won', '2026-02-02', 500]],
    ['of two names', ['Sample CPA', '2026-01-01', 'Sample Client', 'Won', '2026-02-02', 500]],
  ])('%s is no introduction', (_, row) => {
    const said = got([FULL, row, ...full.slice(1)]);
    expect(said).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
    expect(said.notes.map(({ row, kind }) => [row, kind])).toEqual([[2, 'the header again']]);
  });

  it('is none where a firm is called Sample', () => {
    const row = ['Sample Homes', '2026-01-01', 'Kit Orr', 'Won', '2026-02-02', 500];
    expect(got([FULL, row, ...full.slice(1)]).partners).toContain('Sample Homes');
  });
});

describe('the sum of a month or quarter with the day on which it ends', () => {
  const row = (label: string, client: Cell = '', status: Cell = ''): Cell[] => [
    label,
    '2026-01-31',
    client,
    status,
    '',
    777,
  ];

  it.each([
    'January total',
    'Total January 2026',
    'Q1 total',
    'Subtotal Q1 2026',
    'H1 2026 total',
    'Summe Januar',
  ])('"%s" is no partner', (label) => {
    const [head = [], ...rows] = full;
    expect(got([head, row(label), ...rows])).toMatchObject({ partners: both, revenue: 9500 });
  });

  it.each([
    row('January total', 'Ann'),
    row('January total', '', 'won'),
    row('Cole Total'),
    row('Total January Tax'),
  ])('%j may be data', (...cells) => {
    const [head = [], ...rows] = full;
    expect(got([head, cells, ...rows]).partners).toContain(cells[0]);
  });
});

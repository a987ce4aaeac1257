import { readCsv } from '../../../files/csv';
import { filledRows } from '../../support/filled-rows';

const HEADER = 'Received,Partner,Client,Status,Fee';
const ROWS = ['1/15/2026,Harbor Tax,Bob Ray,Lost,', '2/5/2026,Elm Law,Cy Poe,Won,4000'];

/** The rows below the header of a table with these rows above two others, and what is remarked. */
function read(rows: readonly string[], others: readonly string[] = ROWS, header = HEADER) {
  const text = [header, ...rows, ...others].join('\n');
  const sheet = readCsv('book.csv', new TextEncoder().encode(text));
  return {
    rows: filledRows(sheet)?.slice(1, rows.length + 1),
    remarks: (sheet.remarks ?? []).map(({ row, kind, problem }) => [row, kind, /joined/.test(problem)]),
  };
}

describe('a row with more cells than the header', () => {
  it.each<[about: string, row: string, cells: readonly string[]]>([
    [
      'a comma in a name',
      '1/5/2026,Harbor Tax,Low, Ann,Won,5000',
      ['1/5/2026', 'Harbor Tax', 'Low, Ann', 'Won', '5000'],
    ],
    [
      'no blank behind it',
      '1/5/2026,Harbor Tax,Low,Ann,Won,5000',
      ['1/5/2026', 'Harbor Tax', 'Low,Ann', 'Won', '5000'],
    ],
    [
      'thousands',
      '1/5/2026,Harbor Tax,Al Lee,Won,$5,000',
      ['1/5/2026', 'Harbor Tax', 'Al Lee', 'Won', '$5,000'],
    ],
    [
      'millions',
      '1/5/2026,Harbor Tax,Al Lee,Won,1,250,000',
      ['1/5/2026', 'Harbor Tax', 'Al Lee', 'Won', '1,250,000'],
    ],
    [
      'both',
      '1/5/2026,Harbor Tax,Low, Ann,Won,5,000',
      ['1/5/2026', 'Harbor Tax', 'Low, Ann', 'Won', '5,000'],
    ],
    ['a firm', '1/5/2026,Oak, Inc.,Al Lee,Won,5000', ['1/5/2026', 'Oak, Inc.', 'Al Lee', 'Won', '5000']],
    [
      'a day in words',
      'March 1, 2026,Harbor Tax,Al Lee,Won,5000',
      ['March 1, 2026', 'Harbor Tax', 'Al Lee', 'Won', '5000'],
    ],
    [
      'a blank last cell',
      '1/5/2026,Harbor Tax,Low, Ann,Lost,',
      ['1/5/2026', 'Harbor Tax', 'Low, Ann', 'Lost'],
    ],
  ])('is joined where one way fits: %s', (_, row, cells) => {
    expect(read([row])).toEqual({ rows: [cells], remarks: [[2, 'a stray separator', true]] });
  });

  it.each([[['', 'Confidential - for internal use only']], [['3 records']], [['Confidential,,,,']]])(
    'is joined where all others do, too, whatever stands below: %j',
    (below) => {
      const rows = ['1/5/2026,Harbor Tax,Low, Ann,Won,5000', '1/15/2026,Elm Law,Ray, Bob,Lost,'];
      expect(read(rows, below).rows).toEqual([
        ['1/5/2026', 'Harbor Tax', 'Low, Ann', 'Won', '5000'],
        ['1/15/2026', 'Elm Law', 'Ray, Bob', 'Lost'],
      ]);
    },
  );

  it('stays as it is where two ways fit as well, and is named', () => {
    const row = '1/5/2026,Ash,Bay,Cy,Won,5000';
    expect(read([row])).toEqual({ rows: [row.split(',')], remarks: [[2, 'a stray separator', false]] });
  });

  it('is joined by its thousands where no row without them shows the columns', () => {
    const rows = ['1/5/2026,Ash,Al Lee,Won,5,000', '1/6/2026,Elm,Bo Kay,Won,12,500'];
    expect(read(rows, []).rows?.map((cells) => cells[4])).toEqual(['5,000', '12,500']);
  });

  it('is no other one for a separator at its end, for another table, or for a column without a header', () => {
    expect(read(['1/5/2026,Harbor Tax,Al Lee,Won,5000,']).remarks).toEqual([]);
    expect(read(['1/5/2026,Harbor Tax,Al Lee,Won,5000,x'], ROWS, `${HEADER},`).remarks).toEqual([]);
    const table = ['', 'Day,Partner,Type,Hours,Cost,Notes,By', '1/5/2026,Harbor Tax,Call,1,,x,Sue'];
    expect(read(ROWS, table).remarks).toEqual([]);
  });
});

describe('a row that goes on in the next line', () => {
  const header = 'Received,Partner,Client,Notes,Fee';
  const others = ['1/15/2026,Harbor Tax,Bob Ray,,', '2/5/2026,Elm Law,Cy Poe,met,4000'];

  it('is put together, and named', () => {
    const { rows, remarks } = read(
      ['1/5/2026,Harbor Tax,Al Lee,met twice', 'then called,5000'],
      others,
      header,
    );
    expect(rows).toEqual([['1/5/2026', 'Harbor Tax', 'Al Lee', 'met twice\nthen called', '5000'], []]);
    expect(remarks).toEqual([[2, 'a stray line break', false]]);
  });

  it('of several breaks too', () => {
    const broken = ['1/5/2026,Harbor Tax,Al Lee,met', 'called', 'then signed,5000'];
    const { rows, remarks } = read(broken, others, header);
    expect(rows).toEqual([['1/5/2026', 'Harbor Tax', 'Al Lee', 'met\ncalled\nthen signed', '5000'], [], []]);
    expect(remarks).toEqual([[2, 'a stray line break', false]]);
  });

  it.each([
    ['rows that leave their last cells out', ['1/5/2026,Harbor Tax,Al Lee,met', '1/6/2026,Harbor Tax']],
    ['what fits no column together', ['1/5/2026,Harbor Tax,Al Lee,met', 'Bay,Cy']],
    ['a blank line', ['1/5/2026,Harbor Tax,Al Lee,met,5', ',,']],
  ])('is no other one: %s', (_, rows) => {
    expect(read(rows, others, header).remarks).toEqual([]);
  });
});

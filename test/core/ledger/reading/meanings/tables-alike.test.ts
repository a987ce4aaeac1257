import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

const kinds = (reading: ReturnType<typeof read>) =>
  reading.tables.map(({ kind, rowCount }) => [kind, rowCount]);
const blank = (count: number): Cell[] => Array.from({ length: count }, () => null);

describe('two tables beside each other', () => {
  const left: Cell[][] = [
    ['Date', 'CPA', 'Client', 'Outcome', 'Fee'],
    ['2026-01-05', 'Marlow', 'Ines', 'Signed', 5000],
    ['2026-02-09', 'Quill', 'Jo', 'Declined', ''],
  ];
  const right: Cell[][] = [
    ['Date', 'CPA', 'Hours'],
    ['2026-01-03', 'Marlow', 1.5],
    ['2026-02-03', 'Quill', 1],
    ['2026-03-03', 'Marlow', 2],
  ];
  const beside = (gap: number) =>
    right.map((cells, i): Cell[] => [...(left[i] ?? blank(5)), ...blank(gap), ...cells]);

  it.each([0, 1, 2])('with vague headers that come again, %d blank columns between, are two', (gap) => {
    const reading = read([sheet('2026', [['Tracker'], [], ...beside(gap)])]);
    expect(kinds(reading)).toEqual([
      ['Referrals', 2],
      ['Activities', 3],
    ]);
    expect([...reading.ledger.activities.hours]).toEqual([1.5, 1, 2]);
    expect(notesOf(reading, 'Two columns')).toEqual([]);
  });

  it('behind a blank column also where the second begins with another column', () => {
    const turned = right.map(([date, who, hours]) => [who, date, hours] as Cell[]);
    const rows = turned.map((cells, i): Cell[] => [...(left[i] ?? blank(5)), null, ...cells]);
    expect(kinds(read([sheet('2026', rows)]))).toEqual([
      ['Referrals', 2],
      ['Activities', 3],
    ]);
  });

  it('under a title each say who gave and who got', () => {
    const reading = read([
      sheet('Log', [
        ['Referrals we received', ...blank(3), 'Referrals we gave'],
        ['Date', 'Who', 'Client', 'Status', 'Date', 'Who', 'Client'],
        ['2026-01-05', 'Marlow', 'Ines', 'Won', '2026-01-07', 'Marlow', 'Kit'],
        ['2026-01-15', 'Marlow', 'Jo', 'Lost', '2026-02-07', 'Quill', 'Lev'],
      ]),
    ]);
    expect([...reading.ledger.referrals.inbound]).toEqual([1, 1, 0, 0]);
    expect(reading.ledger.partners.map(({ name }) => name)).toEqual(['Marlow', 'Quill']);
  });

  it.each<[string, Cell[]]>([
    ['a day alone comes again', ['Date', 'Partner', 'Client', 'Date', 'Fee']],
    ['the columns of contacts come again', ['Name', 'Phone', 'Partner', 'Name', 'Phone']],
    ['what comes again has no day', ['Partner', 'Client', 'Date', 'Partner', 'Client']],
  ])('are none where %s', (_, header) => {
    const row: Cell[] = header.map((name) => (/Date/.test(String(name)) ? '2026-01-05' : `${name} A`));
    expect(read([sheet('Log', [header, row])]).tables).toHaveLength(1);
  });
});

describe('tabs with the same headers', () => {
  const header = ['Date', 'Client', 'Status', 'Fee'];
  const tabs = (...rows: Cell[][]) =>
    read([
      sheet('Marlow CPA', [header, ['2026-01-05', 'Ines', 'Won', 5000], ['2026-01-09', 'Jo', 'Lost', '']]),
      sheet('Quill Estates', [header, ...rows]),
    ]);

  it.each<[string, Cell[]]>([
    ['only open introductions', ['2026-03-05', 'Kit', 'Open', 900]],
    ['no status', ['2026-03-05', 'Kit', '', 900]],
  ])('are of one kind, also the one that holds %s', (_, row) => {
    const reading = tabs(row);
    expect(kinds(reading)).toEqual([
      ['Referrals', 2],
      ['Referrals', 1],
    ]);
    expect(reading.tables[1]?.why).toContain('Its headers are those of "Marlow CPA", which holds Referrals');
    expect(reading.ledger.partners.map(({ name }) => name)).toEqual(['Marlow CPA', 'Quill Estates']);
  });

  it('hold what Settings say of one of them', () => {
    const reading = read(
      [
        sheet('Marlow CPA', [header, ['2026-01-05', 'Ines', 'Won', 5000], ['2026-01-09', 'Jo', 'Lost', '']]),
        sheet('Paid', [header, ['2026-03-05', 'Kit', 'Paid', 10]]),
      ],
      { settings: [['Table Paid', 'Money']] },
    );
    expect(reading.tables[1]?.kind).toBe('Money');
  });
});

it.each([
  ['Low, Ann & Tom', 'Tom and Ann Low'],
  ['Ann & Tom Low', 'Tom & Ann Low'],
  ['Ann Low and Tom Low', 'Tom & Ann Low'],
])('a couple is one client in any order: %j, %j', (one, other) => {
  const reading = read([
    sheet('Leads', [
      ['Date', 'Partner', 'Client', 'Status'],
      ['2026-01-05', 'Marlow CPA', one, 'Won'],
      ['2026-01-05', 'Marlow CPA', other, 'Open'],
      ['2026-01-05', 'Marlow CPA', 'Ann & Jo Low', 'Open'],
    ]),
  ]);
  expect(notesOf(reading, 'stands more than once').map(({ row }) => row)).toEqual([3]);
});

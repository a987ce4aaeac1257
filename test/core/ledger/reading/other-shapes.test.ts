import type { Cell } from '../../../../core/workbook/input';
import { read, sheet } from './sheets';

const table = (rows: Cell[][]) => read([sheet('Overview', rows)]).tables[0];
const ROW_EACH = 'a row for each introduction is needed';

describe('a table of counts', () => {
  it.each<[string, Cell[][]]>([
    [
      'outcomes as columns',
      [
        ['Row Labels', 'Lost', 'Open', 'Won'],
        ['Oak Advisors', 1, '', 2],
        ['Pine & Co', '', 1, 1],
      ],
    ],
    [
      'months as rows',
      [
        ['Month', 'Oak Advisors', 'Pine & Co'],
        ['Jan', 2, 0],
        ['Feb', 0, 1],
        ['Mar', 1, 1],
      ],
    ],
  ])('with %s is not read, and the reason is said', (_, rows) => {
    expect(table(rows)).toMatchObject({ kind: null, why: expect.stringContaining(ROW_EACH) });
  });

  it('below groups of months holds no introductions', () => {
    const rows = [
      ['', 'January', '', '', 'February', '', ''],
      ['Partner', 'Referrals', 'Clients', 'Revenue', 'Referrals', 'Clients', 'Revenue'],
      ['Oak Advisors', 2, 1, 8000, 1, 0, 0],
      ['Pine & Co', 1, 0, 0, 2, 1, 4000],
    ];
    expect(table(rows)?.kind).toBeNull();
  });
});

describe('a table with a column for each partner', () => {
  const rows: Cell[][] = [
    ['Week', 'Quay Tax', 'Finch Law'],
    ['2026-01-05', 1.5, ''],
    ['2026-01-12', '', 0.5],
  ];
  const beside = (...names: string[]) =>
    read([
      sheet('Partners', [['Partner', 'Category'], ...names.map((name) => [name, 'CPA'])]),
      sheet('Hours', rows),
    ]).tables.find((each) => each.sheet === 'Hours')?.why;

  it('is named as such where the partners are known', () => {
    expect(beside('Quay Tax', 'Finch Law')).toContain('a column for each partner: "Quay Tax", "Finch Law"');
    expect(beside('Quay Tax', 'Oak Wealth')).not.toContain('a column for each partner');
  });
});

describe('a list of clients with a column for each month', () => {
  const list = (...more: Cell[]) => [
    [
      'Client',
      'Referred by',
      ...more.map((_, i) => ['Status', 'Client since'][i] ?? ''),
      'Jan',
      'Feb',
      'Mar',
    ],
    ['Low', 'Quay Tax', ...more, 500, 500, 500],
  ];
  it('is one of introductions where something says what became of them', () => {
    expect(table(list('Client', '2026-01-12'))?.kind).toBe('Referrals');
    expect(table(list('Client'))?.kind).toBe('Referrals');
  });
  it('is read by the row for each amount where nothing does', () => {
    expect(table(list())).toMatchObject({
      kind: null,
      why: expect.stringContaining('each amount has a row of its own'),
    });
  });
});

describe('a list on its side', () => {
  const SIDEWAYS: Cell[][] = [
    ['Partner', 'Oak Advisors', 'Pine & Co'],
    ['Received', '2026-01-12', '2026-02-16'],
    ['Client', 'Ivy Moss', 'Una Reed'],
    ['Status', 'Won', 'Lost'],
    ['Fee', 6400, ''],
  ];

  it('says how it is turned round', () => {
    expect(table(SIDEWAYS)).toMatchObject({ kind: null, why: expect.stringContaining('Transpose') });
  });

  it('is none with too little of a list in its first column', () => {
    expect(table(SIDEWAYS.slice(0, 3))?.why).not.toContain('Transpose');
  });
});

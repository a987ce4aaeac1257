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

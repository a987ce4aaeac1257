import { notesOf, read, sheet } from './sheets';

const referrals = sheet('Referrals', [
  ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue', 'Credit'],
  ['Harbor Tax', '2026-01-05', 'Ash', 'won', '2026-02-01', 30000, 1],
  ['Harbor Tax', '2026-01-06', 'Birch', 'won', '2026-02-01', 40000, 0.5],
  ['Harbor Tax', '2026-01-06', 'Cedar', 'won', '2026-02-01', '', 1],
  ['Harbor Tax', '2026-01-06', 'Elm', 'open', '', '', 1],
  ['Lee Law', '2026-01-06', 'Fir', 'won', '2026-02-01', 9000, 1],
]);
const money = (...rows: Array<[partner: string, date: string, amount: number, client: string]>) =>
  sheet('Money', [
    ['Partner', 'Date', 'Amount', 'Kind', 'Client'],
    ...rows.map(([p, d, a, c]) => [p, d, a, 'revenue', c]),
  ]);
const unused = (...rows: Parameters<typeof money>) =>
  notesOf(read([referrals, money(...rows)]), 'left unused');

describe('revenue that is left unused because Money does not say whose it is', () => {
  test('is one loud note with number and sum', () => {
    const notes = unused(
      ['Lee Law', '2026-03-01', 10, 'Fir'],
      ['Harbor Tax', '2026-03-01', 10, ''],
      ['Harbor Tax', '2026-04-01', 10, ''],
    );
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({
      table: 'Money',
      row: 3,
      column: 'Client',
      value: 'Harbor Tax: 2 clients with 50000 first-year revenue',
    });
  });

  test('leaves out the clients that another row names', () => {
    const [note] = unused(['Harbor Tax', '2026-03-01', 10, 'Ash'], ['Harbor Tax', '2026-03-01', 10, '']);
    expect(note?.value).toBe('Harbor Tax: 1 client with 20000 first-year revenue');
  });

  test.each<[string, Parameters<typeof money>]>([
    ['every row names a client', [['Harbor Tax', '2026-03-01', 10, 'Ash']]],
    [
      'nothing is left',
      [
        ['Harbor Tax', '2026-03-01', 10, ''],
        ['Harbor Tax', '2026-03-01', 10, 'Ash'],
        ['Harbor Tax', '2026-03-01', 10, 'Birch'],
      ],
    ],
    ['the row lies after the last day', [['Harbor Tax', '2027-03-01', 10, '']]],
  ])('is not noted when %s', (_, rows) => {
    expect(unused(...rows)).toEqual([]);
  });

  test.each<[what: string, cells: Record<string, string>, clients: number]>([
    ['was lost', { Status: 'lost' }, 2],
    ['you gave', { Direction: 'given' }, 2],
    ['was only influenced', { Role: 'influenced' }, 2],
    ['is received after the last day', { Received: '2027-01-06', Closed: '2027-02-01' }, 2],
    ['is won after the last day', { Closed: '2027-02-01' }, 2],
    ['has no revenue', { 'First-year revenue': '' }, 2],
    ['has no day of the introduction', { Received: '' }, 3],
    ['is like the others', {}, 3],
  ])('counts the clients, and one that %s or not', (_, cells, clients) => {
    const header = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue', 'Credit'];
    const one = ['Harbor Tax', '2026-01-06', 'Gorse', 'won', '2026-02-01', '9000', '1'];
    const all = [...header, 'Direction', 'Role'];
    const row = all.map(
      (each, i) => cells[each] ?? one[i] ?? (each === 'Direction' ? 'received' : 'sourced'),
    );
    const rows = referrals.rows.slice(1).map((each) => [...each, 'received', 'sourced']);
    const reading = read([
      sheet('Referrals', [all, ...rows, row]),
      money(['Harbor Tax', '2026-03-01', 10, '']),
    ]);
    expect(notesOf(reading, 'left unused').map(({ value }) => value)).toEqual([
      `Harbor Tax: ${clients} clients with ${50000 + (clients - 2) * 9000} first-year revenue`,
    ]);
  });
});

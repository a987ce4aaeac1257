import { read, notesOf, sheet } from '../sheets';

const why = (rows: (string | null)[][]) => read([sheet('2026', rows)]).tables[0];

describe('the columns of several introductions in a row', () => {
  it.each([
    [
      'numbered behind',
      ['Partner', 'Client 1', 'Date 1', 'Status 1', 'Client 2', 'Date 2', 'Status 2'],
      ['Marlow CPA', 'Ines', '2026-01-05', 'Won', 'Jo', '2026-01-15', 'Lost'],
    ],
    [
      'numbered within',
      ['COI', '#1 Referral', '#1 Date', '#1 Outcome', '#2 Referral', '#2 Date', '#2 Outcome'],
      ['Marlow CPA', 'Ines', '2026-01-05', 'Won', 'Jo', '2026-01-15', 'Lost'],
    ],
    [
      'names alone',
      ['Partner', 'Referral 1', 'Referral 2', 'Referral 3', 'Status'],
      ['Marlow CPA', 'Ines', 'Jo', 'Kit', 'Won'],
    ],
  ])('%s are not read, and the reason is said', (_, header, row) => {
    const table = why([header, row, ['Quill Estates', ...row.slice(1)]]);
    expect(table).toMatchObject({ kind: null });
    expect(table?.why).toContain('several introductions');
    expect(table?.why).toContain('a row for each introduction');
  });

  it('are none where they are husband and wife', () => {
    const table = why([
      ['Partner', 'Date received', 'Client 1', 'Client 2', 'Status'],
      ['Marlow CPA', '2026-01-05', 'Ines Rey', 'Jo Rey', 'Won'],
      ['Quill Estates', '2026-01-15', 'Kit Orr', null, 'Lost'],
    ]);
    expect(table?.kind).toBe('Referrals');
  });
});

describe('cards below each other, one for each introduction', () => {
  it('are not read, and make no partners', () => {
    const card = (client: string, partner: string, outcome: string) => [
      ['Client:', client],
      ['Referred by:', partner],
      ['Date:', '1/5/2026'],
      ['Outcome:', outcome],
      [null, null],
    ];
    const reading = read([
      sheet('2026', [...card('Ines', 'Marlow CPA', 'Won'), ...card('Jo', 'Quill Estates', 'Lost')]),
    ]);
    expect(reading.ledger.partners).toEqual([]);
    expect(reading.tables[0]?.why).toContain('a row for each introduction');
  });
});

describe('several clients in one cell', () => {
  const noted = (...clients: string[]) => {
    const rows = clients.map((client, i) => ['Marlow CPA', `2026-01-${10 + i}`, client, 'Open']);
    const [note] = notesOf(
      read([sheet('2026', [['Partner', 'Received', 'Client', 'Status'], ...rows])]),
      'several clients',
    );
    return note?.value ?? null;
  };
  it.each([
    ['Ines Rey, Jo Orr, Kit Lane'],
    ['Ines Rey, Jo Orr and Kit Lane'],
    ['Ines Rey; Jo Orr'],
    ['Ines Rey\nJo Orr'],
    ['Ines Rey / Jo Orr'],
    ['Rey, Ines; Orr, Jo'],
    ['1. Ines Rey 2. Jo Orr'],
  ])('are noted: %j', (client) => {
    expect(noted(client, 'Ada Fenn')).toBe('1 row');
  });
  it.each([
    ['Rey, Ines'],
    ['Rey, Ines, CPA'],
    ['Ines Rey, Jo Rey'],
    ['Ines Rey & Jo Orr'],
    ['Rey, Ines & Jo'],
    ['Rey; Ines'],
    ['Fenn, Lane & Orr LLP'],
    ['Ines Rey, Dallas, TX'],
    ['Rey / Orr'],
  ])('are none in %j', (client) => {
    expect(noted(client, 'Ada Fenn')).toBeNull();
  });
});

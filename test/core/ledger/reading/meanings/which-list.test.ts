import { LOST, OPEN, WON } from '../../../../../core/ledger/ledger';
import type { Cell } from '../../../../../core/workbook/input';
import { mapping, notesOf, read, sheet } from '../sheets';

const readOf = (headers: string[], ...rows: Cell[][]) => read([sheet('x', [headers, ...rows])]);
const tableOf = (headers: string[], ...rows: Cell[][]) => readOf(headers, ...rows).tables[0]?.kind;

describe('a list with a day, a partner, a client and an amount', () => {
  const rows = (last: Cell[]): Cell[][] => [
    ['2026-01-05', 'Alder Tax', 'Roe', last[0], 4500],
    ['2026-01-09', 'Alder Tax', 'Sand', last[1], ''],
    ['2026-01-13', 'Birch Law', 'Tull', last[2], ''],
  ];

  it.each([
    ['letters of won and lost', 'Client', 'W/L', ['W', 'L', 'P']],
    ['who might become a client', 'Prospect', 'Business?', ['Yes', 'No', 'Maybe']],
    ['why something was lost', 'Client', 'Loss reason', ['', 'Price', '']],
    ['when the end is expected', 'Client', 'Expected close', ['2026-02-01', '2026-03-01', '2026-12-01']],
    ['how likely it is', 'Client', 'Probability', ['100%', '10%', '40%']],
  ])('is one of introductions where a column says %s', (_, client, header, last) => {
    expect(tableOf(['Date', 'Partner', client, header, 'Fee'], ...rows(last))).toBe('Referrals');
  });

  it('is one of introductions where what was won and what was lost have a column each', () => {
    const reading = readOf(
      ['Partner', 'Opp', 'Created', 'Pipeline value', 'Won value', 'Lost value'],
      ['Alder Tax', 'Roe', '2026-01-05', '', 6000, 0],
      ['Alder Tax', 'Sand', '2026-01-15', '', '', 4000],
      ['Birch Law', 'Tull', '2026-02-05', 2500, '', ''],
    );
    expect(reading.tables[0]?.kind).toBe('Referrals');
    expect([...reading.ledger.referrals.status]).toEqual([WON, LOST, OPEN]);
    expect([...reading.ledger.referrals.revenue]).toEqual([6000, NaN, NaN]);
    expect(notesOf(reading, 'by "Lost value"')).toHaveLength(1);
    expect(tableOf(['Partner', 'Client', 'Date', 'Lost value'], ['Alder Tax', 'Roe', '2026-01-05', 5])).toBe(
      'Referrals',
    );
  });

  it('is one of activities where only hours are filled in, and what was billed is blank', () => {
    const headers = ['Date', 'COI', 'Client', 'Task', 'Hours', 'Billed'];
    const log = (billed: Cell) => tableOf(headers, ['2026-01-05', 'Alder Tax', 'Roe', 'Lunch', 1.5, billed]);
    expect(log('')).toBe('Activities');
    expect(log(450)).toBe('Money');
    expect(tableOf(headers)).toBe('Money');
  });

  it('is one of introductions where its status says who is a client', () => {
    const reading = readOf(
      ['Referred by', 'Client', 'Date', 'Status', 'Fee'],
      ['Alder Tax', 'Roe', '2026-01-05', 'Client', 'waived'],
      ['Alder Tax', 'Sand', '2026-01-15', 'Client', '$2,500 / yr'],
      ['Birch Law', 'Tull', '2026-02-05', 'Declined', ''],
    );
    expect(reading.tables[0]?.kind).toBe('Referrals');
    expect([...reading.ledger.referrals.status]).toEqual([WON, WON, LOST]);
  });

  it('is one of introductions where most of what it says became of them is known', () => {
    expect(
      tableOf(
        ['Recommandé par', 'Nom', 'Date', 'Issue', 'Honoraires HT'],
        ['Cabinet Alpha', 'Roux', '2026-01-15', 'Devenu client', 4500],
        ['Cabinet Alpha', 'Blanc', '2026-01-20', 'Sans suite', ''],
        ['Étude Bêta', 'Noir', '2026-02-15', 'Chez nous bientôt', ''],
      ),
    ).toBe('Referrals');
  });

  it('is one of money where what was received is an amount, and no day', () => {
    const reading = readOf(
      ['Invoice Date', 'Referrer', 'Client', 'Invoiced', 'Received', 'Balance'],
      ['2026-01-15', 'Alder Tax', 'Roe', 1500, 1500, 0],
      ['2026-02-15', 'Birch Law', 'Tull', 800, 300, 500],
    );
    expect([reading.tables[0]?.kind, ...reading.ledger.money.amount]).toEqual(['Money', 1500, 800]);
  });

  it('is one of money where the firm of the partner, what was billed and what was collected stand', () => {
    const reading = readOf(
      ['Date', 'CPA Firm', 'Client', 'Fee Billed', 'Fee Collected', '20% Split', 'Split Paid'],
      ['2026-01-15', 'Alder Tax', 'Roe', 1500, 1500, 300, 300],
      ['2026-02-15', 'Birch Law', 'Tull', 800, 400, 160, 0],
      ['2026-03-15', 'Alder Tax', 'Unger', 700, 700, 140, 140],
    );
    expect([reading.tables[0]?.kind, ...reading.ledger.money.amount]).toEqual([
      'Money',
      1500,
      400,
      700,
      300,
      140,
    ]);
  });

  it('is one of money where none does', () => {
    expect(tableOf(['Date', 'Partner', 'Client', 'Ref', 'Fee'], ...rows(['a', 'b', 'c']))).toBe('Money');
  });
});

describe('the day of the decision', () => {
  it.each(['EL signed', 'Engagement letter signed', 'Paperwork signed', 'Docs signed', 'Signed IAA'])(
    'is that of "%s"',
    (header) => {
      const found = mapping(
        readOf(
          ['Intro', 'COI', 'Family', header, 'Declined', 'Annual fee'],
          ['2026-01-05', 'Alder Tax', 'Roe', '2026-02-20', '', 4500],
          ['2026-01-09', 'Alder Tax', 'Sand', '', '2026-02-15', ''],
        ),
      );
      expect(found['Closed']).toBe(header);
    },
  );

  it('gives way to the outcome where a column that could be a day says won and lost', () => {
    const found = mapping(
      readOf(
        ['Date', 'Partner', 'Client', 'Agreement', 'Open/Closed'],
        ['2026-01-05', 'Alder Tax', 'Roe', 'Signed', 'Closed'],
        ['2026-01-09', 'Alder Tax', 'Sand', 'Declined', 'Closed'],
        ['2026-01-13', 'Birch Law', 'Tull', 'Sent', 'Open'],
      ),
    );
    expect(found['Status']).toBe('Agreement');
  });
});

describe('a column of days that also says won and lost', () => {
  it.each<[what: string, day: Cell]>([
    ['a number', 46073],
    ['a text', '2026-02-20'],
  ])('is read alike, whether a host gives its days as %s', (_, day) => {
    const found = mapping(
      readOf(
        ['Date', 'Partner', 'Client', 'Agreement'],
        ['2026-01-05', 'Alder Tax', 'Roe', day],
        ['2026-01-09', 'Alder Tax', 'Sand', 'Won'],
        ['2026-01-13', 'Birch Law', 'Tull', 'Lost'],
      ),
    );
    expect(found['Status']).toBeUndefined();
  });
});

describe('headers as people shorten them', () => {
  it('say when somebody was introduced', () => {
    const found = mapping(
      readOf(["Intro'd", 'Partner', 'Prospect', 'Status'], ['2026-01-05', 'Alder Tax', 'Roe', 'Won']),
    );
    expect(found['Received']).toBe("Intro'd");
  });

  it('tick what was lost beside what was won', () => {
    const reading = readOf(
      ['Referred', 'Referrer', 'Name', 'Hired?', 'Passed?'],
      ['2026-01-05', 'Alder Tax', 'Roe', 'Y', ''],
      ['2026-01-09', 'Alder Tax', 'Sand', '', 'Y'],
    );
    expect([...reading.ledger.referrals.status]).toEqual([WON, LOST]);
  });
});

describe('two amounts of a client', () => {
  it.each([
    ['Initial estimate', 'Final'],
    ['Potential', 'Actual'],
    ['List price', 'Amount paid'],
    ['Fee before discount', 'Fee after discount'],
    ['Standard fee', 'Negotiated fee'],
    ['Current fee', 'Fee at signing'],
    ['Billed fee', 'Net fee'],
    ['Billed fee', 'Collected fee'],
    ['Quoted fee', 'Billed fee'],
  ])('are what was hoped for and what came: %s, %s', (other, real) => {
    const found = mapping(
      readOf(
        ['Received', 'Partner', 'Client', 'Status', other, real],
        ['2026-01-05', 'Alder Tax', 'Roe', 'Won', 5500, 4500],
        ['2026-01-09', 'Alder Tax', 'Sand', 'Lost', 3000, ''],
      ),
    );
    expect(found['First-year revenue']).toBe(real);
  });

  it('are not called alike where one is a percentage of the other', () => {
    const reading = readOf(
      ['Received', 'Partner', 'Client', 'Status', 'Commission', 'Commission %'],
      ['2026-01-05', 'Alder Tax', 'Roe', 'Won', 450, 0.1],
    );
    expect(notesOf(reading, 'called')).toEqual([]);
  });
});

describe('several tick-boxes of a payment', () => {
  const headers = ['Date', 'Partner', 'Client', 'Amount', 'Invoiced', 'Paid', 'Voided'];
  const reading = readOf(
    headers,
    ['2026-01-05', 'Alder Tax', 'Roe', 4500, true, true, false],
    ['2026-01-09', 'Alder Tax', 'Sand', 1000, true, false, true],
    ['2026-01-13', 'Birch Law', 'Tull', 800, true, false, false],
  );

  it('leave out what was taken back, and say by which', () => {
    expect([...reading.ledger.money.amount]).toEqual([4500, 800]);
    expect(notesOf(reading, 'By "Voided"')).toHaveLength(1);
  });
});

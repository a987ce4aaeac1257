import type { Cell } from '../../../../../core/workbook/input';
import { mapping, notesOf, read, sheet } from '../sheets';

const readOf = (...rows: Cell[][]) => read([sheet('Log', rows)]);
const shares = (header: string, ...cells: Cell[]) => {
  const reading = readOf(
    ['Partner', 'Category', header],
    ...cells.map((cell, i): Cell[] => [`Partner ${'ABCDE'[i] ?? ''}`, 'CPA', cell]),
  );
  return {
    shares: reading.ledger.partners.map(({ share }) => share),
    asked: notesOf(reading, 'which part is that of the partner').length,
  };
};

describe('a split between us and the partner', () => {
  it.each([
    ['Split (us/them)', '80/20', 0.2],
    ['Split us / them', '70-30', 0.3],
    ['Fee split (partner/us)', '25:75', 0.25],
    ['Revenue split - firm / COI', '60% / 40%', 0.4],
    ['Split', '50/50', 0.5],
    ['Split', '80% us / 20% them', 0.2],
    ['Share %', 'them 35 / us 65', 0.35],
  ])('under "%s", %s is a share of %d', (header, cell, share) => {
    expect(shares(header, cell, cell)).toEqual({ shares: [share, share], asked: 0 });
  });

  it('is asked where nothing says whose part stands first', () => {
    expect(shares('Split', '80/20', '50/50')).toEqual({ shares: [null, 0.5], asked: 1 });
  });

  it('leaves plain shares as they are', () => {
    expect(shares('Split', 20, 15)).toEqual({ shares: [0.2, 0.15], asked: 0 });
    expect(shares('Share %', '20%', '70/40').shares).toEqual([0.2, null]);
  });
});

describe('a column of + and -', () => {
  const rows: Cell[][] = [
    ['2026-01-05', 'Alder Tax', '+', 'Roe', 'Won'],
    ['2026-01-09', 'Alder Tax', '-', 'Sand', 'Won'],
    ['2026-01-13', 'Birch Law', '', 'Tull', 'Lost'],
  ];
  const inbound = (headers: string[], all = rows) => {
    const reading = readOf(headers, ...all);
    return {
      inbound: [...reading.ledger.referrals.inbound],
      noted: notesOf(reading, 'a minus stands there').length,
    };
  };

  it('says what was received and what was given, noted, where another one says what became of them', () => {
    expect(inbound(['Date', 'Partner', '+/-', 'Client', 'Status'])).toEqual({
      inbound: [1, 0, 1],
      noted: 1,
    });
  });

  it('says nothing of the direction where it may be the outcome, or holds only one of them', () => {
    const without = rows.map((row) => row.slice(0, 4));
    expect(inbound(['Date', 'Partner', '+/-', 'Prospect'], without).inbound).toEqual([1, 1, 1]);
    const plus = rows.map((row) => row.map((cell) => (cell === '-' ? '+' : cell)));
    expect(inbound(['Date', 'Partner', '+/-', 'Client', 'Status'], plus)).toEqual({
      inbound: [1, 1, 1],
      noted: 0,
    });
  });
});

describe('a header of two names', () => {
  it.each(['Payee / partner', 'Partner or payee', 'COI/Referral partner'])(
    '"%s" is the partner',
    (header) => {
      const reading = readOf(
        ['Date', header, 'Client', 'Money in', 'Money out', 'Balance'],
        ['2026-01-05', 'Alder Tax', 'Roe', 1400, '', 1400],
        ['2026-01-09', 'Birch Law', 'Sand', '', 300, 1100],
      );
      expect(mapping(reading)['Partner']).toBe(header);
      expect([...reading.ledger.money.amount]).toEqual([1400, -300]);
    },
  );

  it('is neither where the two mean different columns', () => {
    const found = mapping(
      readOf(
        ['Received', 'Partner', 'Client', 'Status', 'Closed / notes'],
        ['2026-01-05', 'Alder Tax', 'Roe', 'Won', 'soon'],
      ),
    );
    expect(Object.values(found)).not.toContain('Closed / notes');
  });
});

describe('columns of one name in two units', () => {
  const won = (a: string, b: string, x: Cell, y: Cell) =>
    readOf(
      ['Received', 'Partner', 'Client', 'Status', 'Closed', a, b],
      ['2026-01-05', 'Alder Tax', 'Roe', 'Won', '2026-02-02', x, y],
      ['2026-01-06', 'Alder Tax', 'Sand', 'Won', '2026-02-03', x, y],
    );
  it.each([
    ['Revenue (CAD)', 'Revenue (USD)', 7000, 5100],
    ['Commission', 'Commission ($)', '20%', 1000],
  ])('are not said to be called alike: %s, %s', (a, b, x, y) => {
    expect(notesOf(won(a, b, x, y), 'Two columns are called')).toEqual([]);
  });
  it('are where the unit is the same', () => {
    expect(notesOf(won('Revenue (USD)', 'Revenue (USD)', 7000, 5100), 'Two columns are called')).toHaveLength(
      1,
    );
  });
});

describe('what only looks like an amount or a kind of money', () => {
  it('a number of conversions is no revenue', () => {
    const found = mapping(
      readOf(
        ['Received', 'Partner', 'Client', 'Status', '# converted', 'Revenue'],
        ['2026-01-05', 'Alder Tax', 'Roe', 'Won', 2, 9000],
      ),
    );
    expect(found['First-year revenue']).toBe('Revenue');
  });

  it('a remark beside debits and credits is no kind that nobody knows', () => {
    const rows = (kind: string): Cell[][] => [
      ['Date', 'Partner', kind, 'Debit', 'Credit'],
      ['2026-01-05', 'Alder Tax', 'Fees January', '', 1200],
      ['2026-02-05', 'Alder Tax', 'Put right', 150, ''],
      ['2026-03-05', 'Alder Tax', 'Fees March', '', 900],
    ];
    const unknown = (kind: string) => notesOf(readOf(...rows(kind)), 'not known as kinds of money').length;
    expect([unknown('Description'), unknown('Kind')]).toEqual([0, 1]);
  });

  it.each(['R$ 5.100', '5.100 kr', '5.100 zł'])('%s is thousands without a question', (amount) => {
    const reading = readOf(
      ['Received', 'Partner', 'Client', 'Status', 'Closed', 'Revenue'],
      ['2026-01-05', 'Alder Tax', 'Roe', 'Won', '2026-02-02', amount],
    );
    expect([...reading.ledger.referrals.revenue]).toEqual([5100]);
    expect(notesOf(reading, 'one and a half')).toEqual([]);
  });
});

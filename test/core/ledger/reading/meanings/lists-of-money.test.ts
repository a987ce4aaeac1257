import type { Cell } from '../../../../../core/workbook/input';
import { MONEY_KINDS } from '../../../../../core/workbook/tables';
import { mapping, notesOf, read, sheet } from '../sheets';

const list = (headers: string[], ...rows: Cell[][]) =>
  read([
    sheet('x', [
      ['Date', 'Partner', ...headers],
      ...rows.map((cells, i) => [`2026-02-1${i}`, 'Alder', ...cells]),
    ]),
  ]);

describe('a list of money with remarks', () => {
  it.each(['Memo', 'Notes', 'Comments'])(
    'is none of activities, whose cost an amount would be: %s',
    (remarks) => {
      const reading = list([remarks, 'Amount'], ['Roe', 1000], ['Poe', -200]);
      expect([reading.tables[0]?.kind, ...reading.ledger.money.amount]).toEqual(['Money', 1000, -200]);
    },
  );
});

describe('what was charged, and what was given back of it, in two columns', () => {
  it.each([
    ['Charges', 'Refunds'],
    ['Fees', 'Credits'],
    ['Billed', 'Credited'],
    ['Invoiced', 'Credit notes'],
  ])('is taken off: "%s" and "%s"', (charged, credited) => {
    const reading = list(['Memo', charged, credited], ['Roe', 1000, ''], ['Roe', '', 200], ['Poe', 300, '']);
    expect([...reading.ledger.money.amount]).toEqual([1000, -200, 300]);
    expect(mapping(reading)['Amount']).toBe(charged);
  });
});

describe('what was charged back, beside a total', () => {
  const total = (...totals: number[]) => [
    ...list(
      ['Insured', 'FYC', 'Renewal', 'Chargeback', 'Total'],
      ['Roe', 500, 50, 0, totals[0] as number],
      ['Poe', 0, 80, 30, totals[1] as number],
    ).ledger.money.amount,
  ];
  it('is taken off under any name of what was given back', () => {
    const reading = list(['Insured', 'New comm', 'Return comm'], ['Roe', 300, 0], ['Roe', 100, -50]);
    expect([...reading.ledger.money.amount]).toEqual([300, 50]);
  });
  it('is taken off once', () => {
    expect(total(550, 50)).toEqual([550, 50]);
    expect(total(550, 80)).toEqual([550, 50]);
  });
});

describe('the profession of the partner as a header', () => {
  it.each(['CPA', 'Attorney/CPA', 'Accountant'])('names the partner: "%s"', (header) => {
    const { ledger } = read([
      sheet('x', [
        [header, 'Client name', 'Date of intro', 'Signed?', 'If no, why?'],
        ['Alder', 'Roe', '2026-02-10', 'Yes', ''],
        ['Alder', 'Poe', '2026-02-11', 'No', 'Price'],
      ]),
    ]);
    expect(ledger.partners.map(({ name }) => name)).toEqual(['Alder']);
  });

  it('is that of the client beside who referred', () => {
    expect(
      mapping(
        read([
          sheet('x', [
            ['Client', 'CPA', 'Referred by', 'Date referred', 'Status'],
            ['Roe', 'Pine', 'Alder', '2026-02-10', 'Won'],
            ['Poe', 'Pine', 'Alder', '2026-02-11', 'Lost'],
          ]),
        ]),
      )['Partner'],
    ).toBe('Referred by');
  });
});

describe('income of several sorts in one row', () => {
  it.each([
    ['Planning fee', 'AUM fee'],
    ['Flat fee', 'AUM fee'],
    ['New comm', 'Renewal comm'],
    ['New commission', 'Renewals'],
    ['Upfront commission', 'Trail'],
    ['Upfront (inc GST)', 'Ongoing (inc GST)'],
    ['Initial fee', 'Ongoing fee'],
    ['Advisory fees', 'Commissions'],
  ])('is added up, which is said: "%s" and "%s"', (one, other) => {
    const reading = list([one, other], [1500, 5000], ['', 200], [300, '']);
    expect([...reading.ledger.money.amount]).toEqual([6500, 200, 300]);
    expect(notesOf(reading, 'are added to those under').map(({ value }) => value)).toEqual(['2 amounts']);
    const introductions = read([
      sheet('x', [
        ['Source', 'Client', 'Date', 'Outcome', one, other],
        ['Alder', 'Roe', '2026-01-15', 'Won', 1500, 5000],
        ['Birch', 'Poe', '2026-01-16', 'Lost', '', ''],
      ]),
    ]);
    expect(introductions.tables[0]?.kind).toBe('Referrals');
    expect(introductions.ledger.referrals.revenue[0]).toBe(6500);
  });

  it.each([
    ['Setup fee', 'Monthly fee', [500, 200], 2900],
    ['Monthly fee', 'Setup fee', [200, 500], 2900],
    ['Onboarding fee', 'Fee per quarter', [1000, 300], 2200],
    ['Planning fee', 'Monthly fee', [2400, 200], 2400],
  ] as const)(
    'is added up of what is paid once and what comes again: "%s" and "%s"',
    (one, other, amounts, sum) => {
      const { ledger } = read([
        sheet('x', [
          ['Source', 'Client', 'Date', 'Outcome', one, other],
          ['Alder', 'Roe', '2026-01-15', 'Won', ...amounts],
          ['Birch', 'Poe', '2026-01-16', 'Lost', '', ''],
        ]),
      ]);
      expect(ledger.referrals.revenue[0]).toBe(sum);
    },
  );

  it('is added up of the quarters of a year', () => {
    const reading = read([
      sheet('x', [
        ['Source', 'Client', 'Date', 'Outcome', 'Q1 fees', 'Q2 fees', 'Q3 fees'],
        ['Alder', 'Roe', '2026-01-15', 'Won', 1500, 1600, ''],
        ['Birch', 'Poe', '2026-01-16', 'Won', '', 300, 400],
      ]),
    ]);
    expect([...reading.ledger.referrals.revenue]).toEqual([3100, 700]);
    expect(notesOf(reading, 'are added to those under')).toHaveLength(2);
  });

  it('is no sum where Settings name the column, where one is a part of the other, or where the sum stands there', () => {
    const named = read(
      [
        sheet('x', [
          ['Date', 'Partner', 'Planning fee', 'AUM fee'],
          ['2026-02-10', 'Alder', 1500, 5000],
        ]),
      ],
      { settings: [['Map Money.Amount', 'AUM fee']] },
    );
    expect([...named.ledger.money.amount]).toEqual([5000]);
    expect([...list(['Fee', 'Advisory fee'], [1500, 5000]).ledger.money.amount]).toEqual([5000]);
    const summed = list(['Planning fee', 'AUM fee', 'Total'], [1500, 5000, 6500], [200, '', 200]);
    expect([mapping(summed)['Amount'], ...summed.ledger.money.amount]).toEqual(['Total', 6500, 200]);
    expect(notesOf(summed, 'are added to')).toEqual([]);
  });
});

describe('another column of income', () => {
  it.each([
    ['Fee', 'Commission'],
    ['Fees', 'Revenue'],
  ])('that is not read is named: "%s" and "%s"', (one, other) => {
    const reading = read([
      sheet('x', [
        ['Source', 'Client', 'Date', 'Outcome', one, other],
        ['Alder', 'Roe', '2026-01-15', 'Won', 1500, 5000],
        ['Birch', 'Poe', '2026-01-16', 'Won', 200, ''],
      ]),
    ]);
    const [note, ...more] = notesOf(reading, 'has amounts, too, and is not read');
    const read_ = mapping(reading)['First-year revenue'];
    expect(note?.problem).toContain(read_ === one ? `"${other}"` : `"${one}"`);
    expect([note?.offers?.[0]?.rows[0]?.[0], more.length]).toEqual(['Map Referrals.First-year revenue', 0]);
  });

  it.each([
    ['Fee', 'Fee'],
    ['Fee', 'Amount due'],
    ['Expected revenue', 'Actual revenue'],
    ['Fee', 'AUM'],
  ])('is not named where it says which counts, or the same: "%s" and "%s"', (one, other) => {
    const reading = list([one, other], [1500, 1500], [200, 200]);
    expect(notesOf(reading, 'has amounts, too')).toEqual([]);
  });
});

describe('fees for introductions that are named by their side alone', () => {
  it('are the amounts of a list of money', () => {
    const reading = read([
      sheet('x', [
        ['Date', 'CPA', 'Client we sent', 'Referral fee from CPA'],
        ['2026-01-15', 'Alder Tax', 'Roe', 500],
        ['2026-02-15', 'Birch Tax', 'Tull', 300],
      ]),
    ]);
    expect([...reading.ledger.money.amount]).toEqual([500, 300]);
    expect([...reading.ledger.money.kind].map((each) => MONEY_KINDS[each])).toEqual(['fee in', 'fee in']);
  });
});

describe('a list of referral fees by the day on which clients closed', () => {
  const rows = (...statuses: string[]) =>
    read([
      sheet('x', [
        ['Partner', 'Client', 'Close Date', 'Referral Fee', 'Status'],
        ...statuses.map((status, i) => ['Alder Tax', `Client ${i}`, `2026-01-1${i}`, 500, status]),
      ]),
    ]);

  it('is one of money where the status is that of payments', () => {
    const { ledger, tables } = rows('Paid', 'Unpaid', 'Void');
    expect([tables[0]?.kind, ...ledger.money.amount]).toEqual(['Money', 500, 500]);
    expect(MONEY_KINDS[ledger.money.kind[0] ?? -1]).toBe('share');
  });

  it('is one of introductions where it says what became of them', () => {
    expect(rows('Won', 'Lost', 'Won').tables[0]?.kind).toBe('Referrals');
  });
});

describe('what was paid to a partner and what came from it in two columns', () => {
  it('is a share and a fee received', () => {
    const { ledger } = read([
      sheet('x', [
        ['Date', 'Partner', 'Paid to partner', 'Received from partner', 'For'],
        ['2026-01-15', 'Alder Tax', 500, '', 'Roe'],
        ['2026-02-15', 'Alder Tax', '', 300, 'Tull'],
      ]),
    ]);
    const { kind, amount } = ledger.money;
    expect(Array.from(kind, (each, i) => `${MONEY_KINDS[each]} ${amount[i]}`).sort()).toEqual([
      'fee in 300',
      'share 500',
    ]);
  });
});

describe('a statement of commissions in German', () => {
  it('adds up what is paid once and what is paid on, and takes off what was reversed', () => {
    const { ledger } = read([
      sheet('x', [
        [
          'Abrechnungsmonat',
          'Vertriebspartner',
          'Kunde',
          'Produkt',
          'Abschlussprovision',
          'Bestandsprovision',
          'Storno',
        ],
        ['01/2026', 'Alt', 'Roth', 'Leben', 1000, '', ''],
        ['02/2026', 'Alt', 'Roth', 'Leben', '', 50, ''],
        ['03/2026', 'Neu', 'Blau', 'Leben', 800, '', -200],
      ]),
    ]);
    expect([...ledger.money.amount]).toEqual([1000, 50, 600]);
  });
});

describe('a list of what was paid to partners', () => {
  const kinds = (headers: string[], settings: ReadonlyArray<readonly [string, Cell]> = []) => {
    const reading = read(
      [
        sheet('x', [
          ['Date', ...headers],
          ['2026-01-15', 'Alder Tax', 500],
          ['2026-02-15', 'Birch Law', 250],
        ]),
      ],
      { settings },
    );
    return [[...reading.ledger.money.kind].map((each) => MONEY_KINDS[each]), reading] as const;
  };

  it.each([
    ['Paid to', 'Amount'],
    ['Promoter', 'Compensation'],
    ['Solicitor', 'Comp'],
  ])('holds shares, which a note says: "%s", "%s"', (who, amount) => {
    const [said, reading] = kinds([who, amount]);
    expect(said).toEqual(['share', 'share']);
    expect(notesOf(reading, 'they count as share')).toHaveLength(1);
  });

  it.each([
    ['Solicitor', 'Fee'],
    ['Partner', 'Amount'],
    ['Paid to', 'Revenue'],
  ])('is none where the amount is income, or nobody was paid: "%s", "%s"', (who, amount) => {
    expect(kinds([who, amount])[0]).toEqual(['revenue', 'revenue']);
  });

  it('is what Settings say', () => {
    const [, reading] = kinds(['Paid to', 'Amount']);
    const [note] = notesOf(reading, 'they count as share');
    const rows = note?.offers?.find(({ label }) => label === 'revenue')?.rows ?? [];
    expect(kinds(['Paid to', 'Amount'], rows)[0]).toEqual(['revenue', 'revenue']);
  });
});

describe('a list of what was spent', () => {
  it('has its kinds below "Expense"', () => {
    const reading = list(['Expense', 'Amount'], ['Lunch', 85], ['Golf', 250]);
    expect(mapping(reading)).toMatchObject({ Kind: 'Expense', Amount: 'Amount' });
    expect([...reading.ledger.money.kind].map((each) => MONEY_KINDS[each])).toEqual(['cost', 'cost']);
  });
});

describe('a list of fees for clients that were referred out', () => {
  it('names the partner as the one referred to', () => {
    const { ledger, tables } = read([
      sheet('x', [
        ['Month', 'Referred to', 'Client', 'Referral fee earned'],
        ['2026-01', 'Alder Tax', 'Roe', 500],
        ['2026-02', 'Birch Law', 'Tull', 250],
      ]),
    ]);
    expect([tables[0]?.kind, ...ledger.money.amount]).toEqual(['Money', 500, 250]);
    expect(MONEY_KINDS[ledger.money.kind[0] ?? -1]).toBe('fee in');
  });
});

describe('what is paid out', () => {
  it('by a grid, of the production of a representative, is nothing that the partner got', () => {
    const reading = list(
      ['Rep', 'GDC', 'Payout %', 'Net Payout'],
      ['Me', 1000, '90%', 900],
      ['Me', 500, '90%', 450],
    );
    const { kind, amount } = reading.ledger.money;
    expect([[...kind], [...amount]]).toEqual([
      [0, 0],
      [900, 450],
    ]);
  });

  it('by a check is a share where its memo says so', () => {
    const reading = read([
      sheet('x', [
        ['Check Date', 'Check #', 'Payee', 'Memo', 'Amount'],
        ['2026-01-31', 1001, 'Alder Tax', 'Referral fee - Roe', 500],
        ['2026-02-28', 1002, 'Birch Law', 'Referral fee - Tull', 250],
      ]),
    ]);
    expect(mapping(reading)['Kind']).toBe('Memo');
    expect([...reading.ledger.money.kind].map((each) => MONEY_KINDS[each])).toEqual(['share', 'share']);
  });

  it('again is taken off in the currency of the amount', () => {
    const reading = read([
      sheet('x', [
        [
          'Created date (UTC)',
          'Partner',
          'Amount',
          'Amount Refunded',
          'Converted Amount',
          'Converted Amount Refunded',
        ],
        ['2026-01-15', 'Alder', 1000, 0, 1100, 0],
        ['2026-02-15', 'Birch', 800, 200, 880, 220],
      ]),
    ]);
    expect([...reading.ledger.money.amount]).toEqual([1100, 660]);
  });
});

describe('names in a list of invoices', () => {
  const invoices = (headers: string[], ...rows: Cell[][]) =>
    read([
      sheet('x', [
        ['Date', 'Transaction Type', 'Amount', ...headers],
        ...rows.map((cells, i) => [`2026-02-1${i}`, 'Invoice', 1000, ...cells]),
      ]),
    ]);

  it('"Name" is the client where another column names the partner, and the partner where none does', () => {
    const rows = [
      ['Roe', 'Alder'],
      ['Poe', 'Birch'],
    ];
    expect(mapping(invoices(['Name', 'Referred by'], ...rows))).toMatchObject({
      Partner: 'Referred by',
      Client: 'Name',
    });
    const alone = mapping(invoices(['Name', 'Memo'], ...rows));
    expect([alone['Partner'], alone['Client']]).toEqual(['Name', undefined]);
  });

  it('"Class" of QuickBooks may be the partner, which is asked, but no line of business', () => {
    const reading = invoices(['Name', 'Class'], ['Roe', 'Alder'], ['Poe', 'Birch']);
    expect(mapping(reading)).toMatchObject({ Partner: 'Class', Client: 'Name' });
    expect(notesOf(reading, 'nothing says that its names are partners')).toHaveLength(1);
    const lines = invoices(['Name', 'Class'], ['Roe', 'Financial Planning'], ['Poe', 'Investments']);
    expect(mapping(lines)['Partner']).toBe('Name');
    const both = invoices(['Class', 'Referred by'], ['Retail', 'Alder'], ['Other', 'Birch']);
    expect(mapping(both)['Partner']).toBe('Referred by');
  });
});

import type { Cell } from '../../../../core/workbook/input';
import { MONEY_KINDS } from '../../../../core/workbook/tables';
import { mapping, notesOf, read, sheet } from './sheets';

const readRows = (rows: Cell[][]) => read([sheet('x', rows)]);
const amounts = (rows: Cell[][]) => [...readRows(rows).ledger.money.amount];

describe('a list of payments', () => {
  it('is money by the words of its status, though no header of it is one of money', () => {
    const reading = readRows([
      ['charge_date', 'amount', 'status', 'customer', 'partner'],
      ['2026-01-30', '900.00', 'paid_out', 'Low', 'Alder Tax'],
      ['2026-02-27', '900.00', 'charged_back', 'Low', 'Alder Tax'],
      ['2026-03-30', '400.00', 'failed', 'Kay', 'Birch Law'],
    ]);
    expect([reading.ledger.referrals.count, ...reading.ledger.money.amount]).toEqual([0, 900]);
    expect(notesOf(reading, 'was not paid').map(({ value }) => value)).toEqual(['charged_back', 'failed']);
  });
  it('is money where it says what was worked, billed, written off and collected', () => {
    const rows = (...more: string[]) => [
      ['Month', 'Client', 'Referred by', 'Billed', 'Write-down', 'Collected', ...more.slice(0, 1)],
      ['2026-01', 'Low', 'Alder Tax', 1500, 500, 1400, ...more.slice(1)],
      ['2026-02', 'Kay', 'Birch Law', 600, 100, 600, ...more.slice(1)],
    ];
    expect(amounts(rows())).toEqual([1400, 600]);
    expect(amounts(rows('Outcome', 'Closed Won'))).toEqual([]);
  });
  it('is money by kinds that say what was given back', () => {
    const { ledger } = readRows([
      ['id', 'Type', 'Amount', 'Created (UTC)', 'Description', 'Partner'],
      ['t1', 'charge', '900.00', '2026-01-30 10:00', 'Plan', 'Alder Tax'],
      ['t2', 'refund', '-200.00', '2026-02-27 10:00', 'Plan', 'Alder Tax'],
    ]);
    expect([ledger.referrals.count, ...ledger.money.amount]).toEqual([0, 900, -200]);
  });
  it.each<[what: string, rows: Cell[][]]>([
    [
      'the status of what was paid for them beside what became of them',
      [
        ['Referral partner', 'Date', 'Client', 'Outcome', 'Amount', 'Payment status'],
        ['Alder Tax', '2026-01-30', 'Low', 'Won', 900, 'Paid'],
        ['Alder Tax', '2026-02-27', 'Kay', 'Lost', '', 'Void'],
      ],
    ],
    [
      'a status that is anything’s',
      [
        ['Referral partner', 'Date received', 'Client', 'Status', 'Amount'],
        ['Alder Tax', '2026-01-30', 'Low', 'Active', 900],
        ['Alder Tax', '2026-02-27', 'Kay', 'Pending', ''],
      ],
    ],
  ])('is none with %s', (_, rows) => {
    expect(readRows(rows).ledger.referrals.count).toBe(2);
  });
  it.each([
    ['Gross', 'Fee', 'Net'],
    ['Gross sales', 'Fees', 'Net sales'],
  ])('of %s, %s and %s holds the net amount', (gross, fee, net) => {
    const rows = [
      ['Date', 'Partner', 'Client', gross, fee, net],
      ['2026-01-30', 'Alder Tax', 'Low', '$1,000.00', '-$30.00', '$970.00'],
    ];
    expect(mapping(readRows(rows))['Amount']).toBe(net);
  });
  it.each([
    ['Ex GST', 'Inc GST'],
    ['Net commission', 'Gross commission'],
  ])('of %s and %s holds the former', (net, gross) => {
    const rows = [
      ['Date', 'Partner', 'Client', gross, net],
      ['2026-01-30', 'Alder Tax', 'Low', 1100, 1000],
    ];
    expect(amounts(rows)).toEqual([1000]);
  });
  it('lowers an amount by what was given back of it', () => {
    const rows = [
      ['Created date (UTC)', 'Partner (metadata)', 'Amount', 'Amount refunded', 'Status'],
      ['2026-01-30 10:00', 'Alder Tax', '900.00', '0.00', 'Paid'],
      ['2026-02-27 10:00', 'Alder Tax', '900.00', '250.00', 'Paid'],
    ];
    expect(amounts(rows)).toEqual([900, 650]);
  });
  it('knows a refund among ways of paying, and asks about none of those', () => {
    const reading = readRows([
      ['Date', 'Partner', 'Type', 'Amount'],
      ['2026-01-30', 'Alder Tax', 'ACH', 900],
      ['2026-02-27', 'Alder Tax', 'Refund', 200],
    ]);
    expect([...reading.ledger.money.kind].map((code) => MONEY_KINDS[code])).toEqual(['revenue', 'refund']);
    expect(notesOf(reading, 'not known')).toEqual([]);
  });
});

describe('a pair of columns of which each row has either', () => {
  const ledger = (debit: string, credit: string, ...rows: Cell[][]) => [
    ['Date', 'Partner', 'Description', debit, credit],
    ['2026-01-30', 'Alder Tax', 'January', '', 900],
    ['2026-02-27', 'Alder Tax', 'Correction', 200, ''],
    ['2026-03-30', 'Birch Law', 'March', '', 500],
    ...rows,
  ];
  it.each([
    ['Payments out', 'Receipts'],
    ['Debit Amount (Two Column Approach)', 'Credit Amount (Two Column Approach)'],
    ['Decrease', 'Increase'],
    ['Refunds', 'Fees'],
    ['Clawbacks', 'Commissions'],
    ['Charges', 'Credits'],
    ['Credits', 'Charges'],
  ])('"%s" is taken off, "%s" is income', (debit, credit) => {
    expect(amounts(ledger(debit, credit))).toEqual([900, -200, 500]);
  });
  it('is none where a row has both; the share of a partner is money of its own', () => {
    expect(amounts(ledger('Fees refunded', 'Fees', ['2026-04-30', 'Birch Law', 'April', 30, 700]))).toEqual([
      900, -200, 500, 670,
    ]);
    expect(amounts(ledger('Referral fee paid', 'Fees'))).toEqual([900, 500, 200]);
  });
  it('goes by the balance before its names', () => {
    const rows = [
      ['Date', 'Partner', 'Description', 'Debit', 'Credit', 'Balance'],
      ['2026-01-30', 'Alder Tax', 'January', 900, '', 900],
      ['2026-02-27', 'Alder Tax', 'Correction', '', 200, 700],
      ['2026-03-30', 'Birch Law', 'March', 500, '', 1200],
    ];
    expect(amounts(rows)).toEqual([900, -200, 500]);
  });
  it('of charges and their payments holds the charges', () => {
    const rows = [
      ['Date', 'Partner', 'Client', 'Charges', 'Payments', 'Balance'],
      ['2026-01-30', 'Alder Tax', 'Low', 900, '', 900],
      ['2026-02-27', 'Alder Tax', 'Low', '', 900, 0],
      ['2026-03-30', 'Birch Law', 'Kay', 500, '', 500],
    ];
    expect(amounts(rows)).toEqual([900, 500]);
  });
});

describe('payments of invoices', () => {
  it('in parts are left out where together they are an invoice', () => {
    const rows = [
      ['Date', 'Type', 'Customer', 'Amount', 'Partner'],
      ['2026-01-30', 'Invoice', 'Low', 900, 'Alder Tax'],
      ['2026-02-15', 'Payment', 'Low', 500, 'Alder Tax'],
      ['2026-03-15', 'Payment', 'Low', 400, 'Alder Tax'],
    ];
    expect(amounts(rows)).toEqual([900]);
  });
  it('that lower a balance bring nothing of their own, whatever the column is called', () => {
    const reading = readRows([
      ['Date', 'Transaction', 'Client', 'Amount', 'Balance', 'Partner'],
      ['2026-01-30', 'Invoice 1001', 'Low', 900, 900, 'Alder Tax'],
      ['2026-02-15', 'Payment received', 'Low', -350, 550, 'Alder Tax'],
    ]);
    expect([...reading.ledger.money.amount]).toEqual([900]);
    expect(notesOf(reading, 'an invoice counts once')).toHaveLength(1);
  });
});

describe('the kind of money without a column that says it', () => {
  const rows = (amount = 'Amount'): Cell[][] => [
    ['Date', 'Partner', 'Client', amount],
    ['2026-01-30', 'Alder Tax', 'Low', 900],
  ];
  const kindIn = (name: string, header?: string, settings: ReadonlyArray<readonly [string, Cell]> = []) => {
    const reading = read([sheet(name, rows(header))], { settings });
    const [code = -1] = reading.ledger.money.kind;
    return [MONEY_KINDS[code], notesOf(reading, 'by the name').length];
  };
  it.each<[tab: string, header: string | undefined, kind: string, notes: number]>([
    ['Expenses', undefined, 'cost', 1],
    ['Clawbacks.csv', undefined, 'clawback', 1],
    ['Sheet1', 'Referral fee paid', 'share', 1],
    ['Expenses', 'Commission', 'revenue', 0],
    ['Fees & refunds', undefined, 'revenue', 0],
    ['Payments', undefined, 'revenue', 0],
  ])('in a tab "%s" with %s is %s', (tab, header, kind, notes) => {
    expect(kindIn(tab, header)).toEqual([kind, notes]);
  });
  const ledger = (name: string, headers: string[], ...cells: Cell[][]) =>
    read([
      sheet(name, [
        ['Date', 'Partner', 'Client', ...headers],
        ...cells.map((each, i) => [`2026-02-0${i + 1}`, 'Alder Tax', `C${i}`, ...each]),
      ]),
    ]).ledger.money;
  it.each<[what: string, name: string, headers: string[], cells: Cell[][], kind: string, amounts: number[]]>([
    [
      'not of rows whose status says it',
      'Refunds 2026.csv',
      ['Amount', 'Status'],
      [
        [500, 'Paid'],
        [90, 'Refunded'],
      ],
      'revenue',
      [500],
    ],
    [
      'a refund itself is taken off',
      'Refunds 2026.csv',
      ['Amount', 'Status'],
      [
        [500, 'Paid'],
        [-90, 'Refund'],
      ],
      'revenue',
      [500, -90],
    ],
    [
      'a commission that the insurer paid',
      'Sheet1',
      ['Carrier', 'Commission paid'],
      [['Acme', 500]],
      'revenue',
      [500],
    ],
    [
      'held back',
      'Sheet1',
      ['Fee', 'Commission status'],
      [
        [500, 'Paid'],
        [90, 'Held - no form'],
      ],
      'revenue',
      [500],
    ],
    ['net of refunds', 'Refunds.csv', ['Gross', 'Refunds', 'Net'], [[500, -90, 410]], 'revenue', [410]],
  ])('%s', (_, name, headers, cells, kind, amounts) => {
    const { kind: codes, amount } = ledger(name, headers, ...cells);
    expect([MONEY_KINDS[codes[0] ?? -1], [...amount]]).toEqual([kind, amounts]);
  });
  it('a refund is not taken off again where its payment is refunded, and so left out', () => {
    const { money } = read([
      sheet('Payments', [
        ['Date', 'Partner', 'Client', 'Amount', 'Status'],
        ['2026-02-01', 'Alder Tax', 'Kay', 500, 'Paid'],
        ['2026-02-02', 'Alder Tax', 'Kay', 90, 'Refunded'],
        ['2026-02-03', 'Alder Tax', 'Kay', -90, 'Refund'],
        ['2026-02-04', 'Alder Tax', 'Kay', -70, 'Partial refund'],
        ['2026-02-05', 'Alder Tax', 'Moe', -90, 'Chargeback'],
        ['2026-02-06', 'Alder Tax', 'Moe', -80, 'Refunded'],
      ]),
    ]).ledger;
    expect([...money.amount]).toEqual([500, -70, -90]);
  });
  it.each<[what: string, headers: string[], cells: Cell[], amounts: number[]]>([
    [
      'that of the local amount is not that of the reporting one',
      ['Local amount', 'Local currency', 'Reporting amount (USD)'],
      [1000, 'EUR', 1100],
      [1100],
    ],
    ['that of the local amount is its own', ['Local amount', 'Local currency'], [1000, 'EUR'], []],
    [
      'the settlement before the presentment',
      ['Presentment amount', 'Presentment currency', 'Settlement amount', 'Settlement currency'],
      [1000, 'EUR', 1100, 'USD'],
      [1100],
    ],
  ])('of several currencies, %s', (_, headers, cells, amounts) => {
    const rows = [
      ['Date', 'Partner', 'Client', ...headers],
      ['2026-02-01', 'Alder Tax', 'Ann', ...cells],
    ];
    const { money } = read([sheet('Payments', rows)], { settings: [['Currency', 'USD']] }).ledger;
    expect([...money.amount]).toEqual(amounts);
  });
  it('is what Settings say of the name', () => {
    expect(kindIn('Refunds', undefined, [['Kind word Refunds', 'revenue']])).toEqual(['revenue', 0]);
  });
  it('is none of a header beside income', () => {
    const table = rows('Referral fee paid').map((row, i) => [...row, i === 0 ? 'Fee' : 4000]);
    expect(mapping(readRows(table))['Amount']).toBe('Fee');
  });
});

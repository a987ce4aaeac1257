import type { Cell } from '../../../../../core/workbook/input';
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

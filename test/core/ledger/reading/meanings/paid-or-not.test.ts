import type { Cell } from '../../../../../core/workbook/input';
import { MONEY_KINDS } from '../../../../../core/workbook/tables';
import { mapping, notesOf, read, sheet } from '../sheets';

/** A list of payments of 400 and 300 to one partner, with what a column says of each. */
const payments = (header: string, first: Cell, second: Cell, dated = 'Payment date') =>
  read([
    sheet('x', [
      [dated, 'Partner', 'Client', 'Amount', header],
      ['2026-02-03', 'Alder Tax', 'Low', 400, first],
      ['2026-03-03', 'Alder Tax', 'Low', 300, second],
    ]),
  ]);
const amounts = (reading: ReturnType<typeof read>) => [...reading.ledger.money.amount];

describe('a payment that did not come', () => {
  it.each<[header: string, paid: Cell, not: Cell]>([
    ['Result', 'Successful', 'Failed'],
    ['What happened', 'paid out', 'charged back'],
    ['Settlement status', 'Settled', 'Returned'],
    ['Cheque status', 'Cleared', 'Bounced'],
    ['Deposit state', 'COMPLETED', 'DECLINED'],
    ['Commission status', 'Released', 'Forfeited'],
    ['Debit status', 'Debited', 'Insufficient cash'],
    ['Statut du règlement', 'Réglé', 'Rejeté'],
    ['Estado del cobro', 'Liquidado', 'Devuelto'],
    ['Stato del pagamento', 'Pagata', 'Fallita'],
    ['Situação do pagamento', 'Pago', 'Falhou'],
    ['Status van betaling', 'Ontvangen', 'Gestorneerd'],
  ])('is told by the column "%s" (%s, %s) and left out with a note', (header, paid, not) => {
    const reading = payments(header, paid, not);
    expect(amounts(reading)).toEqual([400]);
    expect(notesOf(reading, 'was not paid').map(({ value }) => value)).toEqual([not]);
  });
  it.each<[header: string, yes: Cell, no: Cell]>([
    ['Settled', 'Y', 'N'],
    ['Cleared?', true, false],
    ['Received (yes/no)', 'yes', 'no'],
    ['Eingegangen', 'ja', 'nein'],
    ['Voided?', 'No', 'Yes'],
    ['Reversed', '', 'x'],
    ['Written off', '', 'x'],
    ['Uncollectible?', false, true],
    ['Bad debt', 'no', 'yes'],
    ['Refunded on', '', '2026-03-09'],
    ['Void date', '', '2026-03-09'],
  ])('is told by a box under "%s"', (header, yes, no) => {
    expect(amounts(payments(header, yes, no))).toEqual([400]);
  });
  it.each(['Written off', 'Uncollectible', 'Refund date'])('is told beside "Paid" by "%s"', (header) => {
    const undone = header.endsWith('date') ? '2026-03-20' : 'x';
    const reading = read([
      sheet('x', [
        ['Invoice date', 'Partner', 'Client', 'Amount', 'Paid', header],
        ['2026-02-03', 'Alder Tax', 'Low', 400, 'x', ''],
        ['2026-03-03', 'Alder Tax', 'Low', 300, '', undone],
      ]),
    ]);
    expect(amounts(reading)).toEqual([400]);
    expect(notesOf(reading, `By "${header}" the amount was taken back`)).toHaveLength(1);
  });
  it('is no whole payment where the amount given back stands beside the day of it', () => {
    const reading = read([
      sheet('x', [
        ['Payment date', 'Partner', 'Amount', 'Amount refunded', 'Refunded date'],
        ['2026-02-03', 'Alder Tax', 400, 50, '2026-02-20'],
        ['2026-02-04', 'Alder Tax', 200, 0, ''],
      ]),
    ]);
    expect(amounts(reading)).toEqual([350, 200]);
  });
  it('is due where the list is one of invoices, or the box asks for no more than "paid"', () => {
    expect(amounts(payments('Received?', 'yes', 'no', 'Invoice date'))).toEqual([400, 300]);
    expect(amounts(payments('Paid?', 'yes', 'no'))).toEqual([400, 300]);
    expect(amounts(payments('Bezahlt', 'ja', 'nein'))).toEqual([400, 300]);
  });
  it('is not told by a column whose words are those of anything', () => {
    expect(mapping(payments('Health', 'Active', 'On hold'))['Status']).toBeUndefined();
  });
});

describe('what is due beside what was paid', () => {
  const kinds = (...headers: string[]) => {
    const reading = read([
      sheet('x', [
        ['Date', 'Partner', 'Client', ...headers],
        ['2026-02-03', 'Alder Tax', 'Low', 400, 250],
      ]),
    ]);
    const { kind, amount } = reading.ledger.money;
    return [[...amount].map((each, i) => `${MONEY_KINDS[kind[i] as number]} ${each}`), reading] as const;
  };
  it.each([
    ['Commission due', 'Commission paid', 'revenue 250'],
    ['Commission due', 'Paid', 'revenue 250'],
    ['Due commission', 'Commission paid', 'revenue 250'],
    ['Commission due', 'Paid commission', 'revenue 250'],
    ['Forecast', 'Booked', 'revenue 250'],
    ['Referral fee due', 'Referral fee paid', 'share 250'],
  ])('"%s" and "%s" are one amount', (due, paid, said) => {
    expect(kinds(due, paid)[0]).toEqual([said]);
  });
  it('is said, since a commission that was paid may be one that the partner got', () => {
    const [note] = notesOf(kinds('Commission due', 'Commission paid')[1], 'what was paid of it');
    expect(note?.offers?.map(({ label }) => label)).toContain('share');
  });
});

it('a list whose kinds of money stand under a name for partners has its partners elsewhere', () => {
  const reading = read([
    sheet('x', [
      ['Date', 'Source', 'Contact', 'Gross'],
      ['2026-02-03', 'Receivable Invoice', 'Alder Tax', 400],
      ['2026-03-03', 'Receivable Credit Note', 'Alder Tax', -50],
      ['2026-03-09', 'Payable Invoice', 'Birch Law', 90],
    ]),
  ]);
  const { kind } = reading.ledger.money;
  expect(mapping(reading)).toMatchObject({ Partner: 'Contact', Kind: 'Source' });
  expect(Array.from(kind, (each) => MONEY_KINDS[each])).toEqual(['revenue', 'refund', 'cost']);
});

it.each([['Account'], ['Konto']])(
  'accounts of a ledger under "%s" are kinds of money, and no clients',
  (header) => {
    const reading = read([
      sheet('x', [
        ['Date', header, 'Partner', 'Amount'],
        ['2026-02-03', '4000 Advisory fees', 'Alder Tax', 400],
        ['2026-03-03', '4800 Refunds', 'Alder Tax', 50],
        ['2026-03-09', '6200 Referral fees paid', 'Birch Law', 90],
      ]),
    ]);
    const { kind } = reading.ledger.money;
    expect(Array.from(kind, (each) => MONEY_KINDS[each])).toEqual(['revenue', 'refund', 'share']);
  },
);

it('what a column gives back of each amount makes no refunds of the others, whatever the tab is called', () => {
  const reading = read([
    sheet('Paid and refunded', [
      ['Date', 'Partner', 'Amount', 'Amount refunded'],
      ['2026-02-03', 'Alder Tax', 400, 50],
      ['2026-02-04', 'Alder Tax', 200, 0],
    ]),
  ]);
  expect(amounts(reading)).toEqual([350, 200]);
  expect(notesOf(reading, 'No column says what kind of money')).toEqual([]);
});

it('what was refunded is an amount, and what a box says of it none', () => {
  const said = (...refunded: Cell[]) =>
    amounts(
      read([
        sheet('x', [
          ['Date', 'Partner', 'Client', 'Amount', 'Refunded'],
          ...refunded.map((each, i) => [`2026-02-0${i + 3}`, 'Alder Tax', `Client ${i}`, 400, each]),
        ]),
      ]),
    );
  expect(said(100, 0)).toEqual([300, 400]);
  expect(said('yes', '')).toEqual([400]);
});

it('the payments of an account that writes deposits beside them are debits', () => {
  const reading = read([
    sheet('x', [
      ['Date', 'Partner', 'Memo', 'Payment', 'Deposit', 'Balance'],
      ['2026-02-03', 'Alder Tax', 'Fees', '', 400, 400],
      ['2026-03-03', 'Alder Tax', 'Correction', 50, '', 350],
      ['2026-03-09', 'Birch Law', 'Fees', '', 90, 440],
    ]),
  ]);
  expect(amounts(reading)).toEqual([400, -50, 90]);
});

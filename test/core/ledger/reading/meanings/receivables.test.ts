import type { Cell } from '../../../../../core/workbook/input';
import { MONEY_KINDS } from '../../../../../core/workbook/tables';
import { notesOf, read, sheet } from '../sheets';

const list = (header: string[], ...rows: Cell[][]) =>
  read([
    sheet('Ledger', [
      ['Date', 'Partner', 'Client', ...header],
      ...rows.map((cells, i) => [`2026-02-1${i}`, 'Alder', 'Roe', ...cells]),
    ]),
  ]);
const revenue = ({ ledger }: ReturnType<typeof list>) => Array.from(ledger.money.amount);

describe('what clients owe', () => {
  it('has its invoices as debits and their payments as credits: the invoices are the income', () => {
    const reading = list(
      ['Type', 'Debit', 'Credit'],
      ['Invoice', 1000, ''],
      ['Payment', '', 1000],
      ['Credit memo', '', 200],
    );
    expect(revenue(reading)).toEqual([1000, -200]);
    expect(notesOf(reading, 'an invoice counts once')).toHaveLength(1);
  });

  it('is less by a credit beside invoices; where there is none, a credit is a way of paying', () => {
    const kinds = (...rows: Cell[][]) =>
      Array.from(list(['Type', 'Amount'], ...rows).ledger.money.kind, (kind) => MONEY_KINDS[kind]);
    expect(kinds(['Invoice', 1000], ['Credit', 200])).toEqual(['revenue', 'refund']);
    expect(kinds(['Invoice 7', 1000], ['Invoice 8', 500], [' credits', 200])).toEqual([
      'revenue',
      'revenue',
      'refund',
    ]);
    expect(kinds(['Fee', 1000], ['Credit', 200])).toEqual(['revenue', 'revenue']);
    expect(kinds(['Fee', 1000], ['Refund', 100], ['Credit', 200])).toEqual(['revenue', 'refund', 'revenue']);
    expect(kinds(['Invoice', 1000], ['Refund', 100], ['Zonk', 200])).toEqual([
      'revenue',
      'refund',
      'revenue',
    ]);
  });

  it('is not what a bank says, where a payment is a debit', () => {
    expect(revenue(list(['Type', 'Debit', 'Credit'], ['Invoice', '', 1000], ['Refund', 200, '']))).toEqual([
      1000, -200,
    ]);
  });

  it.each([
    ['Payment - Invoice 1001', 'Invoice 1001'],
    ['Payment for invoice #1001', 'Invoice #1001'],
    ['Inv 1001 payment', 'Inv 1001'],
    ['Zahlung', 'Rechnung'],
    ['Zahlungseingang', 'Rechnung'],
    ['Paiement', 'Facture'],
    ['Pago', 'Factura'],
  ])('counts an invoice and its payment once, whatever they are called: "%s" of "%s"', (payment, invoice) => {
    expect(revenue(list(['Description', 'Amount'], [invoice, 1000], [payment, 1000]))).toEqual([1000]);
  });
});

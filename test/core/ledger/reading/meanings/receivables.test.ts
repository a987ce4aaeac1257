import type { Cell } from '../../../../../core/workbook/input';
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

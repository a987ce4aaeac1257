import type { Cell } from '../../../../../core/workbook/input';
import { formatIso } from '../../../../../core/calendar/day';
import { mapping, notesOf, read, sheet } from '../sheets';

const list = (...rows: Cell[][]) => read([sheet('Export', rows)]);

describe('lists of invoices', () => {
  it('with what was paid of each, and what is open of each, count what was invoiced', () => {
    const reading = list(
      ['Issue Date', 'Last Payment Date', 'Client', 'Invoice Amount', 'Paid Amount', 'Balance', 'Partner'],
      ['2026-01-15', '2026-01-20', 'Roe', 1000, 1000, 0, 'Alder'],
      ['2026-02-15', '2026-02-20', 'Poe', 500, 500, 0, 'Alder'],
      ['2026-03-15', '', 'Coe', 300, 0, 300, 'Birch'],
    );
    expect([...reading.ledger.money.amount]).toEqual([1000, 500, 300]);
    expect(mapping(reading)).toMatchObject({ Date: 'Issue Date', Amount: 'Invoice Amount' });
  });

  it('that await their payment are due; a payment that is awaited is none yet', () => {
    const rows = (date: string) => [
      [date, 'Client', 'Amount', 'Status', 'Partner'],
      ['2026-01-15', 'Roe', 1000, 'Paid', 'Alder'],
      ['2026-02-15', 'Poe', 500, 'Awaiting payment', 'Alder'],
    ];
    expect([...list(...rows('Invoice date')).ledger.money.amount]).toEqual([1000, 500]);
    expect([...list(...rows('Payment date')).ledger.money.amount]).toEqual([1000]);
  });

  it.each([
    ['Fecha factura', 'Estado', 'Cobrada', 'Anulada', 'Pendiente de cobro'],
    ['Data fattura', 'Stato', 'Incassata', 'Annullata', 'In attesa di pagamento'],
    ['Date facture', 'Statut', 'Encaissée', 'Annulée', 'En attente de règlement'],
  ])('are due in other languages, too: %s', (date, header, paid, undone, awaited) => {
    const reading = list(
      [date, 'Client', 'Total', header, 'Partner'],
      ['2026-01-15', 'Roe', 1000, paid, 'Alder'],
      ['2026-02-15', 'Poe', 500, undone, 'Alder'],
      ['2026-03-15', 'Low', 800, awaited, 'Alder'],
    );
    expect([...reading.ledger.money.amount]).toEqual([1000, 800]);
    expect(notesOf(reading, 'not known')).toEqual([]);
  });

  it('have lines with quantities, which count no introductions', () => {
    const reading = list(
      ['Date Issued', 'Client', 'Quantity', 'Line Subtotal', 'Line Total', 'Partner'],
      ['2026-01-15', 'Roe', 1, 1000, 1000, 'Alder'],
    );
    expect([mapping(reading)['Amount'], notesOf(reading, 'counts are not read')]).toEqual([
      'Line Subtotal',
      [],
    ]);
  });
});

describe('lists of a bank or a program of accounts', () => {
  it.each([
    ['Buchungstag', 'Betrag'],
    ['Data contabile', 'Importo'],
    ['Date opération', 'Montant'],
    ['Fecha operación', 'Importe'],
    ['Boekdatum', 'Bedrag'],
    ['Bokføringsdato', 'Beløp'],
    ['Belegdatum', 'Betrag netto'],
    ['Belegdatum', 'Umsatz (ohne Soll/Haben-Kz)'],
  ])('date their rows by "%s" and have their amount under "%s"', (date, amount) => {
    const { ledger } = list(
      [date, 'Partner', amount],
      ['2026-01-15', 'Alder', 1000],
      ['2026-02-25', 'Birch', 500],
    );
    expect(Array.from(ledger.money.day, formatIso)).toEqual(['2026-01-15', '2026-02-25']);
    expect([...ledger.money.amount]).toEqual([1000, 500]);
  });

  it('of transfers are money, whatever their status and direction say', () => {
    const reading = list(
      [
        'ID',
        'Status',
        'Direction',
        'Created on',
        'Source amount (after fees)',
        'Source currency',
        'Target amount (after fees)',
        'Target currency',
        'Exchange rate',
        'Partner',
      ],
      ['T1', 'COMPLETED', 'IN', '2026-01-15', 900, 'EUR', 1000, 'USD', 1.11, 'Alder'],
      ['T2', 'CANCELLED', 'IN', '2026-02-15', 900, 'EUR', 1000, 'USD', 1.11, 'Alder'],
    );
    expect([reading.tables[0]?.kind, mapping(reading)['Amount']]).toEqual([
      'Money',
      'Target amount (after fees)',
    ]);
    expect([...reading.ledger.money.amount]).toEqual([1000]);
  });
});

describe('lists of introductions', () => {
  it('were closed on the day won or lost where "Close Date" stands beside', () => {
    const reading = list(
      ['Partner', 'Created', 'Client', 'Status', 'Close Date', 'Date Won', 'Date Lost'],
      ['Alder', '2026-01-12', 'Roe', 'Won', '2026-03-25', '2026-03-20', ''],
      ['Alder', '2026-02-03', 'Poe', 'Lost', '2026-04-25', '', '2026-04-11'],
    );
    expect(Array.from(reading.ledger.referrals.closed, formatIso)).toEqual(['2026-03-20', '2026-04-11']);
  });
});

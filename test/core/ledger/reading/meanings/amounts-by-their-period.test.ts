import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

/** First-year revenue of won introductions with an amount, and a word beside it. */
function revenueOf(amount: string, beside: string, rows: ReadonlyArray<readonly [Cell, Cell]>) {
  const reading = read([
    sheet('Referrals', [
      ['Partner', 'Client', 'Received', 'Status', amount, beside],
      ...rows.map(([fee, word], i) => ['Harbor Tax', `Client ${i}`, '2026-01-05', 'won', fee, word]),
    ]),
  ]);
  return { reading, revenue: Array.from(reading.ledger.referrals.revenue) };
}

describe('how often an amount comes, in a column beside it', () => {
  it.each([
    ['Retainer', 'Retainer Freq'],
    ['Fee', 'Frequency'],
    ['Fee', 'Per'],
    ['Revenue', 'Recurs'],
  ])('%s beside %s', (amount, beside) => {
    const { reading, revenue } = revenueOf(amount, beside, [
      [500, 'Monthly'],
      [1500, 'quarterly'],
      ['$6,000', 'Annual'],
      [2500, 'One-time'],
      [1000, null],
      [null, 'monthly'],
    ]);
    expect(revenue).toEqual([6000, 6000, 6000, 2500, 1000, NaN]);
    const [note] = notesOf(reading, 'are for a part of the year');
    expect(note?.problem).toContain(`"${beside}"`);
    expect(note?.value).toBe('2 amounts');
    expect(note?.suggestion).toContain(`"Annual ${amount.toLowerCase()}"`);
  });

  it.each([
    ['a fee of a year that is billed by the quarter', 'Annual fee', 'Frequency', 'Quarterly'],
    ['how often bills are sent', 'Fee', 'Billing frequency', 'Quarterly'],
    ['how often it is paid', 'Fee', 'Payment schedule', 'Monthly'],
    ['how often they meet', 'Fee', 'Review meetings', 'Quarterly'],
    ['a word that is none of time', 'Fee', 'Basis', 'Hourly'],
  ])('is not %s', (_, amount, beside, word) => {
    const { reading, revenue } = revenueOf(amount, beside, [
      [8000, word],
      [6000, 'Monthly'],
    ]);
    expect(revenue).toEqual([8000, 6000]);
    expect(notesOf(reading, 'part of the year')).toEqual([]);
  });

  it('says nothing more of an amount whose header has its period', () => {
    expect(revenueOf('Monthly fee', 'Frequency', [[500, 'Monthly']]).revenue).toEqual([6000]);
  });

  it('is nothing where all of them are for a year', () => {
    const { reading, revenue } = revenueOf('Fee', 'Frequency', [[500, 'Annual']]);
    expect(revenue).toEqual([500]);
    expect(notesOf(reading, 'part of the year')).toEqual([]);
  });
});

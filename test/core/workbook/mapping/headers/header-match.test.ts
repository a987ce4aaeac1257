import { headerCurrency } from '../../../../../core/workbook/values/currencies';
import { headerKey } from '../../../../../core/workbook/values/header-key';

describe('a header', () => {
  it.each<[header: string, currency: string | null]>([
    ['Revenue (EUR)', 'EUR'],
    ['Amount £', 'GBP'],
    ['Fees US$', 'USD'],
    ['Fees CA$', 'CAD'],
    ['Fees $', null],
    ['Revenue', null],
    ['Ordinary', null],
    ['usd_amount', 'USD'],
  ])('%j names the currency %j', (header, currency) => {
    expect(headerCurrency(header)).toBe(currency);
  });
  it('that is only the sign of a currency is an amount', () => {
    expect(headerKey(' $ ').key).toBe('amount');
    expect(headerKey('#').key).toBe('');
  });
  it.each([
    ['Won $', 'won amount'],
    ['$ Won', 'won amount'],
    ['Received (€)', 'received amount'],
    ['Gewonnen €', 'won amount'],
    ['Won', 'won'],
    ['Fees $', 'fees'],
  ])('of an outcome or a state and the sign of a currency is an amount: %j is "%s"', (header, key) => {
    expect(headerKey(header).key).toBe(key);
  });
});

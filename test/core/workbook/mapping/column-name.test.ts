import { columnsNamed } from '../../../../core/workbook/mapping/column-name';
import { isOfGoods } from '../../../../core/workbook/mapping/amounts/counts';
import { isPayee } from '../../../../core/workbook/mapping/headers/payee';

it.each([
  ['fee', 'Partner | Fee', [1]],
  ['Fee', 'fee | Fee', [1]],
  ['FEE', 'fee | Fee', [0, 1]],
  ['B', 'Partner | Fee', [1]],
  ['Z', 'Partner | Fee', []],
  ['Cost | Fee', 'Partner | Fee', [1]],
])('the columns that "%s" names among %s', (wanted, headers, places) => {
  expect(columnsNamed(wanted, headers.split(' | '), 1)).toEqual(places);
});

it.each([
  ['Payee', true],
  ['Check to', true],
  ['Checks to', true],
  ['Cheque to', true],
  ['Paid out to', true],
  ['Payee name', true],
  ['Payee number', false],
  ['Sent', false],
])('%s names whom amounts were paid to: %s', (header, is) => {
  expect(isPayee(header)).toBe(is);
});

it.each([
  ['Qty', 'Qty | Unit price', true],
  ['Quantity', 'Quantity | Fee', false],
  ['Quantity of leads', 'Quantity of leads | Price', false],
  ['Qty', 'Qty | Pricey', false],
])('%s among %s counts goods: %s', (header, headers, is) => {
  expect(isOfGoods(header, headers.split(' | '))).toBe(is);
});

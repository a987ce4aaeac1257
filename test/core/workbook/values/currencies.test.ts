import {
  PREFIXES,
  cellCurrency,
  dollarOf,
  formatCurrency,
  headerCurrency,
  isCurrency,
  sameCurrency,
} from '../../../../core/workbook/values/currencies';
import { parseNumberText } from '../../../../core/workbook/values/money';
import {
  isInThousandsByFormat,
  isPercentFormat,
  writtenBy,
} from '../../../../core/workbook/values/number-formats';

it.each<[header: string, currency: string | null]>([
  ['Revenue (EUR)', 'EUR'],
  ['eur revenue', 'EUR'],
  ['Revenue, usd', 'USD'],
  ['Europe revenue', null],
  ['Amount US$', 'USD'],
  ['Amount U.S. $', 'USD'],
  ['C$ fee', 'CAD'],
  ['Fee CA$', 'CAD'],
  ['Fee CAN$', 'CAD'],
  ['Fee A$', 'AUD'],
  ['Fee AU$', 'AUD'],
  ['Fee AUS $', 'AUD'],
  ['Fee NZ$', 'NZD'],
  ['Fee HK$', 'HKD'],
  ['Fee S$', 'SGD'],
  ['Fee SG$', 'SGD'],
  ['Fee R$', 'BRL'],
  ['Fee MX$', 'MXN'],
  ['Fees$', null],
  ['Amount $', null],
  ['Amount £', 'GBP'],
  ['Betrag €', 'EUR'],
  ['₹ amount', 'INR'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['Fee in US dollars', 'USD'],
  ['American dollar fee', 'USD'],
  ['Canadian dollars', 'CAD'],
  ['Australian dollars', 'AUD'],
  ['New Zealand dollar', 'NZD'],
  ['Fee in dollars', null],
  ['Umsatz (TEUR)', 'EUR'],
  ['Fees, kUSD', 'USD'],
  ['Fee in euros', 'EUR'],
  ['Pounds sterling', 'GBP'],
  ['British pound', 'GBP'],
  ['Sterling', 'GBP'],
  ['Swiss francs', 'CHF'],
  ['Yen', 'JPY'],
  ['Rupees', 'INR'],
  ['Rand', 'ZAR'],
  ['Brand', null],
  ['Arvode kr', null],
  ['Cena Kč', 'CZK'],
  ['Opłata zł', 'PLN'],
  ['Revenue', null],
])('the header %j names %s', (header, currency) => {
  expect(headerCurrency(header)).toBe(currency);
});

it.each<[cell: string, currency: string | null]>([
  ['usd', 'USD'],
  ['xyz', 'XYZ'],
  [' Euro ', 'EUR'],
  ['$', '$'],
  ['US$', 'USD'],
  ['dollars', '$'],
  ['kr', 'kr'],
  ['', null],
  ['Gold', 'GOLD'],
])('a cell of currencies %j is %s', (cell, currency) => {
  expect(cellCurrency(cell)).toBe(currency);
});

it.each<[text: string, is: boolean]>([
  ['USD', true],
  ['chf', true],
  ['£', true],
  ['Euros', true],
  ['US dollars', true],
  ['USDX', false],
  ['£5', false],
  ['Euro zone', false],
  ['', false],
])('%j is nothing but a currency: %s', (text, is) => {
  expect(isCurrency(text)).toBe(is);
});

it.each<[locale: string | undefined, dollar: string]>([
  ['en-US', 'USD'],
  ['en-CA', 'CAD'],
  ['en-au', 'AUD'],
  ['en-NZ', 'NZD'],
  ['zh-Hant-HK', 'HKD'],
  ['en-SG', 'SGD'],
  ['de-DE', 'USD'],
  ['en', 'USD'],
  [undefined, 'USD'],
])('the dollar of %s is %s', (locale, dollar) => {
  expect(dollarOf(locale)).toBe(dollar);
});

it.each<[a: string, b: string, same: boolean]>([
  ['USD', 'USD', true],
  ['$', 'USD', true],
  ['CAD', '$', true],
  ['$', 'EUR', false],
  ['kr', 'SEK', true],
  ['DKK', 'kr', true],
  ['kr', 'USD', false],
  ['USD', 'CAD', false],
])('%s and %s may be the same: %s', (a, b, same) => {
  expect(sameCurrency(a, b)).toBe(same);
});

it.each<[format: string, currency: string | null]>([
  ['[$€-407] #,##0.00', 'EUR'],
  ['[$USD] 0', 'USD'],
  ['"£"0', 'GBP'],
  ['\\€0', 'EUR'],
  ['$#,##0', '$'],
  ['[$$-409]#,##0', 'USD'],
  ['[$$-1009]0', 'CAD'],
  ['[$$-C0C]0', 'CAD'],
  ['[$$-0C09]0', 'AUD'],
  ['[$$-1409]0', 'NZD'],
  ['[$$-80A]0', 'MXN'],
  ['[$$-4809]0', 'SGD'],
  ['[$$-C04]0', 'HKD'],
  ['[$$-999]0', '$'],
  ['[$ $-409]0', 'USD'],
  ['[$kr-41D]0', 'kr'],
  ['[Red]0', null],
  ['[>100]"EUR" 0', 'EUR'],
  ['0.00', null],
  ['0%', null],
])('the number format %s shows %s', (format, currency) => {
  expect(formatCurrency(format)).toBe(currency);
});

it.each<[text: string, value: number, currency: string | null]>([
  ['US$5', 5, 'USD'],
  ['U.S. $5', 5, 'USD'],
  ['CA$5', 5, 'CAD'],
  ['Can $5', 5, 'CAD'],
  ['ca $5', 5, null],
  ['-CA$5.00', -5, 'CAD'],
  ['A$ 5', 5, 'AUD'],
  ['Aus$5', 5, 'AUD'],
  ['NZ$5', 5, 'NZD'],
  ['HK$5', 5, 'HKD'],
  ['S$5', 5, 'SGD'],
  ['SG$5', 5, 'SGD'],
  ['R$5', 5, 'BRL'],
  ['MX$5', 5, 'MXN'],
  ['Rs. 5', 5, 'INR'],
  ['Rs5', 5, 'INR'],
  ['Fr. 5', 5, 'CHF'],
  ['SFr 5', 5, 'CHF'],
  ['sFr. 5', 5, 'CHF'],
  ['R 5 000', 5000, 'ZAR'],
  ['R5000', 5000, 'ZAR'],
  ['5 EUR', 5, 'EUR'],
  ['EUR 5', 5, 'EUR'],
  ['5eur', 5, 'EUR'],
  ['5 €', 5, 'EUR'],
  ['$5', 5, null],
  ['5 dollars', 5, null],
  ['5 US dollars', 5, 'USD'],
  ['5 kr', 5, 'kr'],
  ['5 Kč', 5, 'CZK'],
  ['($5)', -5, null],
  ['USD (5)', -5, 'USD'],
  ['(5) EUR', -5, 'EUR'],
  ['-$5', -5, null],
  ['$-5', -5, null],
  ['5-', -5, null],
  ['+5', 5, null],
  ['-(5)', 5, null],
  ['1,234.50', 1234.5, null],
  ["1'234.50", 1234.5, null],
  ['1 234.50', 1234.5, null],
  ['12,34,567', 1234567, null],
  ['1,234,567', 1234567, null],
  ['.5', 0.5, null],
  ['1e3', 1000, null],
  ['1.5E+3', 1500, null],
  ['15e-1', 1.5, null],
  ['5k', 5000, null],
  ['5 K', 5000, null],
  ['5m', 5e6, null],
  ['5mm', 5e6, null],
  ['5 mn', 5e6, null],
  ['5 Mio', 5e6, null],
  ['5b', 5e9, null],
  ['5bn', 5e9, null],
  ['5 thousand', 5000, null],
  ['5 million', 5e6, null],
  ['5 billion', 5e9, null],
  ['5.--', 5, null],
  ['5,-', 5, null],
  ['5/-', 5, null],
  ['500 CR', 500, null],
  ['500 DR', -500, null],
  ['50.00 dr.', -50, null],
  ['1½', 1.5, null],
  ['½', 0.5, null],
  ['2 ¼', 2.25, null],
  ['¾', 0.75, null],
  ['~5', 5, null],
  ['≈ 5', 5, null],
  ['approx. $5', 5, null],
  ['approximately 5', 5, null],
  ['about 5', 5, null],
  ['circa 5', 5, null],
  ['ca. 5', 5, null],
  ['est. $5', 5, null],
  ['estimated 5', 5, null],
  ['=5', 5, null],
  ['5+', 5, null],
  ['5*', 5, null],
  ['5 (est.)', 5, null],
  ['5 approx', 5, null],
  ['5/yr', 5, null],
  ['5 / year', 5, null],
  ['5 per year', 5, null],
  ['5 p.a.', 5, null],
  ['5 pa', 5, null],
  ['5 a year', 5, null],
  ['5 annually', 5, null],
  ['5 per annum', 5, null],
  ['5 in the first year', 5, null],
  ['5 first year', 5, null],
  ['5 1st yr', 5, null],
  ['5 yr 1', 5, null],
])('%j is %d in %s', (text, value, currency) => {
  expect(parseNumberText(text, '.')).toMatchObject({ value, currency });
});

it.each([
  '',
  'x',
  '$',
  '5 5',
  '5,5',
  '1,2345',
  '1,23,45',
  '1234,567',
  '1.2.3',
  '1,234.5.6',
  "1'23",
  '1 23 456',
  '(5) (6)',
  '(x) 5',
  'x (5)',
  '5 (x)',
  '1500\n2000',
  '5\r\n6',
  '5 days',
  '5 / month',
  '5-6',
  '5x',
  '1e999',
  '5%5',
  'Cr 5x',
  '50 Cr',
])('%j is no number', (text) => {
  expect(parseNumberText(text, '.')).toBeNull();
});

it.each<[text: string, value: number]>([
  ['5%', 5],
  ['5 %', 5],
  ['5 percent', 5],
  ['5pct', 5],
])('%j is percent', (text, value) => {
  expect(parseNumberText(text, '.')).toMatchObject({ value, unit: 'percent' });
});

it.each<[format: string, written: string, thousands: boolean, percent: boolean]>([
  ['0', '', false, false],
  ['0.0%', '', false, true],
  ['0"%"', '%', false, false],
  ['0\\%', '%', false, false],
  ['0" min"', 'min', false, false],
  ['0\\k', 'k', true, false],
  ['0"k"', 'k', true, false],
  ['0" K"', 'K', true, false],
  ['"$"0"k"', '$k', true, false],
  ['0,"k"', 'k', false, false],
  ['#,##0"k"', 'k', true, false],
  ['#,##0,"k"', 'k', false, false],
  ['0 "Tsd."', 'Tsd.', true, false],
  ['0 "tsd"', 'tsd', true, false],
  ['0" thousand"', 'thousand', true, false],
  ['0"kg"', 'kg', false, false],
  ['0;-0"k"', '', false, false],
  ['0;-0%', '', false, false],
])('the format %s writes %j; thousands: %s, percent: %s', (format, written, thousands, percent) => {
  expect([writtenBy(format), isInThousandsByFormat(format), isPercentFormat(format)]).toEqual([
    written,
    thousands,
    percent,
  ]);
});

it.each<[text: string, currency: string | null]>([
  ['CA$5', 'CAD'],
  ['Can $5', 'CAD'],
  ['Aus $5', 'AUD'],
  ['SFr5', 'CHF'],
  ['fr. 5', 'CHF'],
  ['R12 345', 'ZAR'],
  ['R7,500', 'ZAR'],
  ['xC$5', null],
  ['xNZ$5', null],
  ['5 HK$', null],
  ['5R$', null],
  ['5 MX$', null],
  ['x fr. 5', null],
  ['R1,23', null],
  ['R 750', null],
])('%s begins with a currency: %s', (text, currency) => {
  expect(PREFIXES.find(([prefix]) => prefix.test(text))?.[1] ?? null).toBe(currency);
});

it.each<[text: string, currency: string | null]>([
  ['zł', 'PLN'],
  ['Canadian dollar', 'CAD'],
  ['Australian dollar', 'AUD'],
  ['rupee', 'INR'],
  ['kronor', 'kr'],
  ['U.S.$', 'USD'],
])('a cell with "%s" names %s', (text, currency) => {
  expect(cellCurrency(text)).toBe(currency);
});

it.each(['Zlatan', 'Kcal', 'Kronos fee'])('"%s" names no currency', (header) => {
  expect(headerCurrency(header)).toBeNull();
});

import fc from 'fast-check';
import {
  DecimalEvidence,
  looksLikeNumber,
  parseNumberText,
  sumShapes,
  type DecimalSign,
} from '../../../../core/workbook/values/money';

/** Jest passes `done` where a row has no last entry. */
function amounts(rows: Array<[string, DecimalSign, number, string?]>) {
  return rows.map(([text, decimal, value, currency]) => [text, decimal, value, currency ?? null] as const);
}

describe('amounts', () => {
  it.each(
    amounts([
      ['$1,234.50', '.', 1234.5],
      ['(1,234)', '.', -1234],
      ['6,5 Tsd. €', ',', 6500, 'EUR'],
      ['6 T€', ',', 6000, 'EUR'],
      ['1,5 Mio. €', ',', 1500000, 'EUR'],
      ['6,000 + VAT', '.', 6000],
      ['6,000 net', '.', 6000],
      ['$(1,234.50)', '.', -1234.5],
      ['($98,802.02)', '.', -98802.02],
      ['-$5', '.', -5],
      ['$-5', '.', -5],
      ['250.00 DR', '.', -250],
      ['-250.00 Dr', '.', -250],
      ['$1,000 CR', '.', 1000],
      ['75,50 Cr.', ',', 75.5],
      ['5-', '.', -5],
      ['1.234,50', ',', 1234.5],
      ['1.234,50 €', ',', 1234.5, 'EUR'],
      ['12k', '.', 12000],
      ['$7,500 (est)', '.', 7500],
      ['7,500+', '.', 7500],
      ['$7,500*', '.', 7500],
      ['7,500 annually', '.', 7500],
      ['1.2 million', '.', 1200000],
      ['7 500 kr', '.', 7500, 'kr'],
      ['7 000 Kč', '.', 7000, 'CZK'],
      ['R 7 500', '.', 7500, 'ZAR'],
      ['5,000 pounds', '.', 5000, 'GBP'],
      ['5,000 US dollars', '.', 5000, 'USD'],
      ['=7500', '.', 7500],
      ['1½', '.', 1.5],
      ['1.2M', '.', 1200000],
      ['$1.5 mm', '.', 1500000],
      ['USD 500', '.', 500, 'USD'],
      ['500usd', '.', 500, 'USD'],
      ['US$ 500', '.', 500, 'USD'],
      ['₹ 12,34,567', '.', 1234567, 'INR'],
      ['Rs. 500', '.', 500, 'INR'],
      ["1'234.50", '.', 1234.5],
      ['1’234.50', '.', 1234.5],
      ['1\u00a0234,50', ',', 1234.5],
      ['1\u202f234,50', ',', 1234.5],
      ['.5', '.', 0.5],
      ['2.41E+3', '.', 2410],
      ['−7', '.', -7],
      [' 007 ', '.', 7],
      ['$ -', '.', 0],
      [' $-   ', '.', 0],
      ['- €', ',', 0],
      ["7'000.-", '.', 7000],
      ['600.\u2013', '.', 600],
      ["CHF 1'300.--", '.', 1300, 'CHF'],
      ['1.300,-', ',', 1300],
      ['USD (1,234)', '.', -1234, 'USD'],
      ['(1,234) USD', '.', -1234, 'USD'],
      ['5 000', '.', 5000],
      ['12 345 678,90', ',', 12345678.9],
      ['~$5,400', '.', 5400],
      ['approx. 12k', '.', 12000],
      ['5,000/yr', '.', 5000],
      ['R$ 500', '.', 500, 'BRL'],
      ['500 euros', '.', 500, 'EUR'],
      ['12,50 S', ',', -12.5],
      ['12,50€S', ',', -12.5],
      ['12,50EURS', ',', -12.5],
      ['12,50 CHF H', ',', 12.5],
      ['12,50CHFH', ',', 12.5],
      ['25,00 cr', ',', 25],
      ['250CR', '.', 250],
      ['(5)-', '.', 5],
      ['+5', '.', 5],
      ['C$ (5)', '.', -5, 'CAD'],
      ['6T€', ',', 6000, 'EUR'],
      ['6 TSD €', ',', 6000, 'EUR'],
      ['6 Tausend', ',', 6000],
      ['1,5Mio.', ',', 1500000],
      ['5b', '.', 5000000000],
      ['1e3', '.', 1000],
      ['1e+3', '.', 1000],
      ['Estimated CHF 500', '.', 500, 'CHF'],
      ['est CHF500', '.', 500, 'CHF'],
      ['circa € 500', '.', 500, 'EUR'],
      ['approx -500', '.', -500],
      ['approx (500)', '.', -500],
      ['$-', '.', 0],
      ['-€', ',', 0],
      ['$ --', '.', 0],
      ['-- $', '.', 0],
      ['½', '.', 0.5],
      ['12,34,567', '.', 1234567],
      ['1 234 567', '.', 1234567],
      ['1 234.50', '.', 1234.5],
      ['1234,567', ',', 1234.567],
      ['600. -', '.', 600],
      ['5k+', '.', 5000],
    ]),
  )('%j with the decimal sign %j is %d', (text, decimal, value, currency) => {
    expect(parseNumberText(text, decimal)).toEqual({ value, currency, unit: null });
  });

  it.each(
    '500flat; =500; 500/yr; 500 pa; 500 (estimated); 500 one time; 500*; 500 1st yr; c. 500; ca 500; 500 est; 500 approx; 500 fixed; 500 onetime; 500 excl VAT; 500 in first year; 500 yr1; 500 year1'.split(
      '; ',
    ),
  )('"%s" is five hundred', (text) => {
    expect(parseNumberText(text, '.')?.value).toBe(500);
  });

  it('knows a percentage', () => {
    expect(parseNumberText('25%', '.')).toEqual({ value: 25, currency: null, unit: 'percent' });
  });

  it.each([
    '',
    'abc',
    '1,2,3',
    '1.2.3',
    '12 apples',
    '--5-',
    'k',
    '$',
    '1,23',
    '1e999',
    '()',
    '6000 (2)',
    '5000 (two people)',
    '3000 3500',
    '15,000 200',
    '15,000\n2',
    '12 000\n500',
    "1'23",
    '12 34',
    '5000-6000',
    'up to 5k',
    '600.-5',
    '5.50 dr',
    '250 cr. x',
    '12,50 Sx',
    '(5)(6)',
    '$ - x',
    'x $ -',
    '- € open',
    'n/a - €',
  ])('%j is no amount', (text) => {
    expect(parseNumberText(text, '.')).toBeNull();
  });

  it('never gives NaN or Infinity', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-($€]?[\d.,' ]{1,12}[kM%)]?$/));
    fc.assert(
      fc.property(text, fc.constantFrom<DecimalSign>('.', ','), (each, decimal) => {
        const parsed = parseNumberText(each, decimal);
        expect(parsed === null || Number.isFinite(parsed.value)).toBe(true);
      }),
    );
  });
});

describe('the decimal sign of a column', () => {
  const decide = (texts: string[], locale?: string) => {
    const evidence = new DecimalEvidence();
    texts.forEach((text) => evidence.add(text));
    return evidence.decide(locale);
  };
  it.each<[texts: string[], locale: string | undefined, sign: DecimalSign]>([
    [['1.234', '1.234,50'], 'en-US', ','],
    [['1,234', '1,234.50'], 'de-DE', '.'],
    [['1,5'], undefined, ','],
    [['1.234.567'], undefined, ','],
    [['1,234'], 'en-US', '.'],
    [['1.234'], 'de-DE', ','],
    [['1.234'], 'de-CH', '.'],
    [['1,234'], undefined, '.'],
    [['1.500'], 'de-CHX', ','],
    [['0.500'], 'de-DE', '.'],
    [['.500'], 'de-DE', '.'],
    [['1234.500'], 'de-DE', '.'],
    [['1,234.5'], 'de-DE', '.'],
    [['1.234,5'], 'en-US', ','],
    [['x'], undefined, '.'],
  ])('%j in %s is %j', (texts, locale, sign) => {
    expect(decide(texts, locale)).toBe(sign);
  });
});

it.each([
  [['1,500'], ',', false, 1],
  [['123.500'], '.', false, 1],
  [['1.500', '1,500'], null, true, 2],
  [['1.500', '1,500', '1,5'], null, false, 2],
  [['1.5', '1.500'], null, false, 1],
  [['1.5'], null, false, 0],
])('of %j the sign %j is open, both stand there: %s, and %d prove nothing', (texts, open, isMixed, count) => {
  const evidence = new DecimalEvidence();
  texts.forEach((text) => evidence.add(text));
  expect([evidence.open, evidence.isMixed, evidence.openCount]).toEqual([open, isMixed, count]);
});

it.each([
  ['$4,000 + $1,100', ['4,000', '1,100']],
  ['4 USD + 5 USD', ['4', '5']],
  ['1+2+3', ['1', '2', '3']],
  ['4000', null],
  ['4 + 5%', null],
  ['$4 + €5', null],
  ['4 + 5 apples', null],
])('what is added up in "%s" is %j', (text, digits) => {
  expect(sumShapes(text)?.map((shape) => shape.digits) ?? null).toEqual(digits);
});

it('is a number with either sign, and no word', () => {
  expect(['1.234,5', '1,234.5', 'x', '1.2.3,4'].map(looksLikeNumber)).toEqual([true, true, false, false]);
});

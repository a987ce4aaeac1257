import fc from 'fast-check';
import { DecimalEvidence, parseNumberText, type DecimalSign } from '../../../../core/workbook/values/money';

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
    ]),
  )('%j with the decimal sign %j is %d', (text, decimal, value, currency) => {
    expect(parseNumberText(text, decimal)).toEqual({ value, currency, unit: null });
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
  ])('%j in %s is %j', (texts, locale, sign) => {
    expect(decide(texts, locale)).toBe(sign);
  });
});

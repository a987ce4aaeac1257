import { englishFormula, formOf, hasDecimalComma, localFormula } from '../../../core/formulas';

describe('formulas where decimals have commas', () => {
  test.each([
    ['en_US', false],
    ['de_DE', true],
    ['fr-FR', true],
    ['pt_BR', true],
    ['en_GB', false],
    ['no such locale', false],
  ])('%s: %p', (locale, comma) => expect(hasDecimalComma(locale)).toBe(comma));

  // In English, as such a spreadsheet takes it, and as it shows it itself.
  test.each([
    ['=PARTNER_ROI("a,b;c",,,Ledger)', '=PARTNER_ROI("a,b;c";;;Ledger)', '=PARTNER_ROI("a,b;c";;;Ledger)'],
    ['=ROUND(A1*30.4375,2)', '=ROUND(A1*(304375/10000);2)', '=ROUND(A1*30,4375;2)'],
    ["=SUM('Q1, 2026'!$A$1,5)", "=SUM('Q1, 2026'!$A$1;5)", "=SUM('Q1, 2026'!$A$1;5)"],
    ['=IF(A1>.5,{1,2;3,4},"x")', '=IF(A1>(5/10);{1\\2;3\\4};"x")', '=IF(A1>0,5;{1\\2;3\\4};"x")'],
    ['=SUM(1:1,2,5)', '=SUM(1:1;2;5)', '=SUM(1:1;2;5)'],
    ['=1.5e3+A2', '=1500+A2', '=1,5e3+A2'],
    ['=LOG10(A2,B3.4)', '=LOG10(A2;B3.4)', '=LOG10(A2;B3.4)'],
  ])('%s is taken as %s and read back from %s', (english, taken, shown) => {
    expect(localFormula(english)).toBe(taken);
    const back = englishFormula(shown, formOf([shown]));
    expect(back?.replace('0.5', '.5')).toBe(english);
  });

  test('a fraction is the same number to the last digit', () => {
    for (const number of ['30.4375', '0.1', '365.25', '1.005', '123456.789', '2.675']) {
      const [top = NaN, bottom = NaN] = localFormula(number).slice(1, -1).split('/').map(Number);
      expect(top / bottom).toBe(Number(number));
    }
  });

  test('which form is given is told by what only one of them has', () => {
    expect(formOf(['=SUM(A1)', '=SUM(A1;2)'])).toBe('local');
    expect(formOf(['=SUM(A1)', '=SUM(A1,B2)'])).toBe('english');
    expect(formOf(['=1,5*PARTNER_ROI("x")'])).toBe('local');
    expect(formOf(['=SUM({1;2})', '=PARTNER_ROI("a;b")'])).toBeNull();
  });

  test('what could be one number or two arguments is not touched while nothing tells', () => {
    expect(englishFormula('=SUM(1,5)', null)).toBeNull();
    expect(englishFormula('=SUM(1,5)', 'local')).toBe('=SUM(1.5)');
    expect(englishFormula('=SUM(1,5)', 'english')).toBe('=SUM(1,5)');
    expect(englishFormula('=PARTNER_ROI("1,5")', null)).toBe('=PARTNER_ROI("1,5")');
  });
});

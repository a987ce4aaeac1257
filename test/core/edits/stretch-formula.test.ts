import { stretchFormula } from '../../../core/edits';

test.each([
  ['=SUM(D12:D19)', '=SUM(D12:D22)'],
  ['=SUM(AB12:AC19)', '=SUM(AB12:AC22)'],
  ['=SUM(D12:D9)', '=SUM(D12:D9)'],
])('and below row 19: %s', (formula, stretched) => {
  expect(stretchFormula(formula, 19, 3)).toBe(stretched);
});

test.each([
  ['=SUM(D2:D9)', '=SUM(D2:D12)'],
  ['=SUM($D$2:$D$9)/COUNTA(A2:A9)', '=SUM($D$2:$D$12)/COUNTA(A2:A12)'],
  ['=SUM(D2:D8)+D9', '=SUM(D2:D8)+D9'],
  ['=SUM(D2:D99)', '=SUM(D2:D99)'],
])('a formula over the data goes on to rows below row 9: %s', (formula, stretched) => {
  expect(stretchFormula(formula, 9, 3)).toBe(stretched);
});

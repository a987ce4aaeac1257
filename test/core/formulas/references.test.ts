import { copiedFormula, movedFormula, renamedSheet, type Move } from '../../../core/formulas/references';

const IN: Move = { axis: 'row', at: 5, count: 2 };
const OUT: Move = { axis: 'row', at: 5, count: -2 };
const COLUMN_IN: Move = { axis: 'column', at: 2, count: 1 };
const COLUMN_OUT: Move = { axis: 'column', at: 2, count: -1 };

test.each<[why: string, formula: string, move: Move, becomes: string]>([
  ['what stands above stays', 'A4+B$3', IN, 'A4+B$3'],
  ['what stands below moves, fixed or not', 'A5*$B$9', IN, 'A7*$B$11'],
  ['an area grows around new rows', 'SUM(D2:D9)', IN, 'SUM(D2:D11)'],
  ['an area written from its end', 'SUM(D9:D2)', IN, 'SUM(D11:D2)'],
  ['whole rows', 'SUM(4:6)', IN, 'SUM(4:8)'],
  ['whole columns know nothing of rows', 'SUM(A:C)', IN, 'SUM(A:C)'],
  ['a text that looks like a place', '"A9 and "&A9', IN, '"A9 and "&A11'],
  [
    'columns of a table',
    'Money[Amount 12]+Referrals[[#This Row],[A9]]',
    IN,
    'Money[Amount 12]+Referrals[[#This Row],[A9]]',
  ],
  ['a function whose name ends with a number', 'LOG10(A9)', IN, 'LOG10(A11)'],
  ['a name that is none', 'A9B+TAX2026.A9', IN, 'A9B+TAX2026.A9'],
  ['the same sheet by its name', "'My tab'!A9+Other!A9", IN, "'My tab'!A11+Other!A9"],
  ['another book', "[2]Referrals!A9+'[x.xlsx]My tab'!A9", IN, "[2]Referrals!A9+'[x.xlsx]My tab'!A9"],
  ['rows that are taken away', 'A9+A4', OUT, 'A7+A4'],
  ['a place that is gone', 'A5+A6+1', OUT, '#REF!+#REF!+1'],
  ['an area that loses its end', 'SUM(A2:A6)', OUT, 'SUM(A2:A4)'],
  ['an area that loses its beginning', 'SUM(A6:A9)', OUT, 'SUM(A5:A7)'],
  ['an area that is gone', 'SUM(A5:A6)', OUT, 'SUM(#REF!)'],
  ['columns', 'A1+B1+$Z1+SUM(A:C)', COLUMN_IN, 'A1+C1+$AA1+SUM(A:D)'],
  ['a column that is gone', 'A1+B1+C1', COLUMN_OUT, 'A1+#REF!+B1'],
])('rows and columns move under a formula: %s', (_, formula, move, becomes) => {
  expect(movedFormula(formula, 'My tab', 'My tab', move)).toBe(becomes);
});

test('a formula on another sheet moves only where it names the sheet', () => {
  expect(movedFormula('A9+Referrals!A9', 'Notes', 'Referrals', IN)).toBe('A9+Referrals!A11');
});

test.each([
  ['Referrals!A1+\'Other one\'!B2&"Referrals!"', 'Log', 'Log!A1+\'Other one\'!B2&"Referrals!"'],
  ['SUM(Referrals!A:A)', "Ann's 2026", "SUM('Ann''s 2026'!A:A)"],
  ['Referrals!Rate*2', 'Q1', "'Q1'!Rate*2"],
])('a sheet gets another name in %s', (formula, to, becomes) => {
  expect(renamedSheet(formula, 'referrals', to)).toBe(becomes);
});

test.each([
  ['B2*$C$1', 3, 1, 'C5*$C$1'],
  ['SUM(B$2:B2)&"B2"', 4, 0, 'SUM(B$2:B6)&"B2"'],
  ['SUM($2:3)', 1, 0, 'SUM($2:4)'],
  ['Other!A1', 1, 1, 'Other!B2'],
])('the formula %s is read %d rows and %d columns further on', (formula, rows, columns, becomes) => {
  expect(copiedFormula(formula, rows, columns)).toBe(becomes);
});

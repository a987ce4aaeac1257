import { formulaKind, giveTables, linkFormula } from '../../../core/functions';

test.each([
  ['=PARTNER_ROI(A5)', '=PARTNER_ROI(A5,,,Ledger)'],
  ['=PARTNER_ROI("Smith, CPA (Boston)")', '=PARTNER_ROI("Smith, CPA (Boston)",,,Ledger)'],
  ['=PARTNER_ROI(A5,DATE(2026,1,1),B$2)', '=PARTNER_ROI(A5,DATE(2026,1,1),B$2,Ledger)'],
  ['=PARTNER_ROI(A5,,,)', '=PARTNER_ROI(A5,,,Ledger)'],
  ['=PARTNER_SCORECARD()', '=PARTNER_SCORECARD(,,Ledger)'],
  ['=PARTNER_CONCENTRATION()', '=PARTNER_CONCENTRATION("*",,,Ledger)'],
  ['=PARTNER_NET( ,A1,B1)', '=PARTNER_NET("*",A1,B1,Ledger)'],
  ['=PARTNER_NET(,,,)', '=PARTNER_NET("*",,,Ledger)'],
  ['=PARTNER_KPI("hhi")', '=PARTNER_KPI("hhi","*",,,Ledger)'],
  ['=PARTNER_ACTIONS()+PARTNER_ACTIONS(A1)', '=PARTNER_ACTIONS("*",Ledger)+PARTNER_ACTIONS(A1,Ledger)'],
  ["=partner_roi('It''s, (2)'!A5)*2", "=partner_roi('It''s, (2)'!A5,,,Ledger)*2"],
  ['=PARTNER_ROI({"A","B"})', '=PARTNER_ROI({"A","B"},,,Ledger)'],
  [
    '=PARTNER_ROI(Partners[[#This Row],[Name, full]])',
    '=PARTNER_ROI(Partners[[#This Row],[Name, full]],,,Ledger)',
  ],
  [
    '=IFERROR(PARTNER_NET(A1)/PARTNER_HOURS(A1,,,Ledger),"PARTNER_ROI(A1)")',
    '=IFERROR(PARTNER_NET(A1,,,Ledger)/PARTNER_HOURS(A1,,,Ledger),"PARTNER_ROI(A1)")',
  ],
  [
    '=PARTNER_ROI(INDEX(A:A,PARTNER_INTROS("x")))',
    '=PARTNER_ROI(INDEX(A:A,PARTNER_INTROS("x",,,Ledger)),,,Ledger)',
  ],
])('%s has no ledger and becomes %s', (formula, linked) => {
  expect(formulaKind(formula)).toEqual({ ours: true, unlinked: true, ledger: false });
  expect(linkFormula(formula, 'Ledger')).toBe(linked);
  expect(formulaKind(linked).unlinked).toBe(false);
  expect(linkFormula(linked, 'Ledger')).toBe(linked);
});

test.each([
  ['=PARTNER_ROI(A5,,,Ledger)'],
  ['=PARTNER_ROI(A5,,,$B$3)'],
  ['=PARTNER_SCORECARD(Ledger)'],
  ['=PARTNER_SCORECARD(Book1.xlsx!Ledger)'],
])('%s is linked already', (formula) => {
  expect(formulaKind(formula)).toMatchObject({ ours: true, unlinked: false });
  expect(linkFormula(formula, 'Ledger')).toBe(formula);
});

test.each([
  ['=SUM(A1:A3)'],
  ['PARTNER_ROI(A5)'],
  ['=MY_PARTNER_ROI(A5)'],
  ['="PARTNER_ROI(A5)"'],
  ['=PARTNER_ROI'],
  [''],
])('%s calls nothing of ours', (formula) => {
  expect(formulaKind(formula)).toEqual({ ours: false, unlinked: false, ledger: false });
  expect(linkFormula(formula, 'Ledger')).toBe(formula);
});

test('the Ledger cell is one that reads tables', () => {
  expect(formulaKind('=PARTNER_LEDGER(Referrals[#All],Money[#All])')).toEqual({
    ours: true,
    unlinked: false,
    ledger: true,
  });
});

test.each([
  ['=PARTNER_LEDGER()', '=PARTNER_LEDGER(Referrals!$A$1:$Q,Money!$A$1:$F)'],
  ['=IFERROR(partner_ledger( ),"")', '=IFERROR(partner_ledger(Referrals!$A$1:$Q,Money!$A$1:$F),"")'],
  ['=PARTNER_LEDGER(Referrals!A1:Q)', '=PARTNER_LEDGER(Referrals!A1:Q)'],
  ['=PARTNER_SCORECARD()', '=PARTNER_SCORECARD()'],
  ['="PARTNER_LEDGER()"', '="PARTNER_LEDGER()"'],
])('%s with the tables is %s', (formula, given) => {
  expect(giveTables(formula, ['Referrals!$A$1:$Q', 'Money!$A$1:$F'])).toBe(given);
  expect(giveTables(formula, [])).toBe(formula);
});

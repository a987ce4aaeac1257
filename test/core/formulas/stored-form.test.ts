import { callsOurs, storedFormula, typedFormula } from '../../../core/formulas';

describe('the stored form', () => {
  it.each<[typed: string, stored: string, spills: boolean]>([
    ['=PARTNER_ROI("Harbor Tax")', '_xldudf_PARTNER_ROI("Harbor Tax")', false],
    ['=partner_roi (A2,,,Ledger)', '_xldudf_PARTNER_ROI (A2,,,Ledger)', false],
    ['=PARTNER_SCORECARD(,,Ledger)', '_xldudf_PARTNER_SCORECARD(,,Ledger)', true],
    ['=PARTNER_ROI(A2:A9)', '_xldudf_PARTNER_ROI(A2:A9)', true],
    ['=PARTNER_ROI(Partners[Partner])', '_xldudf_PARTNER_ROI(Partners[Partner])', true],
    ['=PARTNER_ROI([@Partner])', '_xldudf_PARTNER_ROI([@Partner])', false],
    [
      '=PARTNER_ROI(Partners[[#This Row],[Partner]])',
      '_xldudf_PARTNER_ROI(Partners[[#This Row],[Partner]])',
      false,
    ],
    ['=PARTNER_ROI({"A";"B"})', '_xldudf_PARTNER_ROI({"A";"B"})', true],
    ['=PARTNER_ROI(A2,B2:B3)', '_xldudf_PARTNER_ROI(A2,B2:B3)', false],
    ['=PARTNER_KPI("roi",A2#)', '_xldudf_PARTNER_KPI("roi",A2#)', true],
    [
      '=IFERROR(PARTNER_ROI("PARTNER_NET(x)"),"-")',
      'IFERROR(_xldudf_PARTNER_ROI("PARTNER_NET(x)"),"-")',
      false,
    ],
    ["='PARTNER_ROI(' !A1+PARTNER_NET(A1)", "'PARTNER_ROI(' !A1+_xldudf_PARTNER_NET(A1)", false],
    ['=_xldudf_PARTNER_ROI("x")', '_xldudf_PARTNER_ROI("x")', false],
    ['=@PARTNER_SCORECARD()', '_xldudf_PARTNER_SCORECARD()', true],
    ['=_xlfn.SINGLE(_xldudf_PARTNER_SCORECARD())+1', '_xldudf_PARTNER_SCORECARD()+1', true],
    ['=SUM(A1:A3)', 'SUM(A1:A3)', false],
  ])('%s', (typed, stored, spills) => {
    expect(storedFormula(typed)).toEqual({ formula: stored, spills });
    expect(storedFormula(stored)).toEqual({ formula: stored, spills });
  });

  it('goes back to what a person types', () => {
    expect(typedFormula('IFERROR(_xldudf_partner_roi("_xldudf_PARTNER_ROI()"),0)')).toBe(
      'IFERROR(PARTNER_ROI("_xldudf_PARTNER_ROI()"),0)',
    );
  });

  it('is none of the formulas of others', () => {
    expect(['PARTNER_ROI', 'PARTNER_NONE(1)', 'SUM(1)', '"PARTNER_ROI(1)"'].filter(callsOurs)).toEqual([]);
    expect(['PARTNER_ROI(1)', '1+_xldudf_PARTNER_ROI(A1)'].filter(callsOurs)).toHaveLength(2);
  });
});

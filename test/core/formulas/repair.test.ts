import {
  findForeignFormulas,
  findUnrepairable,
  formulaForm,
  repairFormula,
  sheetsForm,
  type FormulaCell,
  type FormulaForm,
} from '../../../core/formulas';

/** What Google Sheets exports for a formula that it alone knows. */
const exported = (typed: string, value: string) =>
  `IFERROR(__xludf.DUMMYFUNCTION("${typed.replace(/"/g, '""')}"),${value})`;

const LONG = `PARTNER_KPI("roi","${'x'.repeat(300)}")`;

describe('a formula of ours, in the form of each host', () => {
  it.each<[name: string, formula: string, form: FormulaForm, typed: string, stored: string]>([
    [
      'as Excel stores it',
      '_xldudf_PARTNER_ROI("Harbor ""Tax""")',
      'excel file',
      'PARTNER_ROI("Harbor ""Tax""")',
      '_xldudf_PARTNER_ROI("Harbor ""Tax""")',
    ],
    [
      'as Excel stores it inside another',
      '=IFERROR(_xldudf_PARTNER_ROI(A2),_xlfn.XLOOKUP(1,A:A,B:B))',
      'excel file',
      'IFERROR(PARTNER_ROI(A2),XLOOKUP(1,A:A,B:B))',
      'IFERROR(_xldudf_PARTNER_ROI(A2),_xlfn.XLOOKUP(1,A:A,B:B))',
    ],
    [
      'as Excel shows it after another kind of add-in calculated it',
      '=[2]!_xldudf_PARTNER_ROI(A2)+[2]!_xldudf_PARTNER_NET(A2)+[2]Sheet1!B2',
      'excel file',
      'PARTNER_ROI(A2)+PARTNER_NET(A2)+[2]Sheet1!B2',
      '_xldudf_PARTNER_ROI(A2)+_xldudf_PARTNER_NET(A2)+[2]Sheet1!B2',
    ],
    ['with an @ before it', '=@PARTNER_ROI(A2)*2', 'typed', 'PARTNER_ROI(A2)*2', '_xldudf_PARTNER_ROI(A2)*2'],
    [
      'as Google Sheets exports it',
      exported('PARTNER_ROI("Harbor Tax")', ' 1.8'),
      'sheets export',
      'PARTNER_ROI("Harbor Tax")',
      '_xldudf_PARTNER_ROI("Harbor Tax")',
    ],
    [
      'with a name in quotation marks',
      exported('IFERROR(PARTNER_ROI("The ""A"", Inc; Team"),"-")', '"-"'),
      'sheets export',
      'IFERROR(PARTNER_ROI("The ""A"", Inc; Team"),"-")',
      'IFERROR(_xldudf_PARTNER_ROI("The ""A"", Inc; Team"),"-")',
    ],
    [
      'from a spreadsheet with decimal commas',
      exported('PARTNER_ROI({"A";"B"};A1;;Ledger)', '1'),
      'sheets export',
      'PARTNER_ROI({"A";"B"},A1,,Ledger)',
      '_xldudf_PARTNER_ROI({"A";"B"},A1,,Ledger)',
    ],
    [
      'with functions that Excel stores under another name',
      exported('ARRAYFORMULA(SORT(FILTER(PARTNER_SCORECARD(),A1:A9="UNIQUE(")))', '1'),
      'sheets export',
      'SORT(FILTER(PARTNER_SCORECARD(),A1:A9="UNIQUE("))',
      '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(_xldudf_PARTNER_SCORECARD(),A1:A9="UNIQUE("))',
    ],
    [
      'longer than one text may be',
      `IFERROR(__xludf.DUMMYFUNCTION("${LONG.slice(0, 250).replace(/"/g, '""')}"&"${LONG.slice(250).replace(/"/g, '""')}"),2)`,
      'sheets export',
      LONG,
      `_xldudf_${LONG}`,
    ],
  ])('%s', (_, formula, form, typed, stored) => {
    expect(formulaForm(formula)).toBe(form);
    expect(repairFormula(formula, 'sheets')?.formula).toBe(typed);
    expect(repairFormula(formula, 'excel')?.formula).toBe(typed);
    expect(repairFormula(formula, 'excel file')?.formula).toBe(stored);
    // Right ones stay as they are.
    expect(repairFormula(stored, 'excel file')?.formula).toBe(stored);
    expect(repairFormula(typed, 'sheets')?.formula).toBe(typed);
  });

  it.each([
    'SUM(A1:A3)',
    exported('IMPORTRANGE("u","A1")', '1'),
    exported('"COMPUTED_VALUE"', '1'),
    '"PARTNER_ROI(1)"',
  ])('is none of others: %s', (formula) => {
    expect(formulaForm(formula)).toBeNull();
    expect(repairFormula(formula, 'excel file')).toBeNull();
  });
});

describe('for Excel', () => {
  it.each([
    [
      'PARTNER_LEDGER(Referrals!A1:Q,Money!$A$1:$F)',
      '_xldudf_PARTNER_LEDGER(Referrals!A1:Q20000,Money!$A$1:$F20000)',
    ],
    ['PARTNER_ROI("A1:B",A2:A)', '_xldudf_PARTNER_ROI("A1:B",A2:A20000)'],
    ["PARTNER_ROI('A1:B'!A2:A10)", "_xldudf_PARTNER_ROI('A1:B'!A2:A10)"],
    ['PARTNER_ROI(A:A)', '_xldudf_PARTNER_ROI(A:A)'],
  ])('ranges without a last row get one: %s', (typed, stored) => {
    expect(repairFormula(exported(typed, '1'), 'excel file')?.formula).toBe(stored);
    expect(repairFormula(exported(typed, '1'), 'sheets')?.formula).toBe(typed);
  });

  it('a formula with a function that Google Sheets alone has is left alone, and named', () => {
    const cell = {
      sheet: 'S',
      row: 1,
      column: 1,
      formula: exported('QUERY(PARTNER_SCORECARD(),"select A")', '1'),
      value: 1,
    };
    expect(repairFormula(cell.formula, 'excel file')).toBeNull();
    expect(findForeignFormulas([cell], 'excel file')).toEqual([]);
    expect(findUnrepairable([cell])).toEqual([{ cell, missing: 'QUERY' }]);
    expect(repairFormula(cell.formula, 'sheets')?.formula).toBe('QUERY(PARTNER_SCORECARD(),"select A")');
  });
});

describe('what Google Sheets exports', () => {
  it.each<[formula: string, value: unknown]>([
    [exported('PARTNER_ROI(A1)', '1.8'), 1.8],
    [exported('PARTNER_ROI(A1)', ' -1.5E-3'), -0.0015],
    [exported('PARTNER_ROI(A1)', '"say ""no"""'), 'say "no"'],
    [exported('PARTNER_ROI(A1)', 'TRUE'), true],
    [exported('PARTNER_ROI(A1)', '#N/A'), '#N/A'],
    ['IFERROR(__xludf.DUMMYFUNCTION("PARTNER_ROI(A1)"))', null],
  ])('%s shows %p', (formula, value) => {
    expect(sheetsForm(formula)).toEqual({ formula: 'PARTNER_ROI(A1)', value });
  });

  it.each([
    'DUMMYFUNCTION("x")',
    '__xludf.DUMMYFUNCTION(',
    'IFERROR(__xludf.DUMMYFUNCTION(A1),1)',
    'IFERROR(',
  ])('is no other text: %s', (formula) => {
    expect(sheetsForm(formula)).toBeNull();
  });
});

describe('foreign formulas of a workbook', () => {
  const cell = (
    row: number,
    column: number,
    formula: string,
    value: FormulaCell['value'] = null,
  ): FormulaCell => ({
    sheet: 'S',
    row,
    column,
    formula,
    value,
  });
  const filled = (row: number, column: number, value: string) =>
    cell(row, column, exported('"COMPUTED_VALUE"', value));

  it('come with the area that they filled, and leave that of others alone', () => {
    const found = findForeignFormulas(
      [
        cell(1, 1, exported('PARTNER_SCORECARD()', '"Partner"')),
        filled(1, 2, '"ROI"'),
        filled(2, 1, '"Harbor Tax"'),
        filled(2, 2, '1.8'),
        // A blank of the result is not exported.
        filled(3, 2, '2'),
        cell(1, 3, exported('IMPORTRANGE("u","A1:A2")', '"x"')),
        filled(2, 3, '"y"'),
        cell(9, 9, '_xldudf_PARTNER_ROI(A1)', 3),
      ],
      'excel file',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      form: 'sheets export',
      repaired: '_xldudf_PARTNER_SCORECARD()',
      spills: true,
      value: 'Partner',
      height: 3,
      width: 2,
    });
    expect(found[0]?.filled.map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 2, 'ROI'],
      [2, 1, 'Harbor Tax'],
      [2, 2, 1.8],
      [3, 2, 2],
    ]);
  });

  it('are those that Excel stored, for Google Sheets', () => {
    expect(findForeignFormulas([cell(1, 1, '=_xldudf_PARTNER_ROI(A1)', 3)], 'sheets')).toMatchObject([
      { form: 'excel file', repaired: 'PARTNER_ROI(A1)', value: 3 },
    ]);
    expect(findForeignFormulas([cell(1, 1, '=PARTNER_ROI(A1)', 3)], 'sheets')).toEqual([]);
  });

  it('are arrays without the mark of one, in a file', () => {
    const stored = '_xldudf_PARTNER_SCORECARD()';
    expect(findForeignFormulas([{ ...cell(1, 1, stored), dynamic: false }], 'excel file')).toHaveLength(1);
    expect(findForeignFormulas([{ ...cell(1, 1, stored), dynamic: true }], 'excel file')).toEqual([]);
  });
});

import { linkFormula } from '../../../core/functions';
import { refreshFigures } from '../../../gas-addin/menu/refresh-figures';
import type { FormulaForms } from '../../hosts/gas/formula-forms';
import { cellAt, type Grid } from '../../hosts/gas/grid';
import { openSource, type Source } from '../../hosts/gas/source';
import { paneCall } from '../../support/pages/pane-call';

const put = (
  source: Source,
  cells: ReadonlyArray<readonly [formula: string, value: string | number]>,
): Grid => {
  const [grid] = source.book.grids;
  if (!grid) throw new Error('no tab');
  cells.forEach(([formula, value], row) => Object.assign(cellAt(grid, row + 1, 1), { formula, value }));
  return grid;
};
const formulasOf = (grid: Grid): string[] => [...grid.cells.values()].map(({ formula }) => formula);
const refresh = (source: Source): string => {
  source.machine.session.mode = 'menu';
  return refreshFigures();
};

describe('Refresh figures', () => {
  test('also computes again what has its Ledger cell but shows an error, or is never finished', () => {
    const source = openSource({ sheets: { Figures: [] } });
    const grid = put(source, [
      ['=PARTNER_LEDGER(Referrals!A1:G)', '#ERROR!'],
      ['=PARTNER_ROI("Harbor Tax",,,Ledger)', 'Loading...'],
      ['=PARTNER_NET("Harbor Tax",,,Ledger)', '#N/A'],
      ['=PARTNER_NET("Elm Law",,,Ledger)', 1200],
      ['=VLOOKUP(A1,B1:C9,2)', '#N/A'],
    ]);
    const before = formulasOf(grid);
    expect(refresh(source)).toMatch(/^3 formulas were computed again/);
    expect(formulasOf(grid)).toEqual(before);
    expect([...grid.cells.values()].map(({ value }) => value)).toEqual([
      '#formula',
      '#formula',
      '#formula',
      1200,
      '#N/A',
    ]);
  });
});

/** Reports differ about what Google gives and takes where decimals have commas. */
const FORMS: readonly FormulaForms[] = [
  { gives: 'english', takes: 'local' },
  { gives: 'english', takes: 'both' },
  { gives: 'local', takes: 'local' },
  { gives: 'local', takes: 'both' },
];

describe.each(FORMS)(
  'where decimals have commas, formulas being given as $gives, taken as $takes',
  (forms) => {
    const open = (): Source => openSource({ locale: 'de_DE', forms, sheets: { Figures: [] } });

    test('formulas are linked', () => {
      const source = open();
      const grid = put(source, [
        ['=PARTNER_ROI("Harbor Tax")', '#ERROR!'],
        ['=ROUND(PARTNER_NET("Elm, Law; Ltd","2026-01-01")*1.5,2)', 7],
        ['=SUM(B1,B2)', 0],
      ]);
      const { cells } = paneCall(source, 'formulas', null);
      expect(cells.map(({ formula }) => formula)).toEqual(formulasOf(grid).slice(0, 2));
      paneCall(source, 'setFormulas', {
        what: 'the linking of formulas',
        cells: cells.map(({ sheet, row, column, formula }) => ({
          sheet,
          row,
          column,
          before: formula,
          after: linkFormula(formula, 'Ledger'),
        })),
      });
      expect(formulasOf(grid)).toEqual([
        '=PARTNER_ROI("Harbor Tax",,,Ledger)',
        '=ROUND(PARTNER_NET("Elm, Law; Ltd","2026-01-01",,Ledger)*(15/10),2)',
        '=SUM(B1,B2)',
      ]);
      expect([...grid.cells.values()].map(({ value }) => value)).toEqual(['#formula', '#formula', 0]);
      paneCall(source, 'undo', null);
      expect(formulasOf(grid)[0]).toBe('=PARTNER_ROI("Harbor Tax")');
      expect([...grid.cells.values()].map(({ value }) => value)).not.toContain('#ERROR!');
    });

    test('refreshed formulas stand as they stood', () => {
      const source = open();
      const grid = put(source, [
        ['=PARTNER_ROI("Harbor Tax","2026-01-01")', 2],
        ['=PARTNER_NET("Harbor Tax",,,Ledger)', '#ERROR!'],
      ]);
      const before = formulasOf(grid);
      expect(refresh(source)).toMatch(/^2 formulas/);
      expect(formulasOf(grid)).toEqual(before);
      expect([...grid.cells.values()].map(({ value }) => value)).toEqual(['#formula', '#formula']);
    });
  },
);

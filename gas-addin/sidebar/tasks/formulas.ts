import { findForeignFormulas, type FormulaCell } from '../../../core/formulas';
import { giveTables, linkFormula, SCORECARD_FORMATS } from '../../../core/functions';
import type { SheetPlan } from '../../../core/host/sheet-plan';
import type { FormulaEdit } from '../../calls/calls';
import { sheetsHost } from '../host';
import { ask } from '../script';
import { ledgerRanges } from './ledger-ranges';
import type { Task } from './task';

const LEDGER = 'Ledger';
/** Rows of the scorecard that are formatted beforehand: partners that come later look the same. */
const FORMATTED_ROWS = 200;

/** Formulas of ours as Excel or an export of Sheets wrote them, as they must stand here. */
export const repairFormulas: Task = async (say) => {
  say('Looking at the formulas \u2026');
  const { cells } = await ask('formulas', null);
  const edits = findForeignFormulas(cells, 'sheets').flatMap(({ cell, repaired, filled }) => [
    { ...placeOf(cell), before: cell.formula, after: `=${repaired}` },
    ...filled.map((each) => ({ ...placeOf(each), before: each.formula, after: '' })),
  ]);
  if (edits.length === 0)
    return 'There is nothing to repair: every formula of Partner Ledger is one of Sheets.';
  await ask('setFormulas', { what: 'the repair of formulas', cells: edits });
  return `${counted(edits.filter(({ after }) => after !== '').length)} repaired.`;
};

/**
 * Gives every formula of ours the Ledger cell, and makes the cell when there is none. One that came from Excel watches
 * nothing, since there the add-in has it calculated; here it gets the tables.
 */
export const linkFormulas: Task = async (say) => {
  say('Looking at the formulas \u2026');
  let found = await ask('formulas', null);
  if (!found.names.some((name) => name.toLowerCase() === LEDGER.toLowerCase())) {
    say('Making the Ledger cell \u2026');
    await makeLedger(found.cells);
    found = await ask('formulas', null);
  }
  const watched = found.cells.some(({ formula }) => giveTables(formula, ['A1']) !== formula)
    ? ledgerRanges(await sheetsHost().readWorkbook(), found.cells)
    : [];
  const edits: FormulaEdit['cells'] = found.cells.flatMap((cell) => {
    const linked = giveTables(linkFormula(cell.formula, LEDGER), watched);
    return linked === cell.formula ? [] : [{ ...placeOf(cell), before: cell.formula, after: linked }];
  });
  if (edits.length === 0) return 'Every formula of Partner Ledger has its Ledger cell.';
  say('Changing the formulas \u2026');
  await ask('setFormulas', { what: 'the linking of formulas', cells: edits });
  return `${counted(edits.length)} linked: from now on each follows every change of your tables.`;
};

/** A tab with the scorecard and the cell named Ledger, which takes the tables as they were found. */
async function makeLedger(formulas: readonly FormulaCell[]): Promise<void> {
  const ranges = ledgerRanges(await sheetsHost().readWorkbook(), formulas);
  if (ranges.length === 0)
    throw new Error('There is no tab with data yet; the Ledger cell needs a list of referrals.');
  const plan: SheetPlan = {
    mark: 'scorecard',
    title: 'Scorecard',
    rows: [
      [{ value: 'Which partnerships earn their keep', style: 'title' }],
      [
        {
          value: 'Formulas: they follow every change of the tabs that the Ledger cell names.',
          style: 'note',
        },
      ],
      [
        { value: LEDGER, style: 'heading' },
        { value: null, formula: `=PARTNER_LEDGER(${ranges.join(',')})` },
      ],
      [],
      SCORECARD_FORMATS.map((_, column) => ({
        value: null,
        style: 'columnHeader',
        ...(column === 0 ? { formula: '=PARTNER_SCORECARD(,,$B$3)' } : {}),
      })),
      ...Array.from({ length: FORMATTED_ROWS }, () =>
        SCORECARD_FORMATS.map((format) => (format === undefined ? null : { value: null, format })),
      ),
    ],
    columnWidths: [26, 19, ...SCORECARD_FORMATS.slice(2).map(() => 13)],
    frozenRows: 2,
  };
  const sheet = await ask('writeSheet', plan);
  await ask('setFormulas', {
    what: 'the Ledger cell',
    cells: [],
    names: [{ name: LEDGER, sheet, row: 3, column: 2 }],
  });
}

function placeOf({
  sheet,
  row,
  column,
}: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}) {
  return { sheet, row, column };
}

function counted(count: number): string {
  return count === 1 ? '1 formula was' : `${count} formulas were`;
}

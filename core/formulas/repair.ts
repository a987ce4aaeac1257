import { isNotInExcel } from './newer-functions';
import { nextSolid, scan } from './scan';
import { callsOurs, callsStored, storedFormula, typedFormula } from './stored-form';
import { sheetsForm } from './sheets-form';

/**
 * Who is to understand the formula: an .xlsx file for Excel (`_xldudf_PARTNER_ROI`), or a spreadsheet in which it is
 * entered as a person types it: Excel itself, Google Sheets, the preview.
 */
export type TargetHost = 'excel file' | 'excel' | 'sheets';

/** Which host wrote a formula of ours: a file for Excel, an export of Google Sheets, or a person. */
export type FormulaForm = 'excel file' | 'sheets export' | 'typed';

/** The form of a formula of ours; null for every formula that is not ours. */
export function formulaForm(formula: string): FormulaForm | null {
  const exported = sheetsForm(formula);
  if (exported !== null)
    return exported.formula !== null && callsOurs(exported.formula) ? 'sheets export' : null;
  if (!callsOurs(formula)) return null;
  return callsStored(formula) ? 'excel file' : 'typed';
}

export interface RepairedFormula {
  /** Without "=". */
  readonly formula: string;
  /** Whether it may fill more than its cell. */
  readonly spills: boolean;
}

/**
 * A formula of ours as the target understands it; right ones stay as they are. Null for a formula that is not ours, and
 * for one with a function that Excel lacks (see {@link missingInExcel}).
 */
export function repairFormula(formula: string, target: TargetHost): RepairedFormula | null {
  const form = formulaForm(formula);
  if (form === null || (target !== 'sheets' && missingInExcel(formula) !== null)) return null;
  let typed = typedFormula(sheetsForm(formula)?.formula ?? formula);
  if (form === 'sheets export' && target !== 'sheets') typed = closedRanges(typed);
  const stored = storedFormula(typed);
  return { formula: target === 'excel file' ? stored.formula : typed, spills: stored.spills };
}

/** The first function in an exported formula that Google Sheets alone has; null when there is none. */
export function missingInExcel(formula: string): string | null {
  const exported = sheetsForm(formula)?.formula;
  if (exported == null) return null;
  const pieces = scan(exported);
  const found = pieces.find(
    (piece, i) =>
      piece.kind === 'name' && isNotInExcel(piece.text) && pieces[nextSolid(pieces, i + 1)]?.text === '(',
  );
  return found?.text.toUpperCase() ?? null;
}

/** Rows that a range without an end gets: whole columns of several tables are more than Excel passes to a function. */
const OPEN_END = 20000;

const OPEN_RANGE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})(?![\w$.(])/gi;

/** `Referrals!A1:Q` of Google Sheets has no last row; a file with it would not open in Excel. */
function closedRanges(formula: string): string {
  return formula.replace(OPEN_RANGE, (whole, range?: string) => (range ? `${range}${OPEN_END}` : whole));
}

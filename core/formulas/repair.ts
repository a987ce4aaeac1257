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

/** A formula of ours as the target understands it; null for a formula that is not ours. Right ones stay as they are. */
export function repairFormula(formula: string, target: TargetHost): RepairedFormula | null {
  if (formulaForm(formula) === null) return null;
  const typed = typedFormula(sheetsForm(formula)?.formula ?? formula);
  const stored = storedFormula(typed);
  return { formula: target === 'excel file' ? stored.formula : typed, spills: stored.spills };
}

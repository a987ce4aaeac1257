/** The public door: formulas of ours as each host writes them, and how they are put right for another. */
export { calculatedColumns, formulaBelow, type Calculated } from './calculated';
export { findForeignFormulas, findUnrepairable, type ForeignFormula, type FormulaCell } from './foreign';
export {
  formulaForm,
  missingInExcel,
  repairFormula,
  type FormulaForm,
  type RepairedFormula,
  type TargetHost,
} from './repair';
export { sheetsForm, type SheetsForm } from './sheets-form';
export { callsOurs, storedFormula, typedFormula, STORED_PREFIX, type StoredForm } from './stored-form';
export { englishFormula, formOf, hasDecimalComma, localFormula, type SeparatorForm } from './local-form';

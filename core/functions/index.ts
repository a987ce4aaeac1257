/** The public door of the function catalogue. */
export { markAmong, type Environment } from './arguments';
export { callFunction } from './call';
export { CATALOGUE, findFunction } from './catalogue';
export type { Arguments, CellResult, FunctionEntry, FunctionResult, Parameter, ParameterKind } from './entry';
export { evaluateFormula } from './formula';
export { fillsColumns, formulaKind, giveTables, linkFormula, type FormulaKind } from './ledger-link';
export { ledgerSource, type LedgerSource } from './ledger-source';
export { findMark, ledgerStatus } from './mark';
export { toExcel, toPreview, toSheets, type ExcelCell, type PreviewCell, type SheetsResult } from './show';
export { SCORECARD_FORMATS } from './table-functions';

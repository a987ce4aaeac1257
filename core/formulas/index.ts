/** The public door: formulas of ours as each host writes them. */
export { callsOurs, storedFormula, typedFormula, STORED_PREFIX, type StoredForm } from './stored-form';

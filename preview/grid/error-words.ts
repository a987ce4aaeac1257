/** What the errors of the spreadsheet itself mean; ours bring their own sentence. */
const MEANINGS: Readonly<Record<string, string>> = {
  '#N/A': 'There is no value here: what is looked for was not found.',
  '#VALUE!': 'The formula is given something it cannot use, such as a text where it needs a number.',
  '#REF!': 'The formula points to cells that are no longer there.',
  '#NAME?': 'The formula has a name that is not known here: look for a slip of the keyboard.',
  '#DIV/0!': 'The formula divides by zero, or by a blank cell.',
  '#NUM!': 'The formula gives a number that cannot be computed.',
  '#NULL!': 'The formula joins ranges that do not touch.',
  '#SPILL!': 'The cells that the formula would fill are not blank: clear them.',
  '#CALC!': 'The formula cannot be calculated here.',
};

/** What an error in a cell means, as a sentence; null for what is no error. */
export function errorMeaning(shown: unknown): string | null {
  return typeof shown === 'string' && Object.hasOwn(MEANINGS, shown) ? (MEANINGS[shown] ?? null) : null;
}

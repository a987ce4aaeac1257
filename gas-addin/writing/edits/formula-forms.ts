import { englishFormula, formOf, hasDecimalComma, localFormula } from '../../../core/formulas';

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * What Apps Script is given for a formula where decimals have commas, and what it may set there, is told in different ways.
 * So formulas are read whichever way they come, and written in the one way that every report says is taken. In between
 * they are in English.
 */

/** What only a spreadsheet with decimal commas gives, or may mean something else there. */
const TELLS = /[;\\]|\d,\d/;

/** The formulas of an area in English, '' where there is none; one that could be read in two ways is given as it is. */
export function formulasIn(area: Range): string[][] {
  const given = area.getFormulas();
  if (!given.some((row) => row.some((formula) => TELLS.test(formula))) || !inCommas()) return given;
  const form = formOf(given.flat().filter((formula) => formula !== ''));
  return given.map((row) => row.map((formula) => englishFormula(formula, form) ?? formula));
}

/** How English formulas are to be written into this spreadsheet. */
export function formulaWriter(): (formula: string) => string {
  return inCommas() ? localFormula : (formula) => formula;
}

function inCommas(): boolean {
  return hasDecimalComma(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
}

/** An English formula as it is read again after it was written. */
export function asReadBack(formula: string): string {
  return inCommas() ? (englishFormula(localFormula(formula), 'local') ?? formula) : formula;
}

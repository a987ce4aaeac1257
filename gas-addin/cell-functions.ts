import { CATALOGUE, callFunction, markAmong, toSheets, type FunctionEntry } from '../core/functions';
import { openBook } from '../core/kpis';
import { late } from './load-late';
import { dateReader } from './read-workbook';

type CellFunction = (...args: unknown[]) => unknown;

/** Every function of the catalogue by its name, as Sheets calls it: at once, with dates as Date. */
export const CELL_FUNCTIONS: Readonly<Record<string, CellFunction>> = Object.fromEntries(
  CATALOGUE.map((entry) => [entry.name, cellFunction(entry)]),
);

function cellFunction(entry: FunctionEntry): CellFunction {
  const readsAnew = entry.parameters.some(({ kind }) => kind === 'tables');
  return (...args) => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const dates = dateReader(spreadsheet.getSpreadsheetTimeZone());
    const result = toSheets(
      callFunction(entry, args, {
        book: openBook(late().ledgerFor(spreadsheet, readsAnew ? null : markAmong(args))),
        toDay: (value) => (isDate(value) ? dates(value).day : null),
      }),
    );
    if ('throws' in result) throw new Error(result.throws);
    return result.value;
  };
}

function isDate(value: object): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

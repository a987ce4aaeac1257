import { CATALOGUE, callFunction, markAmong, toSheets, type FunctionEntry } from '../core/functions';
import { openBook, type Book } from '../core/kpis';
import { readWorkbook as readLedger } from '../core/ledger/read';
import { keepInput, keptInput } from './ledger-cache';
import { dateReader, readWorkbook } from './read-workbook';

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
        book: bookFor(spreadsheet, readsAnew ? null : markAmong(args), dates(new Date()).day),
        toDay: (value) => (isDate(value) ? dates(value).day : null),
      }),
    );
    if ('throws' in result) throw new Error(result.throws);
    return result.value;
  };
}

/** The book that was kept under the mark of the `Ledger` cell; without a mark, or when it is gone, a fresh reading. */
function bookFor(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  mark: string | null,
  today: number,
): Book {
  const kept = mark === null ? null : keptInput(mark);
  if (kept) return openBook(readLedger({ ...kept, today }).ledger);
  const input = readWorkbook(spreadsheet);
  const { ledger } = readLedger(input);
  keepInput(ledger.mark, input);
  return openBook(ledger);
}

function isDate(value: object): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

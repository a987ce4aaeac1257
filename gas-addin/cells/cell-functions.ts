import {
  CATALOGUE,
  callFunction,
  markAmong,
  toSheets,
  type Environment,
  type FunctionEntry,
  type FunctionResult,
} from '../../core/functions';
import { lazyBook, openBook, type Book } from '../../core/kpis';
import { documentCache } from './document-cache';
import { keptBooks } from './ledger-cache';
import { late } from './load-late';
import { dateReader } from '../reading/read-workbook';

type CellFunction = (...args: unknown[]) => unknown;

/** Every function of the catalogue by its name, as Sheets calls it: at once, with dates as Date. */
export const CELL_FUNCTIONS: Readonly<Record<string, CellFunction>> = Object.fromEntries(
  CATALOGUE.map((entry) => [entry.name, cellFunction(entry)]),
);

function cellFunction(entry: FunctionEntry): CellFunction {
  return (...args) => {
    const result = toSheets(answer(entry, args));
    if ('throws' in result) throw new Error(result.throws);
    return result.value;
  };
}

/**
 * By the slices that are kept under the mark of the `Ledger` cell: they are those of the reading that the cell speaks
 * of. Without a mark, for PARTNER_LEDGER itself, and when anything of them is gone, by a fresh reading.
 */
function answer(entry: FunctionEntry, args: readonly unknown[]): FunctionResult {
  const readsAnew = entry.parameters.some(({ kind }) => kind === 'tables');
  const mark = readsAnew ? null : markAmong(args);
  const call = (book: Environment['book']): FunctionResult => callFunction(entry, args, { book, toDay });
  const kept = mark === null ? null : keptBooks(documentCache(), mark);
  if (kept)
    try {
      return call((names) => lazyBook(() => kept.of(names), kept.whole));
    } catch {
      // What is gone from the cache is read from the sheets.
    }
  let fresh: Book | null = null;
  const open = (): Book => (fresh ??= openBook(late().ledgerNow(readsAnew || mark !== null)));
  return call(() => lazyBook(open, open));
}

/** A date cell as its calendar day in the spreadsheet's own time zone. */
function toDay(value: object): number | null {
  if (Object.prototype.toString.call(value) !== '[object Date]') return null;
  return dateReader(SpreadsheetApp.getActiveSpreadsheet())(value as Date).day;
}

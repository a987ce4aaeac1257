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
import { reading } from './load-late';
import { dateReader, type NeedTime } from '../reading/read-workbook';

type CellFunction = (...args: unknown[]) => unknown;

/** Every function of the catalogue by its name, as Sheets calls it: at once, with dates as Date. */
export const CELL_FUNCTIONS: Readonly<Record<string, CellFunction>> = Object.fromEntries(
  CATALOGUE.map((entry) => [entry.name, cellFunction(entry)]),
);

function cellFunction(entry: FunctionEntry): CellFunction {
  return (...args) => {
    const result = toSheets(answer(entry, args, readingTime()));
    if ('throws' in result) throw new Error(result.throws);
    return result.value;
  };
}

/**
 * By the slices that are kept under the mark of the `Ledger` cell: they are those of the reading that the cell speaks
 * of. Without a mark, for PARTNER_LEDGER itself, and when anything of them is gone, by a fresh reading.
 */
function answer(entry: FunctionEntry, args: readonly unknown[], needTime: NeedTime): FunctionResult {
  const readsAnew = entry.parameters.some(({ kind }) => kind === 'tables');
  const mark = readsAnew ? null : markAmong(args);
  const call = (book: Environment['book']): FunctionResult => callFunction(entry, args, { book, toDay });
  const byKept = (): FunctionResult | null => {
    const kept = mark === null ? null : keptBooks(documentCache(), mark);
    if (kept === null) return null;
    try {
      return call((names) => lazyBook(() => kept.of(names), kept.whole));
    } catch {
      // What is gone from the cache is read from the sheets.
      return null;
    }
  };
  const known = byKept();
  if (known !== null) return known;
  let fresh: Book | null = null;
  const open = (): Book => {
    if (fresh === null) {
      fresh = openBook(reading().ledgerNow(needTime));
      if (readsAnew || mark !== null) reading().keepBook(fresh);
    }
    return fresh;
  };
  const anew = (): FunctionResult => call(() => lazyBook(open, open));
  return mark === null ? anew() : oneAfterTheOther(() => byKept() ?? anew());
}

/**
 * Milliseconds of the 30 seconds of a cell until it begins to read another part: enough are left to answer. Google ends a cell that takes
 * longer with an error of its own, which says nothing about what to do.
 */
const TIME_TO_READ = 20_000;

function readingTime(): NeedTime {
  const end = Date.now() + TIME_TO_READ;
  return (tab) => {
    if (Date.now() > end)
      throw new Error(
        `This spreadsheet is too large to be read by a formula: Google ends one after 30 seconds, and the tab "${tab}" was not read yet after ${TIME_TO_READ / 1000}. The pane has no such limit (Extensions > Partner Ledger > Open Partner Ledger). Or delete tabs and rows that are not needed.`,
      );
  };
}

/** Milliseconds that a cell waits for another one's reading: far less than the 30 seconds that a cell may take. */
const WAIT = 12_000;

/**
 * Cells that start together and find nothing kept do not all read the sheets: the first one does, and the others find what
 * it has left. Who waits too long reads by itself; the lock is the person's own, so that it holds up no write.
 */
function oneAfterTheOther<T>(run: () => T): T {
  let lock: GoogleAppsScript.Lock.Lock | null = null;
  try {
    const own = LockService.getUserLock();
    if (own.tryLock(WAIT)) lock = own;
  } catch {
    // Without a lock every cell reads by itself.
  }
  try {
    return run();
  } finally {
    lock?.releaseLock();
  }
}

/** A date cell as its calendar day in the spreadsheet's own time zone. */
function toDay(value: object): number | null {
  if (Object.prototype.toString.call(value) !== '[object Date]') return null;
  return dateReader(SpreadsheetApp.getActiveSpreadsheet())(value as Date).day;
}

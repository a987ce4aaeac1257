import type { Ledger } from '../core/ledger/ledger';
import { readWorkbook as readLedger } from '../core/ledger/read';
import type { WorkbookInput } from '../core/workbook/input';
import { dateReader, readWorkbook } from './read-workbook';

/**
 * What was read, kept under the ledger's mark for the other cells: every cell is an interpreter of its own, and the
 * document cache is all that they share. It may lose anything at any time; who finds nothing reads the sheets again.
 */

/** Longest that Google keeps a value. */
const SECONDS = 21_600;

/** Characters of one value: at three bytes each at most, below the 100 KB that a key may hold. */
const PART_LENGTH = 33_000;

/** Parts of one workbook at most; the cache holds 1,000 values for the whole document. */
const MOST_PARTS = 100;

/** Raised when what is kept changes its form. */
const PREFIX = 'ledger1:';

/** The ledger that was kept under the mark of the `Ledger` cell; without a mark, or when it is gone, a fresh reading. */
export function ledgerFor(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  mark: string | null,
): Ledger {
  const kept = mark === null ? null : keptInput(mark);
  const dates = dateReader(spreadsheet.getSpreadsheetTimeZone());
  if (kept) return readLedger({ ...kept, today: dates(new Date()).day }).ledger;
  const input = readWorkbook(spreadsheet);
  const { ledger } = readLedger(input);
  keepInput(ledger.mark, input);
  return ledger;
}

/** Keeps a workbook under its mark; one that is too large is not kept. */
function keepInput(mark: string, input: WorkbookInput): void {
  const text = JSON.stringify(input);
  const count = Math.ceil(text.length / PART_LENGTH);
  if (count > MOST_PARTS) return;
  const values: Record<string, string> = { [PREFIX + mark]: String(count) };
  for (let part = 0; part < count; part++)
    values[partKey(mark, part)] = text.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH);
  cache().putAll(values, SECONDS);
}

/** The workbook kept under a mark; null when it, or any part of it, is gone. */
function keptInput(mark: string): WorkbookInput | null {
  const count = Number(cache().get(PREFIX + mark));
  if (!(count > 0)) return null;
  const keys = Array.from({ length: count }, (_, part) => partKey(mark, part));
  const values = cache().getAll(keys) as Record<string, string | undefined>;
  const parts = keys.map((key) => values[key]);
  if (parts.some((part) => part === undefined)) return null;
  return JSON.parse(parts.join('')) as WorkbookInput;
}

function partKey(mark: string, part: number): string {
  return `${PREFIX}${mark}:${part}`;
}

function cache(): GoogleAppsScript.Cache.Cache {
  const found = CacheService.getDocumentCache();
  if (!found) throw new Error('This script must be bound to a spreadsheet.');
  return found;
}

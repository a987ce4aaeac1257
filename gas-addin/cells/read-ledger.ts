import type { Book } from '../../core/kpis';
import type { Ledger } from '../../core/ledger/ledger';
import { readWorkbook as readLedger } from '../../core/ledger/reading/read';
import { documentCache } from './document-cache';
import { keepText } from './ledger-cache';
import { readWorkbook, type NeedTime } from '../reading/read-workbook';
import { sliceText } from '../slices/write';

/** A ledger read from the sheets as they are now, for a cell. */
export function ledgerNow(needTime: NeedTime): Ledger {
  return readLedger(readWorkbook(SpreadsheetApp.getActiveSpreadsheet(), needTime)).ledger;
}

/** Leaves what a cell has read in the cache for the other cells. */
export function keepBook(book: Book): void {
  keepText(documentCache(), book.ledger.mark, sliceText(book));
}

import type { Ledger } from '../../core/ledger/ledger';
import { readWorkbook as readLedger } from '../../core/ledger/reading/read';
import { documentCache } from './document-cache';
import { keepText } from './ledger-cache';
import { readWorkbook } from '../reading/read-workbook';
import { sliceText } from '../slices/write';

/** A ledger read from the sheets as they are now, for a cell; `keep` leaves it in the cache for the other cells. */
export function ledgerNow(keep: boolean): Ledger {
  const { ledger } = readLedger(readWorkbook(SpreadsheetApp.getActiveSpreadsheet()));
  if (keep) keepText(documentCache(), ledger.mark, sliceText(ledger));
  return ledger;
}

import type { Ledger } from '../ledger/ledger';
import { indexLedger, type LedgerIndex } from '../ledger/ledger-index';

/** A ledger with its index: what every figure is computed from. */
export interface Book {
  readonly ledger: Ledger;
  readonly index: LedgerIndex;
}

/** Indexes a ledger; keep the book, every figure comes from it without further preparation. */
export function openBook(ledger: Ledger): Book {
  return { ledger, index: indexLedger(ledger) };
}

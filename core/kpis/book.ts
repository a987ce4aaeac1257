import type { Ledger } from '../ledger/ledger';
import type { LedgerIndex } from '../ledger/ledger-index';

/** A ledger with its index: what every figure is computed from. */
export interface Book {
  readonly ledger: Ledger;
  readonly index: LedgerIndex;
}

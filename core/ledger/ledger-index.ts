import type { Ledger } from './ledger';

/** Running sums per partner and day; filled in by indexLedger. */
export interface LedgerIndex {
  readonly ledger: Ledger;
}

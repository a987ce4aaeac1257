import type { Reading as CoreReading } from '../../core/ledger/reading/read';
import type { Reading } from './reading';

/** What was read, as the core's edits take it. */
export function coreReading({ book, tables }: Reading): CoreReading {
  return { ledger: book.ledger, tables };
}

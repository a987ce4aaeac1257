/** Milliseconds to wait for another run that writes at this moment. */
const LOCK_WAIT = 10_000;

/** Runs one write at a time for the whole spreadsheet, and has it on the sheet before the next begins. */
export function underLock<T>(write: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT))
    throw new Error('Another change to this spreadsheet is being written. Try again in a moment.');
  try {
    return write();
  } finally {
    // What was written is on the sheets before somebody else may write.
    try {
      SpreadsheetApp.flush();
    } finally {
      lock.releaseLock();
    }
  }
}

import { dropKept, repairLeftovers } from './backup';
import { runJournals } from './journal';

/** Puts right whatever an earlier failure left behind, on any sheet. */
export async function repair(context: Excel.RequestContext): Promise<void> {
  await runJournals(context);
  await repairLeftovers(context);
}

/** When the add-in starts: what was not finished is put right, and what only an undo of then could want goes. */
export async function startUp(context: Excel.RequestContext): Promise<void> {
  await repair(context);
  await dropKept(context);
}

/** The setting of this file, kept by Excel with our add-in: whether it may ask for the add-in when it is opened. */
const SETTING = 'partnerLedgerStartsWithFile';

let isSettled = false;

/**
 * A workbook with our formulas starts the add-in whenever it is opened again: without it nobody would tell the formulas of a
 * change. Excel keeps this in the workbook, from the first formula on, unless the advisor has turned it off. Never throws:
 * it is called from within a formula.
 */
export function startWithDocument(): void {
  if (isSettled) return;
  try {
    if (!startsWithDocument()) return;
    const { setStartupBehavior } = Office.addin;
    isSettled = true;
    setStartupBehavior(Office.StartupBehavior.load).catch((error: unknown) =>
      console.error('Excel will not start the add-in with this workbook', error),
    );
  } catch (error) {
    // Office may not be ready yet; the next formula asks again.
    console.error('Excel cannot say yet whether it starts the add-in with this workbook', error);
  }
}

/** Whether this workbook may ask for the add-in when it is opened. */
export function startsWithDocument(): boolean {
  return Office.context.document?.settings?.get(SETTING) !== false;
}

/** Turns it on or off for this workbook; somebody without the add-in then sees nothing of it but the formulas' last values. */
export async function setStartsWithDocument(starts: boolean): Promise<void> {
  const { settings } = Office.context.document;
  settings.set(SETTING, starts);
  await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
  const { load, none } = Office.StartupBehavior;
  await Office.addin.setStartupBehavior(starts ? load : none);
  isSettled = true;
}

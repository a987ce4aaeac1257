/** Since which version Excel tells that a tab was renamed or hidden. */
const NAMES_ARE_TOLD = '1.17';

/**
 * Listens to tabs that are added, copied in, removed, renamed or hidden, which Excel does not call changes of cells: all of a list can
 * go with its tab. Gives what to call to stop it. Older versions tell nothing of new names; the next change of a cell does then.
 */
export async function onTabChange(listener: () => void): Promise<() => Promise<void>> {
  const told = async (): Promise<void> => listener();
  const isToldNames = Office.context.requirements.isSetSupported('ExcelApi', NAMES_ARE_TOLD);
  // All of them or none, so that none is left that nobody can stop.
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added: Array<OfficeExtension.EventHandlerResult<unknown>> = [
      worksheets.onAdded.add(told),
      worksheets.onDeleted.add(told),
    ];
    if (isToldNames) added.push(worksheets.onNameChanged.add(told), worksheets.onVisibilityChanged.add(told));
    await context.sync();
    return added;
  });
  return async () => {
    for (const handler of handlers)
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
  };
}

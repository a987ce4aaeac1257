/** Since which version Excel tells that a tab was renamed, hidden or dragged to another place. */
const ALL_IS_TOLD = '1.17';

/**
 * Listens to tabs that are added, copied in, removed, renamed, hidden or moved, which Excel does not call changes of cells: all of a
 * list can go with its tab, and of two rows with one Id that of the first tab counts. Gives what to call to stop it. Older versions
 * tell nothing of new names and places; the next change of a cell does then.
 */
export async function onTabChange(listener: () => void): Promise<() => Promise<void>> {
  const told = async (): Promise<void> => listener();
  const isAllTold = Office.context.requirements.isSetSupported('ExcelApi', ALL_IS_TOLD);
  // All of them or none, so that none is left that nobody can stop.
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added: Array<OfficeExtension.EventHandlerResult<unknown>> = [
      worksheets.onAdded.add(told),
      worksheets.onDeleted.add(told),
    ];
    if (isAllTold)
      added.push(
        worksheets.onNameChanged.add(told),
        worksheets.onVisibilityChanged.add(told),
        worksheets.onMoved.add(told),
      );
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

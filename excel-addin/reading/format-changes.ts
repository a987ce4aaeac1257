/**
 * Listens to changes of formats, which Excel does not call changes: a number format can say another currency. Gives what to call to
 * stop it.
 */
export async function onFormatChange(listener: () => void): Promise<() => Promise<void>> {
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onFormatChanged.add(async () => listener());
    await context.sync();
    return added;
  });
  return () =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
}

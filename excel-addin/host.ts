import type { Host } from '../core/host/host';
import { NO_EDITS } from '../core/host/no-edits';
import { readWorkbook } from './read-workbook';
import { writeSettings } from './write-settings';
import { writeSheet } from './write-sheet';

/** The open workbook in Excel. */
export function excelHost(): Host {
  return {
    // In the middle of typing Excel refuses requests; a reading waits for the end of it.
    readWorkbook: () => Excel.run({ delayForCellEdit: true }, readWorkbook),
    writeSheet: (plan) => Excel.run((context) => writeSheet(context, plan)),
    writeSettings: (rows) => Excel.run((context) => writeSettings(context, rows)),
    ...NO_EDITS,
    onChange(listener) {
      let stopped = false;
      const registered = Excel.run(async (context) => {
        const handler = context.workbook.worksheets.onChanged.add(async () => {
          if (!stopped) listener();
        });
        await context.sync();
        return handler;
      });
      // Without events the pane still works: it reads again whenever it is asked to.
      registered.catch((error: unknown) => console.error('No change events from Excel', error));
      return () => {
        stopped = true;
        void registered
          .then((handler) =>
            Excel.run(handler.context, async (context) => {
              handler.remove();
              await context.sync();
            }),
          )
          .catch((error: unknown) => console.error('Could not stop listening to Excel', error));
      };
    },
  };
}

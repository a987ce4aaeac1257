import { EditProblem } from '../core/edits';
import type { Host } from '../core/host/host';
import { dropKept } from './writing/backup';
import { edit } from './writing/edit';
import { goTo, selection } from './pane/go-to';
import { readWorkbook } from './reading/read-workbook';
import { remember, takeBack, type Done, type LastWrite } from './writing/undo';
import { writeSettings } from './writing/write-settings';
import { writeSheet } from './writing/write-sheet';

/** The open workbook in Excel. */
export function excelHost(): Host {
  let last: LastWrite | null = null;

  /** Makes a write and keeps what undo needs; one write at a time. */
  const write = <T>(run: (context: Excel.RequestContext) => Promise<T>, doneOf: (result: T) => Done) =>
    Excel.run(async (context) => {
      const result = await run(context);
      const done = doneOf(result);
      last = await remember(context, done);
      // A copy that stays hidden for nothing is removed with the next write or start.
      await dropKept(context, copyOf(done)).catch(() => undefined);
      return result;
    });

  return {
    // In the middle of typing Excel refuses requests; a reading waits for the end of it.
    readWorkbook: (work) => Excel.run({ delayForCellEdit: true }, (context) => readWorkbook(context, work)),
    writeSheet: async (plan) =>
      (
        await write(
          (context) => writeSheet(context, plan),
          ({ done }) => done,
        )
      ).tab,
    writeSettings: async (rows) => {
      await write(
        (context) => writeSettings(context, rows),
        (done) => done,
      );
    },
    edit: async (plan) => {
      await write(
        (context) => edit(context, plan),
        (done) => done,
      );
    },
    undoable: () => last?.done.what ?? null,
    undo: () =>
      Excel.run(async (context) => {
        if (last === null) throw new EditProblem('There is nothing to take back.');
        const sentence = await takeBack(context, last);
        last = null;
        return sentence;
      }),
    goTo: (place) => Excel.run((context) => goTo(context, place)),
    selection: () => Excel.run({ delayForCellEdit: true }, selection),
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

/** The id of the copy that undo would put back. */
function copyOf({ restores }: Done): string | undefined {
  const [copy] = restores.flatMap((each) => (each.op === 'copy' ? [each.copy] : []));
  return copy;
}

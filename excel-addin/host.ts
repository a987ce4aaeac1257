import type { Host } from '../core/host/host';
import { runLater, takeBack } from '../core/writing';
import { goTo, selection } from './pane/go-to';
import { inWords } from './problems';
import { onFormatChange } from './reading/format-changes';
import { readWorkbook } from './reading/read-workbook';
import { onTabChange } from './reading/tab-changes';
import { write, type ExcelWrite } from './writing/carry-out';
import { planEdit } from './writing/edits/plan-edit';
import { inTurn } from './writing/turns';
import { excelWriting } from './writing/verbs';
import { planSettings } from './writing/write-settings';
import { planSheet } from './writing/write-sheet';

/** On the Mac a pane's own printing and downloads do nothing, without a word. */
const INSTEAD_ON_MAC =
  'Excel on the Mac neither prints nor saves from a pane. Write it into the workbook and print that sheet (File > Print), or copy it and paste it into an e-mail or a document.';

/** Milliseconds without a change of formats before the pane reads again. */
const FORMATS_PAUSE = 3000;

function isMac(): boolean {
  return Office.context.platform === Office.PlatformType?.Mac;
}

/** The open workbook in Excel. `tell` is told, as a sentence, what earlier writes left that cannot be put back. */
export function excelHost(tell: (sentence: string) => void = () => undefined): Host {
  /** What the last write did, as the undo names it; the file itself keeps how to take it back. */
  let last: string | null = null;

  const make = <P extends ExcelWrite>(plan: (context: Excel.RequestContext) => Promise<P>): Promise<P> =>
    inTurn(async (context) => {
      const made = await write(context, () => plan(context), tell);
      last = made.what;
      return made;
    });

  return {
    // In the middle of typing Excel refuses requests; a reading waits for the end of it.
    readWorkbook: (work) =>
      inWords(Excel.run({ delayForCellEdit: true }, (context) => readWorkbook(context, work))),
    writeSheet: async (plan) => (await make((context) => planSheet(context, plan))).tab,
    writeSettings: async (rows) => void (await make((context) => planSettings(context, rows))),
    edit: async (plan) => void (await make((context) => planEdit(context, plan))),
    undoable: () => last,
    undo: () =>
      inTurn(async (context) => {
        const sentence = await runLater(takeBack(excelWriting(context)));
        last = null;
        return sentence;
      }),
    goTo: (place) => inWords(Excel.run({ delayForCellEdit: true }, (context) => goTo(context, place))),
    selection: () => inWords(Excel.run({ delayForCellEdit: true }, selection)),
    ...(isMac() ? { insteadOfPages: INSTEAD_ON_MAC } : {}),
    onChange(listener) {
      let stopped = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      // Colors are formats, too: whoever paints cells makes the pane read once they have done.
      const formats = onFormatChange(() => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (!stopped) listener();
        }, FORMATS_PAUSE);
      });
      const tabs = onTabChange(() => {
        if (!stopped) listener();
      });
      for (const each of [formats, tabs])
        each.catch((error: unknown) => console.error('No events of formats or tabs from Excel', error));
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
        clearTimeout(timer);
        for (const each of [formats, tabs])
          void each
            .then((stop) => stop())
            .catch((error: unknown) => console.error('Could not stop listening to formats or tabs', error));
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

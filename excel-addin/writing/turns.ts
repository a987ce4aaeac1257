import { inWords } from '../problems';

let turn: Promise<unknown> = Promise.resolve();

/**
 * Runs one write at a time, whoever asks for it: the pane, a button of the ribbon, the start. While a cell is being edited
 * Excel refuses requests, so a write waits for the end of it; where Excel can, Ctrl+Z takes a write back as one.
 */
export function inTurn<T>(run: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const options: Excel.RunOptions = {
    delayForCellEdit: true,
    ...(Office.context.requirements.isSetSupported('ExcelApi', '1.20') ? { mergeUndoGroup: true } : {}),
  };
  const mine = turn.then(
    () => Excel.run(options, run),
    () => Excel.run(options, run),
  );
  turn = mine.catch(() => undefined);
  return inWords(mine);
}

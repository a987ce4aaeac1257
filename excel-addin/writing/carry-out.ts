import { carryOut, recover, runLater, wait, type Restore, type Write } from '../../core/writing';
import type { Own } from './own';
import { excelWriting } from './verbs';

/** A write in Excel, as `Write` of the engine, with promises. */
export interface ExcelWrite extends Pick<Write<Own>, 'what' | 'touches'> {
  begin(): Promise<{ readonly restores: ReadonlyArray<Restore<Own>>; readonly needs?: readonly string[] }>;
  change(): Promise<void>;
}

/**
 * Puts right what earlier writes have left, plans a write, and makes it: all of it or nothing. Gives what `plan` gave. What
 * earlier writes left and what cannot be put back stands in nobody's way; `tell` is told of it.
 */
export async function write<P extends ExcelWrite>(
  context: Excel.RequestContext,
  plan: () => Promise<P>,
  tell: (sentence: string) => void = () => undefined,
): Promise<P> {
  const verbs = excelWriting(context);
  for (const sentence of await runLater(recover(verbs))) tell(sentence);
  const planned = await plan();
  await runLater(
    carryOut(verbs, {
      what: planned.what,
      touches: planned.touches,
      begin: () => wait(planned.begin()),
      change: () => wait(planned.change()),
    }),
  );
  return planned;
}

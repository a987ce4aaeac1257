import { recover, runLater } from '../../core/writing';
import { excelWriting } from './verbs';

/**
 * When the add-in starts: what earlier writes did not finish is put right, and what only an undo of then could want goes.
 * Gives a sentence for everything that stays as it is. Never throws.
 */
export async function startUp(context: Excel.RequestContext): Promise<string[]> {
  return runLater(recover(excelWriting(context), true));
}

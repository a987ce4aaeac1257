import { refreshFormulas } from './formula-cells';
import { sentence } from '../calls/pane-calls';
import { write } from '../writing/transaction';

/** What the menu says after it has refreshed the figures; a failure as a sentence, too. */
export function refreshFigures(): string {
  try {
    const count = write(refreshFormulas);
    if (count === 0)
      return 'Every formula of Partner Ledger has a Ledger cell and shows what it should, or there is none: Sheets itself keeps them fresh.';
    return `${count} ${count === 1 ? 'formula was' : 'formulas were'} computed again. "Link formulas to Ledger" makes Sheets do this by itself.`;
  } catch (error) {
    return sentence(error);
  }
}

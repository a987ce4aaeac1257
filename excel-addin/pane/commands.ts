import { inTurn } from '../writing/turns';
import { repairFormulas } from '../formulas/repair-formulas';
import { wishToGo } from './wish';
import { insertScorecard, linkFormulas } from '../formulas/scorecard';

/** The buttons on the ribbon, by the names that the manifest gives them. */
export function associateCommands(): void {
  Office.actions.associate('openLog', async (event: Office.AddinCommands.Event) => {
    try {
      wishToGo({ screen: 'log' });
      await Office.addin.showAsTaskpane();
    } finally {
      event.completed();
    }
  });
  Office.actions.associate('insertScorecard', command(insertScorecard));
  Office.actions.associate('linkFormulas', command(linkFormulas));
  Office.actions.associate('repairFormulas', command(repairFormulas));
}

/** Excel shows a button as busy until `completed` is called, whatever happened. */
function command(
  run: (context: Excel.RequestContext) => Promise<unknown>,
): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      await inTurn(run);
      tell('');
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
      await Office.addin.showAsTaskpane();
    } finally {
      event.completed();
    }
  };
}

/** A button, or the start, has no place of its own for what went wrong, so the pane says it. */
export function tell(message: string): void {
  const place = document.getElementById('message');
  if (place) place.textContent = message;
}

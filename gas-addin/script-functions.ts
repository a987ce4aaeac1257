import type { ScriptFunction } from './functions-file';

/**
 * The script's functions beside the cell functions. Sheets finds them by name, so each must also be exported from
 * `app.ts`; a test compares the two.
 */
export const SCRIPT_FUNCTIONS: readonly ScriptFunction[] = [
  { name: 'onOpen', parameters: ['e'], comment: 'Adds the menu when the spreadsheet opens.' },
  { name: 'onInstall', parameters: ['e'], comment: 'Adds the menu right after the add-on was installed.' },
  { name: 'openPartnerLedger', parameters: [], comment: 'Menu: opens the pane beside the spreadsheet.' },
  { name: 'paneReadWorkbook', parameters: [], comment: 'Pane: every sheet as it is now, as JSON text.' },
  { name: 'paneWriteSheet', parameters: ['plan'], comment: 'Pane: writes one sheet; gives its name.' },
  { name: 'paneWriteSettings', parameters: ['rows'], comment: 'Pane: sets rows of the Settings sheet.' },
];

import type { ScriptFunction } from './functions-file';

/**
 * The script's functions beside the cell functions. Sheets finds them by name, so each must also be exported from
 * `app.ts`, or from `late.ts` when it is marked so; a test compares them.
 */
export const SCRIPT_FUNCTIONS: readonly ScriptFunction[] = [
  { name: 'onOpen', parameters: ['e'], comment: 'Adds the menu when the spreadsheet opens.' },
  { name: 'onInstall', parameters: ['e'], comment: 'Adds the menu right after the add-on was installed.' },
  { name: 'openPartnerLedger', parameters: [], comment: 'Menu: opens the pane beside the spreadsheet.' },
  { name: 'openLog', parameters: [], comment: 'Menu: opens the pane where one writes down what happened.' },
  {
    name: 'refreshFigures',
    parameters: [],
    comment: 'Menu: computes the formulas again that have no Ledger cell.',
  },
  { name: 'linkFormulas', parameters: [], comment: 'Menu: gives every formula its Ledger cell.' },
  { name: 'repairFormulas', parameters: [], comment: 'Menu: puts formulas right that Excel wrote.' },
  { name: 'makeTemplate', parameters: [], comment: 'Menu: adds the tabs of the template.' },
  { name: 'selfCheck', parameters: [], comment: 'Menu: tries this spreadsheet out, on tabs of its own.' },
  { name: 'onEdit', parameters: ['e'], comment: 'Notes that something was edited, for the pane.' },
  {
    name: 'paneCall',
    parameters: ['request'],
    comment: 'Pane: everything that it asks of the spreadsheet, as JSON text.',
    late: true,
  },
];

import { late } from '../cells/load-late';

/** The tab title of the pane, and of the menu where Sheets lets us choose it. */
const TITLE = 'Partner Ledger';
const DIALOG = { width: 460, height: 340 };

/** What a dialog does, by the word that its page is given, with its title. */
const TASKS = {
  link: 'Link formulas to Ledger',
  repair: 'Repair formulas',
  template: 'Make the template here',
  check: 'Self-check',
} as const;

/**
 * Adds the menu. It runs before the advisor has authorised anything, so it calls no other service: one that needs
 * an authorisation would leave them without a menu.
 */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open Partner Ledger', 'openPartnerLedger')
    .addItem('Log what happened', 'openLog')
    .addSeparator()
    .addItem('Refresh figures', 'refreshFigures')
    .addItem(TASKS.link, 'linkFormulas')
    .addItem(TASKS.repair, 'repairFormulas')
    .addItem(TASKS.template, 'makeTemplate')
    .addSeparator()
    .addItem(TASKS.check, 'selfCheck')
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}

/** Google has a box for each permission; who left one without a tick is asked again, and the run ends there. */
function needPermissions(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}

export function openPartnerLedger(): void {
  needPermissions();
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(TITLE);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** The same pane, told to begin with the log. */
export function openLog(): void {
  needPermissions();
  const page = HtmlService.createHtmlOutputFromFile('sidebar').getContent();
  const output = HtmlService.createHtmlOutput(page.replace('data-open=""', 'data-open="log"')).setTitle(
    TITLE,
  );
  SpreadsheetApp.getUi().showSidebar(output);
}

export function refreshFigures(): void {
  needPermissions();
  const ui = SpreadsheetApp.getUi();
  ui.alert(TITLE, late().refreshFigures(), ui.ButtonSet.OK);
}

export const linkFormulas = (): void => showTask('link');
export const repairFormulas = (): void => showTask('repair');
export const makeTemplate = (): void => showTask('template');
export const selfCheck = (): void => showTask('check');

/** The heavy ones run in the browser, in a dialog that says how far they are; its page is told which of them it is. */
function showTask(task: keyof typeof TASKS): void {
  needPermissions();
  const page = HtmlService.createHtmlOutputFromFile('tasks').getContent();
  const output = HtmlService.createHtmlOutput(page.replace('data-task=""', `data-task="${task}"`))
    .setWidth(DIALOG.width)
    .setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(output, TASKS[task]);
}

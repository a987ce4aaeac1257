/** The tab title of the pane, and the name of the menu where Sheets lets us choose it. */
const TITLE = 'Partner Ledger';

/**
 * Adds the menu. It runs before the advisor has authorised anything, so it calls no other service: one that needs
 * an authorisation would leave them without a menu.
 */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Open the monthly review', 'openPartnerLedger').addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function openPartnerLedger(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(TITLE);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** File name of the template, wherever it is offered. */
export const TEMPLATE_FILE = 'Partner-Ledger.xlsx';

/** Where the template is made: a file is for Excel first; in Google Sheets its tabs are made on the spot. */
export type Home = 'excel' | 'sheets';

interface Words {
  /** What somebody sees on every tab with formulas of ours. */
  readonly note: string;
  /** The last part of Start: what the figures need. */
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What to know where the formulas of ours are not computed. */
export const WITHOUT_US: Readonly<Record<Home, Words>> = {
  excel: {
    note: 'The figures are formulas of the Partner Ledger add-in. Without it they keep the values of when the workbook was last saved; if a cell shows #NAME?, see "Without the add-in" on Start.',
    heading: 'Without the add-in',
    lines: [
      'The tables, lists, colors, the Cross-check tab and the charts need nothing but Excel.',
      'Scorecard, Dashboard and Charts are formulas of the Partner Ledger add-in. Without it they keep the values of when the workbook was last saved.',
      'If such a cell shows #NAME?, Excel tried to compute it without the add-in. Close the workbook without saving, or get the add-in and the figures return.',
      'To get it, ask whoever looks after Office in your firm for the add-in "Partner Ledger"; when it is deployed, it opens with this workbook.',
      'Google Sheets: upload this workbook, save it as a Google spreadsheet, and add Partner Ledger to its script (docs/sheets-install.md).',
      'Or use the command line: partner-ledger scorecard Partner-Ledger.xlsx',
    ],
  },
  sheets: {
    note: 'The figures are formulas of Partner Ledger, which stands in the script of this spreadsheet; if a cell shows #NAME?, see "Without the script" on Start.',
    heading: 'Without the script',
    lines: [
      'The tables, lists, colors and the Cross-check tab need nothing but Google Sheets.',
      'Scorecard, Dashboard and Charts are formulas of Partner Ledger, which stands in the script of this spreadsheet. A copy of the whole spreadsheet takes the script along; a copy of single tabs does not.',
      'If such a cell shows #NAME?, the script is not there: add Partner Ledger to it again (docs/sheets-install.md) and reload the page; the figures return.',
      'If it shows #ERROR!, point at the cell: a sentence says what is wrong.',
      'Excel: download the spreadsheet as .xlsx, open it with the Partner Ledger add-in and choose Home > Repair formulas.',
      'Or use the command line on the downloaded file: partner-ledger scorecard Partner-Ledger.xlsx',
    ],
  },
};

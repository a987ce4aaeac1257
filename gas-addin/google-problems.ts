/** What Google says when it is not our program that failed, and what an advisor can do about each. */
const PROBLEMS: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /exceeded maximum execution time/i,
    'Google ended the work, because it took longer than the six minutes that it allows. What was begun is put back when the pane is opened again; then do it in smaller parts.',
  ],
  [
    /too many (scripts|simultaneous)|simultaneous invocations/i,
    'Too many scripts are running in your Google account at this moment. Wait a minute, close other spreadsheets with many formulas, and try again; nothing was changed.',
  ],
  [
    /(invoked|called) too many times|quota|rate limit/i,
    'Google allows a script only so much a day, and today that is used up. Try again tomorrow; nothing was changed.',
  ],
  [
    /protected (cell|range|sheet|object)|protected and/i,
    'Google refused, because these cells are protected and not yours to change; nothing was changed. Ask who protected them (Data > Protect sheets and ranges).',
  ],
  [
    /violates the data validation/i,
    'Google refused, because the list of a cell (Data > Data validation) does not allow what was to be written; nothing was changed. Add the word to the list, or choose one that is in it.',
  ],
  [
    /number of cells .* above the limit|limit of 10,?000,?000 cells/i,
    'The spreadsheet is full: Google allows ten million cells, blank ones included; nothing was changed. Delete blank rows and columns or old tabs, and try again.',
  ],
  [
    /typed column/i,
    'Google refused, because these cells stand in a column of a Table that has a type (a date, a number, a list), and only the type decides how they look; nothing was changed. Set the type of the column to None (the arrow beside its header > Edit column type) and try again.',
  ],
  [
    /PERMISSION_DENIED|authori[sz]ation is required|reading from storage|not sufficient|do not have permission|required permissions|googleapis\.com\/auth/i,
    'Google did not let the program reach this spreadsheet. Either a box of its permission screen has no tick: choose Extensions > Partner Ledger > Open Partner Ledger and tick both boxes. Or several Google accounts are signed in in this browser: open the spreadsheet in a window, or a browser profile, where only the account is signed in that may edit it. Or it was shared with you for viewing only: ask for the right to edit, or make a copy.',
  ],
  [
    /service (spreadsheets|error)|server error occurred/i,
    'Google Sheets was too busy to answer. Try again in a minute; what was begun is put back when the pane is opened again.',
  ],
];

/** A sentence for what Google said; null for everything else. */
export function googleProblem(message: string): string | null {
  return PROBLEMS.filter(([pattern]) => pattern.test(message))[0]?.[1] ?? null;
}

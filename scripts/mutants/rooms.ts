/** The rooms whose code decides figures or changes files, and the tests that answer for them: folders and files. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'core/kpis': ['core/kpis', 'core/ledger/index', 'oracle'],
  'core/ledger/index': ['core/ledger/index', 'core/kpis', 'oracle'],
  'core/ledger': ['core/ledger'],
  'core/workbook': ['core/workbook', 'core/ledger'],
  'core/edits': [
    'core/edits',
    'core/import',
    'core/log',
    'core/firm',
    'core/meetings',
    'core/statements',
    'core/writing',
  ],
  'files/edit': [
    'files/edit',
    'files/excel-parts.test.ts',
    'files/open.test.ts',
    'files/open-refused.test.ts',
    'files/reading/sheet-cells.test.ts',
    'files/reading/streaming.test.ts',
    'files/xlsx-edit.test.ts',
    'files/xlsx-edit-parts.test.ts',
    'files/xml-text.test.ts',
  ],
};

/** Each change stands in one of these. */
export const FOLDERS = ['core/kpis', 'core/ledger', 'core/workbook', 'core/edits', 'files/edit'];

/** Tests that take the better part of a second, or of a minute, each: what no other test noticed would cost that. */
export const TOO_SLOW = ['core/ledger/reading/work.test.ts', 'core/ledger/reading/same-figures.test.ts'];

/** The room of a folder or file; undefined when no tests are known for it. */
export function roomOf(place: string): string | undefined {
  return Object.keys(ROOMS).find((room) => place === room || place.startsWith(`${room}/`));
}

/** The rooms whose code decides figures or changes files, and the tests that answer for them: folders and files. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'core/kpis': ['core/kpis', 'core/ledger/index', 'oracle'],
  'core/ledger': ['core/ledger', 'core/kpis', 'oracle'],
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
  // Not `files/upgrade.test.ts`, which makes whole templates: seconds for each change.
  'files/edit': [
    'files/edit',
    'files/excel-parts.test.ts',
    'files/open.test.ts',
    'files/xlsx-edit.test.ts',
    'files/xlsx-edit-parts.test.ts',
    'files/xml-text.test.ts',
  ],
};

/** The room of a folder or file; undefined when no tests are known for it. */
export function roomOf(place: string): string | undefined {
  return Object.keys(ROOMS).find((room) => place === room || place.startsWith(`${room}/`));
}

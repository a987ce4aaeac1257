/** The rooms whose code decides figures or changes files, and the folders of the tests that answer for them. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'core/kpis': ['core/kpis', 'core/ledger/index', 'oracle'],
  'core/ledger': ['core/ledger', 'core/kpis', 'oracle'],
  'core/workbook': ['core/workbook', 'core/ledger'],
  'core/edits': ['core/edits', 'core/import', 'core/log'],
  'files/edit': ['files'],
};

/** The room of a folder or file; undefined when no tests are known for it. */
export function roomOf(place: string): string | undefined {
  return Object.keys(ROOMS).find((room) => place === room || place.startsWith(`${room}/`));
}

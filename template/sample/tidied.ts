import type { Cell } from '../../core/workbook/input';
import type { SamplePractice, SampleSheet } from './sample';

/** Days as a tidy workbook has them, up to the day of the sample. */
const A_DAY = /^20[12]\d-|^\d{1,2}\/\d{1,2}\/20[12]\d$/;

/**
 * The practice as a careful advisor keeps it: no row that the reading leaves out. Introductions have the day on which they came, and won
 * ones that on which they were won; amounts are in the currency of the practice and belong to an introduction that is there.
 */
export function tidied(practice: SamplePractice): SamplePractice {
  const ids = idsOf(practice.sheets);
  return {
    ...practice,
    sheets: practice.sheets.map((sheet): SampleSheet => {
      const keep = rowsToKeep(sheet, ids);
      return { ...sheet, rows: sheet.rows.filter((row, r) => r <= sheet.headerRow || keep(row)) };
    }),
  };
}

function rowsToKeep(sheet: SampleSheet, ids: ReadonlySet<string>): (row: readonly Cell[]) => boolean {
  const cellOf = columnsOf(sheet);
  switch (sheet.name) {
    case 'Referrals':
      return (row) => {
        // The header again and the sums are no introductions.
        if (cellOf(row, 'Client') === '' || cellOf(row, 'Client') === 'Client') return true;
        const isWon = /won|client/i.test(cellOf(row, 'Status'));
        return A_DAY.test(cellOf(row, 'Received')) && (!isWon || A_DAY.test(cellOf(row, 'Closed')));
      };
    case 'Money':
      return (row) => {
        const id = cellOf(row, 'Referral id');
        return cellOf(row, 'Currency') === '' && (id === '' || ids.has(id));
      };
    default:
      return () => true;
  }
}

function idsOf(sheets: readonly SampleSheet[]): Set<string> {
  const sheet = sheets.find(({ name }) => name === 'Referrals')!;
  const cellOf = columnsOf(sheet);
  return new Set(sheet.rows.map((row) => cellOf(row, 'Id')));
}

/** The text of a cell of a row, by the header of its column. */
function columnsOf({ rows, headerRow }: SampleSheet): (row: readonly Cell[], header: string) => string {
  const places = new Map((rows[headerRow] ?? []).map((header, place) => [String(header), place]));
  return (row, header) => String(row[places.get(header) ?? -1] ?? '');
}

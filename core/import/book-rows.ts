import { nameKey } from '../ledger/names';
import type { Ledger } from '../ledger/ledger';
import type { FoundTable } from '../workbook/blocks/found';
import type { WorkbookInput } from '../workbook/input';
import { byCode, cellText, fold, isMissing, tidy } from '../workbook/values/text';
import { ImportProblem, type ImportTarget } from './plan';
import { clientIn, partnerOf, receivedOf, type RowOf } from './values';

/** A row of the workbook with what it can be recognised by. */
export interface BookRow extends RowOf {
  readonly table: FoundTable;
  /** Sheet row, 1-based. */
  readonly row: number;
  readonly id: string;
  readonly partnerKey: string;
  readonly key: string;
}

/** The referrals of a workbook, and the table that takes new ones: the one with the most rows. */
export function bookRows(
  input: WorkbookInput,
  ledger: Ledger,
  tables: readonly FoundTable[],
): { readonly rows: BookRow[]; readonly target: ImportTarget } {
  const own = tables.filter((table) => table.kind === 'Referrals' && table.headerRow > 0);
  const [largest] = [...own].sort((a, b) => b.rowCount - a.rowCount);
  if (!largest)
    throw new ImportProblem(
      'no target',
      'The workbook has no table of referrals that rows could be added to: make one with the headers Partner, Received, Id, Client, Status and Closed.',
    );
  const { referrals } = ledger;
  const rows: BookRow[] = [];
  for (const { index, row, partners } of sheetRows(ledger)) {
    const sheet = input.sheets[referrals.sheet[index] ?? 0];
    const table = own.find(
      (each) => each.sheet === sheet?.name && row >= each.firstRow && row <= each.lastRow,
    );
    if (!sheet || !table) continue;
    const cells = sheet.rows[row - (sheet.firstRow ?? 1)] ?? [];
    const cell = (column: string) => {
      const found = table.columns.find((each) => each.column === column);
      if (column === 'Client' && found === undefined) return clientIn(ledger, index);
      return found && cells[found.position - (sheet.firstColumn ?? 1)];
    };
    rows.push({ ledger, index, cell, table, row, ...identity({ ledger, index, cell }, partners) });
  }
  return {
    rows,
    target: {
      sheet: largest.sheet,
      headerRow: largest.headerRow,
      lastRow: Math.max(largest.headerRow, largest.lastRow),
      columns: largest.columns.flatMap(({ column, header, position }) =>
        column === null ? [] : [{ column, header, position }],
      ),
    },
  };
}

/** A sheet row with introductions: the place of the first one in the ledger, and whom its partner cell names. */
interface SheetRow {
  readonly index: number;
  readonly row: number;
  readonly partners: readonly string[];
}

/** The rows that name a partner; several partners of one cell are one row, as it stands in the sheet. */
export function sheetRows(ledger: Ledger): SheetRow[] {
  const { referrals } = ledger;
  const rows = new Map<string, SheetRow & { readonly partners: string[] }>();
  for (let index = 0; index < referrals.count; index++) {
    const row = referrals.row[index] ?? 0;
    const key = `${referrals.sheet[index] ?? 0} ${row}`;
    const partner = partnerOf(ledger, index);
    const known = rows.get(key);
    if (known) known.partners.push(partner);
    else rows.set(key, { index, row, partners: [partner] });
  }
  return [...rows.values()];
}

/** What partners are compared by, in any order. */
export function keyOfPartners(partners: readonly string[]): string {
  return partners.map(nameKey).sort(byCode).join('\n');
}

/** What a row is recognised by: its Id, else partner, client and day received. */
export function identity(row: RowOf, partners: readonly string[]) {
  const partnerKey = keyOfPartners(partners);
  const client = tidy(cellText(row.cell('Client')));
  return {
    id: idOf(row),
    partnerKey,
    key: JSON.stringify([
      partnerKey,
      isMissing(client) ? '' : fold(client),
      receivedOf(row.ledger, row.index),
      row.ledger.referrals.inbound[row.index],
    ]),
  };
}

/** The Id as it is compared; '' for none, and for a number that a spreadsheet has rounded (2.41E+18). */
function idOf({ cell }: RowOf): string {
  const id = cell('Id');
  const text = tidy(cellText(id));
  if (isMissing(text) || /^\d(\.\d+)?E\+?\d+$/i.test(text)) return '';
  return typeof id === 'number' && Math.abs(id) >= 1e15 ? '' : text;
}

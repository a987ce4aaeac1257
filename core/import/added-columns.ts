import type { Ledger } from '../ledger/ledger';
import type { FoundTable } from '../workbook/blocks/found';
import type { Cell, SheetInput } from '../workbook/input';
import { cellText, isBlank, tidy } from '../workbook/values/text';
import { headerKey } from '../workbook/values/header-key';
import { recogniseFormat } from './formats';

/** Headers of columns that are added here; a header of the export is never blank and never this. */
export const PARTNER_OF_ALL = 'Partner of all rows';
const CLIENT_OF_PARTS = 'Client name of its parts';

interface WithColumns {
  readonly sheets: readonly SheetInput[];
  /** Corrections of the mapping by which they are read. */
  readonly added: ReadonlyArray<readonly [column: string, header: string]>;
}

/** Whether a table of introductions says who the partners are: by a column, by titles above the rows, or by the name of its tab. */
export function namesPartners({ sheets, referrals }: Ledger, table: FoundTable): boolean {
  if (table.columns.some((column) => column.column === 'Partner')) return true;
  const place = sheets.indexOf(table.sheet);
  return referrals.sheet.some(
    (each, i) => each === place && referrals.row[i]! >= table.firstRow && referrals.row[i]! <= table.lastRow,
  );
}

/**
 * Adds what tables of introductions have not in one column: the partner of every row, to those that name none (to all where each
 * names some), and the client's name of its parts. Of several tables on a sheet the first one gets them.
 */
export function withColumns(
  exports: readonly SheetInput[],
  tables: readonly FoundTable[],
  ledger: Ledger,
  partner: string | undefined,
): WithColumns {
  const nameless = tables.filter((table) => !namesPartners(ledger, table));
  const takesPartner = nameless.length === 0 ? tables : nameless;
  const added = new Map<string, string>();
  let sheets = exports;
  for (const table of tables.filter(
    (each, i) => tables.findIndex(({ sheet }) => sheet === each.sheet) === i,
  )) {
    const sheet = exports.find((each) => each.name === table.sheet);
    if (!sheet) continue;
    const makers: Array<readonly [header: string, cell: (cells: readonly Cell[]) => Cell]> = [];
    if (partner !== undefined && takesPartner.includes(table)) {
      added.set('Referrals.Partner', PARTNER_OF_ALL);
      makers.push([PARTNER_OF_ALL, () => partner]);
    }
    const parts = clientParts(table).map((position) => position - (sheet.firstColumn ?? 1));
    if (parts.length > 0) {
      added.set('Referrals.Client', CLIENT_OF_PARTS);
      makers.push([CLIENT_OF_PARTS, (cells) => tidy(parts.map((part) => cellText(cells[part])).join(' '))]);
    }
    if (makers.length > 0)
      sheets = sheets.map((each) => (each === sheet ? beside(sheet, table, makers) : each));
  }
  return { sheets, added: [...added] };
}

/** Columns that together name the client, of a known format without a column for it. */
function clientParts(table: FoundTable): number[] {
  if (table.columns.some(({ column }) => column === 'Client')) return [];
  const format = recogniseFormat(table.columns.map(({ header }) => header));
  return (format?.clientParts ?? []).flatMap((part) =>
    table.columns
      .filter(({ header }) => headerKey(header).key === headerKey(part).key)
      .slice(0, 1)
      .map(({ position }) => position),
  );
}

function beside(
  sheet: SheetInput,
  table: FoundTable,
  makers: ReadonlyArray<readonly [header: string, cell: (cells: readonly Cell[]) => Cell]>,
): SheetInput {
  const header = table.headerRow - (sheet.firstRow ?? 1);
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = sheet.rows.map((cells, i) => {
    if (i < header || cells.every(isBlank)) return cells;
    const padded = Array.from({ length: width }, (_, c) => cells[c]);
    return [...padded, ...makers.map(([name, make]) => (i === header ? name : make(cells)))];
  });
  return { ...sheet, rows };
}

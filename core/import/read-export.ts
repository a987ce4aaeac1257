import { readWorkbook } from '../ledger/reading/read';
import type { Ledger } from '../ledger/ledger';
import type { FoundTable } from '../workbook/blocks/found';
import type { Cell, SheetInput, WorkbookInput } from '../workbook/input';
import { sheetWith } from '../workbook/sheet-columns';
import { cellText, isBlank, isMissing, tidy } from '../workbook/values/text';
import { firstNameBeside } from '../workbook/mapping/name-parts';
import { headerKey } from '../workbook/values/header-key';
import { recogniseFormat, type ExportFormat } from './formats';
import { ImportProblem } from './plan';

export interface ImportOptions {
  /** Corrections of the mapping: `Referrals.Partner` to a header of the export. */
  readonly maps?: ReadonlyArray<readonly [column: string, header: string]>;
  /** Settings for reading the export alone, as `Date order Referrals.Received` / `D/M/Y`. */
  readonly settings?: ReadonlyArray<readonly [name: string, value: Cell]>;
  /** The partner of every row, for an export that has no column for it. */
  readonly partner?: string;
  /** What a partner of the export is called in the workbook. */
  readonly partnerNames?: ReadonlyMap<string, string>;
  /** Partners that the workbook does not know are imported as they are written: all of them, or those of these names. */
  readonly newPartners?: boolean | ReadonlySet<string>;
  /** Rows of the export that are introductions of their own, though the workbook has one like it. */
  readonly others?: 'all' | ReadonlySet<number>;
  /** What the workbook's table has no column for is kept in new columns at its right end. */
  readonly newColumns?: boolean;
}

/** An export as it is read, like any sheet of the advisor's. */
export interface ExportReading {
  readonly ledger: Ledger;
  readonly table: FoundTable;
  /** Other tables of introductions, which are not imported. */
  readonly others: readonly FoundTable[];
  readonly format: ExportFormat | null;
  /** The cell of a canonical column in a sheet row; null when there is none. */
  cell(column: string, row: number): Cell;
  /** Whether a sheet row holds anything under the headers of the table. */
  isFilled(row: number): boolean;
}

/** Headers of columns that are added here; a header of the export is never blank and never this. */
const PARTNER_OF_ALL = 'Partner of all rows';
/** No tab and no file is called so. */
const LIST_OF_KNOWN = '[Partners]:';
const CLIENT_OF_PARTS = 'Client name of its parts';

/** Reads an export's introductions. Throws an {@link ImportProblem} when it holds none or nobody is named as partner. */
export function readExport(
  exports: readonly SheetInput[],
  book: WorkbookInput,
  known: Pick<Ledger, 'partners'>,
  options: ImportOptions,
): ExportReading {
  const maps = (options.maps ?? []).filter(
    ([column]) => options.partner === undefined || column !== 'Referrals.Partner',
  );
  const settings = options.settings ?? [];
  const partners = partnersKnown(known);
  const first = read([...withKind(exports), partners], book, maps, settings);
  const [found] = referralTables(first.tables);
  if (!found)
    throw new ImportProblem(
      'no table',
      `No header row of a CRM export or a referral list was found in ${exports.map((sheet) => `"${sheet.name}"`).join(', ')}.`,
    );
  const format = recogniseFormat(found.columns.map((column) => column.header));
  const { sheets, added } = withColumns(exports, found, format, options);
  const second =
    added.length === 0 ? first : read([...withKind(sheets), partners], book, [...maps, ...added], settings);
  const table = referralTables(second.tables)[0] ?? found;
  const isNamed = table.columns.some((column) => column.column === 'Partner');
  // Titles above the rows, or the name of the tab, may be the partner.
  if (!isNamed && !namesPartners(second.ledger, table))
    throw new ImportProblem(
      'no partner',
      `No column of "${table.sheet}" says who the partner is; its columns are ${table.columns
        .map((column) => column.header)
        .filter((header) => header !== '')
        .join(', ')}.`,
      table.columns,
    );
  const sheet = sheets.find((each) => each.name === table.sheet);
  const positions = new Map(table.columns.map((column) => [column.column ?? '', column.position]));
  // The last name of a client is no name without the first one beside it.
  const keys = table.columns.map(({ header }) => headerKey(header).key);
  const last = table.columns.findIndex(({ column }) => column === 'Client');
  const firstName = table.columns[firstNameBeside(keys, keys[last] ?? '')]?.position;
  const cellAt = (row: number, position: number) =>
    sheet?.rows[row - (sheet.firstRow ?? 1)]?.[position - (sheet.firstColumn ?? 1)];
  return {
    ledger: second.ledger,
    table,
    others: referralTables(second.tables).filter((each) => each !== table),
    format,
    isFilled(row) {
      const cells = sheet?.rows[row - (sheet.firstRow ?? 1)] ?? [];
      return table.columns.some(
        ({ header, position }) =>
          header !== PARTNER_OF_ALL && !isBlank(cells[position - (sheet?.firstColumn ?? 1)]),
      );
    },
    cell(column, row) {
      const position = positions.get(column);
      if (position === undefined || !sheet) return null;
      if (column !== 'Client' || firstName === undefined) return cellAt(row, position);
      return [cellAt(row, firstName), cellAt(row, position)]
        .map((part) => tidy(cellText(part)))
        .filter((part) => !isMissing(part))
        .join(' ');
    },
  };
}

/** An only sheet is what the person says it is: a list of referrals. */
function withKind(sheets: readonly SheetInput[]): SheetInput[] {
  return sheets.length === 1
    ? sheets.map((sheet) => sheetWith(sheet, { kind: 'Referrals', generated: false }))
    : [...sheets];
}

/** The partners of the workbook as a list beside the export, so that a cell with several of them, or a channel, is read as there. */
function partnersKnown({ partners }: Pick<Ledger, 'partners'>): SheetInput {
  return {
    name: LIST_OF_KNOWN,
    rows: [['Partner', 'Aliases'], ...partners.map(({ name, aliases }) => [name, aliases.join('; ')])],
    kind: 'Partners',
  };
}

function read(
  sheets: readonly SheetInput[],
  book: WorkbookInput,
  maps: ReadonlyArray<readonly [column: string, header: string]>,
  settings: ReadonlyArray<readonly [name: string, value: Cell]>,
) {
  return readWorkbook({
    sheets,
    today: book.today,
    ...(book.locale === undefined ? {} : { locale: book.locale }),
    settings: [...maps.map(([column, header]) => [`Map ${column}`, header] as const), ...settings],
  });
}

/** The tables of introductions, that of the most rows first. */
function referralTables(tables: readonly FoundTable[]): FoundTable[] {
  return tables
    .filter((table) => table.kind === 'Referrals' && table.headerRow > 0)
    .sort((a, b) => b.rowCount - a.rowCount);
}

/** Whether rows of a table were read, each with its partner. */
function namesPartners({ sheets, referrals }: Ledger, { sheet }: FoundTable): boolean {
  const place = sheets.indexOf(sheet);
  return referrals.sheet.some((each) => each === place);
}

/** Adds what the export has not in one column: the partner of every row, and the client's name of its parts. */
function withColumns(
  exports: readonly SheetInput[],
  table: FoundTable,
  format: ExportFormat | null,
  options: ImportOptions,
): { sheets: readonly SheetInput[]; added: Array<readonly [column: string, header: string]> } {
  const added: Array<readonly [string, string]> = [];
  const { partner } = options;
  const makers: Array<readonly [header: string, cell: (cells: readonly Cell[]) => Cell]> = [];
  if (partner !== undefined) {
    added.push(['Referrals.Partner', PARTNER_OF_ALL]);
    makers.push([PARTNER_OF_ALL, () => partner]);
  }
  const client = table.columns.some((column) => column.column === 'Client');
  const parts = (format?.clientParts ?? []).flatMap((part) =>
    table.columns.filter((column) => headerKey(column.header).key === headerKey(part).key).slice(0, 1),
  );
  const sheet = exports.find((each) => each.name === table.sheet);
  if (!client && parts.length > 0 && sheet) {
    added.push(['Referrals.Client', CLIENT_OF_PARTS]);
    const places = parts.map((part) => part.position - (sheet.firstColumn ?? 1));
    makers.push([CLIENT_OF_PARTS, (cells) => tidy(places.map((place) => cellText(cells[place])).join(' '))]);
  }
  if (!sheet || makers.length === 0) return { sheets: exports, added: [] };
  const header = table.headerRow - (sheet.firstRow ?? 1);
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = sheet.rows.map((cells, i) => {
    if (i < header || cells.every(isBlank)) return cells;
    const padded = Array.from({ length: width }, (_, c) => cells[c]);
    return [...padded, ...makers.map(([name, make]) => (i === header ? name : make(cells)))];
  });
  return {
    sheets: exports.map((each) => (each === sheet ? { ...sheet, rows } : each)),
    added,
  };
}

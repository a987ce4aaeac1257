import { readWorkbook, type Reading } from '../ledger/reading/read';
import type { Ledger } from '../ledger/ledger';
import type { FoundTable } from '../workbook/blocks/found';
import type { Cell, SheetInput, WorkbookInput } from '../workbook/input';
import { sheetWith } from '../workbook/sheet-columns';
import { cellText, counted, isBlank, isMissing, tidy } from '../workbook/values/text';
import { firstNameBeside } from '../workbook/mapping/name-parts';
import { headerKey } from '../workbook/values/header-key';
import { namesPartners, PARTNER_OF_ALL, withColumns } from './added-columns';
import { recogniseFormat } from './formats';
import { ImportProblem, type ImportKind } from './plan';

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
  /** Rows of the export (`rowKey`) that are others than those of the workbook that look like them. */
  readonly others?: 'all' | ReadonlySet<string>;
  /** What the workbook's tables have no column for is kept in new columns at their right end. */
  readonly newColumns?: boolean;
}

/** A table of the export whose rows are taken. */
export interface ReadTable {
  readonly kind: ImportKind;
  readonly found: FoundTable;
  /** The cell of a canonical column in a sheet row; null when there is none. */
  cell(column: string, row: number): Cell;
  /** Whether a sheet row holds anything under the headers of the table. */
  isFilled(row: number): boolean;
}

/** Whether a row of a sheet is one of a table. */
export function holds({ found }: ReadTable, sheet: string, row: number): boolean {
  return found.sheet === sheet && row >= found.firstRow && row <= found.lastRow;
}

/** An export as it is read, like any workbook of the advisor's. */
export interface ExportReading {
  readonly ledger: Ledger;
  /** Introductions first, the longest of each kind first. */
  readonly tables: readonly ReadTable[];
  /** Sentences: what else the file holds, and why it is not taken. */
  readonly others: readonly string[];
  /** Name of the format of its introductions. */
  readonly format: string | null;
}

const KINDS: readonly ImportKind[] = ['Referrals', 'Partners', 'Activities', 'Money'];

/** No tab and no file is called so. */
const LIST_OF_KNOWN = '[Partners]:';

/** Reads what can be imported of an export. Throws an {@link ImportProblem} when it holds none or nobody is named as partner. */
export function readExport(
  exports: readonly SheetInput[],
  book: WorkbookInput,
  known: Pick<Ledger, 'partners'>,
  options: ImportOptions,
): ExportReading {
  const maps = (options.maps ?? []).filter(
    ([column]) => options.partner === undefined || column !== 'Referrals.Partner',
  );
  const read = (
    sheets: readonly SheetInput[],
    added: ReadonlyArray<readonly [column: string, header: string]> = [],
  ) =>
    readWorkbook({
      sheets: [...sheets, partnersKnown(known)],
      today: book.today,
      ...(book.locale === undefined ? {} : { locale: book.locale }),
      settings: [
        ...[...maps, ...added].map(([column, header]) => [`Map ${column}`, header] as const),
        ...(options.settings ?? []),
      ],
    });
  const said = options.partner !== undefined || maps.some(([column]) => column.startsWith('Referrals.'));
  const { sheets: own, reading: first } = firstReading(exports, said, read);
  const found = tablesOf(first, 'Referrals');
  const { sheets, added } = withColumns(own, found, first.ledger, options.partner);
  const second = added.length === 0 ? first : read(sheets, added);
  const { taken, left } = takenOf(second);
  const introductions = tablesOf(second, 'Referrals');
  if (taken.length === 0 && introductions[0]) throw noPartner(introductions[0]);
  if (taken.length === 0)
    throw new ImportProblem(
      'no table',
      `No header row of a CRM export or a referral list was found in ${exports.map((sheet) => `"${sheet.name}"`).join(', ')}.`,
    );
  const headers = taken.find(({ kind }) => kind === 'Referrals')?.columns.map(({ header }) => header) ?? [];
  return {
    ledger: second.ledger,
    tables: taken.map((table) => readTable(table, sheets)),
    others: left,
    format: recogniseFormat(headers)?.name ?? null,
  };
}

/** An only sheet is what it is read as where that can be imported; else what the person says it is: a list of referrals. */
function firstReading(
  exports: readonly SheetInput[],
  isReferrals: boolean,
  read: (sheets: readonly SheetInput[]) => Reading,
): { readonly sheets: readonly SheetInput[]; readonly reading: Reading } {
  const reading = read(exports);
  if (exports.length > 1 || (!isReferrals && holdsRows(reading.ledger))) return { sheets: exports, reading };
  const sheets = exports.map((sheet) => sheetWith(sheet, { kind: 'Referrals', generated: false }));
  return { sheets, reading: read(sheets) };
}

function holdsRows({ referrals, activities, money, partners, sheets }: Ledger): boolean {
  const rows = referrals.count + activities.count + money.count;
  return rows > 0 || partners.some(({ listed, sheet }) => listed && sheets[sheet] !== LIST_OF_KNOWN);
}

/** The tables of a kind, that of the most rows first. */
function tablesOf({ tables }: Reading, kind: ImportKind): Array<FoundTable & { readonly kind: ImportKind }> {
  return tables
    .flatMap((table) =>
      table.kind === kind && table.headerRow > 0 && table.sheet !== LIST_OF_KNOWN ? [{ ...table, kind }] : [],
    )
    .sort((a, b) => b.rowCount - a.rowCount);
}

/** The tables that can be imported, and sentences about the others. */
function takenOf(reading: Reading) {
  const taken: Array<FoundTable & { readonly kind: ImportKind }> = [];
  const left: string[] = [];
  const leave = ({ sheet, headerRow, rowCount }: FoundTable, why: string) =>
    left.push(`"${sheet}" (${counted(rowCount, 'row')} below row ${headerRow}) is not imported: ${why}`);
  for (const kind of KINDS)
    for (const table of tablesOf(reading, kind)) {
      const beside = taken.find((each) => each.kind === kind && isBeside(each, table));
      if (kind === 'Referrals' && !namesPartners(reading.ledger, table))
        leave(table, 'no column says who the partner is. Save it as a file of its own and import that.');
      else if (table.lacks !== undefined) leave(table, `it has no column for ${table.lacks.join(' and ')}.`);
      else if (beside)
        leave(
          table,
          `it stands beside another list (row ${beside.headerRow}). Save it as a file of its own and import that.`,
        );
      else taken.push(table);
    }
  return { taken, left: [...left, ...notTaken(reading)] };
}

/** Whether two tables share rows of a sheet. */
function isBeside(a: FoundTable, b: FoundTable): boolean {
  return a.sheet === b.sheet && a.headerRow <= b.lastRow && b.headerRow <= a.lastRow;
}

/** Why tables of other kinds stay behind. */
function notTaken({ tables }: Reading): string[] {
  return tables.flatMap(({ kind, sheet, headerRow, rowCount, why }) =>
    rowCount === 0 || sheet === LIST_OF_KNOWN || (headerRow > 0 && KINDS.some((each) => each === kind))
      ? []
      : kind === null || headerRow === 0
        ? [`"${sheet}" is not imported: ${why}`]
        : [`"${sheet}" is not imported: it holds ${OTHER_KINDS[kind] ?? kind}.`],
  );
}

const OTHER_KINDS: Readonly<Record<string, string>> = {
  Settings: 'settings, and your workbook has its own',
  Actions: 'steps; copy them by hand',
  Candidates: 'candidates; copy them by hand',
};

function noPartner(table: FoundTable): ImportProblem {
  return new ImportProblem(
    'no partner',
    `No column of "${table.sheet}" says who the partner is; its columns are ${table.columns
      .map((column) => column.header)
      .filter((header) => header !== '')
      .join(', ')}.`,
    table.columns,
  );
}

function readTable(
  found: FoundTable & { readonly kind: ImportKind },
  sheets: readonly SheetInput[],
): ReadTable {
  const sheet = sheets.find((each) => each.name === found.sheet);
  const positions = new Map(found.columns.map((column) => [column.column ?? '', column.position]));
  // The last name of a client is no name without the first one beside it.
  const keys = found.columns.map(({ header }) => headerKey(header).key);
  const last = found.columns.findIndex(({ column }) => column === 'Client');
  const firstName = found.columns[firstNameBeside(keys, keys[last] ?? '')]?.position;
  const cellAt = (row: number, position: number) =>
    sheet?.rows[row - (sheet.firstRow ?? 1)]?.[position - (sheet.firstColumn ?? 1)];
  return {
    kind: found.kind,
    found,
    isFilled(row) {
      const cells = sheet?.rows[row - (sheet.firstRow ?? 1)] ?? [];
      return found.columns.some(
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

/** The partners of the workbook as a list beside the export, so that a cell with several of them, or a channel, is read as there. */
function partnersKnown({ partners }: Pick<Ledger, 'partners'>): SheetInput {
  return {
    name: LIST_OF_KNOWN,
    rows: [['Partner', 'Aliases'], ...partners.map(({ name, aliases }) => [name, aliases.join('; ')])],
    kind: 'Partners',
  };
}

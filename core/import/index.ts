import { NONE, WON, type Ledger } from '../ledger/ledger';
import { nameKey } from '../ledger/names';
import { readWorkbook } from '../ledger/reading/read';
import type { SheetInput, WorkbookInput } from '../workbook/input';
import type { Note } from '../workbook/notes/notes';
import { cellText, isMissing, MOST_CHARACTERS, tidy } from '../workbook/values/text';
import { isChannel } from '../workbook/values/words';
import { bookRows, identity, keyOfPartners, sheetRows, type BookRow } from './book-rows';
import { clientOf, lookAlikes } from './look-alikes';
import { matchRows } from './match';
import { OwnWords } from './own-words';
import type {
  ChangedCell,
  ChangedRow,
  ImportPlan,
  ImportTarget,
  ImportValue,
  LeftOut,
  NewRow,
  PerhapsKnown,
  UnknownPartner,
} from './plan';
import { remarksOf } from './remarks';
import { readExport, type ExportReading, type ImportOptions } from './read-export';
import { CARRIED, clientIn, receivedOf, type RowOf } from './values';

export type * from './plan';
export { ImportProblem } from './plan';
export { importSteps } from './steps';
export type { ImportOptions } from './read-export';

interface ExportRow extends RowOf {
  readonly row: number;
  /** What its cell names: a partner, or several; as the workbook calls them. */
  readonly partners: readonly string[];
  /** What the cell of the workbook is to say. */
  readonly partner: string;
}

/**
 * What importing an export into a workbook would do: rows to add, rows that the export knows otherwise (shown, never
 * changed by themselves), rows that are there already, and rows that cannot be imported with the reason. Importing
 * the same export again gives no new row. Throws an {@link ImportProblem} when there is nothing to read or nowhere to write.
 */
export function planImport(
  exports: readonly SheetInput[],
  input: WorkbookInput,
  options: ImportOptions = {},
): ImportPlan {
  const book = readWorkbook(input);
  const { rows: known, target } = bookRows(input, book.ledger, book.tables);
  const reading = readExport(exports, input, book.ledger, options);
  const leftOut = unreadRows(reading);
  const unknown = new Map<string, { name: string; rows: number }>();
  const names = new Map([...(options.partnerNames ?? [])].map(([from, to]) => [nameKey(from), to]));
  const rows: ExportRow[] = [];
  for (const row of exportRows(reading)) {
    if (isNameless(row)) {
      leftOut.push({
        row: row.row,
        reason: 'It has neither a client nor a day received nor an Id: it could not be found again.',
      });
      continue;
    }
    const long = CARRIED.find(({ column }) => cellText(row.cell(column)).length > MOST_CHARACTERS)?.column;
    if (long !== undefined) {
      const length = cellText(row.cell(long)).length;
      leftOut.push({
        row: row.row,
        reason: `Its ${long} has ${length} characters, and a cell takes ${MOST_CHARACTERS}: shorten it in the export.`,
      });
      continue;
    }
    const wanted = wantedPartners(row, names, book.ledger);
    const strange = wanted.filter((name) => book.ledger.findPartner(name) === NONE);
    const channel = strange.find(isChannel);
    if (channel !== undefined) {
      leftOut.push({ row: row.row, reason: `"${channel}" is a channel, not a person or a firm.` });
      continue;
    }
    for (const name of strange) {
      const before = unknown.get(nameKey(name));
      unknown.set(nameKey(name), { name: before?.name ?? name, rows: (before?.rows ?? 0) + 1 });
    }
    const unwelcome = strange.find((name) => !isWelcome(name, options));
    if (unwelcome !== undefined) {
      leftOut.push({ row: row.row, reason: `The workbook knows no partner "${unwelcome}".`, waits: true });
      continue;
    }
    const partners = wanted.map(
      (name) =>
        book.ledger.partners[book.ledger.findPartner(name)]?.name ?? unknown.get(nameKey(name))?.name ?? name,
    );
    rows.push({ ...row, partners, partner: cellOf(row, partners) });
  }
  const matches = matchRows(
    known,
    rows.map((row) => identity(row, row.partners)),
  );
  const own = new OwnWords(known);
  const lacks = lacking(reading, rows, target);
  const kept = new Set(target.columns.map((column) => column.column));
  if (options.newColumns === true) for (const column of lacks) kept.add(column);
  const newRows: NewRow[] = [];
  const won = new Set<NewRow>();
  const perhaps: PerhapsKnown[] = [];
  const taken = new Set(matches);
  const alike = lookAlikes(known.filter((row) => !taken.has(row)));
  const changedRows: ChangedRow[] = [];
  let sameRows = 0;
  rows.forEach((row, i) => {
    const match = matches[i];
    if (match === 'repeated')
      leftOut.push({ row: row.row, reason: 'It repeats an Id and a partner further up in the export.' });
    else if (match === undefined || match === 'new') {
      const made = newRow(row, kept, own);
      const like = isOther(row.row, options) ? null : alike(row.partners, made.received, made.client);
      if (like === null) {
        newRows.push(made);
        if (row.ledger.referrals.status[row.index] === WON) won.add(made);
      } else
        perhaps.push({
          ...shown(row),
          received: made.received!,
          sheet: like.table.sheet,
          bookRow: like.row,
          bookClient: clientOf(like),
        });
    } else {
      const cells = changes(row, match, own);
      if (cells.length === 0) sameRows++;
      else changedRows.push({ ...shown(row), sheet: match.table.sheet, bookRow: match.row, cells });
    }
  });
  return {
    format: reading.format?.name ?? null,
    columns: reading.table.columns,
    target,
    lacking: lacks,
    newRows,
    perhaps,
    changedRows,
    sameRows,
    leftOut: leftOut.sort((a, b) => a.row - b.row),
    unknownPartners: [...unknown.values()].map((each): UnknownPartner => ({
      ...each,
      close: book.ledger.suggestPartners(each.name),
    })),
    notes: rowNotes(reading, target),
    remarks: remarksOf(target, newRows, (row) => won.has(row), reading.others),
  };
}

function isOther(row: number, { others = new Set() }: ImportOptions): boolean {
  return others === 'all' || others.has(row);
}

/** Whether a partner that the workbook does not know is imported. */
function isWelcome(name: string, { newPartners = false }: ImportOptions): boolean {
  if (typeof newPartners === 'boolean') return newPartners;
  return [...newPartners].some((each) => nameKey(each) === nameKey(name));
}

/** Whether nothing but its partner tells a row from another. */
function isNameless(row: ExportRow): boolean {
  return (
    receivedOf(row.ledger, row.index) === null &&
    identity(row, row.partners).id === '' &&
    isMissing(cellText(row.cell('Client')))
  );
}

/** The rows of the export that name a partner. */
function exportRows({ ledger, table, cell }: ExportReading): ExportRow[] {
  const { referrals } = ledger;
  const hasClient = table.columns.some(({ column }) => column === 'Client');
  return sheetRows(ledger)
    .filter(
      ({ index, row }) =>
        ledger.sheets[referrals.sheet[index] ?? 0] === table.sheet &&
        row >= table.firstRow &&
        row <= table.lastRow,
    )
    .map(({ index, row, partners }) => ({
      ledger,
      index,
      row,
      partners,
      partner: partners.length > 1 ? tidy(cellText(cell('Partner', row))) : (partners[0] ?? ''),
      cell: (column) => (column === 'Client' && !hasClient ? clientIn(ledger, index) : cell(column, row)),
    }));
}

/**
 * Whom a row is of, as the advisor says that the names of the export are meant. What names several stays whole where the workbook
 * knows it so, and where a Credit beside it is not that of each.
 */
function wantedPartners(
  row: ExportRow,
  names: ReadonlyMap<string, string>,
  ledger: Ledger,
): readonly string[] {
  const whole = names.get(nameKey(row.partner)) ?? row.partner;
  const isWhole = ledger.findPartner(whole) !== NONE || !isMissing(cellText(row.cell('Credit')));
  return row.partners.length === 1 || isWhole
    ? [whole]
    : row.partners.map((name) => names.get(nameKey(name)) ?? name);
}

/** The partner cell of a row: several as the export has them, with their parts, unless one is called otherwise here. */
function cellOf(row: ExportRow, partners: readonly string[]): string {
  if (partners.length === 1) return partners[0] ?? '';
  return keyOfPartners(partners) === keyOfPartners(row.partners) ? row.partner : partners.join('; ');
}

/** Rows that the reading left out, with what it says about them. */
function unreadRows(reading: ExportReading): LeftOut[] {
  const { ledger, table } = reading;
  const read = new Set<number>(ledger.referrals.row);
  const reasons = new Map<number, string>();
  for (const note of ledger.notes)
    if (note.sheet === table.sheet && note.row > table.headerRow && !read.has(note.row))
      reasons.set(note.row, note.problem);
  // A list in groups names its partner once; the reading says so once, not for every row.
  for (let row = table.firstRow; row > 0 && row <= table.lastRow; row++)
    if (!read.has(row) && !reasons.has(row) && reading.isFilled(row))
      reasons.set(row, 'The row names no partner and is left out.');
  return [...reasons].map(([row, reason]) => ({ row, reason }));
}

/** Notes about rows that are imported; what concerns the whole table is said by the mapping. */
function rowNotes({ ledger, table }: ExportReading, target: ImportTarget): Note[] {
  const read = new Set<number>(ledger.referrals.row);
  // Where the workbook has a column for the day, nothing stands in for it there.
  const isMoot = ({ kind }: Note) =>
    kind === 'no column for the day decided' && target.columns.some(({ column }) => column === 'Closed');
  return [...ledger.notes].filter(
    (note) => note.sheet === table.sheet && (note.row === 0 || read.has(note.row)) && !isMoot(note),
  );
}

/** Columns that a table may say without one of their own. */
const BY_OTHERS = new Set(['Client', 'Direction', 'Status']);

function lacking({ table }: ExportReading, rows: readonly ExportRow[], target: ImportTarget): string[] {
  const there = new Set(target.columns.map((column) => column.column));
  return CARRIED.filter(
    (each) =>
      !there.has(each.column) &&
      (table.columns.some(({ column }) => column === each.column) ||
        (BY_OTHERS.has(each.column) && rows.some((row) => each.said(row) !== null))),
  ).map(({ column }) => column);
}

function shown(row: ExportRow) {
  return { row: row.row, partner: row.partner, client: tidy(cellText(row.cell('Client'))) };
}

function newRow(row: ExportRow, there: ReadonlySet<string>, own: OwnWords): NewRow {
  const values = new Map<string, ImportValue>([['Partner', row.partner]]);
  for (const column of CARRIED) {
    const said = there.has(column.column) ? column.said(row) : null;
    if (said !== null) values.set(column.column, own.write(column, said.value));
  }
  return { ...shown(row), received: receivedOf(row.ledger, row.index), values };
}

/** Cells in which the export says something else; what it leaves blank changes nothing. */
function changes(row: ExportRow, match: BookRow, own: OwnWords): ChangedCell[] {
  const cells: ChangedCell[] = [];
  const differs = (column: string, after: ImportValue) => {
    const place = match.table.columns.find((each) => each.column === column);
    if (place)
      cells.push({
        header: place.header,
        position: place.position,
        before: match.cell(column) ?? null,
        after,
      });
  };
  if (keyOfPartners(row.partners) !== match.partnerKey) differs('Partner', row.partner);
  for (const column of CARRIED) {
    const said = column.compared ? column.said(row) : null;
    if (said === null || said.same === column.said(match)?.same) continue;
    differs(column.column, own.write(column, said.value));
  }
  return cells;
}

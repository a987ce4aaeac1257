import { NONE, OPEN, type Ledger } from '../ledger/ledger';
import type { Reading } from '../ledger/reading/read';
import type { WorkbookInput } from '../workbook/input';
import { cellText, isMissing, tidy } from '../workbook/values/text';
import { bookRows, identity, keyOfPartners, sheetRows, type BookRow } from './book-rows';
import { clientOf, lookAlikes } from './look-alikes';
import { matchRows } from './match';
import { OwnWords } from './own-words';
import { firstTooLong } from './too-long';
import type { PartnerNames } from './partner-names';
import {
  isOther,
  type ChangedCell,
  type ChangedRow,
  type ExportPlace,
  type ImportTarget,
  type ImportValue,
  type LeftOut,
  type NewRow,
  type PerhapsKnown,
  type PlanPart,
} from './plan';
import { holds, type ExportReading, type ImportOptions, type ReadTable } from './read-export';
import { CARRIED, clientIn, receivedOf, type RowOf } from './values';

interface ExportRow extends RowOf, ExportPlace {
  /** What its cell names: a partner, or several; as the workbook calls them. */
  readonly partners: readonly string[];
  /** What the cell of the workbook is to say. */
  readonly partner: string;
}

interface Introductions extends PlanPart {
  readonly target: ImportTarget;
  readonly changedRows: readonly ChangedRow[];
  /** What became of a new row: `WON`, `LOST` or `OPEN`. */
  statusOf(row: NewRow): number;
}

/** What importing the introductions of an export would do, from all of its tables of them. */
export function planIntroductions(
  reading: ExportReading,
  input: WorkbookInput,
  book: Reading,
  names: PartnerNames,
  options: ImportOptions,
): Introductions {
  const { rows: known, target } = bookRows(input, book.ledger, book.tables);
  const leftOut: LeftOut[] = [];
  const own = new Set(target.columns.map((column) => column.column));
  const hasDirection = own.has('Direction') || options.newColumns === true;
  const rows: ExportRow[] = [];
  for (const row of exportRows(reading)) {
    const leave = (reason: string, waits?: true) =>
      leftOut.push({ tab: row.tab, row: row.row, reason, ...(waits ? { waits } : {}) });
    const long = firstTooLong(CARRIED.map(({ column }) => [column, cellText(row.cell(column))]));
    if (isNameless(row)) {
      leave('It has neither a client nor a day received nor an Id: it could not be found again.');
      continue;
    }
    if (long !== null) {
      leave(long);
      continue;
    }
    const taken = names.take(wantedPartners(row, names, book.ledger));
    if ('reason' in taken) leave(taken.reason, taken.waits);
    else rows.push({ ...row, ...taken, partner: cellOf(row, taken.partners) });
  }
  const matches = matchRows(
    known,
    rows.map((row) => identity(row, row.partners)),
  );
  const words = new OwnWords(known);
  const lacks = lacking(reading.tables, rows, own);
  const kept = new Set([...own, ...(options.newColumns === true ? lacks : [])]);
  const newRows: NewRow[] = [];
  const statuses = new Map<NewRow, number>();
  const perhaps: PerhapsKnown[] = [];
  const taken = new Set(matches);
  const alike = lookAlikes(known.filter((row) => !taken.has(row)));
  const changedRows: ChangedRow[] = [];
  let sameRows = 0;
  rows.forEach((row, i) => {
    const match = matches[i];
    if (match === 'repeated')
      leftOut.push({
        tab: row.tab,
        row: row.row,
        reason: 'It repeats an Id and a partner further up in the export.',
      });
    else if (match === undefined || match === 'new') {
      const made = newRow(row, kept, words);
      const like = isOther(row, options.others) ? null : alike(row.partners, made.day, made.client);
      if (like === null && !hasDirection && row.ledger.referrals.inbound[row.index] === 0)
        leftOut.push({
          tab: row.tab,
          row: row.row,
          reason: `It was given to the partner, and "${target.sheet}" has no column Direction: it would count as received.`,
        });
      else if (like === null) {
        newRows.push(made);
        statuses.set(made, row.ledger.referrals.status[row.index]!);
      } else
        perhaps.push({
          ...shown(row),
          day: made.day!,
          sheet: like.table.sheet,
          bookRow: like.row,
          bookClient: clientOf(like),
        });
    } else {
      const cells = changes(row, match, words);
      if (cells.length === 0) sameRows++;
      else changedRows.push({ ...shown(row), sheet: match.table.sheet, bookRow: match.row, cells });
    }
  });
  return {
    target,
    newRows,
    perhaps,
    changedRows,
    sameRows,
    leftOut,
    lacking: lacks,
    statusOf: (row) => statuses.get(row) ?? OPEN,
  };
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
function exportRows({ ledger, tables }: ExportReading): ExportRow[] {
  const { referrals, sheets } = ledger;
  return sheetRows(ledger).flatMap(({ index, row, partners }) => {
    const tab = sheets[referrals.sheet[index] ?? 0] ?? '';
    const table = tables.find((each) => each.kind === 'Referrals' && holds(each, tab, row));
    if (!table) return [];
    const hasClient = table.found.columns.some(({ column }) => column === 'Client');
    return {
      ledger,
      index,
      tab,
      row,
      partners,
      partner: partners.length > 1 ? tidy(cellText(table.cell('Partner', row))) : (partners[0] ?? ''),
      cell: (column: string) =>
        column === 'Client' && !hasClient ? clientIn(ledger, index) : table.cell(column, row),
    };
  });
}

/**
 * Whom a row is of. What names several stays whole where the workbook knows it so, and where a Credit beside it is not that of each.
 */
function wantedPartners(row: ExportRow, names: PartnerNames, ledger: Ledger): readonly string[] {
  const whole = names.meant(row.partner);
  const isWhole = ledger.findPartner(whole) !== NONE || !isMissing(cellText(row.cell('Credit')));
  return row.partners.length === 1 || isWhole ? [whole] : row.partners.map((name) => names.meant(name));
}

/** The partner cell of a row: several as the export has them, with their parts, unless one is called otherwise here. */
function cellOf(row: ExportRow, partners: readonly string[]): string {
  if (partners.length === 1) return partners[0] ?? '';
  return keyOfPartners(partners) === keyOfPartners(row.partners) ? row.partner : partners.join('; ');
}

/** Columns that a table may say without one of their own. */
const BY_OTHERS = new Set(['Client', 'Direction', 'Status']);

function lacking(
  tables: readonly ReadTable[],
  rows: readonly ExportRow[],
  there: ReadonlySet<string>,
): string[] {
  return CARRIED.filter(
    (each) =>
      !there.has(each.column) &&
      (tables.some(
        ({ kind, found }) =>
          kind === 'Referrals' && found.columns.some(({ column }) => column === each.column),
      ) ||
        (BY_OTHERS.has(each.column) && rows.some((row) => each.said(row) !== null))),
  ).map(({ column }) => column);
}

function shown(row: ExportRow) {
  const { tab, row: at, partner } = row;
  return { tab, row: at, partner, client: tidy(cellText(row.cell('Client'))) };
}

function newRow(row: ExportRow, there: ReadonlySet<string>, own: OwnWords): NewRow {
  const values = new Map<string, ImportValue>([['Partner', row.partner]]);
  for (const column of CARRIED) {
    const said = there.has(column.column) ? column.said(row) : null;
    if (said !== null) values.set(column.column, own.write(column, said.value));
  }
  return { kind: 'Referrals', ...shown(row), day: receivedOf(row.ledger, row.index), values };
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

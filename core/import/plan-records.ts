import { tableWithRow } from '../edits';
import type { Reading } from '../ledger/reading/read';
import { activityWriter, moneyWriter } from '../log';
import type { FoundTable } from '../workbook/blocks/found';
import type { WorkbookInput } from '../workbook/input';
import { cellText, isMissing, tidy } from '../workbook/values/text';
import { matchRecords } from './match-records';
import type { PartnerNames } from './partner-names';
import {
  isOther,
  type ImportKind,
  type ImportValue,
  type LeftOut,
  type NewRow,
  type PerhapsKnown,
  type PlanPart,
} from './plan';
import { holds, type ExportReading, type ImportOptions } from './read-export';
import { recordsOf, TEXTS, type LedgerRecord, type RecordKind } from './records';
import { firstTooLong } from './too-long';

/** Rows of one kind that an import would add, beside introductions. */
export interface PlannedRows extends PlanPart {
  /** Where they go; null where a tab is made. */
  readonly target: FoundTable | null;
}

/** What importing the activities, or the money, of an export would do. Money that introductions name themselves becomes rows of Money. */
export function planRecords(
  kind: RecordKind,
  reading: ExportReading,
  input: WorkbookInput,
  book: Reading,
  names: PartnerNames,
  options: ImportOptions,
): PlannedRows {
  const { into: target } = (kind === 'Money' ? moneyWriter : activityWriter)(input, book);
  const columns = target === null ? null : columnsOf(target);
  const refused = whyRefused(kind, target, columns, book, options);
  const leftOut: LeftOut[] = [];
  const records: LedgerRecord[] = [];
  for (const record of exportRecords(kind, reading)) {
    const { sheet: tab, row } = record;
    const reason = firstTooLong(record.values) ?? refused(record);
    const taken = reason === null ? names.take([names.meant(record.partner)]) : { reason };
    if ('reason' in taken) leftOut.push({ tab, row, ...taken });
    else records.push({ ...record, partner: taken.partners[0] ?? record.partner });
  }
  const known = recordsOf(book.ledger, kind).map((each) => {
    const table = tableWithRow(book, kind, each.sheet, each.row);
    return { ...each, columns: table ? columnsOf(table) : new Set<string>() };
  });
  const matches = matchRecords(kind, known, records);
  const newRows: NewRow[] = [];
  const perhaps: PerhapsKnown[] = [];
  let sameRows = 0;
  const lacks = new Set<string>();
  records.forEach((record, i) => {
    const match = matches[i]!;
    const { sheet: tab, row, partner, client, day } = record;
    if (match !== 'new' && 'same' in match) sameRows++;
    else if (match !== 'new' && !isOther({ tab, row }, options.others)) {
      const { sheet, row: bookRow, client: bookClient } = match.like;
      perhaps.push({ tab, row, partner, client, day, sheet, bookRow, bookClient });
    } else {
      for (const [column, value] of record.values)
        if (columns?.has(column) === false && !(column === 'Kind' && value === 'revenue')) lacks.add(column);
      newRows.push({ kind, tab, row, partner, client, day, values: kept(record, columns, options) });
    }
  });
  return {
    newRows,
    perhaps,
    sameRows,
    leftOut,
    lacking: lackingOf(kind, lacks),
    target,
  };
}

/** Columns that a table lacks, as the advisor reads them. */
export function lackingOf(kind: ImportKind, columns: ReadonlySet<string>): string[] {
  return [...columns].map((column) => `${column} of ${kind}`);
}

/** The records of the tables that are taken, with the texts of their rows; those beside introductions among the money. */
function exportRecords(kind: RecordKind, { ledger, tables }: ExportReading): LedgerRecord[] {
  return recordsOf(ledger, kind).flatMap((record) => {
    const { sheet, row, isBeside } = record;
    const own = tables.find((each) => each.kind === kind && holds(each, sheet, row));
    const table =
      own ??
      (isBeside ? tables.find((each) => each.kind === 'Referrals' && holds(each, sheet, row)) : undefined);
    if (!table) return [];
    const texts = TEXTS[kind].flatMap((column) => {
      const text = own ? tidy(cellText(own.cell(column, row))) : '';
      return isMissing(text) ? [] : [[column, text] as const];
    });
    return [{ ...record, values: new Map<string, ImportValue>([...record.values, ...texts]) }];
  });
}

/** Why rows could not be written so that they count as they do in the export. */
function whyRefused(
  kind: RecordKind,
  target: FoundTable | null,
  columns: ReadonlySet<string> | null,
  book: Reading,
  { newColumns = false }: ImportOptions,
): (record: LedgerRecord) => string | null {
  if (target === null) return refusedBeside();
  const missing = ['Partner', 'Date', ...(kind === 'Money' ? ['Amount'] : [])].filter(
    (column) => !columns?.has(column),
  );
  if (missing.length > 0)
    return () =>
      `"${target.sheet}" of your workbook has no column for ${missing.join(' and ')}, so no row of the export fits below it.`;
  const beside = refusedBeside();
  return (record) => {
    const moneyKind = record.values.get('Kind');
    return kind === 'Money' && moneyKind !== 'revenue' && !columns?.has('Kind') && !newColumns
      ? `"${target.sheet}" of your workbook has no column Kind: ${String(moneyKind)} would count as revenue there.`
      : beside(record);
  };

  /** Where introductions name what was paid, a row of Money would take the place of all of it. */
  function refusedBeside(): (record: LedgerRecord) => string | null {
    if (kind !== 'Money') return () => null;
    const onIntroductions = new Set(
      recordsOf(book.ledger, 'Money')
        .filter(
          ({ isBeside, sheet, row }) => isBeside && tableWithRow(book, 'Referrals', sheet, row) !== undefined,
        )
        .map(({ values }) => values.get('Kind')),
    );
    return ({ values }) =>
      onIntroductions.has(values.get('Kind'))
        ? `Your introductions name money of kind ${String(values.get('Kind'))} themselves, which a row of Money would take the place of: enter it there.`
        : null;
  }
}

/** What is written of a record: all that it says, or what the table has columns for. */
function kept(
  { values, partner, day }: LedgerRecord,
  columns: ReadonlySet<string> | null,
  { newColumns = false }: ImportOptions,
): ReadonlyMap<string, ImportValue> {
  return new Map<string, ImportValue>([
    ['Partner', partner],
    ['Date', { date: day }],
    ...[...values].filter(([column]) => newColumns || columns?.has(column) !== false),
  ]);
}

/** Our columns of a table. */
export function columnsOf({ columns }: FoundTable): Set<string> {
  return new Set(columns.flatMap(({ column }) => (column === null ? [] : [column])));
}

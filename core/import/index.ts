/** The public door of imports: from an export to rows of the workbook. */
import { readWorkbook } from '../ledger/reading/read';
import type { SheetInput, WorkbookInput } from '../workbook/input';
import { planIntroductions } from './introductions';
import { PartnerNames } from './partner-names';
import type { ImportPlan, LeftOut } from './plan';
import { planPartners } from './plan-partners';
import { planRecords } from './plan-records';
import { readExport, type ExportReading, type ImportOptions } from './read-export';
import { remarksOf } from './remarks';
import { notesOf, unreadRows } from './unread';

export type * from './plan';
export { ImportProblem, rowKey } from './plan';
export { importSteps } from './steps';
export { byKind, HOLDS, rowsHeld, saidOf } from './said';
export type { ImportOptions } from './read-export';

/**
 * What importing an export into a workbook would do, from every table of the file that can be imported: rows to add, introductions that
 * the export knows otherwise (shown, never changed by themselves), rows that are there already, and rows that cannot be imported with the
 * reason. Importing the same export again gives no new row. Throws an {@link ImportProblem} when there is nothing to read or nowhere to write.
 */
export function planImport(
  exports: readonly SheetInput[],
  input: WorkbookInput,
  options: ImportOptions = {},
): ImportPlan {
  const book = readWorkbook(input);
  const reading = readExport(exports, input, book.ledger, options);
  const names = new PartnerNames(book.ledger, options);
  const hasIntroductions = reading.tables.some(({ kind }) => kind === 'Referrals');
  const introductions = hasIntroductions ? planIntroductions(reading, input, book, names, options) : null;
  const partners = planPartners(reading, input, book, names, options);
  const activities = planRecords('Activities', reading, input, book, names, options);
  const money = planRecords('Money', reading, input, book, names, options);
  const parts = [...(introductions ? [introductions] : []), partners, activities, money];
  const targets = {
    Referrals: introductions?.target,
    Partners: partners.target,
    Activities: activities.target,
    Money: money.target,
  };
  const newRows = parts.flatMap((part) => part.newRows);
  return {
    format: reading.format,
    tables: reading.tables.map(({ kind, found: { sheet: tab, headerRow, columns } }) => ({
      kind,
      tab,
      headerRow,
      columns,
      target: targets[kind]?.sheet ?? null,
    })),
    lacking: parts.flatMap((part) => part.lacking),
    newRows,
    perhaps: parts.flatMap((part) => part.perhaps),
    changedRows: introductions?.changedRows ?? [],
    sameRows: parts.reduce((rows, part) => rows + part.sameRows, 0),
    leftOut: inOrder(reading, [...unreadRows(reading), ...parts.flatMap((part) => part.leftOut)]),
    unknownPartners: names.unknown(),
    notes: notesOf(reading, introductions?.target ?? null),
    remarks: introductions
      ? remarksOf(introductions.target, introductions.newRows, introductions.statusOf)
      : [],
    staysBehind: reading.others,
  };
}

/** By the order of the tables, then of their rows. */
function inOrder({ tables }: ExportReading, rows: readonly LeftOut[]): LeftOut[] {
  const place = new Map<string, number>();
  for (const { found } of tables) if (!place.has(found.sheet)) place.set(found.sheet, place.size);
  return [...rows].sort((a, b) => place.get(a.tab)! - place.get(b.tab)! || a.row - b.row);
}

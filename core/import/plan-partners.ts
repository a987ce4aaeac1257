import { cellAt, largestTable, sheetNamed } from '../edits';
import type { Reading } from '../ledger/reading/read';
import type { FoundTable } from '../workbook/blocks/found';
import type { WorkbookInput } from '../workbook/input';
import { cellText, fold } from '../workbook/values/text';
import { isPercent } from './own-words';
import { partnerFields } from './partner-fields';
import type { PartnerNames } from './partner-names';
import type { ImportValue, LeftOut, NewRow } from './plan';
import { columnsOf, lackingOf, type PlannedRows } from './plan-records';
import { holds, type ExportReading, type ImportOptions } from './read-export';
import { firstTooLong } from './too-long';

/**
 * What importing the list of partners of an export would do: a row for each that the workbook does not list. What it lists stays
 * as it is; where the export says more or something else of one, that is said.
 */
export function planPartners(
  { ledger, tables }: ExportReading,
  input: WorkbookInput,
  book: Reading,
  names: PartnerNames,
  { newColumns = false }: ImportOptions,
): PlannedRows {
  const target = largestTable(book, 'Partners');
  const columns = target === null ? null : columnsOf(target);
  const inPercent = target !== null && writesPercent(input, target);
  const newRows: NewRow[] = [];
  const leftOut: LeftOut[] = [];
  const lacks = new Set<string>();
  let sameRows = 0;
  for (const each of ledger.partners) {
    const { row } = each;
    const tab = ledger.sheets[each.sheet] ?? '';
    if (!each.listed || !tables.some((table) => table.kind === 'Partners' && holds(table, tab, row)))
      continue;
    const leave = (reason: string) => leftOut.push({ tab, row, reason });
    const taken = names.take([names.meant(each.name)]);
    if ('reason' in taken) {
      leftOut.push({ tab, row, ...taken });
      continue;
    }
    const name = taken.partners[0] ?? each.name;
    const known = book.ledger.partners[book.ledger.findPartner(name)];
    const fields = partnerFields(each);
    const long = firstTooLong(fields);
    if (known?.listed) {
      const differ = otherwise(fields, partnerFields(known));
      if (differ.length === 0) sameRows++;
      else
        leave(
          `${known.name} is listed already and stays as it is; the export says otherwise in ${differ.join(', ')}.`,
        );
    } else if (long !== null) leave(long);
    else {
      for (const column of fields.keys()) if (columns?.has(column) === false) lacks.add(column);
      const values = new Map<string, ImportValue>([['Partner', name]]);
      for (const [column, value] of fields)
        if (newColumns || columns?.has(column) !== false)
          values.set(column, column === 'Share %' && inPercent ? Number(value) * 100 : value);
      newRows.push({ kind: 'Partners', tab, row, partner: name, client: '', day: null, values });
    }
  }
  return { newRows, perhaps: [], sameRows, leftOut, lacking: lackingOf('Partners', lacks), target };
}

/** Columns in which the export says something that the workbook does not. */
function otherwise(
  said: ReadonlyMap<string, ImportValue>,
  known: ReadonlyMap<string, ImportValue>,
): string[] {
  const text = (value: ImportValue | undefined) =>
    typeof value === 'object' ? String(value.date) : fold(cellText(value ?? null));
  return [...said].flatMap(([column, value]) => (text(known.get(column)) === text(value) ? [] : [column]));
}

/** Whether shares are written in percent, as 20 and not as 0.2. */
function writesPercent(input: WorkbookInput, target: FoundTable): boolean {
  const position = target.columns.find(({ column }) => column === 'Share %')?.position;
  if (position === undefined) return false;
  const sheet = sheetNamed(input, target.sheet);
  const rows = Array.from(
    { length: Math.max(0, target.lastRow - target.headerRow) },
    (_, i) => target.headerRow + 1 + i,
  );
  return isPercent(rows.map((row) => cellAt(sheet, row, position)));
}

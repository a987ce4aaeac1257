import type { Note } from '../workbook/notes/notes';
import type { ImportTarget, LeftOut } from './plan';
import { holds, type ExportReading, type ReadTable } from './read-export';

/** Rows of the tables that are taken, which the reading left out, with what it says about them. */
export function unreadRows(reading: ExportReading): LeftOut[] {
  const isRead = rowsRead(reading);
  return reading.tables.flatMap((table) => {
    const { sheet: tab, headerRow, firstRow, lastRow } = table.found;
    const reasons = new Map<number, string>();
    for (const note of reading.ledger.notes)
      if (note.row > headerRow && isOf(reading, table, note) && !isRead(tab, note.row))
        reasons.set(note.row, note.problem);
    // A list in groups names its partner once; the reading says so once, not for every row.
    if (table.kind === 'Referrals')
      for (let row = firstRow; row > 0 && row <= lastRow; row++)
        if (!isRead(tab, row) && !reasons.has(row) && table.isFilled(row))
          reasons.set(row, 'The row names no partner and is left out.');
    return [...reasons].map(([row, reason]): LeftOut => ({ tab, row, reason }));
  });
}

/** Notes about rows that are imported; what concerns the whole table is said by the mapping. */
export function notesOf(reading: ExportReading, target: ImportTarget | null): Note[] {
  const isRead = rowsRead(reading);
  const tabs = new Set(reading.tables.map(({ found }) => found.sheet));
  // Where the workbook has a column for the day, nothing stands in for it there.
  const isMoot = ({ kind }: Note) =>
    kind === 'no column for the day decided' &&
    target?.columns.some(({ column }) => column === 'Closed') === true;
  return [...reading.ledger.notes].filter(
    (note) => tabs.has(note.sheet) && (note.row === 0 || isRead(note.sheet, note.row)) && !isMoot(note),
  );
}

/** Rows below a table that no other table of the sheet has are its own, too. */
function isOf({ tables }: ExportReading, table: ReadTable, { sheet, row }: Note): boolean {
  if (table.found.sheet !== sheet) return false;
  const on = tables.filter(({ found }) => found.sheet === sheet);
  return on.length === 1 || on.find((each) => holds(each, sheet, row)) === table;
}

function rowsRead({ ledger }: ExportReading): (sheet: string, row: number) => boolean {
  const read = new Set<string>();
  const add = (sheet: number, row: number) => read.add(`${ledger.sheets[sheet] ?? ''}!${row}`);
  for (const { sheet, row, count } of [ledger.referrals, ledger.activities, ledger.money])
    for (let i = 0; i < count; i++) add(sheet[i]!, row[i]!);
  for (const { listed, sheet, row } of ledger.partners) if (listed) add(sheet, row);
  return (sheet, row) => read.has(`${sheet}!${row}`);
}

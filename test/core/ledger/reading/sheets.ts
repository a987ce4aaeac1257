import { dayFromCivil, parseIso } from '../../../../core/calendar/day';
import type { Note } from '../../../../core/workbook/notes/notes';
import type { Cell, SheetInput, WorkbookInput } from '../../../../core/workbook/input';
import { readWorkbook, type Reading } from '../../../../core/ledger/reading/read';

export const TODAY = dayFromCivil(2026, 11, 21);

/** A sheet of rows. */
export function sheet(
  name: string,
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  more: Partial<SheetInput> = {},
): SheetInput {
  return { name, rows, ...more };
}

export function read(sheets: readonly SheetInput[], more: Partial<WorkbookInput> = {}): Reading {
  return readWorkbook({ sheets, today: TODAY, ...more });
}

export function day(iso: string): number {
  const parsed = parseIso(iso);
  if (parsed === null) throw new Error(`${iso} is no date.`);
  return parsed;
}

/** Notes whose problem contains a text. */
export function notesOf(reading: Reading, problem: string): Note[] {
  return [...reading.ledger.notes].filter((note) => note.problem.includes(problem));
}

/** Canonical column -> header of the first table. */
export function mapping(reading: Reading, table = 0): Record<string, string> {
  const found = reading.tables[table];
  return Object.fromEntries(
    (found?.columns ?? []).flatMap(({ column, header }) => (column === null ? [] : [[column, header]])),
  );
}

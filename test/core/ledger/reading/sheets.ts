import { dayFromCivil, formatIso, parseIso } from '../../../../core/calendar/day';
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

/** Reads sheets as of {@link TODAY}, however old their rows are, unless they say "As of" themselves. */
export function read(sheets: readonly SheetInput[], more: Partial<WorkbookInput> = {}): Reading {
  const own = sheets.some(
    ({ rows }) => Array.isArray(rows) && rows.some((row) => Array.isArray(row) && row[0] === 'As of'),
  );
  const settings = [...(own ? [] : [['As of', formatIso(TODAY)] as const]), ...(more.settings ?? [])];
  return readWorkbook({ sheets, today: TODAY, ...more, settings });
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

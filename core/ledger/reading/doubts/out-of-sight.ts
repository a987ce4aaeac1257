import type { FoundTable } from '../../../workbook/blocks/found';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import type { SheetInput } from '../../../workbook/input';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { counted, fold } from '../../../workbook/values/text';

/** What Settings say about a tab: true = leave it out, false = it counts; null when they say nothing. */
export function leftOutBySettings(name: string, leaveOut: ReadonlyMap<string, boolean>): boolean | null {
  for (const [tab, said] of leaveOut) if (fold(tab) === fold(name)) return said;
  return null;
}

/** A table on a tab that Settings leave out is none of ours; Settings themselves always are. */
export function withoutLeftOut(table: LocatedTable, leaveOut: ReadonlyMap<string, boolean>): LocatedTable {
  if (table.kind === null || table.kind === 'Settings') return table;
  if (leftOutBySettings(table.found.sheet, leaveOut) !== true) return table;
  const found = { ...table.found, kind: null, columns: [], why: LEFT_OUT };
  return { ...table, found, kind: null, positions: new Map() };
}

const LEFT_OUT = 'Settings say that the tab is left out.';

/** A tab that only a macro can show is a macro's store; it is named and not read. */
export function veryHiddenTabs(sheets: readonly SheetInput[]): FoundTable[] {
  return sheets
    .filter(({ hidden, generated }) => hidden === 'very hidden' && generated !== true)
    .map(({ name }) => ({
      kind: null,
      sheet: name,
      headerRow: 0,
      firstRow: 0,
      lastRow: 0,
      rowCount: 0,
      why: 'The tab is very hidden, as the store of a macro is: it is not read.',
      columns: [],
    }));
}

const SHOW_THEM = 'Show them (clear the filter) to see what counts; delete what should not count.';

/** Notes which tabs are left out, and which tabs and rows that count are out of sight. */
export function noteOutOfSight(
  tables: readonly LocatedTable[],
  readers: readonly TableReader[],
  leaveOut: ReadonlyMap<string, boolean>,
  notes: NoteCollector,
): void {
  for (const sheet of new Set(
    tables.filter(({ found }) => found.why === LEFT_OUT).map(({ found }) => found.sheet),
  ))
    notes.add(
      notes.scope('Settings', sheet, ''),
      0,
      sheet,
      notes.problem(
        'a tab left out',
        'The tab is left out, as Settings says.',
        `Nothing to do; to count it, remove "Leave out ${sheet}" from Settings.`,
        [{ label: `Count \u201c${sheet}\u201d`, rows: [[`Leave out ${sheet}`, 'no']] }],
      ),
    );
  const told = new Set<string>();
  for (const reader of readers) {
    const { sheet } = reader.table.block;
    const { kind } = reader.table;
    if (sheet.hidden === 'hidden') {
      if (told.has(sheet.name) || leftOutBySettings(sheet.name, leaveOut) === false) continue;
      told.add(sheet.name);
      const setting = `Leave out ${sheet.name}`;
      notes.add(
        notes.scope(kind ?? '', sheet.name, ''),
        0,
        counted(reader.count, 'row'),
        notes.problem(
          'hidden rows',
          'The tab is hidden; its rows count.',
          `To leave it out, add a Settings row "${setting}" with the value yes; no says that it counts.`,
          [
            { label: `Leave out \u201c${sheet.name}\u201d`, rows: [[setting, 'yes']] },
            { label: 'It counts', rows: [[setting, 'no']] },
          ],
        ),
      );
    } else if (sheet.hiddenRows === 'some') {
      if (told.has(sheet.name)) continue;
      told.add(sheet.name);
      notes.add(
        notes.scope(kind ?? '', sheet.name, ''),
        0,
        '',
        notes.problem(
          'hidden rows',
          'The tab is filtered, or some of its rows are hidden; they count like all others.',
          SHOW_THEM,
        ),
      );
    } else noteHiddenRows(reader, sheet.hiddenRows ?? []);
  }
}

function noteHiddenRows(reader: TableReader, hidden: readonly number[]): void {
  if (hidden.length === 0) return;
  const outOfSight = new Set(hidden);
  const rows: number[] = [];
  reader.rows.forEach((row, i) => {
    if (outOfSight.has(row) && !reader.isAnotherShare(i)) rows.push(reader.sheetRow(i));
  });
  if (rows.length === 0) return;
  const shown = rows.slice(0, 10).join(', ');
  reader.note(
    reader.scope(),
    -1,
    `${counted(rows.length, 'row')}: ${shown}${rows.length > 10 ? ' ...' : ''}`,
    'hidden rows',
    'Rows that are hidden, by a filter or by hand, count like all others.',
    SHOW_THEM,
  );
}

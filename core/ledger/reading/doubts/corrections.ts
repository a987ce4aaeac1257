import { columnLetters } from '../../../workbook/blocks/column-letters';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import type { SheetInput } from '../../../workbook/input';
import { foundNamed } from '../../../workbook/mapping/column-name';
import { isNoHeader, isTabName } from '../../../workbook/mapping/map-columns';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import type { Settings } from '../../../workbook/settings/settings';
import { fold } from '../../../workbook/values/text';
import { namesOf } from './mapping-notes';

/** What to do about a correction of a table that is not there. */
const OR_SAY_WHICH = 'Remove the row, or say which tab it is with a row "Table <tab>".';

/** Notes every correction in Settings that names a table, a column or a tab that is not there. */
export function checkCorrections(
  settings: Settings,
  tables: readonly LocatedTable[],
  sheets: readonly SheetInput[],
  notes: NoteCollector,
): void {
  const scope = notes.scope('Settings', '', '');
  const note = (value: string, problem: string, suggestion: string) =>
    notes.add(scope, 0, value, notes.problem('a correction that fits nothing', problem, suggestion));
  for (const [column, header] of settings.columnMap) {
    if (isNoHeader(header) || isTabName(header)) continue;
    const own = tables.filter((table) => table.kind === column.slice(0, column.indexOf('.')));
    if (own.length === 0)
      note(header, `Map ${column}: there is no such table in the workbook.`, OR_SAY_WHICH);
    else {
      const named = own.map((table) => foundNamed(header, table.found.columns));
      const twice = named.find((each) => each.length > 1);
      if (twice)
        note(
          header,
          `Map ${column}: ${twice.length === 2 ? 'two' : twice.length} columns are called "${header}"; it is not used.`,
          `Name the one that is meant by its letter: ${twice.map((each) => `"column ${columnLetters(each.position)}"`).join(' or ')}.`,
        );
      else if (named.every((each) => each.length === 0))
        note(header, `Map ${column}: there is no such header.`, `Use one of: ${namesOf(own)}.`);
    }
  }
  const about: Array<readonly [setting: string, column: string]> = [
    ...[...settings.dateOrder.keys()].map((column) => ['Date order', column] as const),
    ...[...settings.swapDates.keys()].map((column) => ['Swap day and month', column] as const),
    ...[...settings.decimalSign.keys()].map((column) => ['Decimal sign', column] as const),
    ...[...settings.fillDown].map((column) => ['Fill down', column] as const),
  ];
  for (const [setting, column] of about) {
    const [kind, name = ''] = [column.slice(0, column.indexOf('.')), column.slice(column.indexOf('.') + 1)];
    const own = tables.filter((table) => table.kind === kind);
    if (!own.some((table) => table.positions.has(name)))
      note(
        column,
        `${setting} ${column}: no column was found for it.`,
        own.length === 0
          ? `There is no table of ${kind} in the workbook. ${OR_SAY_WHICH}`
          : `Map it first; there are: ${namesOf(own)}.`,
      );
  }
  for (const name of settings.leaveOut.keys())
    if (!sheets.some((sheet) => fold(sheet.name) === fold(name)))
      note(
        name,
        `Leave out ${name}: there is no such tab.`,
        `Use one of: ${sheets
          .map((sheet) => sheet.name)
          .slice(0, 40)
          .join(', ')}.`,
      );
  for (const name of settings.tableKinds.keys())
    if (
      !sheets.some((sheet) =>
        [sheet.name, ...(sheet.regions ?? []).map((each) => each.name)].some(
          (each) => fold(each) === fold(name),
        ),
      )
    )
      note(
        name,
        `Table ${name}: there is no such tab or table.`,
        `Use one of: ${sheets
          .map((sheet) => sheet.name)
          .slice(0, 40)
          .join(', ')}.`,
      );
}

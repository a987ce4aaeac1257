import type { TableReader } from '../../workbook/columns/table-reader';
import type { WorkbookInput } from '../../workbook/input';
import type { NoteCollector } from '../../workbook/notes/note-list';
import { SETTING_NAMES, UNKNOWN_SETTING, readSettings } from '../../workbook/settings/read-settings';
import type { SettingRow } from '../../workbook/settings/setting-row';
import type { Settings } from '../../workbook/settings/settings';
import { cellText } from '../../workbook/values/text';

const UNKNOWN_SHOWN = 8;

/** The settings of all Settings tables, and on top of them those that the host gives; notes what is wrong with a row. */
export function allSettings(
  input: WorkbookInput,
  readers: readonly TableReader[],
  notes: NoteCollector,
): Settings {
  const rows: SettingRow[] = [];
  const unknownNames: Array<{ readonly reader: TableReader; readonly unknown: number[] }> = [];
  for (const reader of readers) {
    const scope = reader.scope('Value');
    const unknown: number[] = [];
    for (let i = 0; i < reader.count; i++) {
      const [name, value] = [reader.cell('Name', i), reader.cell('Value', i)];
      rows.push({
        name,
        value,
        dateSystem: reader.dateSystem,
        locale: input.locale,
        problem: (kind, problem, suggestion) => {
          if (kind === 'a setting that is not known') unknown.push(i);
          else reader.note(scope, i, value, kind, `${cellText(name)}: ${problem}`, suggestion);
        },
      });
    }
    unknownNames.push({ reader, unknown });
  }
  const given = notes.scope('Settings', '', '');
  for (const [name, value] of input.settings ?? [])
    rows.push({
      name,
      value,
      dateSystem: 1900,
      locale: input.locale,
      given: true,
      problem: (kind, problem, suggestion) =>
        notes.add(given, 0, value, notes.problem(kind, `${name}: ${problem}`, suggestion)),
    });
  const settings = readSettings(rows);
  for (const { reader, unknown } of unknownNames) noteUnknownSettings(reader, unknown);
  return settings;
}

/** One note for all rows of a Settings sheet whose name is none of ours. */
function noteUnknownSettings(reader: TableReader, unknown: readonly number[]): void {
  const [first] = unknown;
  if (first === undefined) return;
  const names = unknown.map((i) => cellText(reader.cell('Name', i)));
  const shown = names.slice(0, UNKNOWN_SHOWN).join(', ');
  const rest = names.length > UNKNOWN_SHOWN ? ` and ${names.length - UNKNOWN_SHOWN} more` : '';
  reader.note(
    reader.scope('Name'),
    unknown.length === 1 ? first : -1,
    `${shown}${rest}`,
    'a setting that is not known',
    unknown.length === 1 ? UNKNOWN_SETTING : 'There are no settings of these names; they are not used.',
    `Settings are, among others: ${SETTING_NAMES.slice(0, UNKNOWN_SHOWN).join(', ')}.`,
  );
}

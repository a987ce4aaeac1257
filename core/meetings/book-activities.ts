import { nameKey } from '../ledger/names';
import type { Reading } from '../ledger/reading/read';
import { cellAt, sheetNamed, tablesWithHeader } from '../edits/places';
import type { WorkbookInput } from '../workbook/input';
import type { Day } from '../calendar/day';
import { cellText, tidy } from '../workbook/values/text';

/** An activity of the workbook that no import of a calendar brought. */
export interface LoggedActivity {
  readonly sheet: string;
  readonly row: number;
}

/** What the workbook's activities say about meetings: which came from a calendar, and which were logged by hand. */
interface BookActivities {
  /** Keys of {@link activityKey}. */
  readonly imported: ReadonlySet<string>;
  /** By partner and day, in the order of the sheet. */
  readonly logged: ReadonlyMap<string, readonly LoggedActivity[]>;
}

export function activityKey(id: string, partner: string): string {
  return JSON.stringify([id, nameKey(partner)]);
}

export function dayKey(partner: string, day: Day): string {
  return JSON.stringify([nameKey(partner), day]);
}

export function bookActivities(input: WorkbookInput, reading: Reading): BookActivities {
  const { ledger } = reading;
  const tables = tablesWithHeader(reading).filter(({ kind }) => kind === 'Activities');
  const imported = new Set<string>();
  const logged = new Map<string, LoggedActivity[]>();
  const { activities } = ledger;
  for (let i = 0; i < activities.count; i++) {
    const sheet = ledger.sheets[activities.sheet[i]!] ?? '';
    const row = activities.row[i]!;
    const partner = ledger.partners[activities.partner[i]!]?.name ?? '';
    const table = tables.find((each) => each.sheet === sheet && each.firstRow <= row && row <= each.lastRow);
    const at = table?.columns.find(({ column }) => column === 'Calendar id')?.position;
    const id = at === undefined ? '' : tidy(cellText(cellAt(sheetNamed(input, sheet), row, at)));
    if (id !== '') {
      imported.add(activityKey(id, partner));
      continue;
    }
    const key = dayKey(partner, activities.day[i]!);
    const known = logged.get(key);
    if (known) known.push({ sheet, row });
    else logged.set(key, [{ sheet, row }]);
  }
  return { imported, logged };
}

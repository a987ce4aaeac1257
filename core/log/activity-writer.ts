import { addRecords, type EditRecord } from '../edits';
import type { EditStep, NewCell } from '../host/edit-plan';
import { BY_THEM, BY_US } from '../ledger/ledger';
import type { Reading } from '../ledger/reading/read';
import type { FoundTable } from '../workbook/blocks/found';
import type { WorkbookInput } from '../workbook/input';
import { ACTIVITY_TYPES, type ActivityType } from '../workbook/tables';
import { ownHours } from './own-hours';
import { ownColumn, ownWord, type OwnColumn } from './own-words';
import { targetTable } from './target';

/** Rows for Activities as the workbook writes them: in the table with the latest day, in its own words and units. */
export interface ActivityWriter {
  /** The table; null when it does not exist yet. */
  readonly into: FoundTable | null;
  /** How the table names a type of activity. */
  type(type: ActivityType): NewCell;
  /** Hours as its column keeps them. */
  hours(hours: number): NewCell;
  initiatedBy(who: 'us' | 'them'): NewCell;
  /** Steps that add the rows; a table that does not exist yet is made. Throws an EditProblem when something is in the way. */
  steps(records: readonly EditRecord[]): EditStep[];
}

/** A writer for one reading of a workbook; each column is looked through once, however many rows are written. */
export function activityWriter(input: WorkbookInput, reading: Reading): ActivityWriter {
  const { activities } = reading.ledger;
  const into = targetTable(reading, 'Activities', activities, (index) => activities.day[index]!);
  const columns = new Map<string, OwnColumn | null>();
  const column = (header: string): OwnColumn | null => {
    const known = columns.get(header);
    if (known !== undefined) return known;
    const found = into === null ? null : ownColumn(input, reading, into, activities, header);
    columns.set(header, found);
    return found;
  };
  const types = new Map<ActivityType, NewCell>();
  return {
    into,
    type(type) {
      const known = types.get(type);
      if (known !== undefined) return known;
      const code = ACTIVITY_TYPES.indexOf(type);
      const word = ownWord(column('Type'), (index) => activities.type[index] === code, type);
      types.set(type, word);
      return word;
    },
    hours: (hours) => ownHours(column('Hours'), activities.hours, hours),
    initiatedBy(who) {
      const code = who === 'us' ? BY_US : BY_THEM;
      return ownWord(column('Initiated by'), (index) => activities.initiatedBy[index] === code, who);
    },
    steps: (records) => addRecords(input, reading, 'Activities', records, into),
  };
}

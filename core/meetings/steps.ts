import { addRecords } from '../edits';
import type { EditStep } from '../host/edit-plan';
import type { Reading } from '../ledger/reading/read';
import type { WorkbookInput } from '../workbook/input';
import type { MeetingRow } from './plan';

export function meetingSteps(input: WorkbookInput, reading: Reading, rows: readonly MeetingRow[]): EditStep[] {
  return addRecords(input, reading, 'Activities', rows.map((row) => ({ Partner: row.partner })));
}

import { setFields } from '../edits';
import type { EditStep } from '../host/edit-plan';
import { NONE } from '../ledger/ledger';
import type { Reading } from '../ledger/reading/read';
import { activityWriter } from '../log';
import type { WorkbookInput } from '../workbook/input';
import { tidy } from '../workbook/values/text';
import type { MeetingRow } from './plan';
import type { PeopleSaid } from './who';

/**
 * Steps that write meetings below the activities, in the sheet's own words and units, and addresses that the advisor has
 * confirmed into the row of their partner, so that the next import knows them. Throws an EditProblem when something is in the way.
 */
export function meetingSteps(
  input: WorkbookInput,
  reading: Reading,
  rows: readonly MeetingRow[],
  said: PeopleSaid = new Map(),
): EditStep[] {
  const writer = activityWriter(input, reading);
  const records = rows.map((row) => ({
    Partner: row.partner,
    Date: { date: row.day },
    Type: writer.type(row.type),
    Hours: writer.hours(row.minutes / 60),
    'Initiated by': row.initiatedBy === null ? null : writer.initiatedBy(row.initiatedBy),
    People: row.people === '' ? null : row.people,
    Notes: tidy(row.title) === '' ? null : tidy(row.title),
    'Calendar id': row.id,
  }));
  return [...writer.steps(records), ...addressSteps(input, reading, said)];
}

/** What was learned of addresses, for partners that the Partners table lists. */
function addressSteps(input: WorkbookInput, reading: Reading, said: PeopleSaid): EditStep[] {
  const { ledger } = reading;
  const learned = new Map<number, string[]>();
  for (const [who, name] of said) {
    const partner = name === null ? NONE : ledger.findPartner(name);
    if (!who.includes('@') || partner === NONE || !ledger.partners[partner]!.listed) continue;
    if (!ledger.partners[partner]!.emails.includes(who))
      learned.set(partner, [...(learned.get(partner) ?? []), who]);
  }
  const steps = [...learned].flatMap(([partner, emails]) => {
    const { sheet, row, emails: known } = ledger.partners[partner]!;
    const place = { table: 'Partners', sheet: ledger.sheets[sheet] ?? '', row } as const;
    return setFields(input, reading, place, { 'E-mail': [...known, ...emails].join('; ') });
  });
  // Each of them would add the column that is lacking; it is added once.
  const added = new Set<string>();
  return steps.filter((step) => {
    if (step.kind !== 'add columns') return true;
    const key = JSON.stringify(step);
    return !added.has(key) && added.add(key);
  });
}

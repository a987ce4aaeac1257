import { NO_DAY } from '../../../calendar/day';
import { PHASES } from '../../../workbook/tables';
import { readDates } from '../../../workbook/columns/date-column';
import { readChoices, readYesNo } from '../../../workbook/columns/choice-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { cellText, isMissing } from '../../../workbook/values/text';
import { PHASE } from '../../../workbook/values/words';
import { dayOrYes } from './day-or-yes';
import { NONE, type Action, type Candidate } from '../../ledger';
import type { NameTable } from '../../names';

const BLANK = { none: NONE, unknown: NONE, as: 'read as blank' };

function yesNo(code: number | undefined): boolean | null {
  return code === 1 ? true : code === 0 ? false : null;
}

function day(value: number | undefined): number | null {
  return value === undefined || value === NO_DAY ? null : value;
}

/** The rows of an Actions table; `partner` is a code of `names`. Rows without a step are left out with a note. */
export function readActions(reader: TableReader, sheet: number, names: NameTable): Action[] {
  const due = readDates(reader, 'Due', { happened: false });
  const done = dayOrYes(reader, 'Done');
  const phase = readChoices(reader, 'Phase', PHASE, (each) => PHASES.indexOf(each), BLANK);
  const shared = readYesNo(reader, 'Shared');
  const scope = reader.scope('Step');
  const actions: Action[] = [];
  for (let i = 0; i < reader.count; i++) {
    const step = reader.text('Step', i);
    if (step === null) {
      reader.note(
        scope,
        i,
        reader.cell('Step', i),
        'no step or candidate',
        'The row names no step and is left out.',
        'Enter what is to be done.',
      );
      continue;
    }
    const partner = cellText(reader.cell('Partner', i));
    actions.push({
      partner: isMissing(partner) ? NONE : names.add(partner),
      step,
      owner: reader.text('Owner', i),
      due: day(due[i]),
      done: done[i] ?? null,
      phase: PHASES[phase[i] ?? NONE] ?? null,
      shared: yesNo(shared[i]),
      sheet,
      row: reader.sheetRow(i),
    });
  }
  return actions;
}

/** The rows of a Candidates table. Rows without a name are left out with a note. */
export function readCandidates(reader: TableReader, sheet: number): Candidate[] {
  const columns = {
    complementary: readYesNo(reader, 'Complementary services'),
    sharedIdealClient: readYesNo(reader, 'Shared ideal client'),
    nonCompetitive: readYesNo(reader, 'Non-competitive'),
    lockedIn: readYesNo(reader, 'Locked in'),
    focus: readYesNo(reader, 'Focus'),
    philosophy: readDates(reader, 'Philosophy discussed on', { happened: false }),
    compensation: readDates(reader, 'Compensation discussed on', { happened: false }),
    retirement: readDates(reader, 'Retirement date', { happened: false }),
  };
  const scope = reader.scope('Name');
  const candidates: Candidate[] = [];
  for (let i = 0; i < reader.count; i++) {
    const name = reader.text('Name', i);
    if (name === null) {
      reader.note(
        scope,
        i,
        reader.cell('Name', i),
        'no step or candidate',
        'The row names no candidate and is left out.',
        'Enter the name.',
      );
      continue;
    }
    candidates.push({
      name,
      category: reader.text('Category', i),
      complementary: yesNo(columns.complementary[i]),
      sharedIdealClient: yesNo(columns.sharedIdealClient[i]),
      nonCompetitive: yesNo(columns.nonCompetitive[i]),
      clientBase: reader.text('Client base', i),
      serviceDelivery: reader.text('Service delivery', i),
      philosophyDiscussed: day(columns.philosophy[i]),
      compensationDiscussed: day(columns.compensation[i]),
      lockedIn: yesNo(columns.lockedIn[i]),
      retirementDate: day(columns.retirement[i]),
      source: reader.text('Source', i),
      focus: yesNo(columns.focus[i]),
      sheet,
      row: reader.sheetRow(i),
    });
  }
  return candidates;
}

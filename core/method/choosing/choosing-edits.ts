import type { Day } from '../../calendar/day';
import { addRecords, EditProblem, setFields } from '../../edits';
import type { EditPlan } from '../../host/edit-plan';
import { NONE, type Candidate } from '../../ledger/ledger';
import type { Reading } from '../../ledger/reading/read';
import type { WorkbookInput } from '../../workbook/input';

/** Puts one candidate into focus and takes every other out of it: one at a time. Throws an EditProblem. */
export function focusEdit(input: WorkbookInput, reading: Reading, chosen: Candidate): EditPlan {
  const { ledger } = reading;
  const set = (candidate: Candidate, Focus: 'yes' | 'no') =>
    setFields(
      input,
      reading,
      { table: 'Candidates', sheet: ledger.sheets[candidate.sheet]!, row: candidate.row },
      { Focus },
    );
  const before = ledger.candidates.filter((each) => each !== chosen && each.focus === true);
  return {
    what: `Put ${chosen.name} into focus`,
    steps: [...set(chosen, 'yes'), ...before.flatMap((each) => set(each, 'no'))],
  };
}

/**
 * Adds a candidate to Partners, at the stage candidate since a day, with what is known of them. The row in Candidates stays.
 * Throws an EditProblem when there is such a partner already.
 */
export function partnerEdit(
  input: WorkbookInput,
  reading: Reading,
  candidate: Candidate,
  since: Day,
): EditPlan {
  const { ledger } = reading;
  const { name, category, retirementDate } = candidate;
  const partner = ledger.findPartner(name);
  if (partner !== NONE && ledger.partners[partner]!.listed)
    throw new EditProblem(`${name} is in the Partners table already; there is nothing to add.`);
  return {
    what: `Make ${name} a partner`,
    steps: addRecords(input, reading, 'Partners', [
      {
        Partner: name,
        Category: category,
        Stage: 'candidate',
        'Stage since': { date: since },
        'Retirement date': retirementDate === null ? null : { date: retirementDate },
      },
    ]),
  };
}

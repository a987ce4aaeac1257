import { weekday, type Day } from '../../calendar/day';
import { addRecords, setFields, type EditRecord } from '../../edits';
import type { EditPlan } from '../../host/edit-plan';
import type { Book } from '../../kpis';
import type { Action } from '../../ledger/ledger';
import type { Reading } from '../../ledger/reading/read';
import type { WorkbookInput } from '../../workbook/input';
import { wordKey } from '../../workbook/values/text';
import { PLAN_STEPS, type StepTemplate } from './plan-steps';

/** A step of the plan for one partner, before it is written; the advisor may change it. */
export interface PlannedStep extends Omit<StepTemplate, 'owner'> {
  readonly owner: string;
  readonly due: Day;
  /** Whether it is to be written. */
  readonly chosen: boolean;
}

/** What starting a plan with a partner would write. */
interface PlanDraft {
  readonly partner: number;
  /** Day 1. */
  readonly start: Day;
  /** Whether the partner has no Start date yet, so that `start` is written too. */
  readonly setsStart: boolean;
  /** Steps that the partner does not have yet. */
  readonly steps: readonly PlannedStep[];
  /** Steps that stand in Actions already, in their order. */
  readonly there: readonly StepTemplate[];
}

/**
 * The 120 days with a partner as dated steps, without those that Actions has already (the same words, or the same phase
 * and due day, whatever the words became since). Day 1 is the partner's Start date, else `from`; a due day on a weekend
 * moves to the Friday before. Steps due before today are not chosen: the days are over.
 */
export function draftPlan({ ledger }: Book, partner: number, from: Day): PlanDraft {
  const { startDate } = ledger.partners[partner]!;
  const start = startDate ?? from;
  const own = ledger.actions.filter((action) => action.partner === partner);
  const dated = PLAN_STEPS.map((template) => ({ template, due: planDay(start, template.day) }));
  const isThere = ({ template, due }: (typeof dated)[number]) =>
    own.some((action) => isStep(action, template, due));
  return {
    partner,
    start,
    setsStart: startDate === null,
    steps: dated
      .filter((each) => !isThere(each))
      .map(({ template, due }) => ({ ...template, due, chosen: due >= ledger.today })),
    there: dated.filter(isThere).map(({ template }) => template),
  };
}

function isStep(action: Action, template: StepTemplate, due: Day): boolean {
  return (
    wordKey(action.step) === wordKey(template.step) || (action.phase === template.phase && action.due === due)
  );
}

/** The date of a day of the plan that starts on `start`: on a weekend the Friday before, but never before day 1. */
export function planDay(start: Day, day: number): Day {
  const due = start + day - 1;
  const onFriday = due - Math.max(0, weekday(due) - 4);
  return Math.max(start, onFriday);
}

/** The chosen steps as rows of Actions. */
function planRecords(name: string, steps: readonly PlannedStep[]): EditRecord[] {
  return steps
    .filter((each) => each.chosen)
    .map(({ step, owner, due, phase, shared }) => ({
      Partner: name,
      Step: step,
      Owner: owner,
      Due: { date: due },
      Phase: phase,
      Shared: shared ? 'yes' : 'no',
    }));
}

/**
 * The edit that starts a plan: its chosen steps below Actions, and the Start date of a partner who has none. A partner who
 * is in no Partners table gets a row there. Throws an EditProblem when something stands in the way.
 */
export function planEdit(input: WorkbookInput, reading: Reading, draft: PlanDraft): EditPlan {
  const { ledger } = reading;
  const { name, listed, sheet, row } = ledger.partners[draft.partner]!;
  const fields: EditRecord = { 'Start date': { date: draft.start } };
  const start = !draft.setsStart
    ? []
    : listed
      ? setFields(input, reading, { table: 'Partners', sheet: ledger.sheets[sheet]!, row }, fields)
      : addRecords(input, reading, 'Partners', [{ Partner: name, ...fields }]);
  return {
    what: `Start the 120-day plan with ${name}`,
    steps: [...start, ...addRecords(input, reading, 'Actions', planRecords(name, draft.steps))],
  };
}

import { LAST_DAY, type Day } from '../../calendar/day';
import { hasValue, type Book } from '../../kpis';
import { isDone, isLate, toDueStep, type DatedAction, type DueStep } from '../../kpis/steps';
import { phase, type PhaseOfDay } from '../../kpis/figures/plan/phase';
import { viewOf } from '../../kpis/view';
import { NONE, type Action } from '../../ledger/ledger';
import { PHASES, type Phase } from '../../workbook/tables';
import { PHASE_DAYS, PLAN_PHASES, type PlanPhase } from './plan-steps';

/** How far one phase of a partner's plan is. */
export interface PhaseProgress {
  readonly phase: PlanPhase;
  /** First and last day of it; null without a Start date. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly steps: number;
  readonly done: number;
  /** Steps that are not done although they were due, the oldest first. */
  readonly late: readonly DueStep[];
  /** Steps that are not done and not late, the next one first; those without a due day last. */
  readonly ahead: ReadonlyArray<{
    readonly step: string;
    readonly owner: string | null;
    readonly due: Day | null;
  }>;
}

export interface PlanProgress {
  readonly partner: number;
  /** Day of the plan and its phase; null without a Start date, or before it. */
  readonly today: PhaseOfDay | null;
  readonly phases: readonly PhaseProgress[];
  readonly steps: number;
  readonly done: number;
  readonly late: number;
}

/**
 * Progress of a partner's plan as at asOf, by phase: from the steps of Actions whose Phase is one of the four, or which have
 * none and are due within its days. null when there is no such step.
 */
export function planProgress(book: Book, partner: number): PlanProgress | null {
  const { ledger } = book;
  const { startDate } = ledger.partners[partner]!;
  const own = ledger.actions.filter((action) => action.partner === partner);
  const phases = PLAN_PHASES.map((each, at): PhaseProgress => {
    const steps = own.filter((action) => phaseOf(action, startDate) === each);
    const open = steps.filter((action) => !isDone(action, ledger.asOf));
    const late = open.filter((action): action is DatedAction => isLate(ledger, action));
    return {
      phase: each,
      from: startDate === null ? null : startDate + at * PHASE_DAYS,
      to: startDate === null ? null : startDate + (at + 1) * PHASE_DAYS - 1,
      steps: steps.length,
      done: steps.length - open.length,
      late: late.map((action) => toDueStep(ledger, action)).sort((a, b) => a.due - b.due),
      ahead: open
        .filter((action) => !isLate(ledger, action))
        .sort((a, b) => (a.due ?? LAST_DAY) - (b.due ?? LAST_DAY))
        .map(({ step, owner, due }) => ({ step, owner, due })),
    };
  });
  const sum = (of: (each: PhaseProgress) => number) => phases.reduce((total, each) => total + of(each), 0);
  const steps = sum((each) => each.steps);
  if (steps === 0) return null;
  const view = viewOf(book, partner, { from: 'start', to: null });
  const today = hasValue(view) ? phase.compute(view.value) : view;
  return {
    partner,
    today: hasValue(today) ? today.value : null,
    phases,
    steps,
    done: sum((each) => each.done),
    late: sum((each) => each.late.length),
  };
}

/** The phase that a step says, else the one in whose days it is due; null for a step of no plan. */
function phaseOf({ phase: stated, due }: Action, startDate: Day | null): Phase | null {
  if (stated !== null) return stated;
  if (startDate === null || due === null || due < startDate) return null;
  return PHASES[Math.min(Math.floor((due - startDate) / PHASE_DAYS), PHASES.length - 1)]!;
}

/** Late steps of one phase over all partners; `none` are steps without a phase. */
interface LatePhase {
  readonly phase: Phase | null;
  readonly steps: readonly DueStep[];
}

/** Every step that is late as at asOf, by phase in the order of the 120 days, the oldest first; phases without one are left out. */
export function lateByPhase({ ledger }: Book): LatePhase[] {
  const late = ledger.actions.filter((action): action is DatedAction => isLate(ledger, action));
  return [...PHASES, null]
    .map((each): LatePhase => ({
      phase: each,
      steps: late
        .filter((action) => {
          const startDate = action.partner === NONE ? null : ledger.partners[action.partner]!.startDate;
          return phaseOf(action, startDate) === each;
        })
        .map((action) => toDueStep(ledger, action))
        .sort((a, b) => a.due - b.due),
    }))
    .filter(({ steps }) => steps.length > 0);
}

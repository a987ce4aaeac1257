import type { Day } from '../../calendar/day';
import { addRecords, setFields, type EditRecord } from '../../edits';
import type { EditPlan } from '../../host/edit-plan';
import { hasValue, type Book, type Figure } from '../../kpis';
import type { Action, Ledger, Partner } from '../../ledger/ledger';
import type { Reading } from '../../ledger/reading/read';
import type { WorkbookInput } from '../../workbook/input';
import { wordKey } from '../../workbook/values/text';
import { STAGE } from '../../workbook/values/words';
import type { Stage } from '../../workbook/tables';
import type { Words } from '../../words';
import { numberFigure } from '../number-figure';

/** The rungs: an expert who serves our clients well, the talk about each other's business, working together. */
export const RUNGS = ['expert service provider', 'discovery', 'collaborator'] as const;
type Rung = (typeof RUNGS)[number];

const RUNG_OF: Partial<Record<Stage, Rung>> = {
  'expert service provider': 'expert service provider',
  discovery: 'discovery',
  agree: 'collaborator',
  launch: 'collaborator',
  active: 'collaborator',
  optimize: 'collaborator',
};

/** A stage and the day on which it was reached. */
interface Transition {
  readonly stage: Stage;
  readonly on: Day;
}

export interface LadderRow {
  readonly partner: number;
  readonly name: string;
  readonly rung: Rung;
  readonly stage: Stage;
  readonly since: Day | null;
  /** Every stage with a day, the first one first; the present one is the last when its day is known. */
  readonly transitions: readonly Transition[];
  /** Introductions that we gave them, since the start. */
  readonly given: Figure;
  /** Rating by clients, 1-5; null when nobody wrote one down. */
  readonly rating: number | null;
  /** Provider who has earned the discovery conversation, and has not chosen to stay a provider. */
  readonly ready: boolean;
  /** What a provider lacks for the conversation, a few words each. */
  readonly lacks: readonly string[];
  /** Back to provider after the conversation: a respected end, no step to push for. */
  readonly stays: boolean;
}

/** The partners on the ladder as at asOf, in the order of the ledger; candidates, those on their way out and those without a stage are not on it. */
export function ladder(book: Book, words: Words): LadderRow[] {
  const { ledger } = book;
  const { discoveryIntroductions, discoveryRating } = ledger.settings.thresholds;
  return ledger.partners.flatMap((partner, at): LadderRow[] => {
    const { name, stage, stageSince, clientRating: rating } = partner;
    const rung = stage === null ? undefined : RUNG_OF[stage];
    if (stage === null || rung === undefined) return [];
    const transitions = transitionsOf(book, at);
    const given = numberFigure(book, 'given', at, { from: 'start', to: null });
    const provider = rung === 'expert service provider';
    const stays = provider && hadDiscovery(transitions);
    const count = hasValue(given) ? given.value : 0;
    const lacks = [
      ...(count < discoveryIntroductions
        ? [`${words.number(count, 2)} of ${words.count(discoveryIntroductions, 'introduction')} given`]
        : []),
      ...(rating === null
        ? ['no rating by clients yet']
        : rating < discoveryRating
          ? [`rated ${words.number(rating, 1)} by clients, ${words.number(discoveryRating, 1)} asked for`]
          : []),
    ];
    return [
      {
        partner: at,
        name,
        rung,
        stage,
        since: stageSince !== null && stageSince <= ledger.asOf ? stageSince : null,
        transitions,
        given,
        rating,
        ready: provider && !stays && lacks.length === 0,
        lacks: provider ? lacks : [],
        stays,
      },
    ];
  });
}

function hadDiscovery(transitions: readonly Transition[]): boolean {
  return transitions.some(({ stage }) => stage === 'discovery');
}

/** A step of Actions that only keeps when a stage was reached: `Stage: discovery`, done on the day. */
const STAGE_STEP = /^stage\s*:\s*(.+)$/i;

function keptIn(action: Action): Transition | null {
  const stage = STAGE.get(wordKey(STAGE_STEP.exec(action.step)?.[1] ?? ''));
  return stage !== undefined && typeof action.done === 'number' ? { stage, on: action.done } : null;
}

function keptOf({ actions }: Ledger, partner: number): Transition[] {
  return actions.flatMap((action) => {
    const kept = action.partner === partner ? keptIn(action) : null;
    return kept === null ? [] : [kept];
  });
}

function presentOf({ stage, stageSince }: Partner): Transition | null {
  return stage === null || stageSince === null ? null : { stage, on: stageSince };
}

function isSame(one: Transition, other: Transition): boolean {
  return one.stage === other.stage && one.on === other.on;
}

/** Every stage of a partner with its day up to asOf, the oldest first. */
function transitionsOf({ ledger }: Book, partner: number): Transition[] {
  const kept = keptOf(ledger, partner);
  const present = presentOf(ledger.partners[partner]!);
  const all = present === null || kept.some((each) => isSame(each, present)) ? kept : [...kept, present];
  return all.filter(({ on }) => on <= ledger.asOf).sort((a, b) => a.on - b.on);
}

/**
 * Moves a partner to a stage on a day: Stage and Stage since in Partners, and in Actions a done step for the new stage, and
 * for the one before where its day is known and not kept yet, so that no date is lost. Throws an EditProblem.
 */
export function stageEdit(
  input: WorkbookInput,
  reading: Reading,
  { ledger }: Book,
  partner: number,
  stage: Stage,
  on: Day,
): EditPlan {
  const of = ledger.partners[partner]!;
  const fields: EditRecord = { Stage: stage, 'Stage since': { date: on } };
  const steps = of.listed
    ? setFields(input, reading, { table: 'Partners', sheet: ledger.sheets[of.sheet]!, row: of.row }, fields)
    : addRecords(input, reading, 'Partners', [{ Partner: of.name, ...fields }]);
  const present = presentOf(of);
  const before =
    present === null || keptOf(ledger, partner).some((each) => isSame(each, present)) ? [] : [present];
  return {
    what: `Move ${of.name} to the stage ${stage}`,
    steps: [
      ...steps,
      ...addRecords(
        input,
        reading,
        'Actions',
        [...before, { stage, on }].map((each) => stageRecord(of.name, each)),
      ),
    ],
  };
}

function stageRecord(name: string, { stage, on }: Transition): EditRecord {
  return { Partner: name, Step: `Stage: ${stage}`, Owner: 'us', Done: { date: on }, Shared: 'no' };
}

/** Whether a step of Actions only keeps when a stage was reached: nothing to do, nothing to share. */
export function isStageStep(step: string): boolean {
  return STAGE_STEP.test(step);
}

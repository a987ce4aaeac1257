import { useState } from 'preact/hooks';
import { formatIso, parseIso } from '../../../core/calendar/day';
import { draftPlan, planEdit, type PlannedStep } from '../../../core/method/plan/plan';
import { OWNERS, PLAN_PHASES } from '../../../core/method/plan/plan-steps';
import { Button } from '../../parts/button';
import { coreReading } from '../../places/core-reading';
import { Details } from '../../parts/details';
import { CheckField, DateField, TextField } from '../../parts/fields/field';
import type { ScreenProps } from '../../places/screen';

/** What the advisor changed of a step before it is written. */
type Change = Partial<Pick<PlannedStep, 'chosen' | 'owner' | 'due' | 'shared'>>;

/** The steps that the partner does not have yet, to be adjusted and written into Actions. */
export function StartPlan({
  scene,
  reading,
  host,
  busy,
  run,
  partner,
}: ScreenProps & { readonly partner: number }) {
  const { book } = scene;
  const { ledger } = book;
  const { name } = ledger.partners[partner]!;
  const [from, setFrom] = useState(formatIso(ledger.today));
  const [changes, setChanges] = useState<ReadonlyMap<string, Change>>(new Map());
  const draft = draftPlan(book, partner, parseIso(from) ?? ledger.today);
  const steps = draft.steps.map((step) => ({ ...step, ...changes.get(step.id) }));
  const chosen = steps.filter((step) => step.chosen);
  if (steps.length === 0) return <p class="pl-quiet">Every step of the 120 days is in Actions.</p>;
  const change = (id: string, to: Change) =>
    setChanges(new Map(changes).set(id, { ...changes.get(id), ...to }));
  const again = draft.there.length > 0;
  return (
    <section>
      <h3 class="pl-subheading">{again ? 'Steps that are not in Actions' : 'Start a plan'}</h3>
      {draft.setsStart && (
        <DateField
          label="Day 1"
          hint="Written as the partner's Start date. Due days follow from it; one on a weekend moves to the Friday before."
          value={from}
          problem={parseIso(from) === null ? 'Choose a day.' : null}
          onChange={(value) => {
            setFrom(value);
            setChanges(new Map([...changes].map(([id, { due: _, ...rest }]) => [id, rest])));
          }}
        />
      )}
      {PLAN_PHASES.map((phase) => {
        const own = steps.filter((step) => step.phase === phase);
        return own.length === 0 ? null : (
          <Details
            key={phase}
            summary={
              <>
                <strong>{phase}</strong>{' '}
                <span class="pl-quiet">
                  {own.filter((step) => step.chosen).length} of {own.length} chosen
                </span>
              </>
            }
          >
            {own.map((step) => (
              <Step key={step.id} step={step} onChange={(to) => change(step.id, to)} />
            ))}
          </Details>
        );
      })}
      <Button
        primary
        busy={busy || chosen.length === 0 || parseIso(from) === null}
        onPress={() =>
          void run({
            what: `Writing ${scene.words.count(chosen.length, 'step')} into Actions`,
            work: () => host.edit(planEdit(reading.input, coreReading(reading), { ...draft, steps })),
            done: () => `${scene.words.count(chosen.length, 'step')} with ${name} written into Actions.`,
            writes: true,
          })
        }
      >
        Write {scene.words.count(chosen.length, 'step')} into Actions
      </Button>
      <p class="pl-quiet">
        Below the steps that are there; none is written twice. &ldquo;Shared&rdquo; puts a step into the
        partner&rsquo;s copy.
      </p>
    </section>
  );
}

function Step({ step, onChange }: { readonly step: PlannedStep; readonly onChange: (to: Change) => void }) {
  return (
    <div class="pl-step">
      <CheckField label={step.step} checked={step.chosen} onChange={(chosen) => onChange({ chosen })} />
      {step.chosen && (
        <div class="pl-step-fields">
          <TextField
            label="Owner"
            placeholder={OWNERS.join(', ')}
            value={step.owner}
            onChange={(owner) => onChange({ owner })}
          />
          <DateField
            label="Due"
            value={formatIso(step.due)}
            onChange={(value) => {
              const due = parseIso(value);
              if (due !== null) onChange({ due });
            }}
          />
          <CheckField
            label="Shared with the partner"
            checked={step.shared}
            onChange={(shared) => onChange({ shared })}
          />
        </div>
      )}
    </div>
  );
}

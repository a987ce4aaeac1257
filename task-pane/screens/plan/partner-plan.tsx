import { planProgress, type PhaseProgress } from '../../../core/method/plan/progress';
import type { Scene } from '../../../core/document/scene';
import { Details } from '../../parts/details';
import { Title } from '../../parts/title';
import type { ScreenProps } from '../../places/screen';
import { StartPlan } from './start-plan';

/** One partner's plan: each phase with what is done, late and ahead; then the steps that are still to be written. */
export function PartnerPlan(props: ScreenProps & { readonly partner: number }) {
  const { scene, partner } = props;
  const { name } = scene.book.ledger.partners[partner]!;
  const found = planProgress(scene.book, partner);
  return (
    <>
      <Title>{name}</Title>
      {found === null ? (
        <p>No step of the 120 days is in Actions yet.</p>
      ) : (
        <>
          <p>
            {found.today === null
              ? 'The partner has no Start date, so the days cannot be counted. '
              : found.today.name === 'run'
                ? 'The 120 days are over. '
                : `Day ${found.today.day} of 120: ${found.today.name}. `}
            {found.done} of {scene.words.count(found.steps, 'step')} done
            {found.late === 0 ? '.' : `, ${found.late} late.`}
          </p>
          {found.phases.map((phase) => (
            <Phase
              key={phase.phase}
              scene={scene}
              phase={phase}
              present={found.today?.name === phase.phase}
            />
          ))}
        </>
      )}
      <StartPlan key={name} {...props} />
    </>
  );
}

function Phase({
  scene,
  phase,
  present,
}: {
  readonly scene: Scene;
  readonly phase: PhaseProgress;
  readonly present: boolean;
}) {
  const { words } = scene;
  const { from, to, done, steps, late, ahead } = phase;
  if (steps === 0) return null;
  return (
    <Details
      open={present || late.length > 0}
      summary={
        <>
          <strong>{phase.phase}</strong>{' '}
          <span class="pl-quiet">
            {from !== null && to !== null && `${words.shortDate(from)} to ${words.shortDate(to)}; `}
            {done} of {steps} done
          </span>
          {late.length > 0 && (
            <>
              {' '}
              <span class="pl-badge pl-bad">{late.length} late</span>
            </>
          )}
        </>
      }
    >
      <progress
        class="pl-phase-bar"
        max={steps}
        value={done}
        aria-label={`${phase.phase}: ${done} of ${steps} done`}
      />
      <ul class="pl-list">
        {late.map((step, at) => (
          <li key={`late ${at}`}>
            {step.step}{' '}
            <span class="pl-late">
              ({step.owner ?? 'nobody'}, {words.count(step.daysLate, 'day')} late)
            </span>
          </li>
        ))}
        {ahead.map((step, at) => (
          <li key={`ahead ${at}`}>
            {step.step}{' '}
            <span class="pl-quiet">
              ({step.owner ?? 'nobody'}
              {step.due === null ? '' : `, due ${words.shortDate(step.due)}`})
            </span>
          </li>
        ))}
      </ul>
      {late.length + ahead.length === 0 && <p class="pl-quiet">Everything is done.</p>}
    </Details>
  );
}

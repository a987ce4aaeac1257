import { lateByPhase, planProgress, type PlanProgress } from '../../../core/method/plan/progress';
import { NONE } from '../../../core/ledger/ledger';
import type { Scene } from '../../../core/document/scene';
import { Link } from '../../parts/link';
import { Message } from '../../parts/message';
import { Title } from '../../parts/title';
import { useToday } from '../../parts/today';
import type { ScreenProps } from '../../places/screen';
import { PartnerPlan } from './partner-plan';
import './plan.css';

/** The plans of all partners and what is late; with a partner, its plan by phase and what starting one would write. */
export default function PlanScreen(props: ScreenProps) {
  const { route } = props;
  const scene = useToday(props.scene);
  const partner = route.partner === undefined ? NONE : scene.book.ledger.findPartner(route.partner);
  return partner === NONE ? (
    <Plans scene={scene} />
  ) : (
    <PartnerPlan {...props} scene={scene} partner={partner} />
  );
}

function Plans({ scene }: { readonly scene: Scene }) {
  const { book } = scene;
  const { partners } = book.ledger;
  const all = partners.map((_, partner) => planProgress(book, partner));
  const plans = all.filter((each): each is PlanProgress => each !== null);
  const isYoung = ({ today }: PlanProgress) => today !== null && today.name !== 'run';
  const running = [...plans.filter(isYoung), ...plans.filter((each) => !isYoung(each))];
  const others = partners.filter(({ stage }, partner) => all[partner] === null && stage !== 'exited');
  return (
    <>
      <Title>120-day plan</Title>
      <LateSteps scene={scene} />
      {running.length > 0 && (
        <section>
          <h3 class="pl-subheading">Plans</h3>
          <ul class="pl-menu">
            {running.map((each) => (
              <li key={each.partner}>
                <Link to={{ screen: 'plan', partner: partners[each.partner]!.name }}>
                  {partners[each.partner]!.name}
                </Link>
                <p class="pl-quiet">{summary(each)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3 class="pl-subheading">No plan yet</h3>
          <ul class="pl-menu">
            {others.map(({ name, stage }) => (
              <li key={name}>
                <Link to={{ screen: 'plan', partner: name }}>{name}</Link>
                {stage !== null && <p class="pl-quiet">{stage}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function summary({ today, done, steps, late }: PlanProgress): string {
  return [
    today === null ? '' : today.name === 'run' ? 'past day 120' : `day ${today.day}, ${today.name}`,
    `${done} of ${steps} done`,
    late === 0 ? '' : `${late} late`,
  ]
    .filter((each) => each !== '')
    .join('; ');
}

/** What is late with every partner, by phase, with its owner. */
function LateSteps({ scene }: { readonly scene: Scene }) {
  const { words } = scene;
  const late = lateByPhase(scene.book);
  if (late.length === 0)
    return (
      <Message tone="good">
        <p>No step is late.</p>
      </Message>
    );
  return (
    <section>
      <h3 class="pl-subheading">Late steps by phase</h3>
      {late.map(({ phase, steps }) => (
        <div key={phase ?? ''}>
          <h4 class="pl-phase">{phase === 'run' ? 'after day 120' : (phase ?? 'no phase')}</h4>
          <ul class="pl-list">
            {steps.map((step, at) => (
              <li key={at}>
                {step.name === '' ? '' : `${step.name}: `}
                {step.step}{' '}
                <span class="pl-quiet">
                  ({step.owner ?? 'nobody'}, {words.count(step.daysLate, 'day')} late)
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

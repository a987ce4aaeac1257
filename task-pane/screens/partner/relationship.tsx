import type { ComponentChildren } from 'preact';
import { amount, ask, word, type Scene } from '../../../core/document/scene';
import { exchanges } from '../../../core/method/choosing/exchange';
import { hasValue, type FigureKey } from '../../../core/kpis';
import { FigureLink } from '../../parts/figure-link';
import { Said } from '../../parts/term';

interface Props {
  readonly scene: Scene;
  readonly partner: number;
}

/** Given and received, in introductions and in money, and whether it is a one-way street. */
export function GiveAndTake({ scene, partner }: Props) {
  const [found] = exchanges(scene.book, [partner], scene.year);
  const cell = (figure: FigureKey) => (
    <td class="pl-number">
      <FigureLink scene={scene} figure={figure} subject={partner} short />
    </td>
  );
  return (
    <>
      <h3 class="pl-subheading">Give and take</h3>
      <div class="pl-wide">
        <table class="pl-table">
          <caption class="pl-hidden">What was received and given, the 12 months</caption>
          <thead>
            <tr>
              <td />
              <th scope="col" class="pl-number">
                We got
              </th>
              <th scope="col" class="pl-number">
                They got
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Referrals</th>
              {cell('received')}
              {cell('given')}
            </tr>
            <tr>
              <th scope="row">Money</th>
              {cell('valueReceived')}
              {cell('valueGiven')}
            </tr>
          </tbody>
        </table>
      </div>
      {found?.oneWay != null && (
        <p>
          <Said text={`A one-way street in introductions: ${found.oneWay}.`} />
        </p>
      )}
      {found?.oneWayMoney != null && (
        <p>
          <Said text={`A one-way street in money: ${found.oneWayMoney}.`} />
        </p>
      )}
      {found?.owed != null && found.oneWay === null && (
        <p class="pl-quiet">
          {scene.words.count(found.owed.introductions, 'referral')} behind:{' '}
          {found.owed.to === 'them' ? 'we owe them' : 'they owe us'}.
        </p>
      )}
    </>
  );
}

/** How often you speak, and when you last did. */
export function Contact({ scene, partner }: Props) {
  const { contactCadenceDays } = scene.book.ledger.partners[partner]!;
  const rhythm = contactCadenceDays ?? scene.book.ledger.settings.contactCadenceDays;
  const lapsed = ask(scene, 'lapsed', partner, scene.year);
  return (
    <>
      <h3 class="pl-subheading">Contact</h3>
      <Lines>
        <Line name={`Periods of ${rhythm} days with a conversation`}>
          <FigureLink scene={scene} figure="cadence" subject={partner} />
        </Line>
        <Line name="Since the last conversation">
          <FigureLink scene={scene} figure="lastConversation" subject={partner} />
        </Line>
        <Line name="Since the last meal">
          <FigureLink scene={scene} figure="lastMeal" subject={partner} />
        </Line>
      </Lines>
      {hasValue(lapsed) && lapsed.value === true && (
        <p>It was regular at the start and has almost stopped.</p>
      )}
    </>
  );
}

/** What was expected against what came; nothing where nothing was expected. */
export function AgainstPlan({ scene, partner }: Props) {
  const { expectedIntroductionsAMonth: introductions, expectedRevenueAYear: revenue } =
    scene.book.ledger.partners[partner]!;
  const { words } = scene;
  const shortfall = amount(scene, 'shortfall', partner, scene.year);
  const trend = word(scene, 'trend', partner, scene.year);
  if (introductions === null && revenue === null && shortfall === null) return null;
  return (
    <>
      <h3 class="pl-subheading">Against the plan</h3>
      <Lines>
        {introductions !== null && (
          <Line name={`Introductions, ${words.number(introductions, 1)} a month expected`}>
            <FigureLink scene={scene} figure="vsPlan" subject={partner} />
          </Line>
        )}
        {revenue !== null && (
          <Line name={`Revenue, ${words.shortMoney(revenue)} a year expected`}>
            <FigureLink scene={scene} figure="revenueVsPlan" subject={partner} />
          </Line>
        )}
        {shortfall !== null && (
          <Line name="Introductions short of the guaranteed minimum">
            <FigureLink scene={scene} figure="shortfall" subject={partner} />
          </Line>
        )}
      </Lines>
      {trend === 'too few' && <p class="pl-quiet">Too few introductions to tell a trend.</p>}
    </>
  );
}

function Lines({ children }: { readonly children: ComponentChildren }) {
  return <dl class="pl-lines">{children}</dl>;
}

function Line({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <Said text={name} />
      </dt>
      <dd class="pl-number">{children}</dd>
    </div>
  );
}

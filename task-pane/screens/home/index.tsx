import { useState } from 'preact/hooks';
import { todayOf, type Due, type DueItem, type Tick, type Topic } from '../../../core/today';
import { asOfText } from '../../../core/kpis';
import { Button } from '../../parts/button';
import { Details } from '../../parts/details';
import { HourlyCostMissing } from '../../parts/hourly-cost-missing';
import { Link } from '../../parts/link';
import { Title } from '../../parts/title';
import { WindowPicker } from '../../parts/fields/window-picker';
import { useToday } from '../../parts/today';
import type { ScreenName } from '../../places/route';
import type { ScreenProps } from '../../places/screen';
import { logAt } from '../log/at';
import { writeLog } from '../log/use-log';
import { List, Portfolio } from '../partners/list';
import { NoIntroductions, Nothing } from '../partners/nothing';
import { arranged, partnerRows } from '../partners/rows';
import './home.css';

/** Partners on the first screen; all of them have a page of their own. */
const SHOWN = 8;
/** Items of a topic that stand on the first screen, and more with a press. */
const LISTED = 3;
/** Topics that are open from the start; the others say how many. */
const OPEN = 2;

/** Where a topic is worked on. */
const SCREEN: Readonly<Record<Topic, ScreenName>> = {
  steps: 'plan',
  conversations: 'agenda',
  introductions: 'outlook',
  thanks: 'texts',
  payouts: 'agreements',
  compliance: 'compliance',
  notes: 'data',
};

/** The one thing to do, what is due this week, and the partners by decision. */
export default function Home(props: ScreenProps) {
  const { scene, reading } = props;
  const today = useToday(scene);
  const { ledger } = scene.book;
  if (ledger.partners.length === 0)
    return (
      <>
        <Title>Home</Title>
        <Nothing ledger={ledger} />
      </>
    );
  const { first, presses, due } = todayOf(today);
  const rows = arranged(partnerRows(scene), { search: '', verdict: '', sort: 'decision' });
  return (
    <>
      <Title>Home</Title>
      <p class="pl-lead">
        {presses && <strong>The one thing to do: </strong>}
        {first}
      </p>
      <HourlyCostMissing ledger={reading.book.ledger} />
      <section>
        <h3 class="pl-subheading">This week</h3>
        {today !== scene && (
          <p class="pl-quiet">
            As of today, {today.words.longDate(today.asOf)}; the figures are as of{' '}
            {asOfText(ledger, scene.words.longDate(scene.asOf))}.
          </p>
        )}
        {due.length === 0 && <p>Nothing is due this week. Everything that is written down is done.</p>}
        <ul class="pl-due">
          {due.map((each, at) => (
            <Topical key={each.topic} {...props} due={each} open={at < OPEN} />
          ))}
        </ul>
      </section>
      <section>
        <h3 class="pl-subheading">Partners by decision</h3>
        <NoIntroductions ledger={ledger} />
        <Portfolio scene={scene} />
        <WindowPicker {...props} />
        <List scene={scene} rows={rows.slice(0, SHOWN)} />
        <p class="pl-elsewhere">
          <Link to={{ screen: 'partners' }}>
            {rows.length > SHOWN ? `All ${scene.words.number(rows.length, 0)} partners` : 'Search and sort'}
          </Link>
        </p>
      </section>
    </>
  );
}

/** One topic with its count, which leads to where it is worked on, and its first items. */
function Topical({ due, open, ...props }: ScreenProps & { readonly due: Due; readonly open: boolean }) {
  const { topic, title, items } = due;
  const [shown, setShown] = useState(LISTED);
  return (
    <li>
      <Details summary={<strong>{title}</strong>} open={open}>
        <ul class="pl-due-items">
          {items.slice(0, shown).map((item, at) => (
            <li key={at}>
              <span>
                {item.partner !== null && (
                  <>
                    <Link to={{ screen: 'partner', partner: item.partner }}>{item.partner}</Link>:{' '}
                  </>
                )}
                {item.text}
              </span>
              <TickOff {...props} item={item} />
            </li>
          ))}
        </ul>
        <p class="pl-elsewhere">
          {items.length > shown && (
            <button type="button" class="pl-link" onClick={() => setShown(shown + 20)}>
              {props.scene.words.number(items.length - shown, 0)} more
            </button>
          )}
          <Link to={{ screen: SCREEN[topic] }}>{WORK[topic]}</Link>
        </p>
      </Details>
    </li>
  );
}

const WORK: Readonly<Record<Topic, string>> = {
  steps: 'Open the plans',
  conversations: 'Open the agenda',
  introductions: 'See what they may bring',
  thanks: 'Words to thank with',
  payouts: 'Open the agreements',
  compliance: 'Read what to ask',
  notes: 'Answer them',
};

const BEGINS: Readonly<Record<Exclude<NonNullable<Tick>['kind'], 'step' | 'thanks'>, string>> = {
  conversation: 'Log',
  outcome: 'Won or lost',
  money: 'Log',
};

/** A step or thanks are done with one press; what needs a word more begins the log. */
function TickOff({ item, ...props }: ScreenProps & { readonly item: DueItem }) {
  const { scene, busy } = props;
  const { tick, partner, text } = item;
  if (tick === null) return null;
  if (tick.kind === 'step' || tick.kind === 'thanks') {
    const on = scene.book.ledger.today;
    const what = text.replace(/ \([^()]*\)$/, '');
    const [entry, said] =
      tick.kind === 'step'
        ? ([{ kind: 'step', action: tick.row, on }, `Done: ${what}.`] as const)
        : ([{ kind: 'thanks', referral: tick.row, on }, `Logged: ${partner ?? ''} was thanked.`] as const);
    return (
      <Button busy={busy} onPress={() => void writeLog(props, entry, said)}>
        Done<span class="pl-hidden">: {text}</span>
      </Button>
    );
  }
  return (
    <Link
      class="pl-button"
      to={{
        screen: 'log',
        at: logAt(tick.kind, 'row' in tick ? tick.row : undefined),
        ...(partner === null ? {} : { partner }),
      }}
    >
      {BEGINS[tick.kind]}
      <span class="pl-hidden">
        : {partner} {text}
      </span>
    </Link>
  );
}

import { useMemo } from 'preact/hooks';
import { NONE } from '../../../core/ledger/ledger';
import { dealAssumptions } from '../../../core/method/deals/deal-assumptions';
import {
  dealNumbers,
  exampleAssumptions,
  withEntered,
  type Assumption,
} from '../../../core/method/deals/deal-inputs';
import { dealSheet } from '../../../core/method/deals/deal-sheet';
import { planDeal, type DealKey, type DealNumbers, type Horizon } from '../../../core/method/deals/models';
import type { Words } from '../../../core/words';
import { Button, Buttons } from '../../parts/button';
import { Choices } from '../../parts/fields/choices';
import { Link } from '../../parts/link';
import { EmptyState, Message } from '../../parts/message';
import { PartnerPicker, useChosenPartner } from '../../parts/fields/partner-picker';
import { Title } from '../../parts/title';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';
import './deals.css';
import { readEntries, type Entries } from './entry';
import { AssumptionForm } from './form';
import { SideBySide, Wins } from './results';

/** Five ways to pay for introductions, side by side on a partner's own history; every assumption can be changed. */
export default function DealsScreen(props: ScreenProps) {
  const { scene, route, go } = props;
  const [chosen, choose] = useChosenPartner(props);
  // Somebody whom the workbook does not know yet: a plan from examples.
  const anybody = route.at === 'examples' && route.partner === undefined;
  const partner = anybody ? NONE : chosen;
  return (
    <>
      <Title>Deal planner</Title>
      {partner !== NONE && (
        <PartnerPicker scene={scene} route={route} go={go} partner={partner} onChoose={choose} />
      )}
      {chosen !== NONE && (
        <p>
          {anybody ? (
            <Link to={{ screen: 'deals' }}>Plan with a partner</Link>
          ) : (
            <Link to={{ screen: 'deals', at: 'examples' }}>Plan without a partner, from examples</Link>
          )}
        </p>
      )}
      <Planner key={partner} {...props} partner={partner} />
    </>
  );
}

function Planner({ scene, host, busy, run, partner }: ScreenProps & { readonly partner: number }) {
  const { book, words, asOf } = scene;
  const name = partner === NONE ? null : book.ledger.partners[partner]!.name;
  const [entries, setEntries] = useKept<Entries>(`deal ${name ?? ''}`, {});
  const [horizon, setHorizon] = useKept<'1' | '3' | '10'>('deal years', '3');
  const known = useMemo(
    () => (partner === NONE ? exampleAssumptions() : dealAssumptions(book, partner)),
    [book, partner],
  );
  const { numbers: mine, wrong } = readEntries(known.list, entries, words);
  const list = withEntered(known.list, mine);
  const numbers = wrong ? null : dealNumbers(list);
  const spoken = list.map((each) => ({ ...each, from: words.localised(each.from) }));
  const years = Number(horizon) as Horizon;
  const write = (of: DealNumbers) =>
    void run({
      what: 'Writing the deal planner into the workbook',
      work: () =>
        host.writeSheet(
          dealSheet(spoken, of, {
            partner: name,
            asOf: partner === NONE ? null : words.longDate(asOf),
            currency: words.currency,
            entered: new Set(Object.keys(mine) as DealKey[]),
          }),
        ),
      done: (tab) => `Written to the tab ${tab}: change its column B, and its formulas follow.`,
      writes: true,
    });
  return (
    <>
      <Choices
        label="Years"
        choices={[
          { value: '1', label: '1 year' },
          { value: '3', label: '3 years' },
          { value: '10', label: '10 years' },
        ]}
        present={horizon}
        busy={false}
        onChoose={setHorizon}
      />
      {numbers === null ? (
        <Waiting list={list} wrong={wrong} />
      ) : (
        <>
          <SideBySide
            plans={planDeal(numbers)}
            introductions={numbers.introductions}
            years={years}
            words={words}
            present={partner === NONE ? null : book.ledger.partners[partner]!.model}
          />
          <Wins numbers={numbers} years={years} words={words} />
          <Uncertain
            list={list}
            numbers={numbers}
            range={known.conversionRange}
            years={years}
            words={words}
          />
        </>
      )}
      <Buttons>
        <Button primary busy={busy || numbers === null} onPress={() => numbers !== null && write(numbers)}>
          Write as a sheet
        </Button>
        {Object.keys(entries).length > 0 && (
          <Button onPress={() => setEntries({})}>Back to what is on record</Button>
        )}
      </Buttons>
      <h3 class="pl-subheading">What is assumed</h3>
      <p class="pl-quiet">
        The same number of introductions every year and under each model, nothing discounted, no taxes.
        Whether a model is allowed is for compliance to say.
      </p>
      <AssumptionForm list={known.list} entries={entries} words={words} onEnter={setEntries} />
    </>
  );
}

/** What the plan waits for. */
function Waiting({ list, wrong }: { readonly list: readonly Assumption[]; readonly wrong: boolean }) {
  const missing = list.filter(({ value }) => value === null);
  return (
    <EmptyState title={wrong ? 'One of the numbers below cannot be read.' : 'A number is missing.'}>
      {missing.map(({ key, label, from }) => (
        <p key={key}>
          {label}: {from}
        </p>
      ))}
    </EmptyState>
  );
}

/** What a short history means for the plan: the interval of the conversion, and whatever rests on few records. */
function Uncertain({
  list,
  numbers,
  range,
  years,
  words,
}: {
  readonly list: readonly Assumption[];
  readonly numbers: DealNumbers;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly years: Horizon;
  readonly words: Words;
}) {
  const few = list.filter((each) => each.few);
  const own = list.some(({ key, source }) => key === 'conversion' && source === 'history');
  const keptAt = (conversion: number) =>
    Math.max(...planDeal({ ...numbers, conversion }).map(({ upTo }) => upTo[years].kept));
  return (
    <>
      {own && range !== null && (
        <p>
          The conversion may lie anywhere from {words.percent(range.low)} to {words.percent(range.high)}: then
          the best model leaves from {words.shortMoney(keptAt(range.low))} to{' '}
          {words.shortMoney(keptAt(range.high))}.
        </p>
      )}
      {few.length > 0 && (
        <Message tone="warning">
          <p>Too few records to lean on:</p>
          <ul class="pl-list">
            {few.map(({ key, label, from }) => (
              <li key={key}>
                {label}: {words.localised(from)}
              </li>
            ))}
          </ul>
        </Message>
      )}
    </>
  );
}

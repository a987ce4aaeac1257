import { hasValue } from '../../../core/kpis';
import {
  lifetimeCost,
  winners,
  type DealNumbers,
  type Horizon,
  type ModelPlan,
  type Winner,
} from '../../../core/method/deals/models';
import { capitalised, uncapitalised } from '../../../core/workbook/values/text';
import type { Words } from '../../../core/words';
import { Table } from '../../parts/table';
import { Said } from '../../parts/term';

/** What we keep and what they get under each model, as a table and as bars. */
export function SideBySide({
  plans,
  introductions,
  years,
  words,
  present,
}: {
  readonly plans: readonly ModelPlan[];
  /** A year, of every model. */
  readonly introductions: number;
  readonly years: Horizon;
  readonly words: Words;
  /** The model that the partner has now. */
  readonly present: string | null;
}) {
  const best = plans.reduce((a, b) => (b.upTo[years].kept > a.upTo[years].kept ? b : a));
  return (
    <>
      <Table
        caption={`Over ${words.count(years, 'year')}, every model with the same ${words.count(introductions, 'introduction')} a year: what stays with us after their part, time and cost`}
        columns={[
          { head: 'Model' },
          { head: 'We keep', number: true },
          { head: 'They get', number: true },
          { head: 'Hours', number: true },
        ]}
        rows={plans.map(({ model, upTo }) => [
          <>
            {capitalised(model)}
            {model === best.model && (
              <span class="pl-under pl-quiet">
                {best.upTo[years].kept > 0 ? 'leaves us the most' : 'loses us the least'}
              </span>
            )}
            {model === present && <span class="pl-under pl-quiet">the present model</span>}
          </>,
          words.shortMoney(upTo[years].kept),
          words.shortMoney(upTo[years].theirs),
          words.number(upTo[years].hours, 0),
        ])}
      />
      <Bars plans={plans} years={years} words={words} />
      <h3 class="pl-subheading">Break-even</h3>
      <ul class="pl-list">
        {plans.map(({ model, breakEven, paysFrom }) => {
          const even = breakEven[years];
          return (
            <li key={model}>
              {capitalised(model)}:{' '}
              {hasValue(even) ? fromText(even.value, words) : 'never, however many come'}
              {paysFrom !== null && paysFrom > 1 && `; something is left from year ${paysFrom} on`}
              {paysFrom === null && '; nothing is left within ten years as assumed'}
            </li>
          );
        })}
      </ul>
    </>
  );
}

const WIDTH = 280;
const ROW = 34;

/** Two bars for each model around one zero: what we keep, and below it what they get. */
function Bars({
  plans,
  years,
  words,
}: {
  readonly plans: readonly ModelPlan[];
  readonly years: Horizon;
  readonly words: Words;
}) {
  const values = plans.flatMap(({ upTo }) => [upTo[years].kept, upTo[years].theirs]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (high === low) return null;
  const x = (value: number) => ((value - low) / (high - low)) * WIDTH;
  const said = plans
    .map(
      ({ model, upTo }) =>
        `${model}: we keep ${words.shortMoney(upTo[years].kept)}, they get ${words.shortMoney(upTo[years].theirs)}`,
    )
    .join('; ');
  return (
    <figure class="pl-deal-chart">
      <svg viewBox={`0 0 ${WIDTH} ${plans.length * ROW}`} role="img" aria-label={said}>
        {plans.map(({ model, upTo }, at) => (
          <g key={model} transform={`translate(0 ${at * ROW})`}>
            <text class="pl-deal-name" x={0} y={11}>
              {capitalised(model)}
            </text>
            {(['kept', 'theirs'] as const).map((key, n) => {
              const value = upTo[years][key];
              return (
                <rect
                  key={key}
                  class={`pl-deal-${key}`}
                  x={Math.min(x(0), x(value))}
                  y={15 + n * 8}
                  width={Math.abs(x(value) - x(0))}
                  height={7}
                />
              );
            })}
          </g>
        ))}
        <line class="pl-axis" x1={x(0)} x2={x(0)} y1={0} y2={plans.length * ROW} />
      </svg>
      <figcaption class="pl-quiet" aria-hidden="true">
        <span class="pl-deal-key pl-deal-kept" /> we keep <span class="pl-deal-key pl-deal-theirs" /> they get
      </figcaption>
    </figure>
  );
}

/** From how many introductions a year which model leaves the most, and what a share without an end costs. */
export function Wins({
  numbers,
  years,
  words,
}: {
  readonly numbers: DealNumbers;
  readonly years: Horizon;
  readonly words: Words;
}) {
  const found = winners(numbers, years);
  const cost = lifetimeCost(numbers.feeShare, numbers.retention);
  return (
    <>
      <h3 class="pl-subheading">Which does best, and when</h3>
      <ul class="pl-list">
        {found.map((winner) => (
          <li key={winner.from}>{winnerText(winner, words)}</li>
        ))}
      </ul>
      <p>
        A referral fee of {words.percent(numbers.feeShare)} for as long as a client stays costs{' '}
        <Said
          text={
            hasValue(cost)
              ? `${words.number(cost.value, 1)} years of the client\u2019s revenue at a retention of ${words.percent(numbers.retention)}.`
              : `${words.percent(numbers.feeShare)} of everything: ${uncapitalised(cost.reason)}`
          }
        />
      </p>
    </>
  );
}

/** `4.2 introductions a year`, `1 introduction a year`: singular by what is shown, not by what is rounded. */
function yearlyText(introductions: number, words: Words): string {
  const shown = words.number(introductions, 1);
  return `${shown} ${shown === words.number(1, 1) ? 'introduction' : 'introductions'} a year`;
}

/** From how many introductions a year something is left. */
export function fromText(introductions: number, words: Words): string {
  return words.number(introductions, 1) === words.number(0, 1)
    ? 'from the first introduction on'
    : `from ${yearlyText(introductions, words)}`;
}

/** `Up to 4.2 introductions a year ($12K of new revenue): referral fee`. */
function winnerText({ from, to, revenueFrom, revenueTo, model }: Winner, words: Words): string {
  const place = (introductions: number, revenue: number) =>
    `${yearlyText(introductions, words)} (${words.shortMoney(revenue)} of new revenue)`;
  const name = capitalised(model);
  if (to === null || revenueTo === null)
    return from === 0 ? `${name}, however many come.` : `Above ${place(from, revenueFrom)}: ${name}.`;
  return from === 0
    ? `Up to ${place(to, revenueTo)}: ${name}.`
    : `From ${words.number(from, 1)} to ${place(to, revenueTo)}: ${name}.`;
}

import { monthsBetween, stepMonth, type Month } from '../../../core/calendar/month';
import { formatOf, label, type Scene } from '../../../core/document/scene';
import {
  figure,
  hasValue,
  MONTHLY_KEYS,
  type Figure,
  type FigureKey,
  type FigureValue,
} from '../../../core/kpis';
import { monthName } from '../../../core/words';
import { BarChart } from '../../parts/charts/bar-chart';
import { Details } from '../../parts/details';
import { Link } from '../../parts/link';
import { Table } from '../../parts/table';
import { Said } from '../../parts/term';
import { Value } from '../../parts/value';

/** Calendar months, the last one to date. */
const MONTHS = 12;
/** The five monthly figures, after the revenue that they lead to. */
const CHARTS = ['revenue', ...MONTHLY_KEYS] as const satisfies readonly FigureKey[];
const SHORT: Readonly<Record<(typeof MONTHLY_KEYS)[number], string>> = {
  introductions: 'Intros',
  clients: 'Clients',
  revenuePerClient: 'Each',
  engagement: 'Eng.',
  roi: 'ROI',
};

interface Series {
  readonly key: (typeof CHARTS)[number];
  readonly values: ReadonlyArray<Figure<FigureValue>>;
}

/** The monthly figures of one partner as small charts, and as a table for whoever wants the numbers. */
export function ByMonth({ scene, partner }: { readonly scene: Scene; readonly partner: number }) {
  const months = monthsBetween(stepMonth(scene.month, 1 - MONTHS).first, scene.asOf);
  const { name } = scene.book.ledger.partners[partner]!;
  const series = CHARTS.map((key): Series => ({
    key,
    values: months.map((month) => figure(scene.book, key, partner, { from: month.first, to: month.last })),
  }));
  return (
    <>
      <h3 class="pl-subheading">By month</h3>
      {series.map((each) => (
        <Chart key={each.key} scene={scene} name={name} months={months} series={each} />
      ))}
      <Details summary="The five monthly figures in numbers">
        <Table
          caption="Monthly figures; the running month to date"
          hideCaption
          columns={[
            { head: 'Month' },
            ...MONTHLY_KEYS.map((key) => ({
              head: <Said text={SHORT[key]} />,
              number: true,
            })),
          ]}
          rows={[...months.keys()]
            .reverse()
            .map((at) => [
              shortMonth(months[at]!),
              ...series
                .slice(1)
                .map(({ key, values }) => <Short key={key} scene={scene} of={values[at]!} figure={key} />),
            ])}
        />
      </Details>
    </>
  );
}

function Chart({
  scene,
  name,
  months,
  series: { key, values },
}: {
  readonly scene: Scene;
  /** Of the partner. */
  readonly name: string;
  readonly months: readonly Month[];
  readonly series: Series;
}) {
  const numbers = values.map((of) => (hasValue(of) && typeof of.value === 'number' ? of.value : null));
  const known = numbers.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const last = values[values.length - 1];
  if (known.length === 0)
    return (
      <p class="pl-chart-none">
        {label(key)}:{' '}
        <span class="pl-quiet">
          {last !== undefined && !hasValue(last) ? scene.words.localised(last.reason) : ''}
        </span>
      </p>
    );
  const say = (value: number) => scene.words.formatted(value, formatOf(key, value));
  const best = known.reduce((top, each) => (each.value > top.value ? each : top));
  const latest = known[known.length - 1]!;
  const [from, to] = [months[0]!, months[months.length - 1]!];
  const highest = known.every(({ value }) => value === 0)
    ? `No month above ${say(0)}`
    : `Highest: ${say(best.value)} in ${monthName(months[best.at]!)}`;
  const words = `${label(key)} by month, ${monthName(from)} to ${monthName(to)}. ${highest}.`;
  return (
    <>
      <p class="pl-chart-head">
        <span>{label(key)}</span>
        <span class="pl-number">
          <Link class="pl-figure-link" to={{ screen: 'figure', partner: name, at: key }}>
            {say(latest.value)}
            <span class="pl-hidden">, {label(key)}: explain</span>
          </Link>{' '}
          <span class="pl-quiet">{shortMonth(months[latest.at]!)}</span>
        </span>
      </p>
      <BarChart
        bars={months.map((month, at) => ({ label: monthName(month), value: numbers[at] ?? null }))}
        words={words}
        caption={`${highest}.`}
      />
    </>
  );
}

/** A value where there is little room. */
function Short({
  scene,
  of,
  figure: key,
}: {
  readonly scene: Scene;
  readonly of: Figure<FigureValue>;
  readonly figure: FigureKey;
}) {
  const { words } = scene;
  if (!hasValue(of) || typeof of.value !== 'number')
    return (
      <Value
        of={{ reason: 'reason' in of ? words.localised(of.reason) : 'It is no number.' }}
        words={words}
      />
    );
  const format = formatOf(key, of.value);
  if (format === 'money') return <>{words.shortMoney(of.value)}</>;
  return <>{format === 'decimal' ? words.number(of.value, 1) : words.formatted(of.value, format)}</>;
}

function shortMonth(month: Month): string {
  const [name = '', year = ''] = monthName(month).split(' ');
  return `${name.slice(0, 3)} ${year.slice(2)}`;
}

import { hasValue, noValue, value, type Book, type Figure, type FigureKey, type Period } from '../../kpis';
import { activePartners } from '../../kpis/figures/portfolio/active';
import { medianOfDays } from '../../kpis/statistics';
import { viewOf } from '../../kpis/view';
import { EN_DASH, type ValueFormat, type Words } from '../../words';
import {
  attributed,
  benchmark,
  CLAIM_MARK,
  standing,
  type Benchmark,
  type BenchmarkId,
  type Source,
  type Standing,
} from './benchmarks';
import { numberFigure } from '../number-figure';

/** A figure of this practice beside what others say of theirs. */
export interface Comparison {
  readonly id: BenchmarkId | 'prospecting' | 'maintenanceSetting';
  readonly what: string;
  readonly ours: Figure;
  readonly format: ValueFormat;
  /** `3 to 5*`, `up to $3,119`: the band in words, with the mark of a claim. */
  readonly band: string;
  /** null without a value, or when it cannot be compared. */
  readonly standing: Standing | null;
  readonly source: Source;
  /** What the source says, with its name or the mark. */
  readonly says: string;
}

/** The practice over a period (usually 12 months) beside the bands of the method; one row for each that can be asked of it. */
export function comparisons(book: Book, period: Period, words: Words): Comparison[] {
  const active = activeIn(book, period);
  const { settings } = book.ledger;
  const of = (id: BenchmarkId, ours: Figure) => compare(benchmark(id), ours, words);
  return [
    of('activePartners', numberFigure(book, 'active', 'portfolio', period)),
    of('allianceShare', numberFigure(book, 'allianceShare', 'portfolio', period)),
    of('revenueAPartnership', mean(book, 'revenue', active, period)),
    of('introductionsAYear', mean(book, 'introductions', active, period)),
    of('maintenanceHours', hoursAMonth(book, active, period)),
    own(
      'maintenanceSetting',
      'Hours a month per partnership',
      hoursAMonth(book, active, period),
      settings.thresholds.maintenanceHours,
      'Settings "Maintenance hours".',
      words,
    ),
    of('formalAgreement', writtenShare(book, active)),
    of('firstRevenue', medianDaysToRevenue(book, active, period)),
    of('costOfAClient', costOfAClient(book, period)),
    prospecting(book, period, words),
  ];
}

function compare(of: Benchmark, ours: Figure, words: Words): Comparison {
  const { currency } = words;
  const comparable = of.dollars !== true || currency === null || currency === 'USD';
  return {
    id: of.id,
    what: of.what,
    ours,
    format: of.format,
    band: bandText(of, words),
    standing: comparable && hasValue(ours) ? standing(of, ours.value) : null,
    source: of.source,
    says: attributed(of),
  };
}

/** `3 to 5*`, `up to 365 days*`, `from 4*`. Amounts of others are in US dollars, whatever the currency of the workbook. */
export function bandText({ low, high, format, dollars, source }: Benchmark, words: Words): string {
  const say = (amount: number) =>
    dollars === true ? `$${words.number(amount, 0)}` : words.formatted(amount, format);
  const band =
    low === null
      ? `up to ${say(high!)}`
      : high === null
        ? `from ${say(low)}`
        : low === high
          ? say(low)
          : `${say(low)} to ${say(high)}`;
  return `${band}${source.kind === 'authors' ? CLAIM_MARK : ''}`;
}

/** A figure against a limit that this practice set itself. */
function own(
  id: Comparison['id'],
  what: string,
  ours: Figure,
  high: number | null,
  says: string,
  words: Words,
): Comparison {
  return {
    id,
    what,
    ours,
    format: 'decimal',
    band: high === null ? EN_DASH : `up to ${words.number(high, 1)}`,
    standing: high !== null && hasValue(ours) ? standing({ low: null, high }, ours.value) : null,
    source: { kind: 'firm' },
    says,
  };
}

/** Hours for each 10,000 of revenue, against what prospecting without partners takes. */
function prospecting(book: Book, period: Period, words: Words): Comparison {
  const hours = book.ledger.settings.prospectingHoursPer10k;
  return own(
    'prospecting',
    'Hours per 10,000 of revenue, against prospecting',
    numberFigure(book, 'hoursPer10k', 'portfolio', period),
    hours,
    hours === null
      ? 'Settings has no "Prospecting hours per 10k" to compare with.'
      : 'Settings "Prospecting hours per 10k".',
    words,
  );
}

function activeIn(book: Book, period: Period): number[] {
  const view = viewOf(book, 'portfolio', period);
  return hasValue(view) ? activePartners(view.value) : [];
}

const NONE_ACTIVE = noValue('No partnership is active.');

/** The mean of a figure over the active partnerships that have it. */
function mean(book: Book, key: FigureKey, active: readonly number[], period: Period): Figure {
  const found = active.map((partner) => numberFigure(book, key, partner, period));
  const values = found.flatMap((each) => (hasValue(each) ? [each.value] : []));
  if (values.length > 0) return value(values.reduce((sum, each) => sum + each, 0) / values.length);
  return found.find((each) => !hasValue(each)) ?? NONE_ACTIVE;
}

function hoursAMonth(book: Book, active: readonly number[], period: Period): Figure {
  const rates = active.flatMap((partner) => {
    const hours = numberFigure(book, 'hours', partner, period);
    const view = viewOf(book, partner, period);
    // A partnership on which nobody ever wrote down an hour says nothing about how long one takes.
    return hasValue(hours) && hours.value > 0 && hasValue(view) ? [hours.value / view.value.months] : [];
  });
  if (rates.length > 0) return value(rates.reduce((sum, each) => sum + each, 0) / rates.length);
  const first = active[0];
  if (first === undefined) return NONE_ACTIVE;
  const hours = numberFigure(book, 'hours', first, period);
  return hasValue(hours) ? noValue('No hours are recorded for an active partnership.') : hours;
}

/** Of the active partnerships, the share with an agreement date up to asOf. */
function writtenShare({ ledger }: Book, active: readonly number[]): Figure {
  if (!ledger.columns.has('Partners.Agreement date'))
    return noValue('The Partners table has no column "Agreement date".');
  if (active.length === 0) return NONE_ACTIVE;
  const written = active.filter((partner) => {
    const { agreementDate } = ledger.partners[partner]!;
    return agreementDate !== null && agreementDate <= ledger.asOf;
  });
  return value(written.length / active.length);
}

/** Median days to the first revenue of the active partnerships that have had one. */
function medianDaysToRevenue(book: Book, active: readonly number[], period: Period): Figure {
  const days = active.flatMap((partner) => {
    const found = numberFigure(book, 'firstRevenueDays', partner, period);
    return hasValue(found) ? [found.value] : [];
  });
  if (days.length > 0) return value(medianOfDays(Int32Array.from(days)));
  return active.length === 0 ? NONE_ACTIVE : noValue('No active partnership has had a revenue yet.');
}

/** What was put into all partnerships for each client that was won. */
function costOfAClient(book: Book, period: Period): Figure {
  const investment = numberFigure(book, 'investment', 'portfolio', period);
  if (!hasValue(investment)) return investment;
  const clients = numberFigure(book, 'clients', 'portfolio', period);
  if (!hasValue(clients)) return clients;
  return clients.value > 0
    ? value(investment.value / clients.value)
    : noValue('No client was won in the period.');
}

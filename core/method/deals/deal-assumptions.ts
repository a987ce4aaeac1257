import { formatIso, NO_DAY } from '../../calendar/day';
import { eventAttribution, figure, hasValue, type Book, type FigureKey, type Period } from '../../kpis';
import { decided } from '../../kpis/figures/introductions/conversion';
import { eachDeal, introductionRows } from '../../kpis/scan/introduction-rows';
import { countText, numberText } from '../../kpis/numbers';
import { FEW } from '../../kpis/figures/plan/trend';
import { viewOf } from '../../kpis/view';
import { YEAR } from '../../kpis/window';
import { WON } from '../../ledger/ledger';
import type { DealKey } from './models';

import { assumption, DEAL_KEYS, example, EXAMPLES, type DealAssumptions, type Found } from './deal-inputs';

/** Days of history below which a year is not worked out from it. */
const FEWEST_DAYS = 90;
/** Client-years below which a retention says nothing. */
const FEWEST_CLIENT_YEARS = 10;

/**
 * What is known of a partner, over the 12 months to asOf for what happens in a year and since the start for rates. What this partner
 * does not tell comes from the practice, the plan or Settings; terms that nobody has written down are examples, and say so.
 */
export function dealAssumptions(book: Book, partner: number): DealAssumptions {
  const { settings, partners, asOf } = book.ledger;
  const { model, share, retainerAMonth, guaranteedMinimum } = partners[partner]!;
  const terms = (of: number | null, when: boolean): Found | null =>
    of !== null && when ? { value: of, source: 'terms', from: 'As the Partners table has it.' } : null;
  const introductions = introductionsAYear(book, partner);
  const revenuePerClient = rate(book, partner, 'dealSize', [
    'client with a first-year revenue',
    'clients with a first-year revenue',
  ]);
  const found: Readonly<Partial<Record<DealKey, Found | null>>> = {
    introductions,
    conversion: rate(book, partner, 'conversion', ['decided introduction', 'decided introductions']),
    revenuePerClient,
    retention: retention(book, partner),
    recurs: {
      value: settings.revenueRecurs === false ? 0 : 1,
      source: 'setting',
      from: `"Revenue recurs" of Settings${settings.revenueRecurs === null ? ' is not filled in; taken as yes' : ''}.`,
    },
    hours: yearly(book, partner, 'hours') ?? {
      value: settings.thresholds.maintenanceHours * 12,
      source: 'setting',
      from: `No hours are written down; "Maintenance hours" of Settings, ${settings.thresholds.maintenanceHours} a month.`,
    },
    hourlyCost:
      settings.hourlyCost === null
        ? waiting('Settings has no "Hourly cost"; enter what an hour costs you.')
        : { value: settings.hourlyCost, source: 'setting', from: '"Hourly cost" of Settings.' },
    directCost: yearly(book, partner, 'directCost') ?? example(0, 'No cost is written down.'),
    feeShare: terms(share, model === 'referral fee'),
    newPart: share01(book, partner, 'netNew', 'Of the clients won, by the column "Net new".'),
    newShare: terms(share, model === 'joint venture'),
    existingShare: terms(share, model === 'joint venture'),
    bundlePrice:
      revenuePerClient.value === null
        ? null
        : example(revenuePerClient.value, 'As much as a client brings now; enter the price of the bundle.'),
    bundleShare: terms(share, model === 'bundled service'),
    attributedShare: terms(share, model === 'co-marketing'),
    attributed: campaigns(book, partner),
    retainerAMonth: terms(retainerAMonth, true),
    guaranteedMinimum:
      terms(guaranteedMinimum, true) ??
      (introductions.value === null
        ? null
        : example(Math.ceil(introductions.value), 'As many as come now; enter what you agree.')),
  };
  const low = number(book, partner, 'conversionLow', { from: 'start', to: asOf });
  const high = number(book, partner, 'conversionHigh', { from: 'start', to: asOf });
  return {
    list: DEAL_KEYS.map((key) => assumption(key, found[key] ?? EXAMPLES[key])),
    conversionRange: low === null || high === null ? null : { low, high },
  };
}

function waiting(from: string): Found {
  return { value: null, source: 'yours', from };
}

function number(book: Book, partner: number | 'portfolio', key: FigureKey, period: Period): number | null {
  const found = figure(book, key, partner, period);
  return hasValue(found) && typeof found.value === 'number' ? found.value : null;
}

/** The 12 months to asOf, cut at the start of the partner; null below 90 days. */
function lastYear(book: Book, partner: number) {
  const { asOf } = book.ledger;
  const view = viewOf(book, partner, { from: asOf - YEAR + 1, to: asOf });
  return hasValue(view) && view.value.days >= FEWEST_DAYS ? view.value : null;
}

const partOfYear = (days: number) => (days < YEAR ? `, worked out from ${days} days` : '');

/** What a figure comes to in a year; null when it has no value. */
function yearly(book: Book, partner: number, key: FigureKey): Found | null {
  const view = lastYear(book, partner);
  const sum = view && number(book, partner, key, { from: view.from, to: view.to });
  if (view === null || sum === null || (key === 'hours' && sum === 0)) return null;
  return {
    value: (sum * YEAR) / view.days,
    source: 'history',
    from: `Of the 12 months to ${formatIso(view.to)}${partOfYear(view.days)}.`,
  };
}

function introductionsAYear(book: Book, partner: number): Found {
  const view = lastYear(book, partner);
  const past = yearly(book, partner, 'introductions');
  const rows = view === null ? 0 : introductionRows(view, view.from, view.to);
  const { expectedIntroductionsAMonth: expected } = book.ledger.partners[partner]!;
  if (view !== null && past !== null)
    return {
      ...past,
      from: `${rows === 0 ? 'None' : numberText(rows)} in the 12 months to ${formatIso(view.to)}${partOfYear(view.days)}.`,
      few: rows < FEW,
    };
  if (expected !== null && expected > 0)
    return {
      value: expected * 12,
      source: 'plan',
      from: 'No history yet; "Expected introductions a month" x 12.',
    };
  return waiting('There is no introduction and no expectation; enter how many you expect in a year.');
}

/** A rate since the start: the partner's own, else the practice's. */
function rate(
  book: Book,
  partner: number,
  key: 'conversion' | 'dealSize',
  [one, many]: readonly [string, string],
): Found {
  const life: Period = { from: 'start', to: book.ledger.asOf };
  const count = (subject: number | 'portfolio'): number => {
    const view = viewOf(book, subject, life);
    if (!hasValue(view)) return 0;
    if (key === 'conversion') {
      const { won, lost } = decided(view.value);
      return won + lost;
    }
    let deals = 0;
    eachDeal(view.value, () => deals++);
    return deals;
  };
  for (const subject of [partner, 'portfolio'] as const) {
    const of = number(book, subject, key, life);
    if (of === null) continue;
    const n = count(subject);
    const whose = subject === 'portfolio' ? 'The whole practice, because this partner has none: ' : '';
    return {
      value: of,
      source: subject === 'portfolio' ? 'practice' : 'history',
      from: `${whose}${countText(n, one, many)} since the start.`,
      few: n < FEW,
    };
  }
  return waiting(`No ${one} yet, nor in the practice; enter what you expect.`);
}

function share01(book: Book, partner: number, key: FigureKey, from: string): Found | null {
  const of = number(book, partner, key, { from: 'start', to: book.ledger.asOf });
  return of === null ? null : { value: of, source: 'history', from };
}

/** Clients that left against the years they were clients, of this partner; null while nothing can be said. */
function retention(book: Book, partner: number): Found | null {
  const { referrals, asOf } = book.ledger;
  let years = 0;
  let left = 0;
  for (let row = 0; row < referrals.count; row++) {
    const closed = referrals.closed[row]!;
    if (referrals.partner[row] !== partner || referrals.inbound[row] !== 1) continue;
    if (referrals.status[row] !== WON || closed === NO_DAY || closed > asOf) continue;
    const ended = referrals.ended[row]!;
    const gone = ended !== NO_DAY && ended <= asOf;
    years += Math.max(0, (gone ? ended : asOf) - closed) / YEAR;
    if (gone) left++;
  }
  if (left === 0 || years < FEWEST_CLIENT_YEARS) return null;
  return {
    value: Math.max(0, 1 - left / years),
    source: 'history',
    from: `${left} left in ${Math.round(years)} years of clients together.`,
    few: left < FEW,
  };
}

/** How many introductions the joint events of the 12 months brought; what those cost stands in time and other cost already. */
function campaigns(book: Book, partner: number): Found | null {
  const view = lastYear(book, partner);
  const rows = view === null ? null : eventAttribution(book, partner, { from: view.from, to: view.to });
  const all = view === null ? null : number(book, partner, 'introductions', view);
  if (view === null || rows === null || !hasValue(rows) || all === null || all === 0) return null;
  const came = rows.value.reduce((sum, each) => sum + each.introductions, 0);
  return {
    value: Math.min(1, came / all),
    source: 'history',
    from: `Of ${countText(rows.value.length, 'joint event')} up to ${formatIso(view.to)}.`,
  };
}

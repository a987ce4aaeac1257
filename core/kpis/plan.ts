import { formatIso, NO_DAY } from '../calendar/day';
import type { Partner } from '../ledger/ledger';
import { AGREEMENT_COLUMNS, PHASES, type Phase } from '../workbook/tables';
import { missing, missingAll } from './columns';
import { noValue, value, type Figure } from './figure';
import { conversion, conversionLimit, dealSize, eachOpen, introductions } from './introductions';
import { revenue } from './money';
import { remember } from './remember';
import { nameOf, partnersOf, sinceStart, startOf, YEAR, type View } from './view';

/** Days of each of the first four phases. */
const PHASE_DAYS = 30;

/** The partner of a view of one partner. */
export function partnerOf(view: View): Partner {
  return view.book.ledger.partners[view.subject as number]!;
}

/** Introductions against the number expected for the window. */
export function vsPlan(view: View): Figure {
  const absent = missing(view.book.ledger, 'Partners.Expected introductions a month');
  if (absent) return absent;
  const expected = partnerOf(view).expectedIntroductionsAMonth ?? 0;
  if (expected <= 0) return notExpected(view, 'Expected introductions a month');
  const came = introductions(view);
  return 'reason' in came ? came : value(came.value / (expected * view.months));
}

/** Revenue against the amount expected for the window. */
export function revenueVsPlan(view: View): Figure {
  const absent = missing(view.book.ledger, 'Partners.Expected revenue a year');
  if (absent) return absent;
  const expected = partnerOf(view).expectedRevenueAYear ?? 0;
  if (expected <= 0) return notExpected(view, 'Expected revenue a year');
  const came = revenue(view);
  return 'reason' in came ? came : value(came.value / ((expected * view.days) / YEAR));
}

function notExpected(view: View, column: string): { readonly reason: string } {
  return noValue(`${nameOf(view.book, view.subject)} has no "${column}".`);
}

/** Under a retainer: introductions that the guaranteed minimum still owes us, 0 when it is met. */
export function shortfall(view: View): Figure {
  const absent = missing(view.book.ledger, 'Partners.Revenue model', 'Partners.Guaranteed minimum');
  if (absent) return absent;
  const { model, guaranteedMinimum } = partnerOf(view);
  const name = nameOf(view.book, view.subject);
  if (model !== 'retainer') return noValue(`${name} has no retainer, so no minimum is guaranteed.`);
  if (guaranteedMinimum === null) return noValue(`${name} has no "Guaranteed minimum".`);
  const came = introductions(view);
  if ('reason' in came) return came;
  return value(Math.max(0, (guaranteedMinimum * view.days) / YEAR - came.value));
}

/** Days from start to the first revenue above 0, at any date up to `to`. */
export function firstRevenueDays(view: View): Figure {
  const { index, ledger } = view.book;
  const absent = ledger.columns.has('Money')
    ? null
    : missing(ledger, 'Referrals.Status', 'Referrals.Closed', 'Referrals.First-year revenue');
  if (absent) return absent;
  let first = NO_DAY;
  for (const { subject } of partnersOf(sinceStart(view))) {
    const day = index.firstRevenue[subject as number]!;
    if (day !== NO_DAY && day <= view.to && (first === NO_DAY || day < first)) first = day;
  }
  return first === NO_DAY
    ? noValue(`There is no revenue up to ${formatIso(view.to)} yet.`)
    : value(first - startOf(view.book, view.subject));
}

/** Credit of the open introductions, each net of its partner's Share %. */
export function openNetCredit(view: View): number {
  const life = sinceStart(view);
  return remember(life, 'openNetCredit', () => {
    const { order } = view.book.index.received;
    const { credit } = view.book.ledger.referrals;
    let sum = 0;
    for (const each of partnersOf(life)) {
      const kept = 1 - (partnerOf(each).share ?? 0);
      eachOpen(each, (i) => {
        sum += credit[order.rows[i]!]! * kept;
      });
    }
    return sum;
  });
}

/** What the open introductions are worth at the subject's own conversion (or an end of its interval) and deal size. */
export function outlook(view: View, end?: 'low' | 'high'): Figure {
  const life = sinceStart(view);
  const rate = end === undefined ? conversion(life) : conversionLimit(life, end);
  if ('reason' in rate) return rate;
  const size = dealSize(life);
  return 'reason' in size ? size : value(openNetCredit(view) * rate.value * size.value);
}

export type PhaseOfDay = { readonly day: number; readonly name: Phase };

/** Day of the 120-day plan, counted from Start date, and its phase. */
export function phase(view: View): Figure<PhaseOfDay> {
  const absent = missing(view.book.ledger, 'Partners.Start date');
  if (absent) return absent;
  const { startDate } = partnerOf(view);
  if (startDate === null) return noValue(`${nameOf(view.book, view.subject)} has no Start date.`);
  const day = view.to - startDate + 1;
  if (day < 1)
    return noValue(
      `${nameOf(view.book, view.subject)} starts on ${formatIso(startDate)}, after ${formatIso(view.to)}.`,
    );
  const step = Math.min(Math.floor((day - 1) / PHASE_DAYS), PHASES.length - 1);
  return value({ day, name: PHASES[step]! });
}

/** Which of the five agreement elements are in place at `to`: a yes, or a date up to `to`. */
export function agreementElements(view: View): boolean[] {
  return partnerOf(view).agreement.map(
    (each) => each === true || (typeof each === 'number' && each <= view.to),
  );
}

/** How many of the five agreement elements are in place. */
export function agreement(view: View): Figure {
  const { ledger } = view.book;
  return (
    missing(ledger, 'Partners') ??
    missingAll(ledger, ...AGREEMENT_COLUMNS.map((column) => `Partners.${column}` as const)) ??
    value(agreementElements(view).filter(Boolean).length)
  );
}

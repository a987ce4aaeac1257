import { civilFromDay, dayFromCivil, daysInMonth, formatIso, type Day } from '../calendar/day';
import type { Ledger } from '../ledger/ledger';
import type { Settings } from '../workbook/settings/settings';
import type { Period } from './figure';

/** Days of "the 12 months to `to`". */
export const YEAR = 365;

type Dated = Pick<Ledger, 'asOf' | 'settings'>;

/** The days that a period asks for, before the start of a subject cuts them: `to` up to asOf, `from` by default as Settings say. */
export function windowOf(
  { asOf, settings }: Dated,
  { from, to: until }: Period,
): { readonly from: Day | 'start'; readonly to: Day } {
  const to = until === null || until > asOf ? asOf : until;
  return { from: from ?? defaultFrom(settings, to), to };
}

function defaultFrom(settings: Settings, to: Day): Day | 'start' {
  if (settings.period === 'since start') return 'start';
  return settings.period === '12 months' ? to - YEAR + 1 : yearStart(settings, to);
}

/** The latest first day of a fiscal year that is not after `to`; 29 February is the 28th in years without it. */
function yearStart({ fiscalYearStarts }: Settings, to: Day): Day {
  const { month, day } = fiscalYearStarts ?? { month: 1, day: 1 };
  const startIn = (year: number) => dayFromCivil(year, month, Math.min(day, daysInMonth(year, month)));
  const { year } = civilFromDay(to);
  return startIn(year) <= to ? startIn(year) : startIn(year - 1);
}

/** What a table calls its window: `12 months`, `since start`, `year to date`, `2026-01-01 to 2026-03-31`. */
export function windowName(ledger: Dated, period: Period): string {
  const { to } = windowOf(ledger, period);
  const end = to === ledger.asOf ? '' : ` to ${formatIso(to)}`;
  if (period.from === null) return `${ledger.settings.period}${end}`;
  if (period.from === 'start') return `since start${end}`;
  return end === '' ? `since ${formatIso(period.from)}` : `${formatIso(period.from)}${end}`;
}

/** What a table calls the 12 months over which decisions are taken: `12 months`, or `12 months to 2026-03-31`. */
export function yearName({ asOf, settings }: Dated, period: Period): string {
  // Never a copy of a whole ledger: one that is kept in parts would load them all.
  return windowName({ asOf, settings: { ...settings, period: '12 months' } }, { ...period, from: null });
}

/** `today`'s asOf as a day, an old export's as what it is: `2026-10-31`, or `the last record, 2026-10-31`. */
export function asOfText(
  { asOf, asOfIs }: Pick<Ledger, 'asOf' | 'asOfIs'>,
  written = formatIso(asOf),
): string {
  return asOfIs === 'last record' ? `the last record, ${written}` : written;
}

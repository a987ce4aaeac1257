import type { Day } from '../calendar/day';

/** A partner by its index in `Ledger.partners`, or everything together. */
export type Subject = number | 'portfolio';

/** What the caller asked for; null = the default: Settings "Period", and asOf. `start` = from the start of the subject. */
export interface Period {
  readonly from: Day | 'start' | null;
  readonly to: Day | null;
}

export type FigureValue = number | string | boolean | null | { readonly [key: string]: FigureValue };

/** A figure: a value, or the one-sentence reason why there is none. Never NaN, Infinity or a made-up 0. */
export type Figure<T = number> = { readonly value: T } | NoValue;

export interface NoValue {
  readonly reason: string;
  /**
   * What the workbook would have to have: `Referrals.Status`, a whole table `Activities`, a setting `Settings.Hourly
   * cost`, or alternatives with " or " between them. Only where that is the reason.
   */
  readonly needs?: readonly string[];
}

export function hasValue<T>(figure: Figure<T>): figure is { readonly value: T } {
  return 'value' in figure;
}

/** A figure with a value; with a reason where a quotient left the range of numbers, as of hours by a 1e-320th of a cent. */
export function value<T>(of: T): Figure<T> {
  return typeof of === 'number' && Math.abs(of) === Infinity
    ? noValue('The number is too large to be shown; look at the amounts and hours behind it.')
    : { value: of };
}

export function noValue(reason: string, needs?: readonly string[]): NoValue {
  return needs === undefined ? { reason } : { reason, needs };
}

import type { Partner } from '../ledger/ledger';
import { numberText, percentText } from '../kpis/numbers';

/** Models that pay by what clients bring; a retainer and co-marketing do not. */
const BY_REVENUE: readonly unknown[] = ['referral fee', 'joint venture', 'bundled service'];

/** Kinds that are registered themselves, as a Category names them. */
const REGISTERED =
  /\b(registered|broker.?dealers?|rias?|investment advis[eo]rs?|financial advis[eo]rs?|wealth (manage(rs?|ment)|advis[eo]rs?))\b/i;

/** Whether terms still hold: with an exited partner they do not, though what was paid stays paid. */
export function termsHold({ stage }: Partner): boolean {
  return stage !== 'exited';
}

/** Whether the terms pay the partner in any of the five ways. */
export function isPaid(partner: Partner): boolean {
  const { model, share, retainerAMonth } = partner;
  if (!termsHold(partner)) return false;
  return (model !== null && model !== 'none') || (share ?? 0) > 0 || (retainerAMonth ?? 0) > 0;
}

/** Whether the terms pay by what clients bring. */
export function isPaidByRevenue(partner: Partner): boolean {
  return termsHold(partner) && ((partner.share ?? 0) > 0 || BY_REVENUE.includes(partner.model));
}

/** Whether the category says that the partner is registered. */
export function isRegistered({ category }: Partner): boolean {
  return category !== null && REGISTERED.test(category);
}

/** The terms in a few words: `referral fee, 20% of revenue`; `money` writes an amount. */
export function termsText(
  { model, share, retainerAMonth, guaranteedMinimum }: Partner,
  money: (amount: number) => string = numberText,
): string {
  const parts = [
    ...(model === null || model === 'none' ? [] : [model]),
    ...(share !== null && share > 0 ? [`${percentText(share)} of revenue`] : []),
    ...(retainerAMonth !== null && retainerAMonth > 0 ? [`${money(retainerAMonth)} a month`] : []),
    ...(guaranteedMinimum !== null && guaranteedMinimum > 0
      ? [`at least ${numberText(guaranteedMinimum)} introductions a year`]
      : []),
  ];
  return parts.join(', ');
}

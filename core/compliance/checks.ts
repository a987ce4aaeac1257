import { formatIso, NO_DAY, parseIso, type Day } from '../calendar/day';
import { countText, numberText } from '../kpis/numbers';
import type { RuleId } from '../workbook/settings/firm-settings';
import {
  eachReferral,
  partnerRow,
  referralRow,
  rowsOf,
  sumOf,
  yearBegin,
  type Case,
  type Gift,
  type Payment,
  type TriggerRow,
} from './evidence';
import { isPaid, isPaidByRevenue, isRegistered, termsHold, termsText } from './terms';

/** What triggered a flag, in a sentence, and the rows behind it. */
export interface Finding {
  readonly what: string;
  readonly rows: readonly TriggerRow[];
}

/** Whether a rule is triggered; null when it is not. */
export type Check = (of: Case, limit: number | null) => Finding | null;

const DE_MINIMIS = 1000;
/** The day from which the higher limit of gifts holds. */
const GIFTS_RAISED = parseIso('2026-03-30')!;

/** The limit of gifts to one person in one year, in US dollars, that applied on a day. */
export function giftLimit(day: Day): number {
  return day < GIFTS_RAISED ? 100 : 300;
}

/** What of it fell into the 12 months and before the date that should cover it: all of it when there is none. */
function uncovered(of: Case, paid: readonly Payment[], date: Day | null): Payment[] {
  const from = date !== null && date <= of.day ? date : null;
  return paid.filter((each) => each.day >= of.yearBefore && (from === null || each.day < from));
}

/** What was given in kind, as payments. */
function inKind({ gifts }: Case): Payment[] {
  return gifts.map(({ day, value, row }) => ({ day, amount: value, row }));
}

/** Gifts of the 12 months that take one person above the limit of their calendar year. */
export function giftsAbove(of: Case, limitOn: (day: Day) => number): Gift[] {
  return of.gifts.filter((gift) => {
    if (gift.day < of.yearBefore) return false;
    const soFar = of.gifts.filter(
      (each) => each.to === gift.to && each.day >= yearBegin(gift.day) && each.day <= gift.day,
    );
    return sumOf(soFar.map((each) => each.value)) > limitOn(gift.day);
  });
}

function paidText(payments: readonly Payment[], gifts = 0): string {
  const sum = numberText(sumOf(payments.map((each) => each.amount)));
  const kinds = [
    ...(payments.length > gifts ? [countText(payments.length - gifts, 'payment')] : []),
    ...(gifts > 0 ? [countText(gifts, 'gift')] : []),
  ];
  return `${sum} in ${kinds.join(' and ')} of the 12 months`;
}

function dateText(column: string, date: Day | null): string {
  return date === null ? `"${column}" is blank` : `"${column}" is ${formatIso(date)}`;
}

/** Payments without the date that should come before them; above the limit, if there is one. */
function paidWithout(
  of: Case,
  column: string,
  date: Day | null,
  limit: number,
  kind: readonly Payment[] = [],
): Finding | null {
  const gifts = uncovered(of, kind, date);
  const paid = [...uncovered(of, of.payments, date), ...gifts];
  if (sumOf(paid.map((each) => each.amount)) <= limit) return null;
  return {
    what: `${paidText(paid, gifts.length)}, and ${dateText(column, date)}.`,
    rows: [...partnerRow(of, dateText(column, date)), ...rowsOf(paid)],
  };
}

const withoutAgreement = (of: Case, limit: number, kind?: readonly Payment[]) =>
  paidWithout(of, 'Agreement date', of.partner.agreementDate, limit, kind);

/** Without any date, a payment of any year counts: nobody was ever told. */
function withoutDisclosure(of: Case): Finding | null {
  const { compensationDisclosed: date } = of.partner;
  const found = paidWithout(of, 'Compensation disclosed', date, 0);
  if (found !== null || date !== null || of.payments.length === 0) return found;
  const sum = numberText(sumOf(of.payments.map((each) => each.amount)));
  return {
    what: `${sum} paid before the 12 months, and ${dateText('Compensation disclosed', date)}.`,
    rows: [...partnerRow(of, dateText('Compensation disclosed', date)), ...rowsOf(of.payments)],
  };
}

/** The terms of the partner's row, when they pay. */
function paidTerms(of: Case): Finding | null {
  if (!isPaid(of.partner)) return null;
  const terms = termsText(of.partner) || 'a paid model';
  return { what: `The terms are ${terms}.`, rows: partnerRow(of, terms) };
}

/** Several findings as one; null without any. */
export function together(...findings: ReadonlyArray<Finding | null>): Finding | null {
  const found = findings.filter((each): each is Finding => each !== null);
  if (found.length === 0) return null;
  return { what: found.map((each) => each.what).join(' '), rows: found.flatMap((each) => each.rows) };
}

/** Referrals of the 12 months whose client is not known to have been informed. */
export function notInformed(of: Case): Finding | null {
  const { clientInformed } = of.book.ledger.referrals;
  const rows: TriggerRow[] = [];
  eachReferral(of, of.yearBefore, (row, inbound) => {
    if (clientInformed[row] === 1) return;
    const word = clientInformed[row] === 0 ? 'not informed' : 'nothing in "Client informed"';
    rows.push(referralRow(of, row, `${inbound ? 'received' : 'given'}, ${word}`));
  });
  if (rows.length === 0) return null;
  return { what: `${countText(rows.length, 'referral')} of the 12 months without "Client informed".`, rows };
}

/** Referrals went both ways in the 12 months, and not every client is known to have been informed. */
function reciprocal(of: Case): Finding | null {
  const ways = new Set<boolean>();
  eachReferral(of, of.yearBefore, (_, inbound) => ways.add(inbound));
  const open = ways.size === 2 ? notInformed(of) : null;
  return open && { ...open, what: `Referrals went both ways: ${open.what}` };
}

export function exclusive(of: Case): Finding | null {
  if (of.partner.exclusive !== true || !termsHold(of.partner)) return null;
  return { what: 'The agreement is exclusive.', rows: partnerRow(of, '"Exclusive" is yes') };
}

export function guaranteedMinimum(of: Case): Finding | null {
  const minimum = of.partner.guaranteedMinimum ?? 0;
  if (minimum <= 0 || !termsHold(of.partner)) return null;
  const what = `A minimum of ${countText(minimum, 'introduction')} a year is guaranteed`;
  return { what: `${what}.`, rows: partnerRow(of, what) };
}

/** What pays the partner: the terms, or without any what was paid in the 12 months. */
export function compensation(of: Case): Finding | null {
  return paidTerms(of) ?? paymentsMade(of);
}

/** Payments of the 12 months for what clients bring: those of a retainer or of co-marketing are not. */
function sharesPaid(of: Case): Finding | null {
  const { model } = of.partner;
  return model === 'retainer' || model === 'co-marketing' ? null : paymentsMade(of);
}

function paymentsMade(of: Case): Finding | null {
  const payments = of.payments.filter((each) => each.day >= of.yearBefore);
  return payments.length === 0 ? null : { what: `${paidText(payments)}.`, rows: rowsOf(payments) };
}

export function shareTerm(of: Case): Finding | null {
  if ((of.partner.share ?? 0) <= 0 || !termsHold(of.partner)) return null;
  const terms = termsText(of.partner);
  return { what: `The terms are ${terms}.`, rows: partnerRow(of, terms) };
}

/** Compensation agreed or paid: what of it has no date. */
function withoutDates(of: Case): Finding | null {
  const { agreement, agreementDate, compensationDisclosed } = of.partner;
  const [, compensation] = agreement;
  const agreed = compensation === true || (typeof compensation === 'number' && compensation <= of.day);
  if (!isPaid(of.partner) && !agreed) return null;
  const missing = [
    ...(agreementDate === null ? ['Agreement date'] : []),
    ...(compensationDisclosed === null ? ['Compensation disclosed'] : []),
  ].map((column) => dateText(column, null));
  if (missing.length === 0) return null;
  const what = missing.join(' and ');
  return { what: `Compensation is agreed, and ${what}.`, rows: partnerRow(of, what) };
}

const attorney =
  (check: Check): Check =>
  (of, limit) =>
    of.partner.profession === 'attorney' ? check(of, limit) : null;

/**
 * How each rule is looked at; `limit` is the limit of Settings, null where there is none. Regulation S-P is not here: it asks about a
 * document that is about to be shared (privacy.ts), not about a partner.
 */
export const CHECKS: Readonly<Record<Exclude<RuleId, 'reg-s-p-privacy'>, Check>> = {
  // In cash or not: gifts count as well.
  'sec-marketing-agreement': (of, limit) => withoutAgreement(of, limit ?? DE_MINIMIS, inKind(of)),
  'sec-marketing-disclosure': withoutDisclosure,
  'finra-3220-gifts': (of, limit) => {
    const gifts = giftsAbove(of, (day) => limit ?? giftLimit(day));
    return giftFinding(gifts, (day) => limit ?? giftLimit(day));
  },
  'finra-2040-unregistered': (of) => {
    if (isRegistered(of.partner)) return null;
    return isPaidByRevenue(of.partner) ? paidTerms(of) : sharesPaid(of);
  },
  'aba-7.2-value': attorney((of) =>
    together(compensation(of), exclusive(of), guaranteedMinimum(of), reciprocal(of)),
  ),
  'aba-5.4-fee-sharing': attorney((of) => shareTerm(of) ?? sharesPaid(of)),
  'aicpa-1.520-commission': (of) => {
    if (of.partner.profession !== 'cpa') return null;
    const paid = compensation(of);
    return together(paid, paid && attestClients(of));
  },
  'advisers-act-204-2-records': withoutDates,
  'ni-31-103-agreement': (of) => together(withoutAgreement(of, 0), withoutDisclosure(of)),
  'cobs-6.1a-inducements': compensation,
};

/** What gifts above a limit read like; null without any. */
export function giftFinding(gifts: readonly Gift[], limitOn: (day: Day) => number): Finding | null {
  if (gifts.length === 0) return null;
  const people = [...new Set(gifts.map((gift) => gift.to))].join(', ');
  const limits = [...new Set(gifts.map((gift) => numberText(limitOn(gift.day))))].join(' and ');
  return {
    what: `${countText(gifts.length, 'gift')} to ${people} above ${limits} in the calendar year.`,
    rows: gifts.map((gift) => gift.row),
  };
}

function attestClients(of: Case): Finding | null {
  const { attestClient } = of.book.ledger.referrals;
  const rows: TriggerRow[] = [];
  eachReferral(of, NO_DAY, (row, inbound) => {
    if (inbound && attestClient[row] === 1) rows.push(referralRow(of, row, '"Attest client" is yes'));
  });
  return rows.length === 0
    ? null
    : { what: `${countText(rows.length, 'referral')} of an attest client.`, rows };
}

import type { Ledger } from '../ledger/ledger';
import type { LedgerIndex, WonSum } from '../ledger/index/ledger-index';
import { missing, missingAll } from './columns';
import { noValue, value, type Figure } from './figure';
import { revenue, shareOrNothing } from './money';
import { daysText, groupOf, lastYear, type View } from './view';

/** Referrals over 12 months from which a clear imbalance is called a one-way street. */
const ONE_WAY_ROWS = 6;
const ONE_WAY_INDEX = 0.5;
/** Referrals one way, with none the other way, that are one as well. */
const ONE_WAY_AGAINST_NONE = 3;

/** Why nothing is known of given referrals: no column tells, and none is read as given. */
function givenMissing(ledger: Ledger, index: LedgerIndex): { readonly reason: string } | null {
  return index.hasGiven ? null : missing(ledger, 'Referrals.Direction');
}

/** Credit of all inbound referrals received in the window, qualified or not. */
export function received(view: View): Figure {
  return (
    missing(view.book.ledger, 'Referrals.Received') ??
    value(view.book.index.received.sums.sum('received', groupOf(view), view.from, view.to))
  );
}

/** Credit of the referrals given to the partner in the window. */
export function given(view: View): Figure {
  return (
    missing(view.book.ledger, 'Referrals.Received') ??
    givenMissing(view.book.ledger, view.book.index) ??
    value(view.book.index.received.sums.sum('given', groupOf(view), view.from, view.to))
  );
}

/** (received - given) / (received + given): -1 we only give, 1 we only receive. */
export function reciprocity(view: View): Figure {
  const [got, gave] = [received(view), given(view)];
  if ('reason' in got) return got;
  if ('reason' in gave) return gave;
  const both = got.value + gave.value;
  return both > 0
    ? value((got.value - gave.value) / both)
    : noValue(`No referral was received or given from ${daysText(view)}.`);
}

/** `we give` or `we take` when the 12 months to `to` are a one-way street, else null. */
export function oneWay(view: View): Figure<'we give' | 'we take' | null> {
  const year = lastYear(view);
  const [got, gave] = [received(year), given(year)];
  if ('reason' in got) return got;
  if ('reason' in gave) return gave;
  const [larger, smaller] = [Math.max(got.value, gave.value), Math.min(got.value, gave.value)];
  const sum = larger + smaller;
  const tilted = sum >= ONE_WAY_ROWS && larger - smaller >= ONE_WAY_INDEX * sum;
  if (!tilted && !(larger >= ONE_WAY_AGAINST_NONE && smaller === 0)) return value(null);
  return value(gave.value > got.value ? 'we give' : 'we take');
}

/** What the partnership brought us: our revenue. */
export function valueReceived(view: View): Figure {
  return revenue(view);
}

/** What it brought the partner: the share, and the partner's first-year revenue of won referrals given to it. */
export function valueGiven(view: View): Figure {
  const { sums } = view.book.index.won;
  const owed = shareOrNothing(view);
  const rows = sums.sum('givenRowsWithRevenue', groupOf(view), view.from, view.to);
  if (owed !== 0 || rows > 0)
    return value(owed + sums.sum('givenRevenue', groupOf(view), view.from, view.to));
  const columns = missingAll(
    view.book.ledger,
    'Partners.Share %',
    'Partners.Retainer a month',
    'Money',
    'Referrals.Direction',
  );
  return (
    columns ??
    noValue(
      `From ${daysText(view)} there is no share, and no referral given and won with a first-year revenue.`,
    )
  );
}

/** Value received minus value given. */
export function balance(view: View): Figure {
  const [got, gave] = [valueReceived(view), valueGiven(view)];
  if ('reason' in got) return got;
  return 'reason' in gave ? gave : value(got.value - gave.value);
}

function netNewOf(view: View, part: WonSum, of: WonSum, what: string): Figure {
  const { sums } = view.book.index.won;
  const known = sums.sum(of, groupOf(view), view.from, view.to);
  return known > 0
    ? value(sums.sum(part, groupOf(view), view.from, view.to) / known)
    : noValue(`No client won from ${daysText(view)} has ${what}.`);
}

/** Of the clients won in the window where it is known, the share (by credit) that was new to both practices. */
export function netNew(view: View): Figure {
  return (
    missing(view.book.ledger, 'Referrals.Net new', 'Referrals.Status', 'Referrals.Closed') ??
    netNewOf(view, 'netNew', 'netNewKnown', '"Net new" filled in')
  );
}

/** The same, weighted by credit x first-year revenue. */
export function netNewRevenue(view: View): Figure {
  return (
    missing(
      view.book.ledger,
      'Referrals.Net new',
      'Referrals.Status',
      'Referrals.Closed',
      'Referrals.First-year revenue',
    ) ?? netNewOf(view, 'netNewRevenue', 'netNewKnownRevenue', 'both "Net new" and a first-year revenue')
  );
}

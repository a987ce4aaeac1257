import type { TableKind } from '../tables';
import { asksUndone, isDayUndone } from '../values/money-status';
import { notHeldUnder } from '../values/not-held';
import { headerKey } from '../values/header-key';
import { cellText } from '../values/text';
import { isClosedAlone } from '../outcome/outcome';
import { besideIncome } from './amounts/beside-income';
import { isConverted } from './amounts/amount-columns';
import { periodColumn } from './amounts/amount-periods';
import { laterSpans } from './amounts/amount-years';
import { AMOUNT, REVENUE } from './amounts/choose-amounts';
import { otherSorts } from './amounts/fee-parts';
import { sortOfAmounts } from './amounts/sorts-of-amounts';
import { debitAndCredit, moneyAside } from './amounts/debit-credit';
import { isTakenOffAlready } from './amounts/given-back';
import type { Aside } from './asides';
import { clientsBySide } from './clients-by-side';
import type { OwnMeanings } from './choose-columns';
import { isBehindGap } from './headers/behind-gap';
import { sampleOf, type HeaderRow, type Proposal } from './headers/header-row';
import { hoursBeside } from './hours-beside';
import { otherCosts } from './amounts/other-costs';
import { isQuantityOfTime, minutesColumn, unitColumn } from './hours-by-values';
import { isDay, isYesNo, outcomeAside } from './outcome-columns';
import { startAndEnd } from './start-and-end';

type Chosen = Map<number, Aside>;
/** What was taken for columns of ours, by the place in the header row. */
type Taken = ReadonlyMap<number, Proposal>;

/** The columns that are read beside the mapped ones, by their position in the header row. */
export function asidesOf(
  kind: TableKind,
  at: HeaderRow,
  proposals: readonly Proposal[],
  taken: Taken,
  own: OwnMeanings,
): Chosen {
  if (kind === 'Money') return besideMoney(at, taken, own);
  if (kind === 'Activities') return besideHours(at, taken);
  return kind === 'Referrals' ? besideStatus(at, proposals, taken, own) : new Map();
}

function besideMoney(at: HeaderRow, taken: Taken, own: OwnMeanings): Chosen {
  const asides: Chosen = new Map();
  const pair = debitAndCredit(at);
  // What the partner got or what was spent is nothing that is taken off the income.
  for (const i of besideIncome('Money', at, own.kindWords, (i) => !taken.has(i)))
    asides.set(i, 'Amount beside');
  const amount = chosenFor(AMOUNT, taken);
  if (amount !== null && pair === null)
    for (const i of otherSorts(at, amount, (i) => !taken.has(i) && !asides.has(i)))
      asides.set(i, 'Part of the amount');
  const isInFirms = (i: number) => isConverted(at.headers[i] ?? '');
  // Of what was given back, in two currencies, that of the amount.
  const isOfOtherCurrency = (i: number) =>
    amount !== null &&
    isInFirms(i) !== isInFirms(amount) &&
    at.headers.some((_, k) => isInFirms(k) === isInFirms(amount) && moneyAside(at, k) === 'Debit');
  for (const i of at.headers.keys()) {
    const aside = moneyAside(at, i);
    // The debit beside a credit that is the amount; where another column is the amount, neither is needed.
    const used =
      aside === 'Debit or credit' || (aside === 'Debit' && (pair === null || taken.has(pair.credit)));
    if (taken.has(i) || asides.has(i)) continue;
    if (aside === 'Debit' && pair === null && isOfOtherCurrency(i)) continue;
    if (aside === 'Debit' && pair === null && amount !== null && isTakenOffAlready(at, amount, i)) continue;
    if (aside !== null && used) asides.set(i, aside);
    else if (isUndoneFlag(at, i)) asides.set(i, 'Undone flag');
  }
  return asides;
}

const takenFor = (name: string, taken: Taken) =>
  [...taken.values()].find(({ column }) => column.header === name);

/** The place of the column that is read as one of ours by its header and values; null where Settings name it, or there is none. */
function chosenFor(name: string, taken: Taken): number | null {
  const chosen = takenFor(name, taken);
  return chosen === undefined || chosen.quality === 'corrected' ? null : chosen.position;
}

/**
 * Whether a column of tick-boxes asks of each amount whether it was taken back, beside another that is the status, or has the day of
 * it and no column says how much was.
 */
function isUndoneFlag(at: HeaderRow, i: number): boolean {
  const values = sampleOf(at, i).different;
  const { key } = headerKey(at.headers[i] ?? '');
  if (values.length === 0) return false;
  return (
    (asksUndone(key) && values.every(isYesNo)) ||
    (isDayUndone(key) && values.every(isDay) && !at.headers.some((_, k) => moneyAside(at, k) === 'Debit'))
  );
}

function besideHours(at: HeaderRow, taken: Taken): Chosen {
  const asides: Chosen = new Map();
  for (const i of at.headers.keys()) {
    if (taken.has(i)) continue;
    if (saysNotHeldIn(at, i)) asides.set(i, 'Not held');
    else if (PAID_BY.test(headerKey(at.headers[i] ?? '').key)) asides.set(i, 'Paid by');
  }
  const cost = chosenFor('Cost', taken);
  if (cost !== null)
    for (const i of otherCosts(at, cost, (i) => !taken.has(i) && !asides.has(i)))
      asides.set(i, 'Part of the amount');
  const hours = takenFor('Hours', taken)?.position;
  if (hours === undefined) {
    const pair = startAndEnd(at);
    // The start may be the day, too.
    if (pair !== null) asides.set(pair.start, 'Start').set(pair.end, 'End');
    return asides;
  }
  const unit = isQuantityOfTime(at, hours) ? unitColumn(at, hours) : -1;
  const minutes = minutesColumn(at, hours);
  if (unit >= 0 && !taken.has(unit)) asides.set(unit, 'Unit');
  if (minutes >= 0 && !taken.has(minutes)) asides.set(minutes, 'Minutes');
  for (const i of hoursBeside(at, hours)) if (!taken.has(i) && !asides.has(i)) asides.set(i, 'Hours beside');
  return asides;
}

/** Who paid for lunch. */
const PAID_BY = /^(?:paid by|who paid|payer|payor|picked up by|who picked up|bill paid by|on whom)$/;

/** Whether a column says of some activities that they did not take place. */
function saysNotHeldIn(at: HeaderRow, i: number): boolean {
  const isNotHeld = notHeldUnder(headerKey(at.headers[i] ?? '').key);
  return isNotHeld !== null && sampleOf(at, i).different.some((cell) => isNotHeld(cellText(cell)));
}

function besideStatus(at: HeaderRow, proposals: readonly Proposal[], taken: Taken, own: OwnMeanings): Chosen {
  const asides: Chosen = new Map();
  for (const i of at.headers.keys()) {
    // A list of the words of a drop-down says nothing of the rows that it happens to stand beside.
    if (taken.has(i) || isBehindGap(at, i)) continue;
    const aside = outcomeAside(at, i);
    if (aside !== null) asides.set(i, aside);
    else if (isAlsoClient(at, i)) asides.set(i, 'Also the client');
    else if (proposals.some((each) => each.position === i && mayBeStatus(each, at)))
      asides.set(i, 'Other status');
  }
  const isFree = (i: number) => !taken.has(i) && !asides.has(i);
  const sides = clientsBySide(at);
  if (sides !== null && isFree(sides.received) && isFree(sides.given))
    asides.set(sides.received, 'Received client').set(sides.given, 'Given client');
  const revenue = chosenFor(REVENUE, taken);
  if (revenue !== null) {
    for (const i of laterSpans(at.headers, revenue)) if (isFree(i)) asides.set(i, 'Later year');
    const sort = sortOfAmounts(at, revenue);
    if (sort >= 0 && isFree(sort)) asides.set(sort, 'Sort of amount');
    const period = periodColumn(at, revenue);
    if (period >= 0 && isFree(period)) asides.set(period, 'Amount period');
    for (const i of otherSorts(at, revenue, isFree)) asides.set(i, 'Part of the amount');
  }
  for (const i of besideIncome('Referrals', at, own.kindWords, isFree)) asides.set(i, 'Amount beside');
  return asides;
}

/** What else an introduction is called by: the deal beside its account, and the other way round. */
const ALSO_CLIENT =
  /^(?:deal|opportunity|opp|project|matter|account|household|client|customer|family)(?: (?:name|title))?$/;

const isAlsoClient = (at: HeaderRow, i: number): boolean =>
  ALSO_CLIENT.test(headerKey(at.headers[i] ?? '').key) &&
  at.headers.filter((each) => each === at.headers[i]).length === 1 &&
  sampleOf(at, i).different.some((cell) => typeof cell === 'string' && /\p{L}/u.test(cell));

/** A status whose words are not known enough still says what is closed. */
function mayBeStatus({ column, chosen, position }: Proposal, at: HeaderRow): boolean {
  if (column.header !== 'Status') return false;
  return chosen === true || sampleOf(at, position).different.some((cell) => isClosedAlone(cellText(cell)));
}

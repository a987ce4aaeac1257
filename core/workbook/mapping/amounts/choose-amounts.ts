import type { TableKind } from '../../tables';
import { headerCurrency } from '../../values/currencies';
import { moneyKindOf, type OwnKinds } from '../../values/money-kinds';
import {
  NEVER,
  amountRank,
  isActualAlone,
  isCameOfExpected,
  isAssets,
  isConverted,
  isCumulative,
  isEarnedOfReceived,
  isSoFarOfYear,
  isSubtotal,
  isTaxAlone,
  isNetOfOurs,
  isOurPart,
  isFeeBase,
  isFeeOfProcessor,
  isOfPayment,
  isOriginal,
  isPremiumBesideCommission,
  maybeAssets,
  plainAmount,
  type MoneySettings,
} from './amount-columns';
import { laterDays, laterSpans } from './amount-years';
import { amountPeriod } from './amount-periods';
import { headerKey } from '../../values/header-key';
import { cellText } from '../../values/text';
import { matchHeader } from '../headers/header-match';
import type { HeaderMatch } from '../headers/match-quality';
import { sampleOf, type HeaderRow, type Proposal } from '../headers/header-row';
import { ASIDE_WHY } from '../asides';
import { isNumeric } from './amount-at';
import { isOwnPayout } from './beside-income';
import { debitAndCredit, isClientsOwn, moneyAside } from './debit-credit';
import { isSumOf } from './fee-parts';
import { isWholeOf, isWholeOfAny } from './whole-and-share';
import { kindRank } from './money-columns';

export const REVENUE = 'First-year revenue';
export const AMOUNT = 'Amount';
export const AUM = 'AUM';

/** "Actual revenue" and "Amount (converted)" are a revenue and an amount; "Deal value (AUM)" is assets. */
export function amountsByHeader(
  kind: TableKind,
  at: HeaderRow,
  position: number,
  matches: readonly HeaderMatch[],
): HeaderMatch[] {
  const header = at.headers[position] ?? '';
  const { key } = headerKey(header);
  const column = kind === 'Referrals' ? REVENUE : AMOUNT;
  const known = (name: string) => matches.some((each) => each.column === name);
  if (
    isActualAlone(header, at.headers) ||
    isCameOfExpected(header, at.headers) ||
    isOurPart(header) ||
    isTaxAlone(header) ||
    isNetOfOurs(header)
  )
    return [{ column, quality: 'vague' }];
  if (kind === 'Referrals' && isAssets(key, sampleOf(at, position).values) && !known(AUM))
    return [{ column: AUM, quality: 'part' }];
  const period = kind === 'Referrals' ? amountPeriod(header) : null;
  const plain = plainAmount(period?.plain ?? key);
  // "USD equivalent" and "Converted" say nothing but which of the amounts it is.
  if (plain === '' && isConverted(header) && (!BASE_ALONE.test(key) || at.headers.some(namesCurrency)))
    return [{ column, quality: 'vague' }];
  // "Paid to CPA" names whom, where no amounts stand below it.
  const isUnnamed = matches.every((each) => each.column === 'Partner') && isOfIntroductions(key);
  if (kind === 'Money' && (isUnnamed || (matches.length === 0 && isWholeOfAny(at, position))))
    return [{ column, quality: 'vague' }];
  if (plain === key || plain === '' || known(column)) return [];
  return matchHeader(kind, plain)
    .filter((each) => each.column === column)
    .map((each) => ({ ...each, quality: 'vague' as const }));
}

/** Of a salary or a loan, where nothing of the table is in another currency. */
const BASE_ALONE = /^(?:base|local|reporting)$/;
const namesCurrency = (header: string) =>
  headerCurrency(header) !== null ||
  matchHeader('Money', headerKey(header).key).some((each) => each.column === 'Currency');

/** "Referral fee from CPA", "Referral bonus": a fee for introductions, whoever got it; a rate, a day or what is still owed is none. */
function isOfIntroductions(key: string): boolean {
  const kind = moneyKindOf(key);
  return (
    (kind === 'fee in' || kind === 'share') &&
    /\b(?:fees?|commissions?|bonus(?:es)?|(?:paid|payments?) (?:to|from|us)|received from)\b/.test(key) &&
    !/\b(?:date|day|on|rate|pct|percent|status|type|id|no|number|terms|agreement|due|owed|owing|payable|expected|accrued|estimated|calculated)\b/.test(
      key,
    )
  );
}

/** The kind of money is said by the column that tells most of it; a way of paying is none. */
export function chooseKind(at: HeaderRow, proposals: readonly Proposal[], own: OwnKinds): Proposal[] {
  const candidates = proposals
    .filter((each) => each.column.header === 'Kind' && each.quality !== 'corrected')
    .map((each) => ({ each, rank: kindRank(at, each, own) }))
    .sort((a, b) => b.rank - a.rank || b.each.confidence - a.each.confidence);
  const [best] = candidates;
  if (!best) return [...proposals];
  return proposals.map((each) => {
    const found = candidates.find((other) => other.each === each);
    if (!found) return each;
    if (found === best && found.rank > 0)
      return { ...each, confidence: Math.max(each.confidence, 0.6), why: 'Its values are kinds of money.' };
    const why =
      found.rank > 0
        ? `It could be Kind too, but "${at.headers[best.each.position] ?? ''}" tells more of it.`
        : 'Its values are no kinds of money.';
    return { ...each, confidence: 0, why, chosen: true as const };
  });
}

/** Whether a column is the debit of a pair, whose credit is the amount. */
function isDebitOfPair(at: HeaderRow, position: number): boolean {
  return debitAndCredit(at)?.debit === position && moneyAside(at, position) === 'Debit';
}

/** May be that of the client, beside what it pays. */
const BARE_INCOME = /^(?:annual |household )?income$/i;

/** What is paid on or given back counts only where no income stands beside it. */
function isNoIncome(header: string, headers: readonly string[]): boolean {
  if (isOwnPayout(headerKey(header).key, headers)) return false;
  const kind = moneyKindOf(headerKey(header).key);
  return kind !== undefined && kind !== 'revenue' && kind !== 'fee in';
}

/** What comes beside the main income, or changes it: of two amounts that count alike the other one, in whatever order they stand. */
const BESIDE = /\b(?:trails?|residuals?|renewals?|overrides?|adjustments?|corrections?)\b/;
const WHOLE_BONUS = 4;
/** What is left to be paid of another amount, where there is one. */
const STILL_DUE = /^(?:amount|balance|total) (?:due|owed)$/;

/** Whether something was taken off a subtotal before tax. */
function hasDiscounts(at: HeaderRow): boolean {
  return at.headers.some(
    (header, i) =>
      /\bdiscounts?\b/.test(headerKey(header).key) &&
      sampleOf(at, i).different.some((cell) => isNumeric(cell) && !/^\D*0*\D?0*\D*$/.test(cellText(cell))),
  );
}

/** Of several amounts the one that counts: actual before expected, the firm's currency before another, never assets. */
export function chooseAmount(
  at: HeaderRow,
  proposals: readonly Proposal[],
  column: string,
  settings: MoneySettings,
): Proposal[] {
  const header = (each: Proposal) => at.headers[each.position] ?? '';
  const open = (each: Proposal) => each.quality !== 'corrected' && each.confidence > 0;
  const holdsAssets = (each: Proposal) => isAssets(header(each), sampleOf(at, each.position).values);
  const whyNone = (each: Proposal) =>
    holdsAssets(each)
      ? 'Assets are no revenue.'
      : isPremiumBesideCommission(header(each), at.headers)
        ? 'The commission is the income, not the premium.'
        : isFeeBase(header(each))
          ? 'It is what a fee is worked out of.'
          : isFeeOfProcessor(header(each), at.headers)
            ? 'It is what was kept for the payment.'
            : column === AMOUNT && isClientsOwn(at, each.position)
              ? 'It is what the client put in or took out.'
              : column === AMOUNT && isDebitOfPair(at, each.position)
                ? ASIDE_WHY.Debit
                : null;
  const candidates = proposals.filter(
    (each) => each.column.header === column && open(each) && whyNone(each) === null,
  );
  // What the partner got of it stands beside it, so the whole is the income, and not what is left.
  const whole =
    candidates.find((each) => isWholeOf(at, each.position, candidates)) ??
    candidates.find((each) => isSumOf(at, each.position, candidates));
  // "Revenue" says more than "Amount", which may be what was invested.
  const rankOf = (each: Proposal) =>
    amountRank(header(each), settings) -
    (column === REVENUE && (maybeAssets(header(each)) || BARE_INCOME.test(header(each).trim())) ? 0.5 : 0) -
    (column === REVENUE && amountPeriod(header(each)) !== null ? 2.5 : 0) -
    (column === AMOUNT && isNoIncome(header(each), at.headers) ? 3 : 0) +
    (column === AMOUNT && isCumulative(header(each)) ? -3 : 0) +
    (isOfPayment(header(each), at.headers) ? 1 : 0) +
    (column === REVENUE && isSoFarOfYear(header(each), at.headers) ? -3 : 0) +
    (isEarnedOfReceived(header(each), at.headers) ? -1 : 0) +
    (STILL_DUE.test(headerKey(header(each)).key) ? -1 : 0) +
    (isSubtotal(header(each)) ? (hasDiscounts(at) ? -0.5 : 0.5) : 0) +
    (whole?.position === each.position ? WHOLE_BONUS : 0) +
    // Of several years the first.
    laterSpans(at.headers, each.position).length * 0.01;
  const best = Math.max(...candidates.map(rankOf));
  const chosen = candidates.find((each) => rankOf(each) === best);
  const others = candidates.filter(({ position }) => position !== chosen?.position);
  // Beside another amount one that names its currency, or is not the original one, was converted.
  const inFirms =
    chosen !== undefined &&
    (isConverted(header(chosen)) ||
      (others.length > 0 &&
        (headerCurrency(header(chosen)) !== null || others.some((each) => isOriginal(header(each))))));
  return proposals.map((each) => {
    if (each.column.header === column && open(each)) {
      const why = whyNone(each);
      if (why !== null) return { ...each, confidence: 0, why, chosen: true as const };
      const rank = rankOf(each);
      if (rank === NEVER)
        return { ...each, confidence: 0, why: 'It is weighted by a probability.', chosen: true as const };
      if (rank < best)
        return {
          ...each,
          confidence: 0,
          why: `It could be ${column} too, but "${chosen ? header(chosen) : ''}" is what counts.`,
          chosen: true as const,
        };
      if (BESIDE.test(headerKey(header(each)).key)) return { ...each, confidence: each.confidence * 0.9 };
    }
    // The currency of the row is not that of an amount that was converted.
    if (each.column.header === 'Currency' && open(each) && chosen) {
      if (!isOfAmount(header(each), header(chosen), at.headers, inFirms))
        return {
          ...each,
          confidence: 0,
          why: `It is not the currency of "${header(chosen)}".`,
          chosen: true as const,
        };
    }
    return each;
  });
}

/** What a client has, wherever it is: no more than a guess at what is managed, where another column says that. */
const OWNED =
  /\b(?:net worth|worth|balances?|homes?|house|real estate|property|estate|401 ?k|403 ?b|ira|savings|cash|pension|liquid)\b/;
const MANAGED = /\b(?:aum|aua|fum|under management|managed)\b/;
/** More than what an expectation takes off. */
const OWNED_ELSEWHERE = 8;

function isOwnedElsewhere(header: string): boolean {
  const { key } = headerKey(header);
  return OWNED.test(key) && !MANAGED.test(key);
}

/** Of several columns of assets those that came, before those that were expected, and what is managed before what a client has. */
export function chooseAssets(
  at: HeaderRow,
  proposals: readonly Proposal[],
  settings: MoneySettings,
): Proposal[] {
  const candidates = proposals.filter(
    ({ column, quality, confidence }) => column.header === AUM && quality !== 'corrected' && confidence > 0,
  );
  // Of several days the last.
  const rank = ({ position }: Proposal) =>
    amountRank(at.headers[position] ?? '', settings) -
    laterDays(at.headers, position) * 0.01 -
    (isOwnedElsewhere(at.headers[position] ?? '') ? OWNED_ELSEWHERE : 0);
  const best = Math.max(...candidates.map(rank));
  const chosen = candidates.find((each) => rank(each) === best);
  return proposals.map((each) =>
    candidates.includes(each) && rank(each) < best
      ? {
          ...each,
          confidence: 0,
          why: `It could be AUM too, but "${at.headers[chosen?.position ?? -1] ?? ''}" is what counts.`,
          chosen: true as const,
        }
      : each,
  );
}

/** Whether a currency is that of the chosen amount: "Local currency" is that of "Local amount", else one that was converted goes with one that was. */
function isOfAmount(currency: string, chosen: string, headers: readonly string[], inFirms: boolean): boolean {
  const stem = (header: string) =>
    headerKey(header)
      .key.replace(/ ?\b(?:currency|ccy|curr|amount|total|value)\b.*$/, '')
      .trim();
  const own = stem(currency);
  if (own !== '' && own === stem(chosen)) return true;
  const isOfOther = own !== '' && headers.some((each) => each !== currency && stem(each) === own);
  return !isOfOther && inFirms === isConverted(currency);
}

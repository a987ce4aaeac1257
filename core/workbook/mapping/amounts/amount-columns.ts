import { headerCurrency, sameCurrency } from '../../values/currencies';
import { parseEitherSign } from '../../values/money';
import { headerKey } from '../../values/header-key';
import { wordKey } from '../../values/text';

/** What is an asset of the client: never income, unless the header says that it is a fee on it. */
const ASSETS =
  /\b(aum|aua|auma|fum|nna|assets?|under management|portfolio (value|size)|account (value|size|balance)|investable|net worth|(?<!(?:open|outstanding|remaining|unpaid|invoice) )balance(?! (?:paid|due|owed|owing|remaining|outstanding|open)\b))\b/;
const INCOME =
  /\b(fees?|revenues?|income|commissions?|gdc|production|brokerage|bps|trail|earned|premium|honorar)\b/;
const OWN_CURRENCY =
  '(?:in )?(?:company|home|base|corporate|local|firm|reporting|default|functional|group|company code) curr(?:ency)?';
const CONVERTED = new RegExp(
  `\\b(?:converted|equivalent|${OWN_CURRENCY}|base|reporting|settlement amount|lcy?|home (?:amount|total))\\b`,
);
const OTHER_CURRENCY =
  '(?:in )?(?:foreign|original|doc(?:ument)?|transaction|trx|source|entered|invoice|customer|client|deal|account) curr(?:ency)?';
const FOREIGN = new RegExp(`\\b(?:original|foreign|presentment|fcy?|source amount|${OTHER_CURRENCY})\\b`);
const ESTIMATED =
  /\b(est|estimated|expected|forecast(ed)?|projected|anticipated|potential|budget(ed)?|standard|list|before discount|target(?! amount after fees)|proposed|quoted|pipeline|goal|planned)\b/;
const ACTUAL =
  /\b(actual|act|realized|realised|final|booked|collected|closed|won|agreed|received|earned|signed|negotiated|discounted|after discount|prorated|pro rated)\b/;
/** What was asked for: more than an expectation, and less than what came of it or what is net of it. */
const BILLED = /\b(billed|invoiced|charged)\b/;
/** What came in the last months, less than a year of them: "T-3 revenue". */
const TRAILING_MONTHS = /\b(?:t|l|trailing|last|past) ?(?:[1-9]|1[01])(?: ?(?:m|mo|mos|months?))?\b/;
const WEIGHTED = /\b(weighted|probability)\b/;
/** Before what others keep of it, and before tax. */
const TAX = '(?:gst|vat|tax|hst|ust|mwst|tva|iva|btw|moms)';
const GROSS = new RegExp(`\\bgross\\b|\\bttc\\b|\\b(?:inc|incl|inkl|including|plus|with) ${TAX}\\b`);
/** What the firm keeps of it; "Our 60%" by its part. */
const OURS =
  /\b(?:our|my|firm) (?:share|cut|portion|part|half|net)\b|\bnet to (?:us|firm)\b|^(?:our|my|advis[eo]r) (?:commissions?|fees?|revenues?|comp|income)$|^(?:our|my|firm)(?: share| cut| portion| part)? \d{1,2}(?: percent)?$/;
const OUR_PART = /^(?:our|my|firm)\b.*\d{1,2} ?(?:%|percent)/i;
/** After what others keep, and after what was taken off. */
const NET = /\bnet\b(?! (?:new|worth|assets|flows?))|\b(?:taxable|before tax)\b/;
/** Headers that say how much without saying of what. */
const VAGUE = /\b(amounts?|value|size|volume|total|sum|price)\b/;

/** No fee of one client is as high in the middle of a column. */
const LEAST_ASSETS = 100_000;

/**
 * Whether a header names the assets of a client. One that names both, as "Revenue AUM" does, means what its amounts are as
 * high as; "AUM fee" is a fee.
 */
export function isAssets(header: string, amounts: readonly unknown[] = []): boolean {
  const { key } = headerKey(header);
  if (!ASSETS.test(key)) return false;
  return !INCOME.test(key) || (BOTH.test(key) && middle(amounts) >= LEAST_ASSETS);
}

/** Income and assets beside each other, without a word that makes one of the other. */
const BOTH = /^(?:(?:new|total|annual|revenue|income|production|premium|aum|aua|fum|nna|assets?) ?){2,}$/;

function middle(amounts: readonly unknown[]): number {
  const numbers = amounts
    .map((cell) => (typeof cell === 'number' ? cell : (parseEitherSign(String(cell))?.value ?? 0)))
    .filter((each) => each > 0)
    .sort((a, b) => a - b);
  return numbers[Math.floor(numbers.length / 2)] ?? 0;
}

/** Nothing but what tells the real amount from the planned one. */
const ACTUAL_ALONE =
  /^(?:actuals?|final|received|collected|reali[sz]ed|earned|invoiced|billed|booked|(?:amount )?paid|ist)(?: (?:amount|value|figures?))?$/;
const PLANNED_ALONE =
  /^(?:budget(?:ed)?|forecast(?:ed)?|plan(?:ned)?|target|goal|expected|estimated?|projected|projection|potential|quoted?|proposed|list|standard|(?:initial |first )estimate|list price|due|earned|accrued)(?: (?:amount|value|figures?))?$|^(?:commissions?|fees?|amount|revenue|payments?) (?:due|owed|owing|payable|expected|forecast|earned)$/;

/** Whether a header says no more than "Actual" and another one of the table no more than "Budget", "Forecast" or "Plan". */
export function isActualAlone(header: string, headers: readonly string[]): boolean {
  const alone = (each: string, pattern: RegExp) => pattern.test(headerKey(each).key);
  return alone(header, ACTUAL_ALONE) && headers.some((each) => each !== header && alone(each, PLANNED_ALONE));
}

const EARNED = /\b(?:earned|accrued)\b/;
const CAME = /\b(?:received|collected|paid|deposited|banked)\b/;

/** Whether a header says what was earned where another one says how much of it came: "Earned" beside "Received". */
export function isEarnedOfReceived(header: string, headers: readonly string[]): boolean {
  const { key } = headerKey(header);
  const plain = (each: string, word: RegExp) => each.replace(word, '').replace(/\s+/g, ' ').trim();
  return (
    EARNED.test(key) &&
    headers.some((each) => {
      const other = headerKey(each).key;
      return CAME.test(other) && plain(other, CAME) === plain(key, EARNED);
    })
  );
}

const CAME_OR_AGREED = /\b(?:received|collected|paid|deposited|banked|agreed)\b/;

/** Whether a header says what came of an amount that another one expects: "Paid comm" beside "Expected comm", "Fee agreed" beside "Fee quoted". */
export function isCameOfExpected(header: string, headers: readonly string[]): boolean {
  const { key } = headerKey(header);
  const without = (each: string, word: RegExp) => each.replace(word, '').replace(/\s+/g, ' ').trim();
  const plain = without(key, CAME_OR_AGREED);
  return (
    plain !== key &&
    plain !== '' &&
    headers.some((each) => {
      const other = headerKey(each).key;
      return ESTIMATED.test(other) && without(other, ESTIMATED) === plain;
    })
  );
}

/** Whether a header names the premium of a policy where another one names the commission on it, which is the income. */
export function isPremiumBesideCommission(header: string, headers: readonly string[]): boolean {
  const says = (each: string, word: RegExp) => word.test(headerKey(each).key);
  return (
    isPremium(header) &&
    headers.some(
      (each) =>
        each !== header &&
        says(each, /\b(commissions?|comm|fyc|comp|compensation)\b|^(?:agency |our )?(?:revenue|income)$/),
    )
  );
}

/** Whether a header names what a fee is worked out of: "Fee base" beside its rate. */
export function isFeeBase(header: string): boolean {
  return /^(?:fees?|commissions?|billing|payout) (?:base|basis)$|^(?:base|basis)(?: for)? (?:fees?|commissions?)$/.test(
    wordKey(header),
  );
}

/** Whether a header names the premium of a policy: what a client pays the insurer. */
export function isPremium(header: string): boolean {
  return /\bpremiums?\b/.test(headerKey(header).key);
}

/** Whether a header names what a processor of payments keeps: a fee between the gross and the net amount. */
export function isFeeOfProcessor(header: string, headers: readonly string[]): boolean {
  const says = (each: string, word: RegExp) => word.test(headerKey(each).key);
  return (
    says(header, /^(?:(?:processing|transaction|merchant|stripe|pay ?pal|card) )?fees?(?: amount)?$/) &&
    headers.some((each) => says(each, /^net(?: (?:total|amount|sales))?$/))
  );
}

/** Whether a header may as well mean the assets of a client as what they bring. */
export function maybeAssets(header: string): boolean {
  const { key } = headerKey(header);
  return VAGUE.test(key) && !INCOME.test(key);
}

const TAX_ALONE = new RegExp(
  `^(?:(?:ex|excl|exkl|excluding|before|without|inc|incl|inkl|including|plus|with) ${TAX}|ht|ttc)$`,
);

/** When a row was paid, and how much came: what was invoiced may stand on each of its payments again. */
const PAID_ON =
  /^(?:payment|paid|receipt|received|deposit)(?: on)?(?: date)?$|^date (?:paid|received|of payment|deposited)$/;
const CAME_IN = /^(?:payments?|paid|amount (?:paid|received)|payment amount|paid amount|received)$/;
const BILLED_ON = /\b(?:invoice|bill(?:ed|ing)?|issued?) date\b|^date (?:billed|invoiced|issued)$/;

/** Whether a header says how much was paid in a list that says of each row when it was paid, and not when it was billed. */
export function isOfPayment(header: string, headers: readonly string[]): boolean {
  const says = (pattern: RegExp) =>
    headers.some((each) => each !== header && pattern.test(headerKey(each).key));
  return CAME_IN.test(headerKey(header).key) && says(PAID_ON) && !says(BILLED_ON);
}

/** Whether a header says that its amounts came. */
export const saysCame = (header: string): boolean => CAME.test(headerKey(header).key);

/** Whether a header says when something was billed, or when it was paid; null when neither. */
export function billedOrPaidOn(header: string): 'billed' | 'paid' | null {
  const { key } = headerKey(header);
  return BILLED_ON.test(key) ? 'billed' : PAID_ON.test(key) ? 'paid' : null;
}

/** Whether a header says no more than that it is before tax, or after it. */
export function isTaxAlone(header: string): boolean {
  return TAX_ALONE.test(wordKey(header));
}

/** What is left of an amount for somebody in the firm: "Rep net" beside "Gross comm". */
const NET_OF_OURS =
  /^(?:rep|agent|advis[eo]r|producer|broker|lo|team|firm|house|office|our|my) (?:net|take|take home)$|^net (?:to|for) (?:rep|agent|advis[eo]r|producer|lo|team|firm|house|office|us|me)$/;

/** Whether a header says what is left of an amount for those in the firm. */
export function isNetOfOurs(header: string): boolean {
  return NET_OF_OURS.test(headerKey(header).key);
}

/** Whether a header says what the firm is left with, where others get a part. */
export function isLeftForFirm(header: string): boolean {
  return /^(?:firm|house|our|my) (?:net|take|take home)$|^net (?:to|for) (?:firm|house|us|me)$/.test(
    headerKey(header).key,
  );
}

/** Whether a header says how much of a whole is the firm's, as "Our 60%" does. */
export function isOurPart(header: string): boolean {
  return OUR_PART.test(header.trim());
}

const CUMULATIVE =
  /\b(?:ytd|mtd|qtd|itd|ltd|(?:year|month|quarter|inception|life) to date|cumulative|cum|running|lifetime)\b/;

/** Whether a header sums up what the rows before have, too. */
export function isCumulative(header: string): boolean {
  return CUMULATIVE.test(headerKey(header).key);
}

/** Whether a header says how much of a year's fee came so far, which another header names: "Billed to date" beside "Annual fee". */
export function isSoFarOfYear(header: string, headers: readonly string[]): boolean {
  const isOfYear = (each: string) =>
    /\b(?:annual|annualized|yearly|first year|1st year|(?:year|yr) (?:1|one))\b/.test(headerKey(each).key) &&
    !SO_FAR.test(headerKey(each).key);
  return SO_FAR.test(headerKey(header).key) && headers.some(isOfYear);
}

const SO_FAR = /\b(?:to date|so far|ytd)\b/;

/** Before tax; a discount may still be taken off it. */
export function isSubtotal(header: string): boolean {
  return /\bsub ?totals?\b/.test(headerKey(header).key);
}

/** Whether amounts under a header are in the currency of the firm, whatever the currency of the row. */
export function isConverted(header: string): boolean {
  return CONVERTED.test(headerKey(header).key);
}

/** Whether a header names the amount before it was converted. */
export function isOriginal(header: string): boolean {
  return FOREIGN.test(headerKey(header).key);
}

const WHICH_AMOUNT = new RegExp(
  `\\b(?:(?:ex|excl|exkl|excluding|before|without|inc|incl|inkl|including|plus|with) ${TAX}|ttc|ht|${OWN_CURRENCY}|${OTHER_CURRENCY}|(?:this|current|in|for|of the) (?:quarter|qtr|month|period|year)|ytd|(?:year )?to date|so far|actual|act|realized|realised|est|estimated|expected|projected|anticipated|converted(?: (?:to|into))?|original|foreign|base|reporting|local|home(?= (?:amount|total))|lcy?|fcy?|equivalent|in|usd|eur|gbp|cad)\\b`,
  'g',
);

/** A header without the words that say which of several amounts it is; the same when it has none. */
export function plainAmount(key: string): string {
  return key.replace(WHICH_AMOUNT, ' ').replace(/\s+/g, ' ').trim();
}

/** The rank of an amount that is none: it is weighted by a probability. */
export const NEVER = -10;

/** What Settings say of money. */
export interface MoneySettings {
  /** Null where they name none. */
  readonly currency: string | null;
}

/**
 * Which of several amounts counts: what was really earned before what was expected, in the firm's currency before another.
 * `settings` are asked for their currency only where the header names one.
 */
export function amountRank(header: string, settings: MoneySettings): number {
  const { key } = headerKey(header);
  if (WEIGHTED.test(key)) return NEVER;
  const named = headerCurrency(header);
  const own = named === null ? null : settings.currency;
  const isForeign = FOREIGN.test(key) || (named !== null && own !== null && !sameCurrency(named, own));
  return (
    (ACTUAL.test(key) ? 2 : BILLED.test(key) ? 0.4 : 0) -
    (ESTIMATED.test(key) ? 4 : 0) -
    (TRAILING_MONTHS.test(key) ? 1 : 0) +
    (isForeign ? -1 : isConverted(header) || named !== null ? 1 : 0) -
    // What is before tax and what is after it have one key.
    (GROSS.test(wordKey(header)) ? 1 : 0) +
    (NET.test(key) || OURS.test(key) ? 0.5 : 0)
  );
}

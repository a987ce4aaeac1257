import { headerCurrency, sameCurrency } from '../values/currencies';
import { headerKey } from '../values/text';

/** What is an asset of the client: never income, unless the header says that it is a fee on it. */
const ASSETS =
  /\b(aum|aua|auma|fum|nna|assets?|under management|portfolio (value|size)|account (value|size|balance)|investable|net worth|balance)\b/;
const INCOME =
  /\b(fees?|revenues?|income|commissions?|gdc|production|brokerage|bps|trail|earned|premium|honorar)\b/;
const CONVERTED =
  /\b(converted|(in )?(company|home|base|corporate|local|firm|reporting|default) currency|base)\b/;
const FOREIGN = /\b(original|foreign)\b/;
const ESTIMATED =
  /\b(est|estimated|expected|forecast(ed)?|projected|anticipated|potential|budget(ed)?|target|proposed|quoted|pipeline|goal|planned)\b/;
const ACTUAL = /\b(actual|realized|realised|final|booked|collected|closed|signed|billed|invoiced)\b/;
const WEIGHTED = /\b(weighted|probability)\b/;
/** Headers that say how much without saying of what. */
const VAGUE =
  /\b(amount|value|size|volume|total|sum|price)\b|^(betrag|importe|valor|valore|montant|wert|bedrag|belopp|kwota)$/;

/** Whether a header names the assets of a client. */
export function isAssets(header: string): boolean {
  const { key } = headerKey(header);
  return ASSETS.test(key) && !INCOME.test(key);
}

/** Whether a header may as well mean the assets of a client as what they bring. */
export function maybeAssets(header: string): boolean {
  const { key } = headerKey(header);
  return VAGUE.test(key) && !INCOME.test(key);
}

/** Whether amounts under a header are in the currency of the firm, whatever the currency of the row. */
export function isConverted(header: string): boolean {
  return CONVERTED.test(headerKey(header).key);
}

/** Whether a header names the amount before it was converted. */
export function isOriginal(header: string): boolean {
  return FOREIGN.test(headerKey(header).key);
}

/** A header without the words that say which of several amounts it is; the same when it has none. */
export function plainAmount(key: string): string {
  const words =
    /\b(actual|realized|realised|est|estimated|expected|projected|anticipated|converted|original|foreign|in (company|home|base|corporate|local|firm|reporting|default) currency|base|local|in|usd|eur|gbp|cad)\b/g;
  return key.replace(words, ' ').replace(/\s+/g, ' ').trim();
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
    (ACTUAL.test(key) ? 2 : 0) -
    (ESTIMATED.test(key) ? 4 : 0) +
    (isForeign ? -1 : isConverted(header) || named !== null ? 1 : 0)
  );
}

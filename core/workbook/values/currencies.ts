import { tidy } from './text';

/** A bare `$`: dollars, nobody knows whose. */
export const DOLLAR = '$';
/** A bare `kr`: a crown of the north. */
const CROWN = 'kr';
const CROWNS = new Set(['SEK', 'NOK', 'DKK', 'ISK']);
/** Whose dollar a bare `$` is offered as, by the country of the locale. */
const DOLLAR_OF: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  HK: 'HKD',
  MX: 'MXN',
  NZ: 'NZD',
  SG: 'SGD',
};
const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD', 'COP', 'CLP', 'ARS']);

export const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '¥': 'JPY',
  '₩': 'KRW',
  '₪': 'ILS',
  '₽': 'RUB',
  '₺': 'TRY',
};
const SYMBOL = /[€£₹¥₩₪₽₺]/;
/** Names of currencies, before an amount, behind it or in a column of their own. */
const NAMES: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(?:us|u\.s\.|american) dollars?\b/i, 'USD'],
  [/\bcanadian dollars?\b/i, 'CAD'],
  [/\baustralian dollars?\b/i, 'AUD'],
  [/\bnew zealand dollars?\b/i, 'NZD'],
  [/\bdollars?\b/i, DOLLAR],
  [/\beuros?\b/i, 'EUR'],
  [/\b(?:british )?pounds?(?: sterling)?\b|\bsterling\b/i, 'GBP'],
  [/\bswiss francs?\b/i, 'CHF'],
  [/\byen\b/i, 'JPY'],
  [/\brupees?\b/i, 'INR'],
  [/\brand\b/i, 'ZAR'],
  [/(?<!\p{L})(?:kr|kron(?:a|or|er))(?!\p{L})/iu, CROWN],
  [/(?<!\p{L})k[cč](?!\p{L})/iu, 'CZK'],
  [/(?<!\p{L})z[lł](?:oty)?(?!\p{L})/iu, 'PLN'],
];

/** The dollar of a locale (`en-CA`: CAD); elsewhere that of the United States. */
export function dollarOf(locale: string | undefined): string {
  const country = /-([A-Z]{2})\b/i.exec(locale ?? '')?.[1]?.toUpperCase() ?? '';
  return DOLLAR_OF[country] ?? 'USD';
}

/** What stands in every text that names one of them. */
const MAY_NAME = /dollar|euro|pound|sterling|franc|yen|rupee|rand|k[rcč]|z[lł]/iu;

/** The currency that a text names in words, with the words taken off; null when it names none. */
export function wordedCurrency(text: string): { readonly rest: string; readonly currency: string } | null {
  if (!MAY_NAME.test(text)) return null;
  for (const [name, currency] of NAMES)
    if (name.test(text)) return { rest: text.replace(name, ' ').trim(), currency };
  return null;
}
export const PREFIXES: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(us|u\.s\.) ?\$/i, 'USD'],
  [/^(ca?|can) ?\$/i, 'CAD'],
  [/^(au?|aus) ?\$/i, 'AUD'],
  [/^nz ?\$/i, 'NZD'],
  [/^hk ?\$/i, 'HKD'],
  [/^(s|sg) ?\$/i, 'SGD'],
  [/^r ?\$/i, 'BRL'],
  [/^mx ?\$/i, 'MXN'],
  [/^rs\.? ?(?=\d)/i, 'INR'],
  [/^(s?fr\.|sfr) ?(?=\d)/i, 'CHF'],
  [/^r ?(?=\d{1,3}[ ,.]\d{3}|\d{4})/i, 'ZAR'],
];
export const ISO =
  'usd|eur|gbp|cad|aud|nzd|inr|chf|jpy|sgd|hkd|zar|sek|nok|dkk|mxn|brl|cny|aed|ils|pln|krw|czk|huf';

const HEADER_CURRENCY = new RegExp(
  `(?:^|[^a-z])(?:t(?=eur|chf)|k(?=eur|usd|gbp|chf))?(${ISO})(?:[^a-z]|$)`,
  'i',
);

/** The currency that a header names: "Revenue (EUR)", "Amount £", "Fees US$". Null when none, and for a bare `$`. */
export function headerCurrency(header: string): string | null {
  const text = tidy(header);
  const code = HEADER_CURRENCY.exec(text)?.[1];
  if (code !== undefined) return code.toUpperCase();
  const dollars = /(?:^|[^a-z])((?:us|u\.s\.|ca?|can|au?|aus|nz|hk|sg?|r|mx) ?\$)/i.exec(text)?.[1];
  if (dollars !== undefined) return PREFIXES.find(([prefix]) => prefix.test(dollars))?.[1] ?? null;
  const symbol = SYMBOLS[SYMBOL.exec(text)?.[0] ?? ''];
  if (symbol !== undefined) return symbol;
  const named = wordedCurrency(text)?.currency;
  return named === undefined || named === DOLLAR || named === CROWN ? null : named;
}

/** Places of a bare `$` in number formats, as Windows numbers them. */
const DOLLAR_PLACES: Readonly<Record<string, string>> = {
  '409': 'USD',
  '1009': 'CAD',
  c0c: 'CAD',
  c09: 'AUD',
  '1409': 'NZD',
  '1004': 'SGD',
  '4809': 'SGD',
  c04: 'HKD',
  '80a': 'MXN',
};

/** The currency that a number format shows: `[$€-407] #,##0`, `"£"0`, `[$USD] 0`; `$` for a bare dollar, null for none. */
export function formatCurrency(format: string): string | null {
  const place = /\[\$([^\]-]*)(?:-([0-9a-f]+))?\]/i.exec(format);
  const shown = place?.[1] ?? format.replace(/\[[^\]]*\]/g, '').replace(/["\\]/g, '');
  if (place && shown.trim() === DOLLAR) {
    const language = (place[2] ?? '').replace(/^0+/, '').toLowerCase();
    return DOLLAR_PLACES[language] ?? DOLLAR;
  }
  return headerCurrency(shown) ?? (/\$/.test(shown) ? DOLLAR : (wordedCurrency(shown)?.currency ?? null));
}

/** The currency that a cell of a currency column names; null for a blank one and for what names none. */
export function cellCurrency(text: string): string | null {
  const name = tidy(text);
  const code = /^[a-z]{3}$/i.test(name) ? name.toUpperCase() : null;
  if (code !== null) return code;
  const named = headerCurrency(name) ?? wordedCurrency(name)?.currency;
  if (named !== undefined) return named;
  return name.includes(DOLLAR) ? DOLLAR : name === '' ? null : name.toUpperCase();
}

const ALL_CODES = new RegExp(`^(?:${ISO})$`, 'i');

/** Whether a text is nothing but a known currency: "USD", "Euro", "£". */
export function isCurrency(text: string): boolean {
  const name = tidy(text);
  return (
    ALL_CODES.test(name) ||
    SYMBOLS[name] !== undefined ||
    /^(?:[a-z]{1,3} ?|u\.s\. ?)?\$$/i.test(name) ||
    wordedCurrency(name)?.rest === ''
  );
}

/** Whether two named currencies may be one and the same: a bare `$` is any dollar. */
export function sameCurrency(a: string, b: string): boolean {
  const may = (bare: string, other: string) =>
    (bare === DOLLAR && DOLLARS.has(other)) || (bare === CROWN && CROWNS.has(other));
  return a === b || may(a, b) || may(b, a);
}

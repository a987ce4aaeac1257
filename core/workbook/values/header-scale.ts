import { tidy } from './text';

/** What a header says of the scale of its amounts. */

const CODE = '(?:[$€£₹¥]|us\\$|usd|eur|euros?|gbp|chf|cad|aud|nzd|inr)';
/** A scale beside a currency, before or behind it, or in brackets, or behind "in". */
const scaleOf = (words: string, letters: string) =>
  new RegExp(
    // "401(k)" is a plan.
    `(?<!\\b4(?:0[139]|57) ?)\\(\\s*(?:in )?(?:${CODE} ?)?(?:${letters}|${words})\\.?(?: ?${CODE})?\\s*\\)` +
      `|\\bin (?:${CODE} )?(?:${letters}|${words})(?![\\p{L}\\p{N}'’])` +
      `|(?:[$€£₹¥]|\\b(?:usd|eur|gbp|chf|cad|aud) )(?:${letters}|(?<= )(?:${words}))(?![\\p{L}\\p{N}])` +
      `|(?<![\\p{L}\\p{N}'’.])(?:${letters}|${words})\\.? ?(?:[€£]|(?:usd|eur|gbp|chf|cad|aud)(?!\\p{L}))`,
    'giu',
  );

/** `($K)`, `(000s)`, `in thousands`, `(USD thousands)`, `k EUR`, `TEUR`, `tkr`, `x 1000`. */
const THOUSANDS = new RegExp(
  `${scaleOf("'?(?:1,?)?000'?s?|thousands?|tsd|tausend|tusen|tusind|milliers|miles|migliaia|milhares|duizend", 'k').source}|[$€£₹¥]'?000'?s?(?!\\d)|(?<![\\d.,'])'?000'?s(?!\\p{L})|(?<= )'000(?!\\d)|(?<= [-–] )thousands?$|(?<!\\p{L})(?:T€|T(?:EUR|CHF|KR|SEK|NOK|DKK))(?!\\p{L})|(?<!\\p{L})[x×] ?1[,.' ]?000(?!\\d)`,
  'giu',
);

/** `($M)`, `($mm)`, `in millions`, `Mio. €`; a bare `(M)` may be monthly or male. */
const MILLIONS = new RegExp(
  `${scaleOf('millions?|mio|mill?|mn|mm', `(?<=${CODE} ?)mm?|mm?(?= ?${CODE})`).source}|(?<!\\p{L})M(?:KR|SEK|NOK|DKK)(?!\\p{L})`,
  'giu',
);
/** A bare `(M)` below assets. */
const BARE_MILLIONS = /\b(?:aum|assets)\b.*(?:\(m\)|\bin m)$/i;

/**
 * What stands in every header that names a scale: a bracket, the sign of a currency, the beginning of a scale behind "in" or a code, the
 * end of one before a code, or its zeros. The patterns take long to be made, and most workbooks have no header that needs them.
 */
const MAY_NAME =
  /[($€£₹¥]|in (?:us|eur|gbp|chf|cad|aud|nzd|inr|['0ktm])|(?:usd|eur|gbp|chf|cad|aud) ['0ktm]|[kmndolst0.] ?(?:usd|eur|gbp|chf|cad|aud)(?!\p{L})|000|[-–] thousand|[tm](?:kr|sek|nok|dkk)(?!\p{L})/iu;

/** Whether a header says that its amounts are in thousands. */
export function isInThousands(header: string): boolean {
  const text = tidy(header);
  return MAY_NAME.test(text) && text.search(THOUSANDS) >= 0;
}

/** Whether a header says that its amounts are in millions. */
export function isInMillions(header: string): boolean {
  const text = tidy(header);
  return (MAY_NAME.test(text) && text.search(MILLIONS) >= 0) || BARE_MILLIONS.test(text);
}

/** A header without what it says of a scale. */
export function withoutScale(header: string): string {
  return MAY_NAME.test(header) ? header.replace(THOUSANDS, ' ').replace(MILLIONS, ' ') : header;
}

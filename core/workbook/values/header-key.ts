import { answered } from './answers';
import { withoutForm } from './days/date-form';
import { asStatement } from './header-questions';
import { withoutLegend } from './header-legend';
import { withoutScale } from './header-scale';
import { inEnglish } from './in-english';
import { fold, tidy } from './text';

/** Headers in the form in which they are compared. */

/** What says that amounts are in cents: `amount_cents`, `Fee (in cents)`, `Betrag in Cent`; "per cent" is none. */
const CENTS = /[^\p{L}](?<!per[ _-])[([]?(?:in )?(?:us |euro ?)?cents?[)\]]?$/iu;

/** Whether a header says that its amounts are in cents. */
export function isInCents(header: string): boolean {
  return CENTS.test(tidy(header));
}

/** "AuM" is one word. */
const ASSETS = /\bAu([MA])\b/g;

const COUNTED = /^(total|billable|sum of|number of|no of)$/;
/** What a unit of time behind it says something new of: "Quantity (hours)" is no quantity, and units of 6 minutes are no minutes. */
const OF_TIME = /^(?:quantity|qty|units?|amount|value|count|number|no|nr|sum|quarter|half)$|\d$/;
const UNITS =
  /^(usd|gbp|cad|eur|inr|aud|chf|hrs|hr|hours|mins|min|minutes|milliseconds|seconds|secs|sec|days)$/;

/** A header with what it says about the unit. */
interface HeaderKey {
  readonly key: string;
  /** The same in the words of the sheet: of two headers that mean the same, only those that say the same are called alike. */
  readonly said: string;
  /** `minutes`, `seconds`, `milliseconds`, `hours`, `days` or a currency code; null when the header names none. */
  readonly unit: string | null;
}

/** The normal form in which headers are compared: in English, as far as its words are known. */
export const headerKey: (header: string) => HeaderKey = /* @__PURE__ */ answered((header) => keyOf(header));

/** What numbers a header in a form: `1. Partner`, `(2) Date`, `A) Client`. */
const ENUMERATED = /^\(?(?:\d{1,2}|[A-Za-z])(?:\)\.?|\.(?=\s))\s*(?=\p{L})/u;

/** What refers to a footnote, says whether the column must be filled, or where a program keeps it. */
const ASIDE =
  /[\u00B9\u00B2\u00B3\u2070-\u2079†‡]|[([](?:required|optional|mandatory|metadata|if any|if known|if applicable|linked|look ?up|roll ?up|formula|calculated|auto|drop-?down|text|choice|single select|multi select|currency|0[.,]0+|from (?!us\b)\p{L}+s)[)\]]/giu;

/** The rate at which amounts were worked out: "Revenue @ 90 bps". */
const AT_RATE = /@ ?\d+(?:[.,]\d+)? ?(?:bps|%|percent|basis points)/giu;

/** What explains the values below: "Result (1=won 0=lost)". */
const LEGEND = /[([][^()[\]]*\p{L}[^()[\]]*=[^()[\]]*[)\]]|[([][^()[\]]*=[^()[\]]*\p{L}[^()[\]]*[)\]]/gu;

/** The table that a program names before each of its fields: `referral.status`. */
const TABLE_NAME =
  /^(?:(?:referrals?|deals?|leads?|opportunit(?:y|ies)|records?|fields|properties)\.|(?:organi[sz]ation|person) - (?!name$))(?=\p{L})/iu;

/** The answers that a header lists beside yes and no: "Converted (Y/N/P)". */
const MORE_ANSWERS = /(?<= )(y n|yes no) (?:p|m|o|u|t|na|n a|pending|maybe|open|unknown|tbd|later|not yet)$/;

const STATE =
  /^(?:invoice|deal|contract|case|opp|opportunity|sale|won|lost|open|closed|signed|funded|converted|pipeline|received|paid|result|outcome|annual|first year|year 1)$/;
const SIGN_AT_END = /^[$€£₹¥]|[$€£₹¥]\W*$/;

/** Before tax or after it, what is meant is the same; two columns that differ in it are not called alike. */
const TAXED = / (?:excl|incl|excluding|including) (?:of )?(?:gst|vat|tax)\b/g;

function keyOf(header: string): HeaderKey {
  const spaced = withoutForm(tidy(withoutLegend(header).replace(ASIDE, '')))
    .replace(LEGEND, '')
    .replace(AT_RATE, '')
    .replace(CENTS, '')
    .replace(ENUMERATED, '')
    .replace(TABLE_NAME, '')
    .replace(/^(FinServ__|hs_|(?:fld|custom|cf|udf|field|attr)_(?=\p{L}))/iu, '')
    .replace(/__c$/, '')
    .replace(ASSETS, 'AU$1')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2');
  const words = withoutScale(asStatement(fold(spaced)))
    .replace(/['’]s\b/g, '')
    .replace(/\b(?:us|ca|can|c|au|aus|a|nz|hk|sg|s|r|mx) ?\$/g, '$')
    .replace(/\bmasked\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  // "Duration (s)"; "Hour(s)" are several.
  if (/^(?:duration|length|elapsed|time)$/.test(words[words.length - 2] ?? '')) {
    const [end] = words.splice(-1);
    words.push(end === 's' ? 'seconds' : end === 'ms' ? 'milliseconds' : (end ?? ''));
  }
  // "Input (h)"; a single letter without brackets is no unit.
  let unit: string | null = /[([]h[)\]]$/i.test(spaced) ? 'hours' : null;
  const end = words[words.length - 1] ?? '';
  const endInEnglish = inEnglish(end);
  // "Beratungsminuten" is one word.
  const last = /(?:^| )(hours|minutes)$/.exec(endInEnglish)?.[1] ?? end;
  if (UNITS.test(last)) {
    unit = last.startsWith('min')
      ? 'minutes'
      : last.startsWith('mil')
        ? last
        : last.startsWith('sec')
          ? 'seconds'
          : last.startsWith('h')
            ? 'hours'
            : last;
    // "Total hours" is no total.
    const rest = words.slice(0, -1).join(' ');
    const isKept = COUNTED.test(rest) || (/^(?:hours|minutes)$/.test(unit) && OF_TIME.test(rest));
    const isAlone = !endInEnglish.includes(' ');
    if (words.length > 1 && !isKept && isAlone) words.pop();
  }
  // A header may be nothing but the sign of a currency, perhaps with "a year".
  if (/^(?:(?:a|per|yr|year|1st|first)(?: |$))*$/.test(words.join(' ')) && /[$€£₹¥]/.test(header))
    return { key: 'amount', said: 'amount', unit };
  const said = words.join(' ').replace(MORE_ANSWERS, '$1');
  const english = inEnglish(said.replace(TAXED, ''));
  // Without its sign "Won $" would be an outcome, and "Received (€)" a day.
  if (STATE.test(english) && SIGN_AT_END.test(spaced))
    return { key: `${english} amount`, said: `${said} amount`, unit };
  return { key: english, said, unit };
}

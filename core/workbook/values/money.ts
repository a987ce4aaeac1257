import { answered } from './answers';
import { DOLLAR, ISO, PREFIXES, SYMBOLS, wordedCurrency } from './currencies';
import { tidy } from './text';

export type DecimalSign = '.' | ',';

/** A number that was read from text. */
export interface ParsedNumber {
  readonly value: number;
  /** ISO code when the text names a currency for certain (`$` alone does not). */
  readonly currency: string | null;
  /** The unit that the text itself says; null for a plain number. */
  readonly unit: 'percent' | 'hours' | null;
}

const ISO_CODE = new RegExp(`(^(${ISO})\\s*|\\s*(${ISO})$)`, 'i');
const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const BODY =
  /^(\d[\d.,' ]*|[.,]\d+)(?:e([+-]?\d{1,3}))?\s*(k|m|mm|mn|mio|bn?|thousand|million|billion)?\s*(%|percent|pct)?$/i;
/** Spaces and apostrophes group three digits only: `3000 3500` is no number. */
const GROUPED = /^\d{1,3}([' ])\d{3}(?:\1\d{3})*(?:[.,]\d*)?$/;
/** A dash after the decimal sign, or the slash and dash of India: no cents. */
const NO_CENTS = /(\d)(?:[.,]\s?-{1,2}|\/-)(?=\D*$)/;
/** Thousands and millions as German writes them: `6 Tsd.`, `6 T€`, `1,5 Mio. €`. */
const GERMAN_THOUSANDS = /(?<=\d ?)(?:[Tt](?:sd|SD)\b\.?|[Tt]ausend\b|T(?=€|EUR))/;
const GERMAN_MILLIONS = /(?<=\d ?)[Mm]io\./;
/** The sign of a statement behind an amount. "1.5 Cr" is fifteen million in India, so a credit has three digits or two with cents. */
const DEBIT_CREDIT = /^(.*(?:\d{3}|\d{2}[.,]\d{2}))\s*(?:(cr)|dr)\.?$/i;
/** The same in German, H for Haben and S for Soll, behind cents. */
const SOLL_HABEN = /^(.*\d[.,]\d{2})(?: ?€| ?eur| ?chf)?\s*(?:(h|haben)|s|soll)$/i;
const RUPEES = /₹|\brs\b|\binr\b/i;
const PARTS: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };
/** What may stand before an amount, and after it: it is about as much, in a year. `CA$5` is Canadian. */
const ABOUT =
  /^=?\s*(?:~|≈|approx\.?|approximately|about|circa|ca?\.|ca(?!\$)|est\.?|estimated)?\s*(?=[-+]?[\d$€£₹¥(]|[a-z]{3} ?\d)|(?<=\d[km]?)(?:\s?\+|\s?\*|\s?\(?(?:est\.?|estimated|approx\.?|flat(?: fee)?|fixed(?: fee)?|one[- ]?time(?: fee)?|plus|net|(?:\+|plus|excl\.?|ex|excluding) (?:vat|gst|sales tax|tax))\)?)$/gi;
/** What an amount in brackets behind it is for, or whose it is; "(waived)" and "(2 people)" say more. */
const REMARK =
  /(?<=\d[km]?) ?\((?:joint|couple|both|household|family|combined|spouse|actual|confirmed|final|agreed|signed|billed|invoiced|planning|advisory|aum|retainer|tax|insurance|initial|ongoing|fee|annual|yearly)(?: (?:fee|account|plan|return|only))?\)$/i;
const A_YEAR =
  /\s*(?:\/ ?(?:yr|year|annum)|p\/?\.?a\.?|per (?:year|annum)|a year|annually|annual|yearly|(?:in (?:the )?)?(?:first year|1st y(?:ea)?r|yr ?1|year ?1))$/i;
/** Text before or after brackets may only be a currency. */
const CURRENCY_ONLY = new RegExp(`^[-+]?(?:${ISO}|[a-z]{1,3}\\$|[$€£₹¥₩₪₽₺]|rs\\.?|fr\\.)?$`, 'i');

export interface NumberShape {
  readonly digits: string;
  readonly exponent: number;
  readonly scale: number;
  readonly sign: 1 | -1;
  readonly currency: string | null;
  readonly percent: boolean;
}

/** Nothing, as a format of accounts shows it: `$ -`, `- €`. */
const ZERO = /^(?:[$€£₹¥]|usd|eur|gbp|cad|chf|aud) {0,9}[-–—]{1,2}$|^[-–—]{1,2} {0,9}[$€£]$/i;
const SHAPE_OF_ZERO: NumberShape = {
  digits: '0',
  exponent: 0,
  scale: 1,
  sign: 1,
  currency: null,
  percent: false,
};

/** A text taken apart as a number, whose decimal sign is not known yet; null when it is none. */
export function numberShape(text: string): NumberShape | null {
  if (!/[\d¼½¾]/.test(text)) return ZERO.test(text.trim()) ? SHAPE_OF_ZERO : null;
  // Two lines in one cell are two amounts.
  if (/\d\s*[\r\n]\s*\S/.test(text)) return null;
  let rest = tidy(
    text.replace(
      /(?<!\d)(\d*) ?([¼½¾])/g,
      (_, whole: string, part: string) => `${Number(whole) + (PARTS[part] ?? 0)}`,
    ),
  )
    .replace(/[’`]/g, "'")
    .replace(/[−–—]/g, '-')
    .replace(NO_CENTS, '$1')
    .replace(GERMAN_THOUSANDS, 'k')
    .replace(GERMAN_MILLIONS, 'm')
    .replace(ABOUT, '')
    .replace(A_YEAR, '');
  let sign: 1 | -1 = 1;
  let currency: string | null = null;
  const marked = RUPEES.test(rest) ? null : (DEBIT_CREDIT.exec(rest) ?? SOLL_HABEN.exec(rest));
  if (marked) rest = marked[1] as string;
  const worded = /\p{L}{2}/u.test(rest) ? wordedCurrency(rest) : null;
  if (worded !== null) {
    rest = worded.currency === DOLLAR ? `$${worded.rest}` : worded.rest;
    currency = worded.currency === DOLLAR ? null : worded.currency;
  }
  rest = rest.replace(REMARK, '');
  const bracketed = /^([^()]*)\(([^()]*)\)([^()]*)$/.exec(rest);
  if (bracketed) {
    const [, before = '', inside = '', after = ''] = bracketed;
    if (![before, after].every((each) => CURRENCY_ONLY.test(each.trim()))) return null;
    sign = -1;
    rest = `${before}${inside}${after}`.trim();
  }
  const signs = () => {
    const found = /^([+-])\s*/.exec(rest) ?? /\s*(-)$/.exec(rest);
    if (!found) return;
    if (found[1] === '-') sign = sign === 1 ? -1 : 1;
    rest = rest.replace(found[0], '').trim();
  };
  signs();
  for (const [prefix, code] of PREFIXES)
    if (prefix.test(rest)) {
      currency = code;
      rest = rest.replace(prefix, '').trim();
    }
  const iso = ISO_CODE.exec(rest);
  if (iso) {
    currency = (iso[2] ?? iso[3] ?? '').toUpperCase();
    rest = rest.replace(iso[0], '').trim();
  }
  const symbol = /[$€£₹¥₩₪₽₺]/.exec(rest);
  if (symbol) {
    currency = currency ?? SYMBOLS[symbol[0]] ?? null;
    rest = rest.replace(symbol[0], '').trim();
  }
  signs();
  const body = BODY.exec(rest);
  if (!body) return null;
  const [, written = '', exponent, scale, percent] = body;
  const digits = written.trim();
  if (/[' ]/.test(digits) && !GROUPED.test(digits)) return null;
  return {
    digits: digits.replace(/[' ]/g, ''),
    exponent: exponent === undefined ? 0 : Number(exponent),
    scale: scale === undefined ? 1 : (SCALE[scale.toLowerCase()] ?? 1),
    sign: marked && marked[2] === undefined ? -1 : sign,
    currency,
    percent: percent !== undefined,
  };
}

/** What is added up in a text, `$4,000 + $1,100`; null when it is no sum of amounts in one currency. */
export function sumShapes(text: string): readonly NumberShape[] | null {
  const parts = text.split('+');
  if (parts.length < 2 || parts.some((part) => !/\d/.test(part))) return null;
  const shapes = parts.map(numberShape);
  const isOne = (shape: NumberShape | null): shape is NumberShape =>
    shape !== null && !shape.percent && (shape.currency ?? null) === (shapes[0]?.currency ?? null);
  return shapes.every(isOne) ? shapes : null;
}

/** Which sign the text itself proves to be the decimal one; null when it could be either. */
function provenDecimal(digits: string): DecimalSign | null {
  const dot = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (dot < 0 && comma < 0) return null;
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const sign = dot >= 0 ? '.' : ',';
  if (digits.indexOf(sign) !== digits.lastIndexOf(sign)) return sign === '.' ? ',' : '.';
  const after = digits.length - 1 - Math.max(dot, comma);
  const before = Math.max(dot, comma);
  return after === 3 && before >= 1 && before <= 3 && digits[0] !== '0' ? null : sign;
}

/** What the texts of one column say about the decimal sign. */
export class DecimalEvidence {
  private dots = 0;
  private commas = 0;
  /** Texts such as `1.500`, whose dot may be either. */
  private openDots = 0;
  private openCommas = 0;

  add(text: string): void {
    this.addDigits(numberShape(text)?.digits ?? '');
  }

  /** The digits of a number with their signs, as {@link numberShape} has them. */
  addDigits(digits: string): void {
    const proven = provenDecimal(digits);
    if (proven === '.') this.dots++;
    else if (proven === ',') this.commas++;
    else if (digits.includes('.')) this.openDots++;
    else if (digits.includes(',')) this.openCommas++;
  }

  /** The sign that stands in the values when none of them proves what it is; null when one does or there is none. */
  get open(): DecimalSign | null {
    if (this.dots + this.commas > 0 || (this.openDots > 0 && this.openCommas > 0)) return null;
    return this.openDots > 0 ? '.' : this.openCommas > 0 ? ',' : null;
  }

  /** Whether both signs stand in the values, each before three digits, and none of them proves what it is. */
  get isMixed(): boolean {
    return this.dots + this.commas === 0 && this.openDots > 0 && this.openCommas > 0;
  }

  /** How many texts prove nothing. */
  get openCount(): number {
    return this.openDots + this.openCommas;
  }

  /** The decimal sign that the values prove; null when they do not. */
  get proven(): DecimalSign | null {
    return this.dots === this.commas ? null : this.dots > this.commas ? '.' : ',';
  }

  /** The one decimal sign of the column: by its values, else by the locale. */
  decide(locale: string | undefined): DecimalSign {
    if (this.dots !== this.commas) return this.dots > this.commas ? '.' : ',';
    const language = (locale ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en';
    return DECIMAL_COMMA.has(language) && !/^(de|it|fr)[-_](ch|li)$/i.test(locale ?? '') ? ',' : '.';
  }
}

const DECIMAL_COMMA = new Set([
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'da',
  'nb',
  'nn',
  'no',
  'sv',
  'fi',
  'pl',
  'cs',
  'sk',
  'hu',
  'ro',
  'bg',
  'ru',
  'uk',
  'tr',
  'el',
  'hr',
  'sl',
]);

/** The number that a text means with this decimal sign; null when it is none or does not fit the sign. */
export function parseNumberText(text: string, decimal: DecimalSign): ParsedNumber | null {
  return numberOf(numberShape(text), decimal);
}

/** {@link parseNumberText} of a text that is taken apart already. */
export function numberOf(found: NumberShape | null, decimal: DecimalSign): ParsedNumber | null {
  if (!found) return null;
  const grouping = decimal === '.' ? ',' : '.';
  const [whole = '', fraction, ...more] = found.digits.split(decimal);
  if (more.length > 0 || (fraction !== undefined && fraction.includes(grouping))) return null;
  const groups = whole.split(grouping);
  // Groups of three, or of two before the last three as in 12,34,567; anything else is a typing error.
  if (
    groups.length > 1 &&
    !(
      /^\d{1,3}$/.test(groups[0] ?? '') &&
      groups.slice(1).every((g) => /^\d{2,3}$/.test(g)) &&
      groups[groups.length - 1]?.length === 3
    )
  )
    return null;
  const value = found.sign * Number(`${groups.join('')}.${fraction ?? '0'}e${found.exponent}`) * found.scale;
  if (!Number.isFinite(value)) return null;
  return { value, currency: found.currency, unit: found.percent ? 'percent' : null };
}

/** {@link parseNumberText} by whichever decimal sign fits, the point first: what it is about, before that of its column is known. */
export function parseEitherSign(text: string): ParsedNumber | null {
  const found = numberShape(text);
  return numberOf(found, '.') ?? numberOf(found, ',');
}

/** Whether a text can be a number with either decimal sign. */
export const looksLikeNumber: (text: string) => boolean = /* @__PURE__ */ answered(
  (text) => parseEitherSign(text) !== null,
);

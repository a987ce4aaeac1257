/** How a locale writes numbers, shares, money and dates. */
export interface LocaleStyle {
  /** A size (0 or more) with thousands separators and at most `digits` decimals; `fixed` keeps trailing zeros. */
  number(size: number, digits: number, fixed: boolean): string;
  /** What stands before and after a number of percent: ` %`. */
  readonly percent: Around;
  /** What stands before and after an amount of a currency (ISO 4217): `$`. */
  money(currency: string): Around;
  /** Whether the day stands before the month. */
  readonly dayFirst: boolean;
}

type Around = readonly [before: string, after: string];

/** What is taken when a host names no locale, or one that nobody knows. */
export const DEFAULT_LOCALE = 'en-US';

/** The style of a locale (BCP 47, one that `Intl` knows). */
export function styleOf(locale: string): LocaleStyle {
  return locale === DEFAULT_LOCALE ? AMERICAN : styleByIntl(locale);
}

/** With three decimals a whole number of JavaScript's. */
const LARGEST = 1e12;

/**
 * Most workbooks are American, and `Intl` takes a tenth of what a short command does to look up for the first time what it knows of
 * all locales. It is asked for other currencies, and for sizes that are rounded or written otherwise.
 */
const AMERICAN: LocaleStyle = {
  number: (size, digits, fixed) => {
    const text = String(size);
    if (!(size < LARGEST) || text.includes('e'))
      return styleByIntl(DEFAULT_LOCALE).number(size, digits, fixed);
    const [whole, decimals] = rounded(text, digits);
    const shown = fixed ? decimals : decimals.replace(/0+$/, '');
    return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (shown === '' ? '' : `.${shown}`);
  },
  percent: ['', '%'],
  money: (currency) => (currency === 'USD' ? ['$', ''] : styleByIntl(DEFAULT_LOCALE).money(currency)),
  dayFirst: false,
};

/** A number in digits as it is written, rounded half up to some decimals: what stands before and after the point. */
function rounded(text: string, digits: number): readonly [whole: string, decimals: string] {
  const [whole = '', written = ''] = text.split('.');
  const decimals = written.slice(0, digits).padEnd(digits, '0');
  if (written.charAt(digits) < '5') return [whole, decimals];
  const next = String(Number(whole + decimals) + 1).padStart(digits + 1, '0');
  return [next.slice(0, next.length - digits), next.slice(next.length - digits)];
}

/** Arabic numerals and the common calendar, because the sentences around them are English. */
function styleByIntl(locale: string): LocaleStyle {
  const tag = `${locale.split('-u-')[0]}-u-ca-gregory-nu-latn`;
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const found = formats.get(key) ?? new Intl.NumberFormat(tag, options);
    formats.set(key, found);
    return found;
  };
  const around = (options: Intl.NumberFormatOptions): Around => {
    const [before = '', after = ''] = format({
      ...options,
      maximumFractionDigits: 0,
      minimumFractionDigits: 0,
    })
      .format(0)
      .split('0');
    return [before, after];
  };
  return {
    number: (size, digits, fixed) =>
      format({ minimumFractionDigits: fixed ? digits : 0, maximumFractionDigits: digits }).format(size),
    percent: around({ style: 'percent' }),
    money: (currency) => around({ style: 'currency', currency }),
    dayFirst: dayComesFirst(tag),
  };
}

/** Dates in English sentences: in which order the locale puts their parts. */
function dayComesFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).formatToParts(0);
  const at = (type: string) => parts.findIndex((part) => part.type === type);
  // Where the year comes first (`2026/10/31`) the month does too, as in `October 31, 2026`.
  return at('day') < at('month');
}

import { STATUS } from '../../outcome/outcome-words';
import { monthOf } from '../../values/days/month-names';
import { headerKey } from '../../values/header-key';

const WHAT = '(?:referrals?|introductions?|intros?|leads?|clients?|prospects?|households?|deals?)';
const HOW_MANY = '(?:number|no|nr|nbr|num|count|total|how many|qty|quantity|sum)';
/** "Client number" is an Id. Days are taken off a header as its unit: "Referrals last 90 days". */
const OTHERWISE =
  '(?:received|given|sent|made|introduced|referred|volume|numbers|qty|in|out|won|lost|converted|closed|ytd|mtd|qtd|ltm|ttm|count|total|to date|so far|lifetime|all time|(?:this|last|past) (?:year|quarter|month)|(?:last|past) \\d+(?: (?:mo|mos|months?|yrs?|years?|day))?|\\d+ (?:mo|mos|months?|yrs?|years?|day)|(?:30|60|90|120|180|365)|(?:19|20)\\d\\d)';
const COUNT = new RegExp(
  `^(?:(?:total )?${HOW_MANY} (?:of )?(?:new |closed |won |open )?${WHAT}(?: ${OTHERWISE})*|(?:new |closed |won )?${WHAT}(?: ${OTHERWISE})+|(?:new )?(?:referrals|introductions|intros|leads|clients|deals)|new households|qty|quantity|count|how many|${HOW_MANY} (?:of )?(?:received|given|sent|made|introduced|referred|in|out)|(?:people|persons|individuals|families|contacts) (?:referred|introduced|received|sent|given))$`,
);
/** What a plan or a person has, rather than what was counted. */
const NO_COUNT = /\b(expected|guaranteed|minimum|target|goal|planned|a month|per month)\b/;

/** A quarter, a year, a half, a week, a month in numbers, a day (of a week, say), and a date cell as the number it is. */
const PERIOD =
  /^(?:f?q[1-4](?: ?(?:fy ?)?(?:\d\d|\d{4}))?|(?:\d{4} )?q[1-4]|[1-4] ?q ?(?:\d\d|\d{4})?|fy ?(?:\d\d|\d{4})(?: (?:\d\d|\d{4}))?|(?:19|20)\d\d|(?:19|20)\d\d (?:0?[1-9]|1[0-2])(?: [0-3]?\d)?|(?:0?[1-9]|1[0-2]) (?:0?1 )?(?:(?:19|20)\d\d|\d\d)|h[12](?: ?(?:\d\d|\d{4}))?|(?:week|wk|kw|month|m|w)(?: of| ending| commencing| e)? ?\d{1,2}(?: \d{1,2})?(?: \d\d(?:\d\d)?)?|(?:0?[1-9]|1[0-2]) [0-3]?\d(?: \d\d(?:\d\d)?)?|[2-7]\d{4})$/;
const YEAR_BEHIND = / ?'?(?:\d\d|\d{4})$/;
/** Months by their first letters, as narrow tables head them. */
const INITIALS = /jfmamj|jasond/;
const LEAST_PERIODS = 3;

/** Whether a header says that its column counts introductions or clients ("Number of referrals", "Referrals given"). */
export function isCountHeader(header: string): boolean {
  const { key } = headerKey(header.replace(/^\s*#\s*(of\b)?/i, 'number of '));
  return COUNT.test(key) && !NO_COUNT.test(key);
}

/** Whether a header counts what was sold at a price that another one names. */
export function isOfGoods(header: string, headers: readonly string[]): boolean {
  const key = (each: string) => headerKey(each).key;
  return /^(?:qty|quantity)$/.test(key(header)) && headers.some((each) => /\bprices?\b/.test(key(each)));
}

/** Headers that may count introductions, or number the rows. */
const MAYBE_COUNT = /^(?:number|no|num|volume|headcount|heads|people|total|tally|quantity of leads)$/;
const MOST_COUNTED = 99;

/** Whether a column may count introductions by its header and does by its values: whole numbers that do not number the rows. */
export function isCountByValues(header: string, values: readonly string[]): boolean {
  if (!MAYBE_COUNT.test(headerKey(header).key)) return false;
  const numbers = values.map(Number);
  const rises = numbers.every((each, i) => i === 0 || each > (numbers[i - 1] as number));
  return (
    values.length > 1 &&
    !rises &&
    values.every((text) => /^\d+$/.test(text.trim())) &&
    numbers.every((each) => each <= MOST_COUNTED) &&
    numbers.some((each) => each > 1)
  );
}

/** Whether a table has a column for each of several counts ("Referrals", "Won", "Lost", or "Won", "Lost", "Open") rather than a row for each introduction. */
export function isOfCounts(headers: readonly string[], areWhole: (i: number) => boolean): boolean {
  const counts = headers.filter((header, i) => {
    const { key } = headerKey(header);
    const isCount = isCountHeader(header) || OUTCOMES_COUNTED.test(key) || STATUS.has(key);
    return isCount && areWhole(i);
  });
  return counts.length >= 2;
}

const OUTCOMES_COUNTED =
  /^(?:won|lost|open|pending|converted|closed|signed|declined|meetings?|conversions?)$/;

/** What a column of a period may count: `Q1 in`, `Jan out`, `Mar won`. */
const COUNTED =
  / (?:in|out|received|given|sent|made|won|lost|closed|count|total|referrals?|intros?|introductions?|leads?|clients?)$/;

/** Whether a header names a month, a quarter or a year, and at most what it counts besides. */
export function isPeriod(header: string): boolean {
  const key = headerKey(header).key.replace(COUNTED, '');
  return PERIOD.test(key) || monthOf(key.replace(YEAR_BEHIND, '')) > 0;
}

/** Whether headers name months, quarters or years: three or more make a table of counts or sums by period. */
export function isByPeriod(headers: readonly string[]): boolean {
  const periods = headers.filter(isPeriod);
  const initials = headers.filter((header) => header.length === 1).join('');
  return periods.length >= LEAST_PERIODS || INITIALS.test(initials.toLowerCase());
}

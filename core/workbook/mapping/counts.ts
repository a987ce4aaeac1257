import { headerKey } from '../values/text';

const WHAT = '(?:referrals?|introductions?|intros?|leads?|clients?|prospects?|households?|deals?)';
const HOW_MANY = '(?:number|no|nr|num|count|total|how many|qty|quantity|sum)';
const OTHERWISE =
  '(?:received|given|sent|made|in|out|won|lost|converted|closed|ytd|count|total|to date|this year|last year|this month|last month|(?:19|20)\\d\\d)';
const COUNT = new RegExp(
  `^(?:(?:total )?${HOW_MANY} (?:of )?(?:new |closed |won |open )?${WHAT}(?: ${OTHERWISE})*|(?:new |closed |won )?${WHAT}(?: ${OTHERWISE})+|(?:referrals|introductions|intros|leads|clients|deals)|qty|quantity|count|how many)$`,
);
/** What a plan or a person has, rather than what was counted. */
const NO_COUNT = /\b(expected|guaranteed|minimum|target|goal|planned|a month|per month)\b/;

const MONTH =
  /^(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|marz|maerz|apr(?:il)?|may|mai|jun[ei]?|jul[yi]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)(?: ?'?(?:\d\d|\d{4}))?$/;
const PERIOD =
  /^(?:q[1-4](?: ?(?:\d\d|\d{4}))?|(?:\d{4} )?q[1-4]|(?:19|20)\d\d|(?:19|20)\d\d (?:0[1-9]|1[0-2])(?: 01)?|h[12](?: \d{4})?|(?:week|wk|kw) ?\d{1,2})$/;
const LEAST_PERIODS = 3;

/** Whether a header says that its column counts introductions or clients ("Number of referrals", "Referrals given"). */
export function isCountHeader(header: string): boolean {
  const { key } = headerKey(header.replace(/^\s*#\s*(of\b)?/i, 'number of '));
  return COUNT.test(key) && !NO_COUNT.test(key);
}

/** How many headers name a month, a quarter or a year: three or more make a table of counts or sums by period. */
export function isByPeriod(headers: readonly string[]): boolean {
  const periods = headers.filter((header) => {
    const { key } = headerKey(header);
    return MONTH.test(key) || PERIOD.test(key);
  });
  return periods.length >= LEAST_PERIODS;
}

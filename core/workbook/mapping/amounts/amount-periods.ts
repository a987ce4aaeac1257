import { cellText, wordKey } from '../../values/text';
import { headerKey } from '../../values/header-key';
import { sampleOf, type HeaderRow } from '../headers/header-row';

/** How often amounts under a header come in a year. */
interface AmountPeriod {
  readonly name: 'month' | 'quarter';
  readonly aYear: 12 | 4;
  /** The header without what says it, as `headerKey` has it: "fee" of "Monthly fee". */
  readonly plain: string;
}

const MONTH = /\bmonthly\b|\b(?:per|a|each|every) month\b|^month (?=fee|revenue|income|commission|retainer)/;
const QUARTER =
  /\bquarterly\b|\b(?:per|a|each|every) (?:quarter|qtr)\b|^quarter (?=fee|revenue|income|commission|retainer)/;
const EACH = /\s*\/\s*(month|quarter|qtr)\b|\s*\/\s*mo\b/i;
/** Monthly recurring revenue, as sellers of subscriptions have it. */
const MRR = /^(?:new )?mrr$/;
/** What a prospect says of its own business. */
const DECLARED = /\bdeclared\b/;

/**
 * The period for which a header gives the fee of a client, where it is a part of the first year: "Monthly fee", "Fee per quarter".
 * Null for every other header, "Closed month" among them, since what is left must be income.
 */
export function amountPeriod(header: string): AmountPeriod | null {
  // "Fee month" is a month, "Fee/month" what comes in each.
  const { key } = headerKey(header.replace(EACH, (_, each: string | undefined) => ` per ${each ?? 'month'}`));
  if (DECLARED.test(key)) return null;
  if (MRR.test(key)) return { name: 'month', aYear: 12, plain: 'revenue' };
  for (const [words, name, aYear] of [
    [MONTH, 'month', 12],
    [QUARTER, 'quarter', 4],
  ] as const) {
    const plain = key.replace(words, ' ').replace(/\s+/g, ' ').trim();
    if (plain !== key && INCOME.test(plain)) return { name, aYear, plain };
  }
  return null;
}

const INCOME = /\b(?:fees?|revenues?|commissions?|retainers?|billing|income|trails?|trailers?)$/;

/** How often in a year what a word says comes, and nothing else: "Quarterly" is 4. Undefined for every other word. */
const TIMES_A_YEAR: ReadonlyMap<string, number> = new Map(
  (
    [
      [52, 'weekly|week|per week|every week|a week|wk'],
      [26, 'biweekly|bi weekly|every two weeks|every 2 weeks|fortnightly'],
      [12, 'monthly|month|per month|every month|a month|mo|mth|mthly|each month|per mo'],
      [4, 'quarterly|quarter|per quarter|every quarter|a quarter|qtr|qtrly|qtly|each quarter|per qtr'],
      [
        2,
        'semi annual|semi annually|semiannual|semiannually|half yearly|twice a year|every six months|every 6 months',
      ],
      [
        1,
        'annual|annually|yearly|year|per year|a year|every year|yr|pa|p a|per annum|one time|one off|once|onetime|single|flat|upfront',
      ],
    ] as const
  ).flatMap(([times, words]) => words.split('|').map((word) => [word, times] as const)),
);

/** How many of an amount a year has, by the word of its row; 1 where that says nothing. */
export function timesAYear(text: string): number {
  return TIMES_A_YEAR.get(wordKey(text)) ?? 1;
}

const IN_CELL =
  /\s*(?:\/ ?|\bper |\ba |\beach |\bevery )(mo|mth|month|qtr|quarter)\.?$|\s+(monthly|quarterly)$/i;

/** "$250/mo" without what says how often it comes, and how many of it a year has; null for every other text. */
export function periodInCell(text: string): { readonly plain: string; readonly aYear: number } | null {
  // Most amounts end in a digit: no pattern is tried for them.
  const last = text.charCodeAt(text.length - 1);
  const said = last >= 48 && last <= 57 ? null : IN_CELL.exec(text.trimEnd());
  if (said === null || !/\d/.test(text)) return null;
  return { plain: text.slice(0, said.index), aYear: timesAYear(said[1] ?? said[2] ?? '') };
}

const OF_A_YEAR =
  /\b(?:annual|annually|annualized|annualised|yearly|year|yr|12 months?|12 mo|acv|arr|total)\b/;
/** A fee of a year may be billed by the quarter; how often people meet is no matter of money. */
const NOT_OF_AMOUNT =
  /\b(?:bill\w*|invoic\w*|pay\w*|paid|contact|meet\w*|review\w*|touch|report\w*|statements?)\b/;

/** The place of the column that says of each amount whether it is for a month, a quarter or a year: "Retainer", "Frequency"; -1 without one. */
export function periodColumn(at: HeaderRow, amount: number): number {
  const header = at.headers[amount] ?? '';
  if (amountPeriod(header) !== null || OF_A_YEAR.test(headerKey(header).key)) return -1;
  return at.headers.findIndex((each, i) => {
    const { values, different } = sampleOf(at, i);
    return (
      values.length > 0 &&
      i !== amount &&
      !NOT_OF_AMOUNT.test(headerKey(each).key) &&
      different.every((cell) => TIMES_A_YEAR.has(wordKey(cellText(cell)))) &&
      different.some((cell) => timesAYear(cellText(cell)) > 1)
    );
  });
}

import { headerKey } from '../../values/header-key';

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

const INCOME = /\b(?:fees?|revenues?|commissions?|retainers?|billing|income)$/;

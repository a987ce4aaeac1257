import { moneyKindOf } from '../../values/money-kinds';
import { headerKey } from '../../values/header-key';
import { rowsBelow, sampleOf, type HeaderRow } from '../headers/header-row';
import { amountAt, amountsOf, isNumeric } from './amount-at';

const MOST_ROWS = 5000;
const CENT = 0.005;

/** What of an amount was given back, in a column beside it. */
const GIVEN_BACK =
  /^(?:(?:amount|total|fees?) )?(?:refund(?:s|ed)?|returned|return(?:ed)? (?:comm|commissions?|premiums?)|reversed|reversals?|claw ?backs?|clawed back|charge ?backs?|charged back|stornos?|stornierung|ruckbelastung|(?:fee |client )?credits? (?:issued|given|applied|notes?|memos?)|(?:fee|client) credits?|rebates?)(?: (?:amount|total))?$/;

/** A header without what says that its amounts were converted. */
const givenBack = (at: HeaderRow, i: number) => headerKey(at.headers[i] ?? '').key.replace(/^converted /, '');

/**
 * Whether what a column gave back is no more than another amount of its row, as the refund of a fee is, and that of taxes is not. It may
 * stand in rows of its own.
 */
function isPartOfAnother(at: HeaderRow, back: number): boolean {
  const others = amountsOf(at, -1).filter((i) => i !== back);
  const beside = rowsBelow(at, MOST_ROWS)
    .map((row) => ({
      off: Math.abs(amountAt(at, row, back)),
      of: others.map((i) => Math.abs(amountAt(at, row, i))),
    }))
    .filter(({ off, of }) => off !== 0 && of.some((each) => each !== 0));
  return (
    beside.length === 0 || others.some((_, i) => beside.every(({ off, of }) => off <= (of[i] ?? 0) + CENT))
  );
}

/** Whether a column says how much of an amount beside it was given back. */
export function isGivenBack(at: HeaderRow, i: number): boolean {
  const values = sampleOf(at, i).different;
  if (values.length === 0 || !GIVEN_BACK.test(givenBack(at, i)) || !values.every(isNumeric)) return false;
  if (!isPartOfAnother(at, i)) return false;
  // Of a gross and a net amount the net one counts, from which it is taken off already.
  const says = (word: RegExp) => at.headers.some((each) => word.test(headerKey(each).key));
  return !says(/^gross\b/) || !says(/^net(?! (?:worth|new|assets))\b/);
}

/**
 * Whether an amount has what a column beside it gave back taken off already: in every row it is the sum of the other amounts with or
 * without their sign, as the total of a statement is, or what is left of another one, also after a fee.
 */
export function isTakenOffAlready(at: HeaderRow, amount: number, back: number): boolean {
  const others = at.headers.flatMap((_, i) => {
    const values = sampleOf(at, i).values;
    return i !== amount && i !== back && values.length > 0 && values.every(isNumeric) ? [i] : [];
  });
  const parts = others.filter((i) => isOfIncome(headerKey(at.headers[i] ?? '').key));
  const rows = rowsBelow(at, MOST_ROWS);
  const taken = rows.filter((row) => amountAt(at, row, back) !== 0);
  // Of what failed nothing is left.
  const left = rows.filter((row) => amountAt(at, row, amount) !== 0 || taken.includes(row));
  const isWithout = (row: number, each: readonly number[], kept: number) => {
    const sum = each.reduce((all, i) => all + amountAt(at, row, i), -kept);
    return Math.abs(amountAt(at, row, amount) - sum + Math.abs(amountAt(at, row, back))) <= 2 * CENT;
  };
  return (
    taken.length > 0 &&
    (rows.every((row) => isWithout(row, parts, 0)) ||
      others.some((whole) =>
        [null, ...others].some((fee) =>
          left.every((row) => isWithout(row, [whole], fee === null ? 0 : amountAt(at, row, fee))),
        ),
      ))
  );
}

const isOfIncome = (key: string) => moneyKindOf(key) === 'revenue' || /^gross\b/.test(key);

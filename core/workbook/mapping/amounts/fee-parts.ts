import { headerKey } from '../../values/header-key';
import { rowsBelow, sampleOf, type HeaderRow } from '../headers/header-row';
import { plainAmount } from './amount-columns';
import { amountPeriod } from './amount-periods';
import { amountAt, isNumeric } from './amount-at';

const MOST_ROWS = 500;
const CENT = 0.015;

/** What a fee is for, and nothing besides: "Planning fee", "AUM fees", "Trail". */
const SORT =
  /^(?:(?:annual|first year|1st year|year 1|yr 1|new|our) )*((?:financial |tax |estate |retirement )?planning|aum|auma|asset management|asset based|investment(?: management| advisory)?|wealth management|advisory|insurance|life insurance|annuity|tax|tax prep|flat|fixed|hourly|consulting|project|set ?up|onboarding|implementation|initial|ongoing|up ?front|one (?:time|off)|onetime|retainer|brokerage) (?:fees?|revenues?|income|commissions?|comm)$/;
const BARE = /^(initial|ongoing|up ?front)$/;
const TRAIL = /^(?:trails?|trailers?|renewals?)(?: (?:fees?|commissions?|comm|income|revenue))?$/;
/** A quarter of the first year. */
const QUARTER =
  /^(?:(?:fees?|revenue|commissions?|income) )?(q[1-4])(?: (?:fees?|revenue|commissions?|income))?$/;
const COMMISSION = /^(?:new(?: business)? )?(?:commissions?|comm)(?: income| revenue)?$/;
/** What comes again in the year, beside what was paid once. */
const RECURRING = 'recurring';
const ONCE = /^(?:one (?:time|off)|onetime|set ?up|onboarding|implementation|initial|up ?front|project)$/;

const A_YEAR = / (?:p a|pa|per annum|(?:per|a) year|annually|annual|yearly)$/;

/** What sort of income a header names; null where it names none, or all of it. */
function sortOf(header: string): string | null {
  if (amountPeriod(header) !== null) return RECURRING;
  const key = plainAmount(headerKey(header).key).replace(A_YEAR, '');
  if (TRAIL.test(key)) return 'trail';
  return (
    SORT.exec(key)?.[1] ??
    BARE.exec(key)?.[1] ??
    QUARTER.exec(key)?.[1] ??
    (COMMISSION.test(key) ? 'commission' : null)
  );
}

/** The places of columns of income of other sorts, each for something else, beside the one at `position`. */
export function otherSorts(at: HeaderRow, position: number, isFree: (position: number) => boolean): number[] {
  const own = sortOf(at.headers[position] ?? '');
  if (own === null) return [];
  const sorts = new Set([own]);
  // "Planning fee" beside "Monthly fee" may be the same for a year.
  const isPair = (sort: string) =>
    (sort !== RECURRING || ONCE.test(own)) && (own !== RECURRING || ONCE.test(sort));
  return at.headers.flatMap((header, i) => {
    const sort = i === position || !isFree(i) ? null : sortOf(header);
    if (sort === null || sorts.has(sort) || !isPair(sort) || !holdsAmounts(at, i)) return [];
    sorts.add(sort);
    return [i];
  });
}

function holdsAmounts(at: HeaderRow, i: number): boolean {
  const values = sampleOf(at, i).values;
  return values.length > 0 && values.every((cell) => isNumeric(cell) && !String(cell).includes('%'));
}

/** Whether a column is, in every row, the sum of the other candidates for the same amount. */
export function isSumOf(
  at: HeaderRow,
  sum: number,
  candidates: ReadonlyArray<{ readonly position: number }>,
): boolean {
  const parts = [...new Set(candidates.map(({ position }) => position))].filter((each) => each !== sum);
  if (parts.length < 2) return false;
  let several = 0;
  for (const row of rowsBelow(at, MOST_ROWS)) {
    const amounts = parts.map((i) => amountAt(at, row, i));
    if (Math.abs(amountAt(at, row, sum) - amounts.reduce((a, b) => a + b, 0)) > CENT) return false;
    if (amounts.filter((each) => each !== 0).length > 1) several++;
  }
  return several > 0;
}

import { headerKey } from '../../values/header-key';
import { isBlank } from '../../values/text';
import { rowsBelow, type HeaderRow, type Proposal } from '../headers/header-row';
import { amountAt } from './amount-at';

/** What we bear of a cost, whatever it was for. */
export const OUR_COST = /^(?:(?:our|my) (?:share|part|portion|half|cost)|we paid)$/;
/** All that was spent, whatever on; a total may have the time in it where a rate stands beside it. */
const WHOLE_COST = /^(?:total )?(?:costs?|expenses?|spend|spent)$|^amount spent$/;
/** What is spent on a partner, by what it is spent on. */
export const SPENT_ON =
  /^(?:food|food and drinks?|drinks?|meals?|lunch|dinner|tickets?|parking|tolls?|travel|hotel|airfare|flights?|uber|taxi|entertainment|greens fees?|venue|supplies|(?:event|meeting)(?= cost| expense| spend))(?: cost| expense| spend)?s?$/;
const RATE = /\brate\b/;
/** Why what the hours cost is none of the costs of an activity. */
export const IS_TIME_COST = 'It is what the hours cost: their number times the rate beside it.';
const MOST_ROWS = 500;

/** Whether a header is that of all costs; what others are, by what they were spent on, is a part of it. */
export const isWholeCost = (key: string): boolean =>
  key === 'amount' || WHOLE_COST.test(key) || OUR_COST.test(key);

/**
 * Of what an activity cost our own part counts, where it has a column, else all of it before what was spent on one thing; what its
 * hours cost is counted with the hours.
 */
export function chooseCost(at: HeaderRow, proposals: readonly Proposal[]): Proposal[] {
  const isOpen = (each: Proposal) =>
    each.column.header === 'Cost' && each.confidence > 0 && each.quality !== 'corrected';
  const header = (each: Proposal) => headerKey(at.headers[each.position] ?? '').key;
  const open = proposals.filter(isOpen);
  const ours = open.find((each) => OUR_COST.test(header(each)));
  const hasRate = at.headers.some((each) => RATE.test(headerKey(each).key));
  const all = open.filter((each) => !SPENT_ON.test(header(each)));
  const [whole] = all.length === 1 && !hasRate ? all.filter((each) => WHOLE_COST.test(header(each))) : [];
  const counts = ours ?? whole;
  const hours = proposals.find((each) => each.column.header === 'Hours' && each.confidence > 0);
  const day = proposals.find((each) => each.column.header === 'Date' && each.confidence > 0);
  return proposals.map((each) => {
    if (!isOpen(each)) return each;
    if (hours !== undefined && isTimesRate(at, each.position, hours.position, day?.position))
      return { ...each, confidence: 0, why: IS_TIME_COST, chosen: true as const };
    return counts === undefined || each.position === counts.position
      ? each
      : {
          ...each,
          confidence: 0,
          why: `It could be Cost too, but "${at.headers[counts.position] ?? ''}" is ${counts === ours ? 'what you paid of it' : 'all of it'}.`,
          chosen: true as const,
        };
  });
}

/** Whether a column is, in every row with a day, the hours times what another one says of an hour; sums have no rate. */
function isTimesRate(at: HeaderRow, cost: number, hours: number, day: number | undefined): boolean {
  const rate = at.headers.findIndex((each) => RATE.test(headerKey(each).key));
  if (rate < 0) return false;
  let spent = 0;
  for (const row of rowsBelow(at, MOST_ROWS)) {
    if (day !== undefined && isBlank(at.block.cells.cell(row, at.block.left + day))) continue;
    const [all, length, each] = [cost, hours, rate].map((i) => amountAt(at, row, i)) as [
      number,
      number,
      number,
    ];
    if (Math.abs(all - length * each) > 0.015) return false;
    if (all !== 0) spent++;
  }
  return spent > 0;
}

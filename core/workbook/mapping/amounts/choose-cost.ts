import { headerKey } from '../../values/header-key';
import { isBlank } from '../../values/text';
import { rowsBelow, type HeaderRow, type Proposal } from '../headers/header-row';
import { amountAt } from './amount-at';

/** What we bear of a cost, whatever it was for. */
export const OUR_COST = /^(?:(?:our|my) (?:share|part|portion|half|cost)|we paid)$/;
const RATE = /\brate\b/;
/** Why what the hours cost is none of the costs of an activity. */
export const IS_TIME_COST = 'It is what the hours cost: their number times the rate beside it.';
const MOST_ROWS = 500;

/** Of what an activity cost our own part counts, where it has a column; what its hours cost is counted with the hours. */
export function chooseCost(at: HeaderRow, proposals: readonly Proposal[]): Proposal[] {
  const isOpen = (each: Proposal) =>
    each.column.header === 'Cost' && each.confidence > 0 && each.quality !== 'corrected';
  const header = (each: Proposal) => headerKey(at.headers[each.position] ?? '').key;
  const ours = proposals.find((each) => isOpen(each) && OUR_COST.test(header(each)));
  const hours = proposals.find((each) => each.column.header === 'Hours' && each.confidence > 0);
  const day = proposals.find((each) => each.column.header === 'Date' && each.confidence > 0);
  return proposals.map((each) => {
    if (!isOpen(each)) return each;
    if (hours !== undefined && isTimesRate(at, each.position, hours.position, day?.position))
      return { ...each, confidence: 0, why: IS_TIME_COST, chosen: true as const };
    return ours === undefined || each.position === ours.position
      ? each
      : {
          ...each,
          confidence: 0,
          why: `It could be Cost too, but "${at.headers[ours.position] ?? ''}" is what you paid of it.`,
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

import { headerKey } from '../../values/header-key';
import { matchHeader } from '../headers/header-match';
import { QUALITY } from '../headers/match-quality';
import { sampleOf, type HeaderRow } from '../headers/header-row';
import { isNumeric } from './amount-at';
import { OUR_COST } from './choose-cost';

/** What is spent on a partner, by what it is spent on. */
const SPENT_ON =
  /^(?:food|food and drinks?|drinks?|meals?|lunch|dinner|tickets?|parking|tolls?|travel|hotel|airfare|flights?|uber|taxi|entertainment|greens fees?|venue|supplies)(?: cost| expense| spend)?s?$/;
const TOTAL = /\btotal\b/;

/** The places of columns of costs beside the one at `position`, each for something else; none where a total stands among them. */
export function otherCosts(at: HeaderRow, position: number, isFree: (position: number) => boolean): number[] {
  const isCost = (header: string) => {
    const { key } = headerKey(header);
    return (
      SPENT_ON.test(key) ||
      matchHeader('Activities', key).some(
        ({ column, quality }) => column === 'Cost' && QUALITY[quality] >= QUALITY.sure,
      )
    );
  };
  const own = at.headers[position] ?? '';
  const others = at.headers.flatMap((header, i) => {
    const values = sampleOf(at, i).values;
    const areAmounts = values.length > 0 && values.every((cell) => isNumeric(cell));
    return i !== position && isFree(i) && isCost(header) && areAmounts ? [i] : [];
  });
  const isSummedUp = [own, ...others.map((i) => at.headers[i] ?? '')].some((header) =>
    TOTAL.test(headerKey(header).key),
  );
  // A bare "Cost" may be all of it, and "Our share" is a part of all of it.
  const isWhole = (key: string) =>
    /^(?:costs?|expenses?|amount|spend|spent)$/.test(key) || OUR_COST.test(key);
  return isSummedUp || isWhole(headerKey(own).key) ? [] : others;
}

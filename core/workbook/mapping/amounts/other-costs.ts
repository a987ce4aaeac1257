import { headerKey } from '../../values/header-key';
import { matchHeader } from '../headers/header-match';
import { QUALITY } from '../headers/match-quality';
import { sampleOf, type HeaderRow } from '../headers/header-row';
import { isNumeric } from './amount-at';
import { isWholeCost, SPENT_ON } from './choose-cost';

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
  return isSummedUp || isWholeCost(headerKey(own).key) ? [] : others;
}

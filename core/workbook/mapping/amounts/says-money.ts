import type { Aside } from '../asides';
import { matchHeader } from '../headers/header-match';
import type { HeaderRow } from '../headers/header-row';
import { QUALITY } from '../headers/match-quality';
import { headerKey } from '../../values/header-key';
import { AMOUNT } from './choose-amounts';
import { debitAndCredit } from './debit-credit';

/** What introductions may have beside their columns, too. */
const OF_EITHER: ReadonlySet<Aside> = new Set(['Amount beside', 'Part of the amount', 'Undone flag']);

/** Whether the columns beside the mapped ones can only be those of money; a referral fee may stand on an introduction, too. */
export function saysMoney(at: HeaderRow, asides: ReadonlyMap<number, Aside>): boolean {
  const said = [...asides.values()];
  return said.some((each) => !OF_EITHER.has(each)) || (said.length > 0 && debitAndCredit(at) !== null);
}

/** Whether a column is plainly one of money, or two are debits and credits, which are no cost of an activity. */
export function holdsMoney(at: HeaderRow): boolean {
  const isAmount = (header: string, i: number) =>
    !isLeftBlank(at, i) &&
    matchHeader('Money', headerKey(header).key).some(
      ({ column, quality }) => column === AMOUNT && QUALITY[quality] >= QUALITY.sure,
    );
  return at.headers.some(isAmount) || debitAndCredit(at) !== null;
}

/** Whether nothing stands in a column, though something does in others: "Billed" of a time sheet that was never filled in. */
export function isLeftBlank({ samples }: HeaderRow, i: number): boolean {
  return (
    samples[i]?.values.length === 0 && samples.some((other) => other !== undefined && other.values.length > 0)
  );
}

import type { TableKind } from '../tables';
import { isOfTransfers } from './amounts/payment-lists';
import { holdsMoney, isLeftBlank } from './amounts/says-money';
import type { HeaderRow } from './headers/header-row';
import { hasHours } from './hours-by-values';
import { saysIntroductions } from './of-introductions';
import { isNamedAs } from './tab-name';
import { typeByValues } from './type-by-values';

/** What is taken off the fit of a kind of table that has what only another one has. */
const AMONG_OTHERS = 1;
/** What is taken off that of introductions for payments, whose assets and remarks only introductions have a column for. */
const PAYMENTS = 2;

/** How much less a table fits a kind for having what only another one has. `isSure`: what stands beside its columns is of this kind alone. */
export function otherKind(
  kind: TableKind,
  at: HeaderRow,
  positions: ReadonlyMap<string, number>,
  isSure: boolean,
): number {
  if (kind === 'Referrals' && !isSure && isPayment(at, positions))
    return saysIntroductions(at) ? AMONG_OTHERS : PAYMENTS;
  return saysOtherKind(kind, at, positions, isSure) ? AMONG_OTHERS : 0;
}

function saysOtherKind(
  kind: TableKind,
  at: HeaderRow,
  positions: ReadonlyMap<string, number>,
  isSure: boolean,
): boolean {
  switch (kind) {
    case 'Money': {
      const amount = positions.get('Amount');
      const lacksAmounts = amount !== undefined && isLeftBlank(at, amount - at.block.left);
      return (!isSure && saysIntroductions(at)) || lacksAmounts;
    }
    case 'Activities':
      return holdsMoney(at) && !isLogOfTime(at);
    case 'Referrals':
      return isOfTransfers(at);
    default:
      return false;
  }
}

/** Whether rows of a tab that is called after money, and not after introductions, say nothing of what became of any. */
function isPayment({ block }: HeaderRow, positions: ReadonlyMap<string, number>): boolean {
  return (
    isNamedAs('Money', block) &&
    !isNamedAs('Referrals', block) &&
    !['Status', 'Closed'].some((each) => positions.has(each))
  );
}

/** Whether a tab that is called after them has activities, by what was done and how long it took: an amount is what they cost. */
function isLogOfTime(at: HeaderRow): boolean {
  return (
    isNamedAs('Activities', at.block) &&
    hasHours(at) &&
    at.headers.some((_, i) => typeByValues(at, i).length > 0)
  );
}

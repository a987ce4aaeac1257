import type { ColumnSample } from '../blocks/block';
import { outcomeOf } from '../outcome/outcome';
import type { ColumnDescription, TableKind } from '../tables';
import { MONEY_STATUS } from '../values/money-status';
import { cellText, wordKey } from '../values/text';

/** Why a column cannot be this one of ours, whatever its header and most of its values say; null when it can. */
export function barredBy(
  kind: TableKind,
  column: ColumnDescription,
  header: string,
  sample: ColumnSample,
): string | null {
  if (column.type === 'money' && RATE.test(header)) return 'It is a rate, not an amount.';
  if (column.header !== 'Status') return null;
  if (kind === 'Money' && saysOutcomes(sample))
    return 'Its values are what became of introductions, not of payments.';
  return kind === 'Referrals' && saysPayments(sample)
    ? 'Its values are what became of payments, not of introductions.'
    : null;
}

/** "Fee %" is a rate; "Fee (1% of assets)" says where it comes from. */
const RATE = /(?:^|[^\d\s])\s*%|\b(?:percent|percentage|pct|bps|basis points)\b/i;

/** Whether every value says what became of a payment, and none what became of an introduction. */
function saysPayments({ values }: ColumnSample): boolean {
  return (
    values.length > 0 &&
    values.every((cell) => {
      const text = cellText(cell);
      return MONEY_STATUS.has(text) && outcomeOf(text) === undefined;
    })
  );
}

/** Whether values say that something was won or lost, as introductions are and payments are not. */
function saysOutcomes({ values }: ColumnSample): boolean {
  return values.some((cell) =>
    /(?<!\b(?:dispute|charge ?back) )\b(won|lost)\b/.test(wordKey(cellText(cell))),
  );
}

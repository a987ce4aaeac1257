import type { ExplainedRow } from './explained-row';
import { MONEY_KINDS, type MoneyKind } from '../../workbook/tables';
import type { View } from '../view';
import { dayText, source } from './explained-row';

/** Money rows of some kinds in the window; each contributes its amount as `signed` says. */
export function moneyRows(
  view: View,
  signs: Partial<Record<MoneyKind, (amount: number) => number>>,
  include: (partner: number) => boolean = () => true,
): ExplainedRow[] {
  const { money } = view.book.ledger;
  const rows: ExplainedRow[] = [];
  for (let row = 0; row < money.count; row++) {
    const partner = money.partner[row]!;
    if (view.subject !== 'portfolio' && view.subject !== partner) continue;
    const day = money.day[row]!;
    if (day < view.from || day > view.to || !include(partner)) continue;
    const kind = MONEY_KINDS[money.kind[row]!]!;
    const sign = signs[kind];
    if (!sign) continue;
    const client = money.client[row]!;
    const whose = client >= 0 ? `${view.book.ledger.clients[client]!}, ` : '';
    rows.push(source(view, 'money', row, `${whose}${kind}, ${dayText(day)}`, sign(money.amount[row]!)));
  }
  return rows;
}

import { NO_DAY, type Day } from '../../../calendar/day';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import { counted } from '../../../workbook/values/text';
import { MONEY_KINDS } from '../../../workbook/tables';
import { knownToMoney } from '../../index/known-to-money';
import { NONE, WON, type Ledger } from '../../ledger';
import { clientsOfIds } from '../../referral-flags';

const REVENUE = MONEY_KINDS.indexOf('revenue');

/**
 * One note for each partner whose Money does not say whose revenue it is, while clients won from it have a first-year revenue: how
 * many rows are left unused for that, and what they come to (credit x first-year revenue).
 */
export function noteUnusedRevenue(
  ledger: Pick<Ledger, 'money' | 'referrals' | 'partners' | 'sheets' | 'asOf'>,
  notes: NoteCollector,
): void {
  const { referrals, money, partners, sheets, asOf } = ledger;
  const vague = vagueRows(ledger);
  if (vague.size === 0) return;
  const known = knownToMoney(ledger, clientsOfIds(ledger));
  const counts = new Int32Array(partners.length);
  const sums = new Float64Array(partners.length);
  const upToAsOf = (day: Day): boolean => day <= asOf;
  for (let row = 0; row < referrals.count; row++) {
    const partner = referrals.partner[row]!;
    if (!vague.has(partner) || referrals.status[row] !== WON) continue;
    if (referrals.inbound[row] === 0 || referrals.sourced[row] === 0) continue;
    const [closed, received] = [referrals.closed[row]!, referrals.received[row]!];
    if (closed === NO_DAY || !upToAsOf(closed) || (received !== NO_DAY && !upToAsOf(received))) continue;
    const amount = referrals.credit[row]! * referrals.revenue[row]!;
    if (Number.isNaN(amount) || known.names(row)) continue;
    counts[partner]!++;
    sums[partner]! += amount;
  }
  for (const [partner, row] of [...vague].sort(([a], [b]) => a - b)) {
    if (counts[partner] === 0) continue;
    notes.add(
      notes.scope('Money', sheets[money.sheet[row]!] ?? '', 'Client'),
      money.row[row]!,
      `${partners[partner]!.name}: ${counted(counts[partner]!, 'client')} with ${Math.round(sums[partner]! * 100) / 100} first-year revenue`,
      notes.problem(
        'revenue of nobody',
        'Revenue of this partner names neither a client nor a referral, so nobody can tell whose it is: only what Money says counts, and the first-year revenue of these clients is left unused.',
        'Fill in Client or Referral id in Money; then each client counts once, from Money or from its first-year revenue.',
      ),
    );
  }
}

/** The first Money row of kind revenue, up to asOf, that names neither a client nor a referral, by partner. */
function vagueRows({ money, asOf }: Pick<Ledger, 'money' | 'asOf'>): Map<number, number> {
  const rows = new Map<number, number>();
  for (let row = 0; row < money.count; row++) {
    if (money.kind[row] !== REVENUE || money.day[row]! > asOf) continue;
    if (money.client[row] !== NONE || money.referral[row] !== NONE) continue;
    const partner = money.partner[row]!;
    if (!rows.has(partner)) rows.set(partner, row);
  }
  return rows;
}

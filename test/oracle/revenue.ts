import { each, money, months, referrals, won, year, type Scope } from './scope';
import { sum } from './statistics';
import type { PartnerRow } from './practice';
import { statusAt, type Money, type Referral, type World } from './world';

const amounts = (rows: readonly Money[]): number => sum(rows.map(({ amount }) => amount));
const absolute = (rows: readonly Money[]): number => sum(rows.map(({ amount }) => Math.abs(amount)));
const key = (client: string): string => `client ${client.trim().toLowerCase()}`;

/** Normalised Client, else Id, else row. */
export const clientOf = (row: Referral): string =>
  row.client !== undefined ? key(row.client) : row.id !== undefined ? `id ${row.id}` : `row ${row.index}`;

/** The client of a referral by its Id: the first row that names one, else the Id. */
function clientOfId(world: World, id: string): string {
  const named = world.referrals.find((row) => row.id === id && row.client !== undefined);
  return named === undefined ? `id ${id}` : key(named.client!);
}

/** Whose money it is, by Referral id, then Client; null where it cannot be told. */
function clientOfMoney(world: World, { id, client }: Money): string | null {
  if (id !== undefined) return clientOfId(world, id);
  return client === undefined ? null : key(client);
}

export const moneyRevenue = (world: World, { name }: PartnerRow): Money[] =>
  world.money.filter((row) => row.partner === name && (row.kind ?? 'revenue') === 'revenue');

/** What the clients of one partner whom Money does not know are estimated at, in the window: by row and day. */
export function estimates(scope: Scope): Array<{ row: Referral; amount: number }> {
  const { world, from, to } = scope;
  const [partner] = scope.who as [PartnerRow];
  const known = moneyRevenue(world, partner);
  if (known.some(({ id, client }) => id === undefined && client === undefined)) return [];
  const clients = new Set(
    known.flatMap(({ id, client }) => [
      ...(id === undefined ? [] : [`id ${id}`, clientOfId(world, id)]),
      ...(client === undefined ? [] : [key(client)]),
    ]),
  );
  const recurs = world.practice.recurs === 'yes';
  return referrals(scope)
    .filter((row) => row.influenced !== true && row.given !== true && row.status === 'won')
    .filter((row) => row.closed !== null && row.revenue !== undefined)
    .filter((row) => !clients.has(clientOf(row)) && !(row.id !== undefined && clients.has(`id ${row.id}`)))
    .flatMap((row) => {
      const found: Array<{ row: Referral; amount: number }> = [];
      for (let day = row.closed!; day <= to; day += 365) {
        if (day > row.closed! && (!recurs || (row.ended !== null && day >= row.ended))) break;
        if (day >= from) found.push({ row, amount: row.credit * row.revenue! });
      }
      return found;
    });
}

export function revenue(scope: Scope): number {
  if (scope.portfolio) return sum(each(scope).map(revenue));
  return (
    amounts(money(scope, 'revenue')) +
    sum(estimates(scope).map(({ amount }) => amount)) +
    amounts(money(scope, 'fee in')) -
    absolute(money(scope, 'refund')) -
    absolute(money(scope, 'clawback'))
  );
}

export const estimated = (scope: Scope): boolean =>
  each(scope).some((one) => estimates(one).some(({ amount }) => amount > 0));

export function share(scope: Scope): number {
  if (scope.portfolio) return sum(each(scope).map(share));
  const [partner] = scope.who as [PartnerRow];
  return (
    (partner.share === undefined
      ? absolute(money(scope, 'share'))
      : partner.share * Math.max(0, revenue(scope))) +
    (partner.model === 'retainer' ? (partner.retainer ?? 0) * months(scope) : 0)
  );
}

export const sharePaid = (scope: Scope): number => absolute(money(scope, 'share'));
export const costs = (scope: Scope): number => absolute(money(scope, 'cost'));

/** Distinct clients won up to the end of the window, undated ones too, and not ended by then. */
function clients(scope: Scope): number {
  const rows = referrals(scope).filter(
    (row) =>
      row.influenced !== true &&
      row.given !== true &&
      statusAt(row, scope.to) === 'won' &&
      !(row.ended !== null && row.ended <= scope.to),
  );
  return new Set(rows.map(clientOf)).size;
}

export function revenuePerClient(scope: Scope): number | null {
  const { world } = scope;
  const last = year(scope);
  const [partner] = scope.who as [PartnerRow];
  if (scope.portfolio || world.practice.recurs === 'yes' || moneyRevenue(world, partner).length > 0) {
    const many = clients(scope);
    return many === 0 ? null : revenue(last) / many;
  }
  const rows = won(last).filter((row) => row.revenue !== undefined);
  const credits = sum(rows.map(({ credit }) => credit));
  return credits === 0 ? null : sum(rows.map((row) => row.credit * row.revenue!)) / credits;
}

/** Revenue of each client that can be told, of one partner in the window. */
export function revenueByClient(scope: Scope): Map<string, number> {
  const { world } = scope;
  const found = new Map<string, number>();
  const add = (client: string | null, amount: number) => {
    if (client !== null) found.set(client, (found.get(client) ?? 0) + amount);
  };
  for (const kind of ['revenue', 'fee in'])
    for (const row of money(scope, kind)) add(clientOfMoney(world, row), row.amount);
  for (const kind of ['refund', 'clawback'])
    for (const row of money(scope, kind)) add(clientOfMoney(world, row), -Math.abs(row.amount));
  for (const { row, amount } of estimates(scope)) add(clientOf(row), amount);
  return found;
}

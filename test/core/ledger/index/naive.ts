import { NO_DAY, type Day } from '../../../../core/calendar/day';
import {
  CLOSED_ALONE,
  LOST,
  NONE,
  NOT_ASKED,
  OPEN,
  RECEIVED_ALONE,
  WON,
  type Ledger,
} from '../../../../core/ledger/ledger';
import { ACTIVITY_TYPES, MONEY_KINDS } from '../../../../core/workbook/tables';

/** The definitions once more, as loops over the whole ledger: slow, obvious, and without any of the code under test. */
export function naive(ledger: Ledger, subject: number | 'portfolio', from: Day | 'start', to: Day | null) {
  const { asOf, partners } = ledger;
  const end = to === null || to > asOf ? asOf : to;
  const rows = <T>(count: number, of: (row: number) => T): T[] =>
    Array.from({ length: count }, (_, row) => of(row));
  const r = ledger.referrals;
  const a = ledger.activities;
  const m = ledger.money;
  const live = (dayOf: Day): boolean => dayOf === NO_DAY || dayOf <= asOf;
  const referrals = rows(r.count, (row) => {
    const late = r.closed[row]! > asOf;
    const status = late ? OPEN : r.status[row]!;
    return {
      row,
      partner: r.partner[row]!,
      inbound: r.inbound[row] === 1,
      sourced: r.sourced[row] === 1,
      received: r.received[row]!,
      closed: status === OPEN ? NO_DAY : r.closed[row]!,
      ended: r.ended[row]!,
      status,
      counts:
        r.inbound[row] === 1 &&
        (r.qualified[row] === 1 ||
          r.qualified[row] === NOT_ASKED ||
          status === WON ||
          (r.qualified[row] === -1 && status === LOST)),
      credit: r.credit[row]!,
      revenue: r.revenue[row]!,
      aum: r.aum[row]!,
      standsIn: r.oneDay[row] === RECEIVED_ALONE,
      closedAlone: r.oneDay[row] === CLOSED_ALONE,
      netNew: r.netNew[row]!,
      client: r.client[row]!,
      id: r.referral[row]!,
    };
  }).filter((each) => live(each.received));
  const activities = rows(a.count, (row) => ({
    partner: a.partner[row]!,
    day: a.day[row]!,
    type: ACTIVITY_TYPES[a.type[row]!]!,
    hours: a.hours[row]!,
    cost: a.cost[row]!,
  })).filter((each) => each.day <= asOf);
  const money = rows(m.count, (row) => ({
    partner: m.partner[row]!,
    day: m.day[row]!,
    kind: MONEY_KINDS[m.kind[row]!]!,
    amount: m.amount[row]!,
    client: m.client[row]!,
    id: m.referral[row]!,
  })).filter((each) => each.day <= asOf);

  const startOf = (partner: number): Day => {
    const days = [
      ...referrals
        .filter((each) => each.partner === partner && each.received !== NO_DAY)
        .map((each) => each.received),
      ...activities.filter((each) => each.partner === partner).map((each) => each.day),
      ...money.filter((each) => each.partner === partner).map((each) => each.day),
    ];
    const own = partners[partner]!.startDate;
    if (own !== null) days.push(own);
    const closedAlone = referrals.filter(
      (each) => each.partner === partner && each.closedAlone && each.status === WON && each.closed !== NO_DAY,
    );
    return Math.min(Infinity, ...days, ...closedAlone.map((each) => each.closed));
  };
  const who = (subject === 'portfolio' ? partners.map((_, p) => p) : [subject]).filter(
    (each) => startOf(each) < Infinity,
  );
  const start = Math.min(Infinity, ...who.map(startOf));
  const begin = Math.max(from === 'start' ? -Infinity : from, start);
  if (!(begin <= end)) return null;

  type Referral = (typeof referrals)[number];
  const mine = referrals.filter((each) => who.includes(each.partner));
  const between = (dayOf: Day, first: Day, last: Day): boolean =>
    dayOf !== NO_DAY && dayOf >= first && dayOf <= last;
  const sum = <T>(list: T[], of: (each: T) => number): number =>
    list.reduce((total, each) => total + of(each), 0);
  const once = (list: Referral[]): Referral[] =>
    subject === 'portfolio'
      ? list.filter((each, i) => each.id === NONE || list.findIndex((other) => other.id === each.id) === i)
      : list;
  const credits = (list: Referral[]): number => sum(list, (each) => each.credit);

  const receivedIn = mine.filter((each) => between(each.received, begin, end));
  const introductions = receivedIn.filter((each) => each.sourced && each.counts);
  const wonIn = mine.filter((each) => each.status === WON && between(each.closed, begin, end));
  const clients = wonIn.filter((each) => each.inbound && each.sourced);
  const statusAt = (each: Referral): number =>
    each.closed !== NO_DAY && each.closed > end ? OPEN : each.status;
  const counted = once(introductions);
  const won = counted.filter((each) => statusAt(each) === WON).length;
  const lost = counted.filter((each) => statusAt(each) === LOST).length;
  const stale = counted.filter((each) => statusAt(each) === OPEN && end - each.received >= 365).length;
  const timed = once(
    clients.filter((each) => each.received !== NO_DAY && each.closed >= each.received && !each.standsIn),
  );
  const assets = clients.filter((each) => !Number.isNaN(each.aum));
  const deals = once(clients.filter((each) => !Number.isNaN(each.revenue)));
  const middle = (values: number[]): number | null => {
    if (values.length === 0) return null;
    const sorted = [...values].sort((x, y) => x - y);
    return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
  };
  const ratio = (part: number, of: number): number | null => (of > 0 ? part / of : null);

  const parts = who.map((partner) => {
    const first = Math.max(from === 'start' ? -Infinity : from, startOf(partner));
    const rowsOf = money.filter((each) => each.partner === partner && each.day >= first && each.day <= end);
    const of = (kind: string, amount: (x: number) => number): number =>
      sum(
        rowsOf.filter((each) => each.kind === kind),
        (each) => amount(each.amount),
      );
    const real = money.filter((each) => each.partner === partner && each.kind === 'revenue');
    const vague = real.some((each) => each.client === NONE && each.id === NONE);
    const clientOf = (id: number): number =>
      referrals.find((each) => each.id === id && each.client !== NONE)?.client ?? NONE;
    const isKnown = (each: Referral): boolean =>
      real.some(
        (paid) =>
          (each.id !== NONE && paid.id === each.id) ||
          (each.client !== NONE &&
            (paid.client === each.client || (paid.id !== NONE && clientOf(paid.id) === each.client))),
      );
    const lumps = (each: Referral): number => {
      if (ledger.settings.revenueRecurs !== true) return between(each.closed, first, end) ? 1 : 0;
      let count = 0;
      for (let on = each.closed; on <= end; on += 365)
        if (on >= first && (on === each.closed || each.ended === NO_DAY || on < each.ended)) count++;
      return count;
    };
    const estimates = referrals
      .filter(
        (each) =>
          each.partner === partner &&
          each.inbound &&
          each.sourced &&
          each.status === WON &&
          each.closed !== NO_DAY &&
          !Number.isNaN(each.revenue) &&
          !vague &&
          !isKnown(each),
      )
      .map((each) => lumps(each) * each.credit * each.revenue);
    const revenue =
      of('revenue', (x) => x) +
      sum(estimates, (each) => each) +
      of('fee in', (x) => x) -
      of('refund', Math.abs) -
      of('clawback', Math.abs);
    const { share, model, retainerAMonth } = partners[partner]!;
    const fixed = model === 'retainer' ? ((retainerAMonth ?? 0) * Math.max(0, end - first + 1)) / 30.4375 : 0;
    return {
      estimated: first <= end && estimates.some((each) => each > 0),
      revenue: first <= end ? revenue : 0,
      share:
        first <= end ? (share === null ? of('share', Math.abs) : share * Math.max(0, revenue)) + fixed : 0,
    };
  });

  const active = activities.filter((each) => who.includes(each.partner) && between(each.day, begin, end));
  const paid = money.filter((each) => who.includes(each.partner) && between(each.day, begin, end));
  const current = mine.filter(
    (each) =>
      each.inbound && each.sourced && statusAt(each) === WON && !(each.ended !== NO_DAY && each.ended <= end),
  );
  const known = clients.filter((each) => each.netNew !== -1);
  const received = receivedIn.filter((each) => each.sourced && each.inbound);
  const given = receivedIn.filter((each) => each.sourced && !each.inbound);
  const open = mine.filter(
    (each) =>
      each.sourced &&
      each.counts &&
      each.received !== NO_DAY &&
      each.received <= end &&
      statusAt(each) === OPEN,
  );
  return {
    begin,
    end,
    currentClients: new Set(
      current.map((each) =>
        each.client >= 0 ? `c${each.client}` : each.id >= 0 ? `i${each.id}` : `r${each.row}`,
      ),
    ).size,
    introductionRows: counted.length,
    figures: {
      introductions: credits(introductions),
      clients: credits(clients),
      influencedIntroductions: credits(receivedIn.filter((each) => !each.sourced && each.counts)),
      influencedClients: credits(wonIn.filter((each) => each.inbound && !each.sourced)),
      conversion: ratio(won, won + lost),
      conversionFloor: ratio(won, won + lost + stale),
      daysToClient: middle(timed.map((each) => each.closed - each.received)),
      openIntroductions: once(open).length,
      openMedianAge: middle(once(open).map((each) => end - each.received)),
      dealSize: ratio(
        sum(deals, (each) => each.revenue),
        deals.length,
      ),
      revenue: sum(parts, (each) => each.revenue),
      estimated: Number(parts.some((each) => each.estimated)),
      aum: assets.length > 0 ? sum(assets, (each) => each.credit * each.aum) : null,
      staleOpen: once(open.filter((each) => end - each.received >= 365)).length,
      share: sum(parts, (each) => each.share),
      sharePaid: sum(
        paid.filter((each) => each.kind === 'share'),
        (each) => Math.abs(each.amount),
      ),
      hours: sum(
        active.filter((each) => !Number.isNaN(each.hours)),
        (each) => each.hours,
      ),
      hoursCoverage: ratio(active.filter((each) => !Number.isNaN(each.hours)).length, active.length),
      directCost:
        sum(
          active.filter((each) => !Number.isNaN(each.cost)),
          (each) => Math.abs(each.cost),
        ) +
        sum(
          paid.filter((each) => each.kind === 'cost'),
          (each) => Math.abs(each.amount),
        ),
      received: credits(received),
      given: credits(given),
      reciprocity: ratioOfDifference(credits(received), credits(given)),
      netNew: ratio(credits(known.filter((each) => each.netNew === 1)), credits(known)),
    },
  };
}

function ratioOfDifference(a: number, b: number): number | null {
  return a + b > 0 ? (a - b) / (a + b) : null;
}

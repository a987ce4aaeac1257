import { noValue, value, type Figure } from '../../kpis';
import { conversionOfAll } from './conversions';
import { ExactSum, exactSum } from './exact-sum';
import type { MonthSum } from './gathering';
import { grouped, sumKnown } from './grouping';
import { amountOf, numberOf } from '../practice/part';
import type { LeagueAdvisor, LeagueMonth, LeaguePartner, LeagueTotal } from './league-types';
import { currencyOf, type Money } from './money';

/** All advisors together, month by month, apart for each currency. */
export function monthsOf(sums: readonly MonthSum[], money: Money): LeagueMonth[] {
  const converted = sums.map((sum) => ({ sum, ...currencyOf(sum.currency, money) }));
  return grouped(converted, ({ sum, currency }) => `${sum.month} ${currency ?? ''}`).map((group) => {
    const [{ sum, currency }] = group;
    const all = (of: (sum: MonthSum) => ExactSum | null, isMoney = false) => {
      const known = group.flatMap((each) => {
        const found = of(each.sum);
        return found === null ? [] : [{ found, rate: isMoney ? each.rate : 1 }];
      });
      // Sums of one currency are still without error; what is converted is rounded once.
      return known.length === 0
        ? null
        : exactSum(
            known.flatMap(({ found, rate }) => (rate === 1 ? found.partials : [found.value() * rate])),
          );
    };
    return {
      month: sum.month,
      currency,
      introductions: all(({ introductions }) => introductions) ?? 0,
      clients: all(({ clients }) => clients) ?? 0,
      revenue: all(({ revenue }) => revenue, true),
      hours: all(({ hours }) => hours),
    };
  });
}

/** All advisors of each currency together. */
export function totalsOf(
  advisors: readonly LeagueAdvisor[],
  partners: readonly LeaguePartner[],
): LeagueTotal[] {
  return grouped(advisors, ({ currency }) => currency ?? '').map((group) => {
    const [{ currency }] = group;
    const known = (key: string) => sumKnown(group.map(({ figures }) => amountOf(figures, key)));
    const of = (key: string) => exactSum(group.map(({ figures }) => numberOf(figures, key)));
    const decided = {
      won: exactSum(group.map((advisor) => advisor.conversion.won)),
      of: exactSum(group.map((advisor) => advisor.conversion.of)),
    };
    return {
      currency,
      advisors: new Set(group.map(({ id }) => id)).size,
      introductions: of('introductions'),
      clients: of('clients'),
      revenue: known('revenue'),
      hours: known('hours'),
      conversion: conversionOfAll(decided),
      roi: roiOf(group),
      reciprocity: reciprocityOf(of('received'), of('given')),
      hhi: concentrationOf(partners.filter((each) => each.currency === currency)),
      active: of('active'),
    };
  });
}

function roiOf(advisors: readonly LeagueAdvisor[]): Figure {
  const earned = new ExactSum();
  const invested = new ExactSum();
  for (const { figures } of advisors) {
    const revenue = amountOf(figures, 'revenue');
    const share = amountOf(figures, 'share');
    const investment = amountOf(figures, 'investment');
    if (revenue === null || share === null || investment === null) continue;
    earned.add(revenue);
    earned.add(-share);
    invested.add(investment);
  }
  return invested.value() > 0
    ? value(earned.value() / invested.value())
    : noValue('No advisor has recorded revenue, share and what was put in.');
}

function reciprocityOf(received: number, given: number): Figure {
  return received + given > 0
    ? value((received - given) / (received + given))
    : noValue('No referral was received or given.');
}

function concentrationOf(partners: readonly LeaguePartner[]): Figure {
  const amounts = partners.map(({ revenue }) => Math.max(0, revenue ?? 0));
  const sum = exactSum(amounts);
  return sum > 0
    ? value(exactSum(amounts.map((amount) => (amount / sum) ** 2)))
    : noValue('No partner has revenue.');
}

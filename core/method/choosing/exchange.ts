import {
  figure,
  hasValue,
  noValue,
  value,
  type Book,
  type Figure,
  type FigureKey,
  type Period,
  type Subject,
} from '../../kpis';
import { introductionsBetween, openReceived, type Introduction } from '../../kpis/introduction-list';
import { missing } from '../../kpis/columns';
import { DATED_WINS } from '../../kpis/scan/introduction-rows';
import { groupOf, viewOf } from '../../kpis/view';
import { numberFigure } from '../number-figure';

type OneWay = 'we give' | 'we take';

/** Give and take with one partner, or with all of them, over a period. */
export interface Exchange {
  readonly received: Figure;
  readonly given: Figure;
  /** -1 we only give, 1 we only receive. */
  readonly reciprocity: Figure;
  readonly valueReceived: Figure;
  readonly valueGiven: Figure;
  readonly balance: Figure;
}

export interface PartnerExchange extends Exchange {
  readonly partner: number;
  readonly name: string;
  /** In introductions, by the rule of the figure `oneWay`; null when it is none or cannot be told. */
  readonly oneWay: OneWay | null;
  /** In money, by the rule of the figure `oneWayMoney`; null when it is none or cannot be told. */
  readonly oneWayMoney: OneWay | null;
  /** Introductions that one side is behind: whom they are owed to, and how many; null when even or unknown. */
  readonly owed: { readonly to: 'us' | 'them'; readonly introductions: number } | null;
}

/** Give and take of one subject. */
export function exchangeOf(book: Book, subject: Subject, period: Period): Exchange {
  const of = (key: FigureKey) => numberFigure(book, key, subject, period);
  return {
    received: of('received'),
    given: of('given'),
    reciprocity: of('reciprocity'),
    valueReceived: of('valueReceived'),
    valueGiven: of('valueGiven'),
    balance: of('balance'),
  };
}

/** Give and take with each partner of a list who had any, the most one-sided in introductions first. */
export function exchanges(book: Book, partners: readonly number[], period: Period): PartnerExchange[] {
  return partners
    .map((partner): PartnerExchange => {
      const found = exchangeOf(book, partner, period);
      return {
        ...found,
        partner,
        name: book.ledger.partners[partner]!.name,
        oneWay: direction(book, 'oneWay', partner, period),
        oneWayMoney: direction(book, 'oneWayMoney', partner, period),
        owed: owed(found),
      };
    })
    .filter((each) =>
      [each.received, each.given, each.valueReceived, each.valueGiven].some(
        (of) => hasValue(of) && of.value !== 0,
      ),
    )
    .sort((a, b) => (b.owed?.introductions ?? 0) - (a.owed?.introductions ?? 0));
}

function direction(
  book: Book,
  key: 'oneWay' | 'oneWayMoney',
  partner: number,
  period: Period,
): OneWay | null {
  const found = figure(book, key, partner, period);
  return hasValue(found) ? (found.value as OneWay | null) : null;
}

function owed({ received, given }: Exchange): PartnerExchange['owed'] {
  if (!hasValue(received) || !hasValue(given)) return null;
  const behind = received.value - given.value;
  return behind === 0 ? null : { to: behind > 0 ? 'them' : 'us', introductions: Math.abs(behind) };
}

/** Clients won in a period by what they were before: new to both practices, existing clients of one of them, not written down. */
interface ClientMix {
  readonly netNew: Part;
  readonly existing: Part;
  readonly unknown: Part;
}

/** Clients by credit, and their first-year revenue by credit (0 where none is recorded). */
export interface Part {
  readonly clients: number;
  readonly revenue: number;
}

export function clientMix(book: Book, subject: Subject, period: Period): Figure<ClientMix> {
  const absent = missing(book.ledger, 'Referrals.Net new', ...DATED_WINS);
  if (absent) return absent;
  const view = viewOf(book, subject, period);
  if (!hasValue(view)) return view;
  const { from, to } = view.value;
  const { sums } = book.index.won;
  const sum = (column: Parameters<typeof sums.sum>[0]) => sums.sum(column, groupOf(view.value), from, to);
  const clients = sum('clients');
  if (clients === 0) return noValue('No client was won in the period.');
  return value({
    netNew: { clients: sum('netNew'), revenue: sum('netNewRevenue') },
    existing: {
      clients: rest(sum('netNewKnown'), sum('netNew')),
      revenue: rest(sum('netNewKnownRevenue'), sum('netNewRevenue')),
    },
    unknown: {
      clients: rest(clients, sum('netNewKnown')),
      revenue: rest(sum('revenue'), sum('netNewKnownRevenue')),
    },
  });
}

/** What is left of a sum; sums of the same numbers in another order may differ in the last digit. */
function rest(whole: number, part: number): number {
  return Math.max(0, whole - part);
}

/** Open introductions of clients who belong to one of the practices already: there is a relationship to lose. */
export function highStakes(book: Book, partner: number): Introduction[] {
  const given = introductionsBetween(book, partner, false).filter((each) => each.status === 'open');
  return [...openReceived(book, partner), ...given].filter((each) => each.netNew === false);
}

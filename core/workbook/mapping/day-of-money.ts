import type { TableKind } from '../tables';
import { headerKey } from '../values/header-key';
import { billedOrPaidOn, saysCame } from './amounts/amount-columns';
import { saysPaid } from './amounts/payment-lists';
import type { HeaderRow, Proposal } from './headers/header-row';
import type { HeaderMatch } from './headers/match-quality';
import { isNamedAs } from './tab-name';

const RECEIVED = /^(?:date received|received(?: date| on)?|rec d)$/;
const DAY_OF_MONEY: readonly HeaderMatch[] = [{ column: 'Date', quality: 'vague' }];

/** "Received" is the day of an introduction, and that of a payment where the tab is one of money, or a column says which were paid. */
export function dayOfMoney(kind: TableKind, key: string, at: HeaderRow): readonly HeaderMatch[] {
  const isOfMoney = () => isNamedAs('Money', at.block) || at.headers.some((_, i) => saysPaid(at, i, PLAINLY));
  return kind === 'Money' && RECEIVED.test(key) && isOfMoney() ? DAY_OF_MONEY : [];
}

/** "Declined" alone may be a client. */
const PLAINLY = 2;

const DUE = /\bdue\b/;

/** The day on which money was due is its day only where no other column may be: a period, or when it came. */
export function dueLast({ headers }: HeaderRow, proposals: readonly Proposal[]): Proposal[] {
  const isDue = ({ position }: Proposal) => DUE.test(headerKey(headers[position] ?? '').key);
  const dates = proposals.filter(
    ({ column, quality, confidence }) =>
      column.header === 'Date' && quality !== 'corrected' && confidence > 0,
  );
  if (dates.every(isDue)) return [...proposals];
  return proposals.map((each) =>
    dates.includes(each) && isDue(each)
      ? {
          ...each,
          confidence: 0,
          why: 'It says when it was due, and another column the day.',
          chosen: true as const,
        }
      : each,
  );
}

/** What came has the day on which it came, what was billed that of its bill, in whatever order the two stand. */
export function dayOfAmount({ headers }: HeaderRow, proposals: readonly Proposal[]): Proposal[] {
  const header = ({ position }: Proposal) => headers[position] ?? '';
  const open = proposals.filter(({ confidence }) => confidence > 0);
  const amount = open
    .filter(({ column }) => column.header === 'Amount')
    .reduce<Proposal | undefined>((a, b) => (a && a.confidence >= b.confidence ? a : b), undefined);
  const dates = open.filter(({ column, quality }) => column.header === 'Date' && quality !== 'corrected');
  const wanted = amount !== undefined && saysCame(header(amount)) ? 'paid' : 'billed';
  const own = dates.find((each) => billedOrPaidOn(header(each)) === wanted);
  if (own === undefined) return [...proposals];
  return proposals.map((each) =>
    dates.includes(each) && ![null, wanted].includes(billedOrPaidOn(header(each)))
      ? {
          ...each,
          confidence: 0,
          why: `It could be Date too, but "${header(own)}" is the day of the amount.`,
          chosen: true as const,
        }
      : each,
  );
}

import type { Block } from '../blocks/block';
import type { TableKind } from '../tables';
import { headerKey } from '../values/header-key';
import type { HeaderRow, Proposal } from './headers/header-row';
import type { HeaderMatch } from './headers/match-quality';
import { isNamedAs } from './tab-name';

const RECEIVED = /^(?:date received|received(?: date| on)?|rec d)$/;
const DAY_OF_MONEY: readonly HeaderMatch[] = [{ column: 'Date', quality: 'vague' }];

/** "Received" is the day of an introduction, and that of a payment where the tab is one of money. */
export function dayOfMoney(kind: TableKind, key: string, block: Block): readonly HeaderMatch[] {
  return kind === 'Money' && RECEIVED.test(key) && isNamedAs(kind, block) ? DAY_OF_MONEY : [];
}

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

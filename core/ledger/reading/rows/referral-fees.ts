import { NO_DAY } from '../../../calendar/day';
import { headerKey } from '../../../workbook/values/header-key';
import { MONEY_KINDS, type MoneyKind } from '../../../workbook/tables';
import { NONE, WON } from '../../ledger';
import { noteBeside } from './read-beside';
import type { MoneyPart } from './read-money';
import type { ReferralPart } from './read-referrals';
import { keptRows } from './unite';

/** What one has paid, whatever the direction of the introduction. */
const PAID_OUT = /\b(paid|out|payouts?|to (?:the )?(?:partner|coi|referrer|introducer))\b/;
const codeOf = (kind: MoneyKind) => MONEY_KINDS.indexOf(kind);

/**
 * The money that introductions themselves name: what the partner got for each that was won, on the day it was closed. What a
 * given one brought is a fee received, unless the header says that it was paid. Where Money has rows of that kind, those count alone.
 */
export function referralFees(parts: readonly ReferralPart[], money: readonly MoneyPart[]): MoneyPart[] {
  const inMoney = new Set(money.flatMap(({ kept, columns }) => Array.from(kept, (i) => columns.kind[i])));
  return parts.flatMap((part) => part.columns.beside.map((each) => feesOf(part, each, inMoney)));
}

function feesOf(
  { reader, sheet, partner, kept, columns }: ReferralPart,
  { header, kind, amounts }: ReferralPart['columns']['beside'][number],
  inMoney: ReadonlySet<number | undefined>,
): MoneyPart {
  const { status, closed, inbound, client } = columns;
  const keep = new Uint8Array(reader.count);
  const kinds = new Int8Array(reader.count);
  const isEither = kind === 'share' && !PAID_OUT.test(headerKey(header).key);
  let [counts, double] = [0, 0];
  for (const i of kept) {
    kinds[i] = codeOf(isEither && inbound[i] === 0 ? 'fee in' : kind);
    if (status[i] !== WON || closed[i] === NO_DAY || Number.isNaN(amounts[i] as number)) continue;
    if (inMoney.has(kinds[i])) double++;
    else keep[i] = 1;
    counts += keep[i] as number;
  }
  reader.shareOut(amounts);
  noteBeside(
    reader,
    header,
    counts,
    `The amounts under "${header}" of rows that are won count as ${kind}, on the day closed.`,
  );
  noteBeside(
    reader,
    header,
    double,
    `The amounts under "${header}" are not counted: Money has rows of that kind, and both would count twice.`,
  );
  return {
    reader,
    sheet,
    // Partners are put in order in place, once for each table.
    partner: partner.slice(),
    kept: keptRows(keep),
    columns: {
      day: closed,
      kind: kinds,
      amount: amounts,
      referral: new Int32Array(reader.count).fill(NONE),
      client,
      beside: new Int8Array(reader.count).fill(1),
    },
  };
}

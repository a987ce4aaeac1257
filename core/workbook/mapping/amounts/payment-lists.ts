import { isProof, outcomeOf } from '../../outcome/outcome';
import { isWayOfPaying, moneyKindOf } from '../../values/money-kinds';
import { isPayment, MONEY_STATUS } from '../../values/money-status';
import { cellText, fold, isBlank } from '../../values/text';
import { headerKey } from '../../values/header-key';
import type { ColumnSample } from '../../blocks/block';
import { rowsBelow, sampleOf, type HeaderRow } from '../headers/header-row';
import { isOfIntroductions, saysIntroductions } from '../of-introductions';
import { isOutcomeByValues } from '../outcome-columns';
import { isNumeric } from './amount-at';

/** Whether the rows can only be money: a statement, payments of which some failed, or income of which some was given back. */
export function isMoneyByValues(at: HeaderRow, positions: ReadonlyMap<string, number>): boolean {
  if (!positions.has('Date') || !positions.has('Amount')) return false;
  return (
    isStatement(at, positions) ||
    saysPayments(at, positions) ||
    saysGivenBack(at, positions) ||
    isOfTransfers(at) ||
    isOfBilling(at) ||
    saysHowPaid(at)
  );
}

/** Whether a column says of each row how it was paid, and none is that of an introduction. */
function saysHowPaid(at: HeaderRow): boolean {
  const isHow = ({ values, different }: ColumnSample) =>
    values.length > 1 && different.every((cell) => isWayOfPaying(cellText(cell)));
  return at.samples.some((sample) => sample !== undefined && isHow(sample)) && !saysIntroductions(at);
}

/** Headers of what was worked, billed and collected of a client in a month. */
const OF_BILLING =
  /^(?:(?:amount|fees?|total) )?(?:wip|work in progress|billed|unbilled|invoiced|write (?:downs?|offs?|ups?)|written (?:off|down)|collected|collections|realization|a r|accounts receivable)(?: (?:amount|fees?|total))?$/;
const LEAST_OF_BILLING = 3;

/** Whether the headers are those of time and billing, and no column says what became of introductions. */
function isOfBilling(at: HeaderRow): boolean {
  return (
    at.headers.filter((header) => OF_BILLING.test(headerKey(header).key)).length >= LEAST_OF_BILLING &&
    !at.headers.some((_, i) => isOutcomeByValues(at, i))
  );
}

/** Headers that only lists of transfers have. */
const OF_TRANSFERS =
  /^(?:exchange rate|(?:source|target|fee|converted|settlement) currency|(?:source|target) amount(?: after fees)?|(?:source |target )?fee amount|transaction id|payment id|payment method|gross|net total|balance impact)$/;
const LEAST_OF_TRANSFERS = 3;

/** Whether the headers are those of a list of transfers, as banks and processors of payments write it. */
export function isOfTransfers({ headers }: HeaderRow): boolean {
  return headers.filter((header) => OF_TRANSFERS.test(headerKey(header).key)).length >= LEAST_OF_TRANSFERS;
}

function textsOf(at: HeaderRow, position: number | undefined): string[] {
  if (position === undefined) return [];
  return [...new Set(sampleOf(at, position - at.block.left).different.map(cellText))];
}

/** Least share of the different words of a column that must be known for it to say what its rows are. */
const MOSTLY = 0.6;

/** Headers of what became of something, which a payment does not have: "Pipeline stage", "Final outcome". */
const OF_DECISIONS = /\b(?:stage|outcome|pipeline|disposition|decision)\b/;

/** Whether the status is that of payments, and no column says what became of introductions. */
function saysPayments(at: HeaderRow, positions: ReadonlyMap<string, number>): boolean {
  const status = positions.get('Status');
  const texts = textsOf(at, status);
  const isDecided =
    status !== undefined &&
    (OF_DECISIONS.test(headerKey(at.headers[status - at.block.left] ?? '').key) ||
      at.headers.some(isOfIntroductions));
  // "Successful" and "Declined" may be said of both.
  if (isDecided && texts.every((text) => outcomeOf(text) !== undefined)) return false;
  return (
    texts.some(isPayment) &&
    texts.filter((text) => MONEY_STATUS.has(text)).length >= texts.length * MOSTLY &&
    !texts.some((text) => isProof(text) === 'won') &&
    !at.headers.some((_, i) => at.block.left + i !== positions.get('Status') && isOutcomeByValues(at, i))
  );
}

/** Whether the kinds of money are both income and what was given back or handed on. */
function saysGivenBack(at: HeaderRow, positions: ReadonlyMap<string, number>): boolean {
  const kinds = textsOf(at, positions.get('Kind')).map((text) => moneyKindOf(text));
  const isOther = (kind: (typeof kinds)[number]) =>
    kind !== undefined && kind !== 'revenue' && kind !== 'cost';
  return (
    kinds.includes('revenue') &&
    kinds.some(isOther) &&
    kinds.filter((kind) => kind !== undefined).length >= kinds.length * MOSTLY
  );
}

/** Whether the values of a column say of payments that some came and some did not, whatever its header says; `least` of their words plainly. */
export function saysPaid(at: HeaderRow, position: number, least = 1): boolean {
  const texts = textsOf(at, at.block.left + position);
  const said = texts.map((text) => MONEY_STATUS.get(text));
  return (
    texts.filter(isPayment).length >= least &&
    said.includes(true) &&
    said.includes(false) &&
    !said.includes(undefined)
  );
}

const MOST_ROWS = 5000;
/** Least share of the rows that come back for a list to be a statement. */
const RECURRING = 0.5;

/**
 * Whether rows look like a statement of money rather than introductions: the same client of the same partner comes back, most of
 * the rows, each time on another day and with an amount.
 */
function isStatement(at: HeaderRow, positions: ReadonlyMap<string, number>): boolean {
  const column = (name: string) => positions.get(name);
  const [partner, date, amount] = [column('Partner'), column('Date'), column('Amount')];
  if (partner === undefined || date === undefined || amount === undefined) return false;
  const client = column('Client') ?? clientLike(at, new Set(positions.values()));
  if (client === undefined) return false;
  const days = new Map<string, Set<string>>();
  let rows = 0;
  let amounts = 0;
  for (const row of rowsBelow(at, MOST_ROWS)) {
    const cells = at.block.cells.row(row);
    if (isBlank(cells[partner]) || isBlank(cells[client])) continue;
    rows++;
    if (isNumeric(cells[amount])) amounts++;
    const key = `${fold(cellText(cells[partner]))}|${fold(cellText(cells[client]))}`;
    days.set(key, (days.get(key) ?? new Set()).add(cellText(cells[date])));
  }
  let back = 0;
  for (const each of days.values()) if (each.size > 1) back += each.size;
  return rows >= 4 && back >= rows * RECURRING && amounts >= rows * 0.9;
}

/** A column whose header names clients, where the table has no such column of ours. */
function clientLike(at: HeaderRow, taken: ReadonlySet<number>): number | undefined {
  const i = at.headers.findIndex(
    (header, position) =>
      !taken.has(at.block.left + position) &&
      /^(client|customer|household|insured|policyholder|account|family)( name)?$/.test(headerKey(header).key),
  );
  return i < 0 ? undefined : at.block.left + i;
}

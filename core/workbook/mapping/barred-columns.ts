import { NO_DAY } from '../../calendar/day';
import { lastBelow, type ColumnSample } from '../blocks/block';
import type { Cell } from '../input';
import { isPlausibleSerial, looksLikeDate } from '../values/days/dates';
import { firstOfYear } from '../values/days/periods';
import { looksLikeNumber, parseEitherSign } from '../values/money';
import { isPercentFormat } from '../values/number-formats';
import { withoutEnding } from '../blocks/titles';
import { matchHeader } from './headers/header-match';
import { moneyKindOf } from '../values/money-kinds';
import type { HeaderRow } from './headers/header-row';
import { isInTime } from './hours-by-values';
import { isProof, outcomeOf } from '../outcome/outcome';
import type { ColumnDescription, TableKind } from '../tables';
import { headerKey } from '../values/header-key';
import { isPayment, MONEY_STATUS } from '../values/money-status';
import { cellText, isBlank, wordKey } from '../values/text';
import { ROLE, yesNoOf } from '../values/words';

export const IS_RATE = 'It is a rate, not an amount.';
export const ARE_AMOUNTS = 'Its values are amounts, not days.';

/** Why a column cannot be this one of ours, whatever its header and most of its values say; null when it can. */
export function barredBy(
  kind: TableKind,
  column: ColumnDescription,
  at: HeaderRow,
  position: number,
): string | null {
  const sample = at.samples[position];
  if (sample === undefined) return null;
  const isRate = () => RATE.test(at.headers[position] ?? '');
  if (column.type === 'money' && (isRate() || isOfPercent(at, position))) return IS_RATE;
  if ((column.type === 'name' || column.type === 'text') && isRate()) return IS_RATE;
  if (column.type === 'money' && /^\s*#/.test(at.headers[position] ?? ''))
    return 'It is a count, not an amount.';
  if (column.type === 'money' && isInTime(at.headers[position] ?? '')) return 'It is time, not an amount.';
  if (kind === 'Money' && (column.header === 'Partner' || column.header === 'Client') && saysKinds(sample))
    return 'Its values are kinds of money.';
  if (kind === 'Money' && column.header === 'Client' && areYesOrNo(sample))
    return 'Its values are yes and no.';
  if (kind === 'Money' && column.header === 'Partner' && isOurselves(sample))
    return 'Its values are your own firm.';
  const isShareOf = isShareAlone(at.headers[position] ?? '') ? isBeyondWhole(sample) : null;
  if (column.header === 'Credit' && (isShareOf === true || /[$€£]/.test(at.headers[position] ?? '')))
    return 'It is an amount, not a part of a whole.';
  if (column.type === 'money' && isShareOf === false) return IS_RATE;
  if (column.type === 'date' && sample.values.every(isAmountNoDay) && sample.values.some(isBeyondMonth))
    return ARE_AMOUNTS;
  if (kind === 'Money' && column.header === 'Date' && isOfClosing(at, position))
    return 'It is the day of an introduction.';
  if (
    kind === 'Referrals' &&
    (column.header === 'Partner' || column.header === 'Client') &&
    saysWhatBecame(sample)
  )
    return 'Its values say what became of the introductions.';
  if (kind === 'Referrals' && column.header === 'Event' && saysSteps(sample))
    return 'Its values say what became of the introductions.';
  if (column.header === 'Role' && isOfContacts(sample)) return 'Its values are what somebody is to a client.';
  if (kind === 'Referrals' && column.header === 'Partner' && isOfGifts(at, position))
    return 'It says who was given something, and no column names a client.';
  if (column.header !== 'Status') return null;
  if (kind === 'Money' && holdsAmounts(sample)) return 'Its values are amounts.';
  if (kind === 'Money' && (saysOutcomes(sample) || saysClients(sample)))
    return 'Its values are what became of introductions, not of payments.';
  return kind === 'Referrals' && saysPayments(sample)
    ? 'Its values are what became of payments, not of introductions.'
    : null;
}

const areYesOrNo = ({ different }: ColumnSample) =>
  different.length > 0 && different.every((cell) => yesNoOf(cellText(cell)) !== undefined);

/** What was given to somebody. */
const GIVEN = /^(?:gifts?(?: (?:item|idea|given|description))?|items?|occasion|restaurant|meals?)$/;

/** Whether a column says who got a gift or a meal, rather than to whom somebody was sent. */
function isOfGifts({ headers, block }: HeaderRow, position: number): boolean {
  const keys = headers.map((header) => headerKey(header).key);
  const isGift = () =>
    keys.some((key) => GIVEN.test(key)) || moneyKindOf(withoutEnding(block.sheet.name)) === 'cost';
  return (
    /^(?:recipient|receiver|given to|sent to)$/.test(keys[position] ?? '') &&
    isGift() &&
    !keys.some((key) => matchHeader('Referrals', key).some((each) => each.column === 'Client'))
  );
}

/** Whom a fee was paid to, where that is the firm itself. */
const isOurselves = ({ values }: ColumnSample) =>
  values.length > 0 && values.every((cell) => OURSELVES.test(wordKey(cellText(cell))));
const OURSELVES =
  /^(?:us|me|self|firm|the firm|our firm|my firm|house|office|practice|the practice|company|the company|advis[eo]r|ria|broker dealer|bd)$/;

/** A number that is no day of a spreadsheet, as a text or not. */
const isAmountNoDay = (cell: Cell) =>
  (typeof cell === 'number' || looksLikeNumber(cellText(cell))) &&
  !looksLikeDate(cellText(cell)) &&
  !isPlausibleSerial(Number(cell)) &&
  firstOfYear(cell) === NO_DAY;

/** Whether a column says when something was closed, in a list whose status is not that of payments. */
const isOfClosing = ({ headers, samples }: HeaderRow, position: number): boolean =>
  /\bclos(?:ed|e|ing)\b/.test(headerKey(headers[position] ?? '').key) &&
  !samples.some(
    (sample) => saysPayments(sample) && sample.different.some((cell) => isPayment(cellText(cell))),
  );

/** More than the day of a month, which may stand under a heading with the month. */
const isBeyondMonth = (cell: Cell) => (parseEitherSign(cellText(cell))?.value ?? 0) > 31;

/** "Fee %" is a rate; "Fee (1% of assets)" and "Revenue @ 90 bps" say where it comes from. */
const RATE = /(?:^|[^\d\s])\s*%|(?<!\d ?)\b(?:percent|percentage|pct|bps|basis points)\b/i;

const MOST_ROWS = 500;

/** How much of a whole, where no value exceeds 1. */
const PART = /\b(?:share|cut|portion|split)\b/i;
/** "Share" may be a rate or what it comes to: only an amount is more than all percent of a whole, or has the sign of a currency. */
const isShareAlone = (header: string) =>
  /^(?:share|split|cut|rev(?:enue)? share|fee split)$/.test(headerKey(header).key);
const isBeyondWhole = ({ values }: ColumnSample) =>
  values.some((cell) => {
    const text = cellText(cell);
    return !text.includes('%') && (/[$€£]/.test(text) || (parseEitherSign(text)?.value ?? 0) > 100);
  });
const isPercentText = (cell: Cell) => typeof cell === 'string' && /^\s*[\d.,]+\s*%\s*$/.test(cell);
const isFraction = (cell: Cell) => Number(cell) > 0 && Number(cell) <= 1;

/** Numbers that are more than ticks: what was refunded, rather than whether. */
function holdsAmounts({ values }: ColumnSample): boolean {
  const isNumeric = (cell: Cell) => typeof cell === 'number' || looksLikeNumber(cellText(cell));
  return values.every(isNumeric) && values.some((cell) => !['0', '1'].includes(cellText(cell)));
}

/** Whether every number of a column has a format of percent or is written so, as a rate beside the fee itself has. */
function isOfPercent({ block, row, headers, samples }: HeaderRow, position: number): boolean {
  const { formats } = block.sheet;
  const values = samples[position]?.values ?? [];
  const isPart = PART.test(headers[position] ?? '');
  if (values.length > 0 && values.every((cell) => isPercentText(cell) || (isPart && isFraction(cell))))
    return true;
  if (formats === undefined) return false;
  const column = block.left + position;
  let numbers = 0;
  for (let at = row + 1; at <= lastBelow(block, row, MOST_ROWS); at++) {
    const cell = block.cells.cell(at, column);
    if (isBlank(cell) || typeof cell !== 'number') continue;
    const format = formats[at]?.[column];
    if (format === undefined || !isPercentFormat(format)) return false;
    numbers++;
  }
  return numbers > 0;
}

/** Whether every value is a kind of money, and not all the same kind. */
function saysKinds({ different }: ColumnSample): boolean {
  const kinds = new Set(different.map((cell) => moneyKindOf(cellText(cell))));
  return kinds.size > 1 && !kinds.has(undefined);
}

/** Whether every value says what became of a payment, and none what became of an introduction. */
function saysPayments({ different }: ColumnSample): boolean {
  return (
    different.length > 0 &&
    different.every((cell) => {
      const text = cellText(cell);
      return MONEY_STATUS.has(text) && outcomeOf(text) === undefined;
    })
  );
}

/** Least share of the different values that must be known for them to say what became of introductions. */
const MOSTLY = 0.66;

/** Whether most values say what became of an introduction, one that somebody became a client, which no payment does. */
export function saysClients({ different }: ColumnSample): boolean {
  const said = different.map((cell) => outcomeOf(cellText(cell)));
  return (
    said.filter((each) => each !== undefined).length >= said.length * MOSTLY &&
    different.some((cell, i) => said[i] === 'won' && !MONEY_STATUS.has(cellText(cell)))
  );
}

/** "Won", "Lost" and "Open" below "Deal" are no names. */
function saysWhatBecame({ different }: ColumnSample): boolean {
  const texts = different.map(cellText);
  return (
    texts.length > 1 &&
    texts.every((text) => outcomeOf(text) !== undefined) &&
    texts.some((text) => isProof(text) !== null)
  );
}

/** Whether every value of a column of events says how far an introduction got, and one that it was won. */
function saysSteps({ different }: ColumnSample): boolean {
  const said = different.map((cell) => outcomeOf(cellText(cell)));
  return said.length > 1 && said.includes('won') && !said.includes(undefined);
}

/** An influencer among owners and decision makers is none of ours who had a part in it. */
function isOfContacts({ different }: ColumnSample): boolean {
  const others = different.map((cell) => wordKey(cellText(cell))).filter((key) => key !== 'influencer');
  return others.length > 0 && others.length < different.length && !others.some((key) => ROLE.has(key));
}

/** Whether values say that something was won or lost, as introductions are and payments are not. */
function saysOutcomes({ different }: ColumnSample): boolean {
  return different.some((cell) =>
    /(?<!\b(?:dispute|charge ?back) )\b(won|lost)\b/.test(wordKey(cellText(cell))),
  );
}

import { isYesNo } from './outcome-columns';
import { countOf, titlesIn, type ColumnSample } from '../blocks/block';
import type { HeaderRow } from './headers/header-row';
import { answered } from '../values/answers';
import { NO_DAY } from '../../calendar/day';
import { isDateCell } from '../values/days/date-cell';
import { looksLikeDate } from '../values/days/dates';
import { isMonthOrYear, isOfMonth, isOfYear, lacksYear } from '../values/days/named-date';
import { firstOfYear } from '../values/days/periods';
import { parseDuration } from '../values/durations';
import type { Cell } from '../input';
import { looksLikeNumber } from '../values/money';
import { outcomeOf, type OwnOutcomes } from '../outcome/outcome';
import type { ColumnDescription, TableKind } from '../tables';
import { MONEY_STATUS } from '../values/money-status';
import { moneyKindOf, type OwnKinds } from '../values/money-kinds';
import { splitParts } from '../values/split-parts';
import { cellText, wordKey } from '../values/text';
import * as words from '../values/words';

/** What the advisor says that words mean. */
interface OwnWords {
  readonly statusWords: OwnOutcomes;
  readonly kindWords: OwnKinds;
}

function isNumberCell(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && looksLikeNumber(cell));
}

/** What says in words that nothing is charged, and an amount with words behind it, which a note then asks for: "$6,000 + 1%". */
const NO_FEE = /^(?:waived|pro bono|free|no (?:fee|charge)|comp(?:ed)?|complimentary)$/;
const WORDED_AMOUNT =
  /^(?:[$€£]|(?:usd|eur|gbp|chf)\b)\s?\d.{0,40}$|^\d[\d.,']*[km]? ?(?:\/|per |a )(?:mo|month|quarter|qtr|hour|hr|year|yr)\b/i;

function isAmountCell(cell: Cell): boolean {
  return (
    isNumberCell(cell) ||
    (typeof cell === 'string' && (NO_FEE.test(wordKey(cell)) || WORDED_AMOUNT.test(cell.trim())))
  );
}

function isHours(cell: Cell): boolean {
  return isNumberCell(cell) || (typeof cell === 'string' && parseDuration(cell) !== null);
}

function isOutcome(cell: Cell, own?: OwnOutcomes): boolean {
  return typeof cell === 'boolean' || outcomeOf(cellText(cell), own) !== undefined;
}

function isMoneyKind(cell: Cell, own?: OwnKinds): boolean {
  return moneyKindOf(cellText(cell), own) !== undefined;
}

function isNameCell(cell: Cell): boolean {
  return typeof cell === 'string' && isName(cell);
}

const isName = /* @__PURE__ */ answered(
  (text) => /\p{L}/u.test(text) && (!/\d/.test(text) || (!looksLikeDate(text) && !looksLikeNumber(text))),
);

/** Whether a column can hold a value. */
type Fits = (cell: Cell) => boolean;

const isAnything: Fits = () => true;

/** "Referred" may be whom, or when. */
const isNoDate: Fits = (cell) => !isDateCell(cell);

/** Of a column under headings of months, where a day of the month alone is a date. */
const isDateOrDayOfMonth: Fits = (cell) => isDateCell(cell) || isOfMonth(cell);

/** Where a client did not sign, "no" may stand where others have the day. */
const isDateOrNo: Fits = (cell) =>
  isDateCell(cell) || cell === false || words.YES_NO.get(wordKey(cellText(cell))) === false;

/** "Client since" may hold years alone. */
const isDateOrYear: Fits = (cell) => isDateCell(cell) || firstOfYear(cell) !== NO_DAY;

/** Of a column under a year, where a day with its month is one. */
const isDateOrDayOfYear: Fits = (cell) => isDateCell(cell) || isOfYear(cell);

const isDateOrLacksYear: Fits = (cell) => isDateCell(cell) || lacksYear(cell);

const BY_TYPE: Readonly<Record<ColumnDescription['type'], Fits>> = {
  text: isAnything,
  name: isNameCell,
  date: isDateCell,
  number: isNumberCell,
  money: isAmountCell,
  share: isNumberCell,
  boolean: isYesNo,
  choice: isAnything,
  dateOrYes: (cell) => isDateCell(cell) || isYesNo(cell),
};

function isOneOf(vocabulary: words.Words<unknown>): Fits {
  return (cell) => typeof cell === 'boolean' || vocabulary.has(wordKey(cellText(cell)));
}

/** Columns whose values are words of ours, or more than their type says. */
const BY_COLUMN: Readonly<Partial<Record<TableKind, Readonly<Record<string, Fits>>>>> = {
  Referrals: {
    Direction: isOneOf(words.DIRECTION),
    Role: isOneOf(words.ROLE),
    'Net new': isOneOf(words.NET_NEW),
  },
  Partners: {
    'Share %': (cell) => isNumberCell(cell) || splitParts(cellText(cell)) !== null,
    Stage: isOneOf(words.STAGE),
    'Revenue model': isOneOf(words.MODEL),
  },
  Activities: {
    Type: isOneOf(words.ACTIVITY_TYPE),
    'Initiated by': isOneOf(words.INITIATED_BY),
    Hours: isHours,
  },
  Money: { Status: isOneOf(MONEY_STATUS) },
  Actions: { Phase: isOneOf(words.PHASE) },
};

function fitsOf(kind: TableKind, { header, type }: ColumnDescription, own: OwnWords): Fits {
  if (kind === 'Referrals' && header === 'Status')
    return own.statusWords.size === 0 ? isOutcome : (cell) => isOutcome(cell, own.statusWords);
  if (kind === 'Money' && header === 'Kind')
    return own.kindWords.size === 0 ? isMoneyKind : (cell) => isMoneyKind(cell, own.kindWords);
  return BY_COLUMN[kind]?.[header] ?? (header === 'Client' ? isNoDate : BY_TYPE[type]);
}

/**
 * Share of the sampled values that the column can hold, 0-1; null when there are no values to judge by. Under headings of
 * months (`headings`) a day of the month alone is a date, under a year a day and its month.
 */
export function valueFit(
  kind: TableKind,
  column: ColumnDescription,
  sample: ColumnSample,
  own: OwnWords,
  headings: () => 'month' | 'year' | null,
): number | null {
  if (sample.values.length === 0) return null;
  const isFit = fitsOf(kind, column, own);
  const share = shareOf(sample, isFit);
  if (isFit !== isDateCell || share === 1) return share;
  // A column of whole days comes before one of years.
  if (shareOf(sample, isDateOrYear) === 1) return Math.max(share, MOST_DOUBTED);
  // "No" beside one day at least; a column of nothing else is none of days.
  const withNo = column.header === 'Closed' && share > 0 ? shareOf(sample, isDateOrNo) : 0;
  return Math.max(withNo, underHeadings(sample, share, headings()));
}

function underHeadings(sample: ColumnSample, share: number, by: 'month' | 'year' | null): number {
  // Where nothing says the year, a column of whole days comes before one of days without it, which a note asks for.
  if (by === null)
    return Math.max(share, shareOf(sample, isDateOrLacksYear) >= MOST_DOUBTED ? MOST_DOUBTED : 0);
  // A month below its year, and the year itself, are no values of the column that they stand in.
  const headed = by === 'month' ? shareOf(sample, isMonthOrYear) : 0;
  return headed === 1
    ? share
    : shareOf(sample, by === 'month' ? isDateOrDayOfMonth : isDateOrDayOfYear) / (1 - headed);
}

/** The share of days among the values of a column in which titles of groups stand, too: "CPAs" is no day that does not fit. */
export function fitBetweenTitles(
  fit: number | null,
  { type }: ColumnDescription,
  position: number,
  { block, row, samples }: HeaderRow,
): number | null {
  const count = samples[position]?.values.length ?? 0;
  if (fit === null || type !== 'date' || fit >= MOST_DOUBTED || fit < LEAST_DAYS) return fit;
  const others = count - titlesIn(block, row + 1, block.left + position);
  return others > 0 ? Math.min(1, (fit * count) / others) : fit;
}

/** With fewer days among its values a column is none of days, whatever stands between them. */
const LEAST_DAYS = 0.1;
/** Where half of the values fit, a column is one of days as it stands. */
const MOST_DOUBTED = 0.5;

/** The same sample is judged for many columns of the same type. */
const shares = new WeakMap<ColumnSample, WeakMap<Fits, number>>();

function shareOf(sample: ColumnSample, isFit: Fits): number {
  if (isFit === isAnything) return 1;
  let known = shares.get(sample);
  if (known === undefined) shares.set(sample, (known = new WeakMap()));
  let share = known.get(isFit);
  if (share === undefined) known.set(isFit, (share = countOf(sample, isFit) / sample.values.length));
  return share;
}

/** Share of the different values that name a marketing channel. */
export function channelShare(sample: ColumnSample): number {
  const distinct = [...new Set(sample.different.map(cellText))];
  return distinct.length === 0 ? 0 : distinct.filter(words.isChannel).length / distinct.length;
}

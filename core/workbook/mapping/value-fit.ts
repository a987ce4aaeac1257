import { NO_DAY } from '../../calendar/day';
import type { ColumnSample } from '../blocks/block';
import { answered } from '../values/answers';
import { dayFromNumber, isPlausibleSerial, looksLikeDate } from '../values/dates';
import { isOfMonth } from '../values/named-date';
import { parseDuration } from '../values/durations';
import type { Cell } from '../input';
import { looksLikeNumber } from '../values/money';
import { outcomeOf, type OwnOutcomes } from '../outcome/outcome';
import type { ColumnDescription, TableKind } from '../tables';
import { MONEY_STATUS } from '../values/money-status';
import { moneyKindOf, type OwnKinds } from '../values/money-kinds';
import { cellText, wordKey } from '../values/text';
import * as words from '../values/words';

/** Vocabularies of the columns whose values are words of ours. */
const COLUMN_WORDS: Readonly<Record<string, words.Words<unknown>>> = {
  'Referrals.Direction': words.DIRECTION,
  'Referrals.Role': words.ROLE,
  'Referrals.Net new': words.NET_NEW,
  'Partners.Stage': words.STAGE,
  'Partners.Revenue model': words.MODEL,
  'Activities.Type': words.ACTIVITY_TYPE,
  'Activities.Initiated by': words.INITIATED_BY,
  'Money.Status': MONEY_STATUS,
  'Actions.Phase': words.PHASE,
};

/** 31 December 9999; a larger number may still be `20260304` or a moment of a program. */
const LAST_SERIAL = 2958465;

/** What the advisor says that words mean. */
interface OwnWords {
  readonly statusWords: OwnOutcomes;
  readonly kindWords: OwnKinds;
}

function isDateCell(cell: Cell): boolean {
  if (typeof cell === 'number')
    return isPlausibleSerial(cell) || (cell > LAST_SERIAL && dayFromNumber(cell, 1900) !== NO_DAY);
  return typeof cell === 'string' && looksLikeDate(cell);
}

function isNumberCell(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && looksLikeNumber(cell));
}

function isHours(cell: Cell): boolean {
  return isNumberCell(cell) || (typeof cell === 'string' && parseDuration(cell) !== null);
}

function isYesNo(cell: Cell): boolean {
  return typeof cell === 'boolean' || words.YES_NO.has(wordKey(cellText(cell)));
}

function isOutcome(cell: Cell, own: OwnOutcomes): boolean {
  return typeof cell === 'boolean' || outcomeOf(cellText(cell), own) !== undefined;
}

function isNameCell(cell: Cell): boolean {
  return typeof cell === 'string' && isName(cell);
}

const isName = /* @__PURE__ */ answered(
  (text) => /\p{L}/u.test(text) && (!/\d/.test(text) || (!looksLikeDate(text) && !looksLikeNumber(text))),
);

/**
 * Share of the sampled values that the column can hold, 0-1; null when there are no values to judge by. Under headings of
 * months (`hasMonths`) a day of the month alone is a date.
 */
export function valueFit(
  kind: TableKind,
  column: ColumnDescription,
  sample: ColumnSample,
  own: OwnWords,
  hasMonths = false,
): number | null {
  if (sample.values.length === 0) return null;
  if (own.statusWords.size + own.kindWords.size > 0) return fitOf(kind, column, sample, own, hasMonths);
  let known = fits.get(sample);
  if (known === undefined) fits.set(sample, (known = new Map()));
  const name = `${kind}.${column.header} ${hasMonths}`;
  let fit = known.get(name);
  if (fit === undefined) known.set(name, (fit = fitOf(kind, column, sample, own, hasMonths)));
  return fit;
}

/** What is known of samples where Settings explain no words. */
const fits = new WeakMap<ColumnSample, Map<string, number>>();

function fitOf(
  kind: TableKind,
  column: ColumnDescription,
  sample: ColumnSample,
  own: OwnWords,
  hasMonths: boolean,
): number {
  const vocabulary = COLUMN_WORDS[`${kind}.${column.header}`];
  const name = `${kind}.${column.header}`;
  const isFit =
    name === 'Referrals.Status'
      ? (cell: Cell) => isOutcome(cell, own.statusWords)
      : name === 'Money.Kind'
        ? (cell: Cell) => moneyKindOf(cellText(cell), own.kindWords) !== undefined
        : vocabulary
          ? (cell: Cell) => typeof cell === 'boolean' || vocabulary.has(wordKey(cellText(cell)))
          : name === 'Activities.Hours'
            ? isHours
            : column.header === 'Client'
              ? // "Referred" may be whom, or when.
                (cell: Cell) => !isDateCell(cell)
              : hasMonths && column.type === 'date'
                ? (cell: Cell) => isDateCell(cell) || isOfMonth(cell)
                : FITS[column.type];
  return sample.values.filter(isFit).length / sample.values.length;
}

const FITS: Readonly<Record<ColumnDescription['type'], (cell: Cell) => boolean>> = {
  text: () => true,
  name: isNameCell,
  date: isDateCell,
  number: isNumberCell,
  money: isNumberCell,
  share: isNumberCell,
  boolean: isYesNo,
  choice: () => true,
  dateOrYes: (cell) => isDateCell(cell) || isYesNo(cell),
};

/** Share of the different values that name a marketing channel. */
export function channelShare(sample: ColumnSample): number {
  const distinct = [...new Set(sample.values.map(cellText))];
  return distinct.length === 0 ? 0 : distinct.filter(words.isChannel).length / distinct.length;
}

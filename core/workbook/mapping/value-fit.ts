import type { ColumnSample } from '../blocks/block';
import { isPlausibleSerial, looksLikeDate } from '../values/dates';
import { parseDuration } from '../values/durations';
import type { Cell } from '../input';
import { looksLikeNumber } from '../values/money';
import type { ColumnDescription, TableKind } from '../tables';
import { cellText, wordKey } from '../values/text';
import * as words from '../values/words';

/** Vocabularies of the columns whose values are words of ours. */
export const COLUMN_WORDS: Readonly<Record<string, words.Vocabulary<unknown>>> = {
  'Referrals.Status': words.STATUS,
  'Referrals.Direction': words.DIRECTION,
  'Referrals.Role': words.ROLE,
  'Referrals.Net new': words.NET_NEW,
  'Partners.Stage': words.STAGE,
  'Partners.Revenue model': words.MODEL,
  'Activities.Type': words.ACTIVITY_TYPE,
  'Activities.Initiated by': words.INITIATED_BY,
  'Money.Kind': words.MONEY_KIND,
  'Actions.Phase': words.PHASE,
};

function isDateCell(cell: Cell): boolean {
  if (typeof cell === 'number') return isPlausibleSerial(cell);
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

function isNameCell(cell: Cell): boolean {
  if (typeof cell !== 'string' || !/\p{L}/u.test(cell)) return false;
  return !/\d/.test(cell) || (!looksLikeDate(cell) && !looksLikeNumber(cell));
}

/** Share of the sampled values that the column can hold, 0-1; null when there are no values to judge by. */
export function valueFit(kind: TableKind, column: ColumnDescription, sample: ColumnSample): number | null {
  if (sample.values.length === 0) return null;
  const vocabulary = COLUMN_WORDS[`${kind}.${column.header}`];
  const fits = vocabulary
    ? (cell: Cell) => typeof cell === 'boolean' || vocabulary.has(wordKey(cellText(cell)))
    : `${kind}.${column.header}` === 'Activities.Hours'
      ? isHours
      : FITS[column.type];
  return sample.values.filter(fits).length / sample.values.length;
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

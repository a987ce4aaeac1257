import { EMPTY, NUMBER, type Cell } from '../input';
import type { ColumnCodes } from '../values/column-codes';
import { isPlausibleSerial } from '../values/days/dates';
import { isBlank, isMissing } from '../values/text';
import { says } from './header-again';
import { namesPeriod } from './lone-period';
import { isRemarkLabel } from './remark-rows';
import { mayLabelSums } from './totals-row';

/** What tells at a glance that a row holds data, or nothing. */

/** Whether a row, counted from the header, surely holds data: a key that is no label, and a day, which has more than one number. */
export function plainRows(key: ColumnCodes, header: string, dated: ColumnCodes): (index: number) => boolean {
  const isKey = key.texts.map(
    (text) =>
      !isBlank(text) &&
      !says(text, header) &&
      !mayLabelSums(text) &&
      !isRemarkLabel(text) &&
      !namesPeriod(text),
  );
  const isDay = dated.texts.map((text) => /\d\D+\d|\d{5}/.test(text));
  const isSerial = (index: number) => isPlausibleSerial(dated.numbers?.[index] ?? 0);
  return (index) => {
    const name = key.codes[index] as number;
    const day = dated.codes[index] as number;
    return (
      (day >= 0 ? isDay[day] === true : day === NUMBER ? isSerial(index) : day !== EMPTY) &&
      (name >= 0 ? isKey[name] === true : name !== EMPTY)
    );
  };
}

/**
 * Whether a row holds nothing: boxes that nobody has ticked, and what formulas and marks for "nothing" beside them show, are
 * nothing. (A column of tick boxes often runs down to row 1000.)
 */
export function isEmptyRow(
  cells: ReadonlyArray<Cell>,
  left: number,
  right: number,
  saying: readonly number[],
): boolean {
  let boxes = 0;
  let others = 0;
  for (let i = left; i <= right && i < cells.length; i++) {
    const cell = cells[i];
    if (isBlank(cell)) continue;
    if (cell === false || (typeof cell === 'string' && UNTICKED.test(cell))) boxes++;
    else if (i === left && isWhole(cell) && !saying.includes(i)) others++;
    else if (cell === 0 || (typeof cell === 'string' && (cell === '0' || isMissing(cell)))) others++;
    else return false;
  }
  return others === 0 || boxes > 0;
}

function isWhole(cell: Cell): boolean {
  return Number.isInteger(cell) || (typeof cell === 'string' && /^\s*\d{1,6}\.?\s*$/.test(cell));
}

const UNTICKED = /^\s*(false|☐|□|\[ ?\])\s*$/i;

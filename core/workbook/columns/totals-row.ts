import { NO_DAY } from '../../calendar/day';
import { filledIn } from '../blocks/block';
import type { Cell } from '../input';
import type { TableKind } from '../tables';
import { STATUS } from '../outcome/outcome-words';
import { isPlausibleSerial, looksLikeDate } from '../values/days/dates';
import { monthAlone, monthHeading } from '../values/days/named-date';
import { isSummaryWord, mayBeSummary, sameGroup, summaryLabel } from '../values/summary-words';
import type { SumOfAbove } from './sums-above';
import { isErrorText } from '../values/error-texts';
import { cellText, isBlank, isMissing, tidy, wordKey } from '../values/text';

/** Where a table has what tells a row of sums from data. */
export interface RowPlaces {
  readonly kind: TableKind | null;
  readonly left: number;
  readonly right: number;
  /** The column that a row of data must have: the partner, the name, the step. */
  readonly key: number;
  readonly dated: number | undefined;
}

/** What somebody who adds up writes below the sum. */
export const CHECK_WORDS =
  'check|checks|check ?sum|cross ?check|control|control total|difference|diff|variance|out of balance|rounding|reconciliation|unreconciled|over (?:and )?(?:under|short)|per (?:bank|statement|ledger|books|gl)|differenz|abweichung|kontrolle|prufsumme|controle|ecart|diferencia|verschil|differenza|diferenca';
const CHECKS = new RegExp(`^(?:${CHECK_WORDS})$`);
const NUMBER = /^\d{4}-\d\d-\d\d|^[-($€£₹]*\d[\d.,:' ]*\)?[%€£]?$/;
/** `4 referrals`, `2 won`: a count that says what it counts. */
const COUNT =
  /^\d[\d.,]* (?:new )?(?:referrals?|introductions?|intros?|leads?|clients?|prospects?|deals?|won|lost|open|closed|rows?|records?|entries|meetings?|calls?|hours?|hrs?|partners?|total)$/i;
/** How a report writes how many rows a group has. */
const COUNTED = /^(.+?) ?\(\d{1,6}\)$/;
const PERIOD = /^(?:q[1-4]|[1-4]q|h[12]|week \d{1,2})(?: (?:19|20)\d\d)?$/;
const RANGE = /^(.{5,30}?)\s*(?:\bto\b|[–—]|\s-\s|\.\.|->|→)\s*(.{5,30})$/;

/**
 * Whether a row sums up others: it has no day, and its first text is a label of sums, alone or with the name of the group
 * above it, or it holds nothing but figures, or beside its first text only figures that add up the rows above. `above` is the key of the last row of data, `last` says that no row follows.
 */
export function isTotalsRow(
  cells: ReadonlyArray<Cell>,
  places: RowPlaces,
  above: Cell,
  last: boolean,
  sumOfAbove: () => SumOfAbove | null,
): boolean {
  const { kind, left, right, key, dated } = places;
  if (kind === 'Settings') return false;
  if (countsAlone(cells, left, right)) return true;
  const day = cells[dated ?? -1];
  if (!isBlank(day)) {
    if (isDateRange(day)) return isBlank(cells[key]);
    // Whoever adds up may write on which day, too; a firm may be called Total.
    if (isDayCell(day))
      return (
        (labelsAlone(cellText(cells[key])) && (countsRows(cells, places) || sumOfAbove() === 'sum')) ||
        labelsPeriod(cells, places)
      );
    if (summaryLabel(cellText(day))?.kind !== 'alone') return isLabelled(cells, places);
  }
  let first = '';
  let texts = 0;
  let numbers = 0;
  let counts = 0;
  for (const cell of filledIn(cells, left, right))
    if (isFigure(cell)) numbers++;
    else if (!isMissing(cellText(cell))) {
      texts++;
      if (cell !== cells[key] && isCount(tidy(cellText(cell)))) counts++;
      if (first === '') first = cellText(cell);
    }
  const label = mayBeSummary(first) ? summaryLabel(first) : null;
  // A list of partners has no days; its last row may add up the others.
  if (kind === 'Partners' || kind === 'Candidates')
    return last && label?.kind === 'alone' && texts === 1 && numbers > 0;
  if (label?.kind === 'alone') return true;
  // "Ash (3)" below the rows of Ash.
  const counted = COUNTED.exec(tidy(first))?.[1];
  if (counted !== undefined && texts === 1 && sameGroup(wordKey(counted), cellText(above))) return true;
  if (label?.kind === 'of group' && texts === 1)
    return (numbers > 0 && label.sure) || sameGroup(label.group, cellText(above));
  if (texts === 1 && numbers > 0 && CHECKS.test(wordKey(cellText(cells[key])))) return true;
  if (texts === 1 && numbers > 0) {
    const sum = sumOfAbove();
    // A mean or the largest amount may be that of a row, too: then its word must say so.
    if (sum === 'sum' || (sum !== null && isSummaryWord(first))) return true;
  }
  // "Oak | 2 intros | 5,000", by which a group begins or ends.
  if (kind === 'Referrals' && counts > 0 && texts - counts <= 1 && dated !== undefined && isBlank(day))
    return true;
  // "Won | 12 | 96,000", by which a tracker ends.
  if (texts === 1 && numbers > 0 && dated !== undefined && STATUS.has(wordKey(first))) return true;
  // A sum without a label: nothing but numbers, and no date.
  return texts === 0 && numbers > 0 && dated !== undefined;
}

/**
 * `Count | 3`, `Won | 2`, `Totals | 5 intros | 2 won`: what a row says of the whole where the day should be. A firm may be called
 * Total, and its day may be mistyped: then its row says what became of it, or the day is no count.
 */
function isLabelled(cells: ReadonlyArray<Cell>, { left, right, key, dated }: RowPlaces): boolean {
  const filled = filledIn(cells, left, right);
  const name = cellText(cells[key]);
  const label = mayBeSummary(name) ? summaryLabel(name) : null;
  // "Avg days | 56": where a day should be, a number says that it is one of sums.
  if (filled.length <= 2)
    return labelsNoRow(name) || (label?.kind === 'of group' && (label.sure || isFigure(cells[dated ?? -1])));
  // "Won | 12 | 96,000", by which a tracker ends.
  if (STATUS.has(wordKey(name))) return filled.filter((cell) => !isFigure(cell)).length === 1;
  const day = cellText(cells[dated ?? -1]);
  return (
    label?.kind === 'alone' &&
    !isMissing(day) &&
    (/\p{L}/u.test(day) || /^\D*$|^\d{1,4}$/.test(day)) &&
    !filled.some((cell) => STATUS.has(wordKey(cellText(cell))))
  );
}

/** Whether a text says how many there are of something: `4 referrals`. */
export function isCount(text: string): boolean {
  return COUNT.test(text);
}

/** `2 referrals | 8,000`: counts that say what they count, and figures beside them. */
function countsAlone(cells: ReadonlyArray<Cell>, left: number, right: number): boolean {
  const filled = filledIn(cells, left, right);
  const counts = (cell: Cell) => isCount(tidy(cellText(cell)));
  // Most rows end this with their first text.
  return filled.every((cell) => isFigure(cell) || counts(cell)) && filled.some(counts);
}

/** Whether a text where a name should be may be the label of sums, also with the name of a group. */
export function mayLabelSums(text: string): boolean {
  return (mayBeSummary(text) && summaryLabel(text) !== null) || STATUS.has(wordKey(text));
}

/** Whether a text is nothing but the label of sums. */
function labelsAlone(text: string): boolean {
  return mayBeSummary(text) && summaryLabel(text)?.kind === 'alone';
}

/** `1/31/2026 | January total | 6,000`: the sum of a month or quarter, which nobody is called, on its last day and with figures only. */
function labelsPeriod(cells: ReadonlyArray<Cell>, { left, right, key }: RowPlaces): boolean {
  const name = cellText(cells[key]);
  const label = mayBeSummary(name) ? summaryLabel(name) : null;
  if (label?.kind !== 'of group' || !label.sure) return false;
  const isPeriod =
    monthAlone(label.group) > 0 || PERIOD.test(label.group) || monthHeading(label.group) !== NO_DAY;
  return (
    isPeriod &&
    filledIn(cells, left, right).every((cell) => cell === cells[key] || isDayCell(cell) || isFigure(cell))
  );
}

/** Whether a cell beside the label and the day says how many of something there are. */
function countsRows(cells: ReadonlyArray<Cell>, { left, right }: RowPlaces): boolean {
  return filledIn(cells, left, right).some((cell) => isCount(tidy(cellText(cell))));
}

/** Whether a text where a name should be is the label of sums, or a status as a legend below the table lists them. */
function labelsNoRow(text: string): boolean {
  return labelsAlone(text) || STATUS.has(wordKey(text));
}

/** Whether a cell is a number, an amount or a share, also one that a formula could not give. */
export function isFigure(cell: Cell): boolean {
  const text = cellText(cell);
  return typeof cell === 'number' || isErrorText(text) || NUMBER.test(tidy(text));
}

/** Whether a cell holds a day. */
export function isDayCell(cell: Cell): boolean {
  return typeof cell === 'number' ? isPlausibleSerial(cell) : looksLikeDate(cellText(cell));
}

/** `2026-04-01 to 2026-05-01`: what boards show below a group. */
function isDateRange(cell: Cell): boolean {
  const days = RANGE.exec(tidy(cellText(cell)))?.slice(1);
  return days?.every(looksLikeDate) === true;
}

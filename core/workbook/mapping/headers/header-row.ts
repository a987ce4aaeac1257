import { NO_DAY } from '../../../calendar/day';
import { lastBelow, lastOfData, sampleColumn, type Block, type ColumnSample } from '../../blocks/block';
import type { MatchQuality } from './match-quality';
import type { ColumnDescription } from '../../tables';
import type { Cell, DateSystem } from '../../input';
import { looksLikeDate } from '../../values/days/dates';
import { firstOfMonth, mayBeFirst } from '../../values/days/first-of-month';
import { monthIn, titlesOf, yearSaid } from '../../blocks/titles';
import { monthAlone, monthHeading, yearHeading } from '../../values/days/named-date';
import { headerKey } from '../../values/header-key';
import { inFull, legendOf } from '../../values/header-legend';
import { cellText, tidy } from '../../values/text';

/** Why a column is what it is when Settings say so. */
export const MAPPED_IN_SETTINGS = 'You mapped it in Settings.';

/** A column of ours that a column of the sheet may be. */
export interface Proposal {
  readonly column: ColumnDescription;
  readonly position: number;
  readonly quality: MatchQuality | 'corrected';
  readonly confidence: number;
  readonly why: string;
  /** Set aside for another column of the sheet that says more. */
  readonly chosen?: true;
  /** Settings say that there is no such column. */
  readonly barred?: true;
}

/** A header row with a sample of every column, shared by all kinds that are tried on it. */
export interface HeaderRow {
  readonly block: Block;
  readonly row: number;
  /** What each column is called; of a header of two lines both together. */
  readonly headers: readonly string[];
  /** The lower lines of a header of two lines. */
  readonly lower?: readonly string[];
  readonly samples: readonly ColumnSample[];
}

/** Header rows that were looked at, by their place: a sheet is looked through once more when its Settings are known. */
const looked = new WeakMap<Block, Map<number, HeaderRow>>();

export function headerRow(block: Block, row: number): HeaderRow {
  let known = looked.get(block);
  if (known === undefined) looked.set(block, (known = new Map()));
  let at = known.get(row);
  if (at === undefined) known.set(row, (at = lookAt(block, row)));
  return at;
}

/** Raised figures would become plain ones: `Revenue⁴` is no fourth revenue. */
const FOOTNOTES = /[\u00B9\u00B2\u00B3\u2070-\u2079†‡]/g;

function lookAt(block: Block, row: number): HeaderRow {
  const unseen = row < block.top ? block.headers : undefined;
  const cells = block.cells.row(row);
  const headers: string[] = [];
  const samples: ColumnSample[] = [];
  const last = lastOfData(block, row + 1);
  for (let column = block.left; column <= block.right; column++) {
    const header = unseen === undefined ? cells[column] : unseen[column - block.left];
    headers.push(tidy(cellText(header).replace(FOOTNOTES, '')));
    samples.push(explained(cellText(header), sampleColumn(block, row + 1, column, last)));
  }
  return { block, row, headers, samples };
}

/** A sample with what its codes mean, where the header says it. */
function explained(header: string, sample: ColumnSample): ColumnSample {
  const legend = legendOf(header);
  if (legend === null) return sample;
  const meant = (cells: readonly Cell[]) => cells.map((cell) => inFull(legend, cell));
  return { ...sample, values: meant(sample.values), different: meant(sample.different) };
}

const NO_VALUES: ColumnSample = { values: [], different: [], times: [], shown: [] };

/** What stands below a header, by its place; nothing where there is no such column. */
export const sampleOf = ({ samples }: Pick<HeaderRow, 'samples'>, i: number): ColumnSample =>
  samples[i] ?? NO_VALUES;

/** So many of the rows below a header at most, by their place in the sheet. */
export function rowsBelow({ block, row }: HeaderRow, most: number): number[] {
  return Array.from({ length: lastBelow(block, row, most) - row }, (_, i) => row + 1 + i);
}

/** The same row with both lines of its header. */
export function withJoined(at: HeaderRow, joined: readonly string[]): HeaderRow {
  return { ...at, headers: joined, lower: at.headers };
}

const headed = new WeakMap<readonly ColumnSample[], 'month' | 'year' | null>();

/**
 * Whether a cell below a header row names a month with its year, as a heading above rows with only a day does, or a year, which a title
 * or the tab may do, too.
 */
export function headingsBelow({ block, row, headers, samples }: HeaderRow): 'month' | 'year' | null {
  const system = block.sheet.dateSystem ?? 1900;
  let known = headed.get(samples);
  if (known === undefined) {
    const has = (isOne: (cell: Cell) => boolean) => samples.some(({ different }) => different.some(isOne));
    const isYearCell = (cell: Cell) => yearHeading(cellText(cell)) > 0;
    const isOfYears = (i: number) => samples[i]?.different.some(isYearCell) === true;
    // A column of years is none of headings, but is called so where it is beside days.
    const titles = titlesOf(block, row, block.sheet.name);
    const isYear =
      yearSaid(titles) !== null ||
      samples.some(({ different }) => different.some(isYearCell) && !different.every(isYearCell));
    known =
      monthIn(titles) !== NO_DAY ||
      samples.some(({ different }) => hasHeadings(different, system)) ||
      (isYear && has((cell) => typeof cell === 'string' && monthAlone(cell) > 0))
        ? 'month'
        : isYear || headers.some((header, i) => headerKey(header).key === 'year' && isOfYears(i))
          ? 'year'
          : null;
    headed.set(samples, known);
  }
  return known;
}

/** Whether values have the heading of a month among them: its name, or among other texts a cell with its first day. */
function hasHeadings(values: readonly Cell[], system: DateSystem): boolean {
  return values.some(
    (cell) =>
      isMonthHeading(cell) ||
      ((firstOfMonth(cell, system) !== NO_DAY || (typeof cell === 'string' && mayBeFirst(cell))) &&
        values.some((other) =>
          typeof other === 'number' ? other >= 1 && other <= 31 : !looksLikeDate(cellText(other)),
        )),
  );
}

function isMonthHeading(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length < 40 && monthHeading(cell) !== NO_DAY;
}

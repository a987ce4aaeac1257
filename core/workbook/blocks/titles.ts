import type { Block } from './block';
import { NO_DAY, type Day } from '../../calendar/day';
import { civil, fullYear, monthAlone, monthHeading, shortMonthHeading } from '../values/days/named-date';
import { cellText, isBlank, tidy } from '../values/text';

/** How many rows above its header a title of a table may stand. */
const ROWS_ABOVE = 4;

/** The titles right above the header of a table, the closest first. */
export function titlesAbove(block: Block, header: number): string[] {
  const above: string[] = [];
  for (let row = header - 1; row >= 0 && row >= header - ROWS_ABOVE; row--) {
    const filled = block.cells
      .row(row)
      .slice(block.left, block.right + 1)
      .filter((cell) => !isBlank(cell));
    if (filled.length > 1) break;
    if (filled.length === 1) above.push(tidy(cellText(filled[0])));
  }
  return above;
}

/** Names of the Excel Table or named range, the tab, and the file where the tab has no name of its own. */
export function namesOf({ name, sheet }: Block): string[] {
  return [name, sheet.name, ...(sheet.file === undefined ? [] : [sheet.file])];
}

/** Names of a table, the closest first: titles right above it, the Excel Table or named range, the tab, the file. */
export function titlesOf(block: Block, header: number, sheetName: string): string[] {
  return [...titlesAbove(block, header), ...namesOf(block), ...sheetName.split(' / ').reverse()];
}

/** What stands before a year that is not that of the rows. */
const NO_YEAR_OF_ROWS =
  /\b(?:since|from|after|before|until|till|through|est|founded|seit|ab|depuis|desde)\b/i;

const ENDING = /\.(?:csv|txt|tsv|xlsx|xlsm)$/i;

/** A name of a file without its ending, and any other name as it is. */
export function withoutEnding(name: string): string {
  return name.replace(ENDING, '');
}

/** A year as titles name it: one of the calendar, a fiscal one by the year in which it ends, or two in a row as `2025-26`. */
export interface TitleYear {
  readonly year: number;
  readonly kind: 'calendar' | 'fiscal' | 'two';
}

const FISCAL =
  /\b(?:fy|fiscal(?: year)?|financial year)[\s'’-]*((?:19|20)?\d\d)(?!\d)(?:\s?[-–/]\s?((?:19|20)?\d\d)(?!\d))?/i;
const TWO = /(?<!\d)((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)?\d\d)(?![\d-])/;

/** Two digits that an apostrophe, or a quarter or half before them, makes a year: `Referrals '25`, `Q3 25`, `2H25`. */
const SHORT = /(?:\b(?:q[1-4]|h[12]|[1-4]q|[12]h)[\s/-]?['’]?|(?<![\w'’])['’])(\d\d)(?![\d'’])/i;

/** The one year that the first of these names says; null when none does. */
export function yearSaid(titles: readonly string[]): TitleYear | null {
  for (const title of titles) {
    const [, first, last = first] = FISCAL.exec(title) ?? [];
    if (last !== undefined) return { year: fullYear(Number(last)), kind: 'fiscal' };
    const [, one = '', other = ''] = TWO.exec(title) ?? [];
    if (one !== '' && fullYear(Number(other)) === Number(one) + 1)
      return { year: Number(one) + 1, kind: 'two' };
    const years = new Set(title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
    if (years.size > 0)
      return years.size === 1 && !NO_YEAR_OF_ROWS.test(title)
        ? { year: Number([...years][0]), kind: 'calendar' }
        : null;
    const short = NO_YEAR_OF_ROWS.test(title) ? undefined : SHORT.exec(title)?.[1];
    if (short !== undefined) return { year: fullYear(Number(short)), kind: 'calendar' };
  }
  return null;
}

/** Month and day on which the fiscal year begins; null: 1 January. */
export type YearStart = { readonly month: number; readonly day: number } | null;

/** The year of the calendar in which a month, or a day of it, lies; 0 where nothing says which of two it is. */
export function yearOf(said: TitleYear | null, starts: YearStart, month: number, day = 1): number {
  if (said === null) return 0;
  if (said.kind === 'calendar') return said.year;
  if (starts === null) return said.kind === 'fiscal' ? said.year : 0;
  const isFirst = month > starts.month || (month === starts.month && day >= starts.day);
  return isFirst && (starts.month > 1 || starts.day > 1) ? said.year - 1 : said.year;
}

/** The first day of the month that the first of these names says that says one, "Jan" with the year of another; NO_DAY when none does. */
export function monthIn(titles: readonly string[], starts: YearStart = null): Day {
  for (const title of titles.map(withoutEnding)) {
    const month = monthHeading(title);
    if (month !== NO_DAY) return month;
    const short = shortMonthHeading(title);
    if (short !== NO_DAY) return short;
    const alone = monthAlone(title);
    const year = alone > 0 ? yearOf(yearSaid(titles), starts, alone) : 0;
    if (year > 0) return civil(year, alone, 1);
  }
  return NO_DAY;
}

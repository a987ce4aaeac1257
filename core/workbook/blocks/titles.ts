import type { Block } from './block';
import { NO_DAY, type Day } from '../../calendar/day';
import { civil, monthAlone, monthHeading } from '../values/days/named-date';
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

/** Names of a table, the closest first: titles right above it, the Excel Table or named range, the tab, the file. */
export function titlesOf(block: Block, header: number, sheetName: string): string[] {
  return [...titlesAbove(block, header), block.name, sheetName, ...sheetName.split(' / ').reverse()];
}

/** What stands before a year that is not that of the rows. */
const NO_YEAR_OF_ROWS =
  /\b(?:since|from|after|before|until|till|through|est|founded|seit|ab|depuis|desde)\b/i;

const ENDING = /\.(?:csv|txt|tsv|xlsx|xlsm)$/i;

/** A name of a file without its ending, and any other name as it is. */
export function withoutEnding(name: string): string {
  return name.replace(ENDING, '');
}

/** The one year that the first of these names says; 0 when none does. */
export function yearIn(titles: readonly string[]): number {
  for (const title of titles) {
    const years = new Set(title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
    if (years.size > 0) return years.size === 1 && !NO_YEAR_OF_ROWS.test(title) ? Number([...years][0]) : 0;
  }
  return 0;
}

/** The first day of the month that the first of these names says that says one, "Jan" with the year of another; NO_DAY when none does. */
export function monthIn(titles: readonly string[]): Day {
  for (const title of titles.map(withoutEnding)) {
    const month = monthHeading(title);
    if (month !== NO_DAY) return month;
    const alone = monthAlone(title);
    const year = alone > 0 ? yearIn(titles) : 0;
    if (year > 0) return civil(year, alone, 1);
  }
  return NO_DAY;
}

import { titlesOf, withoutEnding } from '../../../../workbook/blocks/titles';
import { namesPeriod } from '../../../../workbook/columns/lone-period';
import type { TableReader } from '../../../../workbook/columns/table-reader';
import { outcomeOfTitle } from '../../../../workbook/outcome/outcome-of-title';
import { outcomeOf, type Outcome, type OwnOutcomes } from '../../../../workbook/outcome/outcome';
import { cellText, isBlank, tidy, wordKey } from '../../../../workbook/values/text';

/** What a title says became of the rows under it. */
interface TitleOfOutcome {
  readonly title: string;
  readonly outcome: Outcome;
  /** Nobody knows it, but it ends what the title before it said. */
  readonly isUnknown?: true;
}

/**
 * What the titles among the rows, or the names of their table ("Won", "Lost leads", "Prospects": a title above it, the Excel
 * Table, the tab, the file) say became of them; null when they say nothing.
 */
export function outcomeByTitle(reader: TableReader): ((i: number) => TitleOfOutcome | null) | null {
  const { statusWords } = reader.context;
  const { block, header, found } = reader.table;
  const said = (name: string): TitleOfOutcome | null => {
    const title = withoutEnding(name);
    const outcome = outcomeOfTitle(title, statusWords);
    return outcome === null ? null : { title, outcome };
  };
  const textIn = (row: number) => tidy(cellText(block.cells.row(row).find((cell) => !isBlank(cell))));
  // Among groups called by what became of their rows, the others are, too.
  const isGrouped = reader.titleOf((row) => said(textIn(row))) !== null;
  const rows = isGrouped
    ? reader.titleOf((row) => said(textIn(row)) ?? besideOthers(textIn(row), statusWords))
    : null;
  const names = titlesOf(block, header, found.sheet);
  const whole = names.map(said).find((each) => each !== null) ?? null;
  return rows === null && whole === null ? null : (i) => rows?.[i] ?? whole;
}

const LONGEST_TITLE = 40;

/** A title beside others that say an outcome, by the words of a status; a period or a remark is none. */
function besideOthers(title: string, own: OwnOutcomes): TitleOfOutcome | null {
  if (title.length > LONGEST_TITLE || !/\p{L}/u.test(title) || namesPeriod(title)) return null;
  // Beside "Won", what is active is still going on.
  const outcome = /^active\b/.test(wordKey(title)) ? 'open' : outcomeOf(title, own);
  return outcome === undefined ? { title, outcome: 'open', isUnknown: true } : { title, outcome };
}

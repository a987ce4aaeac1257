import { titlesOf, withoutEnding } from '../../../../workbook/blocks/titles';
import type { TableReader } from '../../../../workbook/columns/table-reader';
import { outcomeOfTitle } from '../../../../workbook/outcome/outcome-of-title';
import type { Outcome } from '../../../../workbook/outcome/outcome';
import { cellText, isBlank, tidy } from '../../../../workbook/values/text';

/** What a title says became of the rows under it. */
interface TitleOfOutcome {
  readonly title: string;
  readonly outcome: Outcome;
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
  const rows = reader.titleOf((row) => said(textIn(row)));
  const names = titlesOf(block, header, found.sheet);
  const whole = names.map(said).find((each) => each !== null) ?? null;
  return rows === null && whole === null ? null : (i) => rows?.[i] ?? whole;
}

import type { PlannedChart, SheetPlan } from '../host/sheet-plan';
import { wordsIn, type Words } from '../words';
import type { Document, Section, TableBlock } from './document';
import { boundedWidths, longestTexts } from './column-widths';
import { plannedCell, textCell, textLines } from './sheet-cells';
import { runningLine } from './whose';

/** Widths in characters: tables stay tables, and a sentence goes on in further lines of its cell. */
const BOUNDS = { first: { least: 24, most: 52 }, others: { least: 9, most: 70 }, room: 2 } as const;

/** The narrowest sheet, so that what is said above a small table has room. */
const LEAST_SHEET = 96;

type Row = SheetPlan['rows'][number];

/**
 * Sections of a document as a sheet of a workbook of its own: their tables below one another under the title, one page wide. The headings
 * of the last table are repeated on every page.
 */
export function tablesSheet(
  document: Document,
  sections: readonly Section[],
  { mark, tab }: { readonly mark: string; readonly tab: string },
): SheetPlan {
  const words = wordsIn(document.locale, document.currency);
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  const columnWidths = widthsOf(tables, words);
  const lines = {
    line: columnWidths.reduce((sum, each) => sum + each, 0),
    columns: Math.max(0, ...tables.map((table) => table.columns.length)),
  };
  const rows: Row[] = [
    [textCell(sections.length > 1 ? document.title : tab, 'title')],
    ...textLines(document.subtitle, 'note', lines),
  ];
  const charts: PlannedChart[] = [];
  let headings = 0;
  for (const section of sections) {
    rows.push([]);
    if (sections.length > 1) rows.push([textCell(section.title, 'heading')]);
    for (const block of section.blocks) {
      if (block.kind === 'paragraph') rows.push(...textLines(block.text, block.tone, lines));
      if (block.kind !== 'table') continue;
      if (block.caption !== '') rows.push(...textLines(block.caption, 'note', lines));
      rows.push(block.columns.map((heading) => textCell(heading, 'columnHeader')));
      headings = rows.length;
      const right = block.columns.map((_, at) => isCounted(block, at));
      for (const row of block.rows)
        rows.push(
          row.map((cell, at) => ({
            ...plannedCell(cell, false),
            ...(words.cellText(cell).length > columnWidths[at]! - 2 ? { style: 'wrapped' as const } : {}),
            ...(right[at] ? { right: true } : {}),
          })),
        );
      if (block.chart !== undefined)
        charts.push({
          ...block.chart,
          headerRow: headings - 1,
          lastRow: headings - 1 + block.rows.length,
          categories: 0,
        });
    }
  }
  // Of several tables the last is the long one.
  const titlesFrom = tables.length > 1 ? { titlesFrom: headings } : {};
  rows.push([], ...document.footer.flatMap((line) => textLines(line, 'note', lines)));
  return {
    mark,
    title: tab,
    rows,
    columnWidths,
    frozenRows: tables.length === 1 ? headings : 1,
    charts,
    print: { landscape: true, titleRows: headings, ...titlesFrom, footer: runningLine(document) },
  };
}

/** Whether the texts of a column are figures in words (`41 of 67`): they stand on the right, as figures do. */
function isCounted({ rows }: TableBlock, at: number): boolean {
  const values = rows.flatMap((row) => {
    const cell = row[at];
    return cell !== undefined && 'value' in cell ? [cell.value] : [];
  });
  return values.length > 0 && values.every((value) => typeof value === 'string' && /^-?\d/.test(value));
}

/** As wide as what stands in any of the tables. */
function widthsOf(tables: readonly TableBlock[], words: Words): number[] {
  const widths = boundedWidths(
    longestTexts(tables, (cell) => words.cellText(cell).length),
    BOUNDS,
  );
  const spare = LEAST_SHEET - widths.reduce((sum, each) => sum + each, 0);
  return spare > 0 ? [...widths, spare] : widths;
}

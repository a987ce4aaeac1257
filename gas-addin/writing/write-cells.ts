import { columnLetters } from '../../core/edits';
import { formulaWriter } from './edits/formula-forms';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What goes into a cell: text stays text, a formula is one; '' leaves it blank. */
export type Content =
  { readonly text: string } | { readonly formula: string } | { readonly value: number | boolean | Date | '' };

/** Places of one call: every call is a round trip, but Google is not asked for endless lists. */
const MOST_PLACES = 2000;

/** Runs of texts that are written as rich text; beyond that there would be too many calls. */
const MOST_RUNS = 20;

/** Whether Sheets would make something else of a text that is typed: a formula, a date, a number, true or false. */
function isParsed(text: string): boolean {
  return text !== '' && (!/^\p{L}[^\d]*$/u.test(text) || /^(true|false)$/i.test(text));
}

/** What a script sets so that a cell shows the text and nothing else: as a person types it. */
function typed(text: string): string {
  return isParsed(text) ? `'${text}` : text;
}

/**
 * Puts contents into an area in one call: it has all of them, or none. Texts that Sheets would take for something else go in
 * as a person types them, and once more as rich text, which it never parses: one call for each run of texts in a column,
 * unless these would be many.
 */
export function putContents(area: Range, contents: ReadonlyArray<readonly Content[]>): void {
  const hasFormulas = contents.some((row) => row.some((content) => 'formula' in content));
  const written = hasFormulas ? formulaWriter() : String;
  area.setValues(
    contents.map((row) =>
      row.map((content): unknown => {
        if ('formula' in content) return written(content.formula);
        if ('value' in content) return content.value;
        return typed(content.text);
      }),
    ),
  );
  const runs = textRuns(contents);
  if (runs.length > MOST_RUNS) return;
  for (const { row, column, texts } of runs)
    area
      .offset(row, column, texts.length, 1)
      .setRichTextValues(texts.map((text) => [SpreadsheetApp.newRichTextValue().setText(text).build()]));
}

/** Texts below each other, blank cells among them, at least one of which Sheets would parse; 0-based. */
function textRuns(contents: ReadonlyArray<readonly Content[]>) {
  const runs: Array<{ readonly row: number; readonly column: number; readonly texts: string[] }> = [];
  const textAt = (row: number, column: number): string | null => {
    const content = contents[row]?.[column];
    if (content === undefined) return null;
    if ('text' in content) return content.text;
    return 'value' in content && content.value === '' ? '' : null;
  };
  const width = contents[0]?.length ?? 0;
  for (let column = 0; column < width; column++)
    for (let row = 0; row < contents.length; row++) {
      const texts: string[] = [];
      for (let text = textAt(row, column); text !== null; text = textAt(row + texts.length, column))
        texts.push(text);
      // Ends without such a text are right already.
      const first = texts.findIndex(isParsed);
      const last = texts.length - [...texts].reverse().findIndex(isParsed);
      if (first >= 0) runs.push({ row: row + first, column, texts: texts.slice(first, last) });
      row += texts.length;
    }
  return runs;
}

/** A cell to be set; without a format it keeps its own. */
export interface CellToSet {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly format?: string;
}

/**
 * Sets single cells, those that get the same together: few calls, however many cells. What is written has its contents
 * first, and what is put back its formats: the contents tell how far a write came.
 */
export function setCells(
  sheet: Sheet,
  cells: readonly CellToSet[],
  order: 'contents first' | 'formats first' = 'contents first',
): void {
  const formatted = cells.filter(
    (cell): cell is CellToSet & { readonly format: string } => cell.format !== undefined,
  );
  if (order === 'formats first') setFormats(sheet, changedFormats(sheet, formatted));
  setContents(sheet, cells);
  if (order === 'contents first') setFormats(sheet, formatted);
}

function setContents(sheet: Sheet, cells: readonly CellToSet[]): void {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs = runsOf(sorted);
  const groups = groupBy(sorted, ({ content }) => JSON.stringify(content));
  if (groups.size < runs.length && !cells.some(({ content }) => 'formula' in content))
    for (const group of groups.values()) {
      const content = group[0]?.content;
      if (content === undefined || 'formula' in content) continue;
      const value = 'text' in content ? typed(content.text) : content.value;
      for (const places of placesOf(group)) sheet.getRangeList(places).setValue(value);
    }
  else
    for (const run of runs) {
      const [first] = run;
      if (first)
        putContents(
          sheet.getRange(first.row, first.column, run.length, 1),
          run.map(({ content }) => [content]),
        );
    }
}

/** What does not have its format yet. */
function changedFormats<
  Cell extends { readonly row: number; readonly column: number; readonly format: string },
>(sheet: Sheet, cells: readonly Cell[]): Cell[] {
  if (cells.length === 0) return [];
  const edge = (of: (cell: Cell) => number, better: (a: number, b: number) => number): number =>
    cells.map(of).reduce((a, b) => better(a, b));
  const [top, left] = [edge(({ row }) => row, Math.min), edge(({ column }) => column, Math.min)];
  const [bottom, right] = [edge(({ row }) => row, Math.max), edge(({ column }) => column, Math.max)];
  const formats = sheet.getRange(top, left, bottom - top + 1, right - left + 1).getNumberFormats();
  return cells.filter(({ row, column, format }) => formats[row - top]?.[column - left] !== format);
}

/** Only where a format changes: Sheets refuses it in the typed columns of a Table, whatever the format. */
export function setFormats(
  sheet: Sheet,
  cells: ReadonlyArray<{ readonly row: number; readonly column: number; readonly format: string }>,
): void {
  for (const [format, group] of groupBy(cells, (cell) => cell.format))
    for (const places of placesOf(group)) sheet.getRangeList(places).setNumberFormat(format);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Cells, sorted by column and row, in runs that stand below each other. */
function runsOf<Cell extends { readonly row: number; readonly column: number }>(
  sorted: readonly Cell[],
): Cell[][] {
  const runs: Cell[][] = [];
  for (const cell of sorted) {
    const run = runs[runs.length - 1];
    const above = run?.[run.length - 1];
    if (run && above && above.column === cell.column && above.row + 1 === cell.row) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** The places of cells as a list of ranges takes them, a call's worth each. */
function placesOf(cells: ReadonlyArray<{ readonly row: number; readonly column: number }>): string[][] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const places = runsOf(sorted).flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const letters = columnLetters(first.column);
    return [`${letters}${first.row}${run.length === 1 ? '' : `:${letters}${first.row + run.length - 1}`}`];
  });
  return Array.from({ length: Math.ceil(places.length / MOST_PLACES) }, (_, part) =>
    places.slice(part * MOST_PLACES, (part + 1) * MOST_PLACES),
  );
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

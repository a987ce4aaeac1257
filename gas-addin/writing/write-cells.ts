import type { StoredCell } from './journal';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What goes into a cell: text stays text, a formula is one; '' leaves it blank. */
export type Content =
  { readonly text: string } | { readonly formula: string } | { readonly value: number | boolean | Date | '' };

/** Whether Sheets would make something else of a text that is typed: a formula, a date, a number, true or false. */
function isParsed(text: string): boolean {
  return text !== '' && (!/^\p{L}[^\d]*$/u.test(text) || /^(true|false)$/i.test(text));
}

/**
 * Puts contents into an area in one call, and every text that Sheets would take for something else as rich text, which it
 * never parses: one call for each run of them in a column.
 */
export function putContents(area: Range, contents: ReadonlyArray<readonly Content[]>): void {
  const asText = (content: Content | undefined): string | null =>
    content !== undefined && 'text' in content && isParsed(content.text) ? content.text : null;
  area.setValues(
    contents.map((row) =>
      row.map((content): unknown => {
        if ('formula' in content) return content.formula;
        if ('value' in content) return content.value;
        return asText(content) === null ? content.text : '';
      }),
    ),
  );
  const width = contents[0]?.length ?? 0;
  for (let c = 0; c < width; c++)
    for (let r = 0; r < contents.length; r++) {
      const texts: string[] = [];
      for (let at = r; asText(contents[at]?.[c]) !== null; at++) texts.push(asText(contents[at]?.[c]) ?? '');
      if (texts.length === 0) continue;
      area
        .offset(r, c, texts.length, 1)
        .setRichTextValues(texts.map((text) => [SpreadsheetApp.newRichTextValue().setText(text).build()]));
      r += texts.length;
    }
}

/** A cell to be set; without a format it keeps its own. */
export interface CellToSet {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly format?: string;
}

/** Sets single cells; neighbours in a column together. */
export function setCells(sheet: Sheet, cells: readonly CellToSet[]): void {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (let at = 0; at < sorted.length;) {
    const first = sorted[at] as CellToSet;
    let count = 1;
    while (isBelow(sorted[at + count], sorted[at + count - 1])) count++;
    const run = sorted.slice(at, at + count);
    const area = sheet.getRange(first.row, first.column, count, 1);
    // The format first: it decides what a number is read back as.
    if (run.every(({ format }) => format !== undefined))
      area.setNumberFormats(run.map(({ format }) => [format ?? '']));
    else
      run.forEach(({ format }, r) => {
        if (format !== undefined) area.offset(r, 0, 1, 1).setNumberFormats([[format]]);
      });
    putContents(
      area,
      run.map(({ content }) => [content]),
    );
    at += count;
  }
}

function isBelow(cell: CellToSet | undefined, above: CellToSet | undefined): boolean {
  return (
    cell !== undefined && above !== undefined && cell.column === above.column && cell.row === above.row + 1
  );
}

/** What the cells of an area hold, for the journal. */
export function storedCells(area: Range): StoredCell[] {
  const [row, column] = [area.getRow(), area.getColumn()];
  const formulas = area.getFormulas();
  const formats = area.getNumberFormats();
  return (area.getValues() as unknown[][]).flatMap((line, r) =>
    line.map((value, c): StoredCell => {
      const formula = formulas[r]?.[c] ?? '';
      const format = formats[r]?.[c] ?? '';
      const place = [row + r, column + c] as const;
      if (formula !== '') return [...place, 'formula', formula, format];
      if (typeof value === 'number' || typeof value === 'boolean') return [...place, 'value', value, format];
      return isDate(value)
        ? [...place, 'moment', value.getTime(), format]
        : [...place, 'text', String(value), format];
    }),
  );
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A cell of the journal as it is set again. */
export function restoredCell([row, column, kind, content, format]: StoredCell): CellToSet {
  const contents: Record<StoredCell[2], () => Content> = {
    text: () => ({ text: String(content) }),
    formula: () => ({ formula: String(content) }),
    value: () => ({ value: content as number | boolean }),
    moment: () => ({ value: new Date(Number(content)) }),
  };
  return { row, column, content: contents[kind](), format };
}

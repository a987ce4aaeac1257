import type { SheetInput, SheetRemark } from '../core/workbook/input';
import { SHEET_MARK_KEY } from '../core/host/sheet-mark';
import { counted } from '../core/workbook/values/text';
import { bookParts, tablesOf, type SheetPart } from './edit/book';
import { related, relationships } from './edit/part-texts';
import { attribute, elementsNamed } from './edit/xml';
import { damaged } from './kind';
import { FileProblem } from './problem';
import { cellFormats } from './reading/cell-formats';
import { takeGuardsOff } from './reading/guards';
import { Package } from './reading/package';
import { sharedTexts } from './reading/shared-texts';
import { sheetCells, type CellSources, type Formulas } from './reading/sheet-cells';
import { namedAreas, regionsOf, type NamedArea } from './regions';
import { trimEnd } from './rows';

/** Every sheet of an .xlsx workbook with its tables and names; saved values where cells hold formulas. */
export function readWorkbookFile(name: string, bytes: Uint8Array): Promise<SheetInput[]> {
  return Promise.resolve().then(() => {
    try {
      return readSheets(new Package(name, bytes));
    } catch (cause) {
      if (cause instanceof FileProblem) throw cause;
      // Memory, or a text longer than the machine can hold.
      if (cause instanceof RangeError)
        throw new FileProblem(
          'huge',
          `"${name}" has more cells than can be read: delete what is not needed, or split it by year.`,
          { cause },
        );
      throw damaged(name, cause);
    }
  });
}

function readSheets(parts: Package): SheetInput[] {
  if (!parts.has('_rels/.rels')) throw damaged(parts.name);
  const book = bookParts(parts);
  // A tab that holds only a chart has no part of cells; where it claims one that is not there, it is left out, too.
  const present = book.sheets.filter((sheet) => parts.has(sheet.path));
  if (present.length === 0)
    throw new FileProblem(
      'empty',
      `"${parts.name}" has no worksheet that can be read: open it in Excel and save it again.`,
    );
  const texts = related(parts, book.workbook, 'sharedStrings');
  const workbook = parts.text(book.workbook);
  const sources: CellSources = {
    texts: texts !== null && parts.has(texts) ? sharedTexts(parts.text(texts)) : [],
    formats: book.styles !== null && parts.has(book.styles) ? cellFormats(parts.text(book.styles)) : [],
    dates: book.dates,
  };
  const names = namedAreas(workbook);
  const [calculation] = elementsNamed(workbook, 'calcPr');
  const stale = /^(1|true)$/.test((calculation && attribute(calculation, 'fullCalcOnLoad')) ?? '');
  const sheets = present.map((sheet) => readSheet(parts, sheet, sources, names, stale));
  if (sheets.every((sheet) => sheet.rows.length === 0))
    throw new FileProblem('empty', `"${parts.name}" has no filled cell on any sheet.`);
  return sheets;
}

function readSheet(
  parts: Package,
  sheet: SheetPart,
  sources: CellSources,
  names: readonly NamedArea[],
  stale: boolean,
): SheetInput {
  const xml = parts.text(sheet.path);
  const cells = sheetCells(xml, sources);
  if (cells === null) throw damaged(parts.name);
  const rows = trimEnd(cells.rows);
  takeGuardsOff(rows);
  const regions = regionsOf(tablesOf(parts, sheet), names, sheet.name, rows.length);
  const hiddenRows = cells.hiddenRows.filter((row) => row < rows.length);
  const remarks = formulaRemarks(cells.formulas, stale);
  return {
    name: sheet.name,
    rows,
    dateSystem: sources.dates,
    ...(regions.length > 0 ? { regions } : {}),
    ...(cells.merges.length > 0 ? { merges: cells.merges } : {}),
    ...(sheet.hidden === null ? {} : { hidden: sheet.hidden }),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(cells.formats.length > 0 ? { formats: cells.formats } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
    ...(cells.formulas.unsaved > 0 ? { uncalculated: true } : {}),
    ...(isOurs(parts, sheet, xml) ? { generated: true } : {}),
  };
}

/** Whether a sheet carries our mark, which Excel keeps as a custom property of the worksheet. */
function isOurs(parts: Package, sheet: SheetPart, xml: string): boolean {
  return (
    relationships(parts, sheet.path).some((each) => each.kind === 'customProperty') &&
    new RegExp(`<(\\w+:)?customPr\\s[^>]*name\\s*=\\s*["']${SHEET_MARK_KEY}["']`).test(xml)
  );
}

/** A program that writes a workbook without computing it saves no values, or a 0 for each. */
function formulaRemarks(
  { count, unsaved, unsavedRows, unsavedRowCount, allZero }: Formulas,
  stale: boolean,
): SheetRemark[] {
  const suggestion = 'Open the workbook in Excel, let it calculate, save it, and read it again.';
  if (unsaved > 0)
    return [
      {
        row: 0,
        value: `${counted(unsaved, 'formula')}: row ${unsavedRows.join(', ')}${unsavedRowCount > unsavedRows.length ? ' ...' : ''}`,
        problem: 'Cells hold formulas without a saved value; they are read as blank.',
        suggestion,
      },
    ];
  return stale && allZero
    ? [
        {
          row: 0,
          value: counted(count, 'formula'),
          problem: 'The saved value of every formula is 0, as in a workbook that was never calculated.',
          suggestion,
        },
      ]
    : [];
}

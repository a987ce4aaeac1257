import type { SheetInput, SheetRemark } from '../core/workbook/input';
import { counted } from '../core/workbook/values/text';
import { TextCodes } from '../core/workbook/values/text-codes';
import { bookParts, tablesOf, type SheetPart } from './edit/book';
import { elementsNamed, isOn } from './edit/xml';
import { damaged } from './kind';
import { FileProblem } from './problem';
import { cellFormats } from './reading/cell-formats';
import { sheetOfCells } from './reading/column-builder';
import { takeGuardsOff } from './reading/guards';
import { Package } from './reading/package';
import { SharedTexts } from './reading/shared-texts';
import type { Formulas } from './reading/formula-count';
import { SheetReading, type CellSources } from './reading/sheet-cells';
import type { Unpacker } from './reading/unpacker';
import { namedAreas, regionsOf, type NamedArea } from './regions';

/** Every sheet of an .xlsx workbook with its tables and names; saved values where cells hold formulas. */
export async function readWorkbookFile(
  name: string,
  bytes: Uint8Array,
  unpacker: Unpacker,
): Promise<SheetInput[]> {
  try {
    return await readSheets(new Package(name, bytes, unpacker));
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
}

async function readSheets(parts: Package): Promise<SheetInput[]> {
  if (!parts.has('_rels/.rels')) throw damaged(parts.name);
  const book = bookParts(parts);
  // A tab that holds only a chart has no part of cells; where it claims one that is not there, it is left out, too.
  const present = book.sheets.filter((sheet) => parts.has(sheet.path));
  if (present.length === 0)
    throw new FileProblem(
      'empty',
      `"${parts.name}" has no worksheet that can be read: open it in Excel and save it again.`,
    );
  const workbook = parts.text(book.workbook);
  const shared = new SharedTexts();
  if (book.texts !== null && parts.has(book.texts))
    await parts.feed(book.texts, (piece) => shared.feed(piece));
  const sources: CellSources = {
    shared: shared.texts.length,
    codes: new TextCodes(shared.texts),
    formats: book.styles !== null && parts.has(book.styles) ? cellFormats(parts.text(book.styles)) : [],
    dates: book.dates,
  };
  const names = namedAreas(workbook);
  const [calculation] = elementsNamed(workbook, 'calcPr');
  const stale = calculation !== undefined && isOn(calculation, 'fullCalcOnLoad');
  const sheets: SheetInput[] = [];
  for (const sheet of present) sheets.push(await readSheet(parts, sheet, sources, names, stale));
  if (sheets.every((sheet) => (sheet.columns?.height ?? sheet.rows.length) === 0))
    throw new FileProblem('empty', `"${parts.name}" has no filled cell on any sheet.`);
  return sheets;
}

async function readSheet(
  parts: Package,
  sheet: SheetPart,
  sources: CellSources,
  names: readonly NamedArea[],
  stale: boolean,
): Promise<SheetInput> {
  const reading = new SheetReading(sources);
  await parts.feed(sheet.path, (piece) => reading.feed(piece));
  const read = reading.finish();
  if (read === null) throw damaged(parts.name);
  const { cells } = read;
  takeGuardsOff(cells, () => sources.codes);
  const height = Array.isArray(cells) ? cells.length : cells.height;
  const regions = regionsOf(tablesOf(parts, sheet), names, sheet.name, height);
  const hiddenRows = read.hiddenRows.filter((row) => row < height);
  const remarks = formulaRemarks(read.formulas, stale);
  const facts = {
    name: sheet.name,
    dateSystem: sources.dates,
    ...(regions.length > 0 ? { regions } : {}),
    ...(read.merges.length > 0 ? { merges: read.merges } : {}),
    ...(sheet.hidden === null ? {} : { hidden: sheet.hidden }),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(read.formats.length > 0 ? { formats: read.formats } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
    ...(read.formulas.unsaved > 0 ? { uncalculated: true } : {}),
    ...(read.marked ? { generated: true } : {}),
  };
  return sheetOfCells(facts, cells);
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
        kind: 'formulas without a value',
        problem: 'Cells hold formulas without a saved value; they are read as blank.',
        suggestion,
      },
    ];
  return stale && allZero
    ? [
        {
          row: 0,
          value: counted(count, 'formula'),
          kind: 'formulas without a value',
          problem: 'The saved value of every formula is 0, as in a workbook that was never calculated.',
          suggestion,
        },
      ]
    : [];
}

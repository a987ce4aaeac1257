import { columnsOf, tablesOf, type BookParts, type SheetPart } from './book';
import { changeFormulas } from './formula-texts';
import type { Parts } from './parts';
import { TextEdits } from './xml';
import { decodeEscapes } from './xml-text';

/**
 * Gives the columns of the tables of a sheet the names that their header cells have now (`headerAt`: sheet row and column,
 * 1-based, and the name until now), and formulas that name them with them. Excel repairs a file in which the two differ. Gives the header cells that
 * have to be written because they are blank or say what another one says.
 */
export function renameTableColumns(
  parts: Parts,
  book: BookParts,
  sheet: SheetPart,
  headerAt: (row: number, column: number, before: string) => string,
): Array<{ readonly row: number; readonly column: number; readonly value: string }> {
  const toWrite: Array<{ row: number; column: number; value: string }> = [];
  for (const table of tablesOf(parts, sheet)) {
    if (table.headerRows === 0) continue;
    const taken = new Set<string>();
    // A line break in a header is kept as a code.
    const headers = table.headers.map(decodeEscapes);
    const names = headers.map((before, i) => {
      const place = { row: table.area.top, column: table.area.left + i };
      const wanted = headerAt(place.row, place.column, before);
      let name = wanted.trim() === '' ? before : wanted;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted || before}${n}`;
      taken.add(name.toLowerCase());
      if (name !== wanted) toWrite.push({ ...place, value: name });
      return name;
    });
    if (names.every((name, i) => name === headers[i])) continue;
    const xml = parts.text(table.path);
    const edits = new TextEdits(xml);
    columnsOf(xml).forEach((each, i) => edits.setAttributes(each, { name: names[i] ?? '' }));
    parts.set(table.path, edits.apply());
    const renamed = new Map(headers.map((before, i) => [inBrackets(before), inBrackets(names[i] ?? '')]));
    const call = new RegExp(`(?<![\\p{L}\\p{N}_.])${table.name}(\\[(?:[^[\\]]|\\[[^\\]]*\\])*\\])`, 'giu');
    changeFormulas(parts, book, (formula) =>
      formula.replace(call, (whole) =>
        whole.replace(
          /\[([^[\]]+)\]/g,
          (column, name: string) => `[${renamed.get(name) ?? column.slice(1, -1)}]`,
        ),
      ),
    );
  }
  return toWrite;
}

/** A header as formulas name it. */
function inBrackets(header: string): string {
  return header.replace(/['[\]#]/g, "'$&");
}

import { cellName, parseCell } from './areas';
import type { BookParts } from './book';
import type { Parts } from './parts';
import { attribute, elementsNamed, TextEdits } from './xml';

/** Moves the right end of a named area by so many columns; names of anything else stay. */
export function widenName(parts: Parts, book: BookParts, name: string, columns: number): void {
  const xml = parts.text(book.workbook);
  const edits = new TextEdits(xml);
  for (const each of elementsNamed(xml, 'definedName')) {
    if (attribute(each, 'name') !== name) continue;
    const text = xml.slice(each.openEnd, each.closeStart);
    const match = /^(.*!\$?[A-Z]{1,3}\$?\d+:\$?)([A-Z]{1,3})(\$?\d+)$/i.exec(text);
    const end = match && parseCell(`${match[2]}1`);
    if (!match || !end) continue;
    const letters = cellName(1, end.column + columns).slice(0, -1);
    edits.replace(each.openEnd, each.closeStart, `${match[1]}${letters}${match[3]}`);
  }
  parts.set(book.workbook, edits.apply());
}

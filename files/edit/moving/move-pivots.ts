import { movedArea, type Move } from '../../../core/formulas/references';
import { parseArea } from '../areas';
import type { SheetPart } from '../book';
import type { Parts } from '../parts';
import { attribute, elementsNamed, TextEdits } from '../xml';

const CACHE = /^xl\/pivotCache\/[^/]*definition[^/]*\.xml$/i;

/** Pivot tables of a sheet, and those that are made from its cells, after rows or columns were put in or taken away. */
export function movePivots(parts: Parts, sheet: SheetPart, move: Move): void {
  for (const path of parts.names()) if (CACHE.test(path)) moveSource(parts, path, sheet.name, move);
  for (const { kind, target } of parts.relationships(sheet.path))
    if (kind === 'pivotTable' && parts.has(target)) movePlace(parts, target, move);
}

/** From where a pivot table takes its rows. Where columns of it changed, Excel takes them anew when it opens the file. */
function moveSource(parts: Parts, path: string, sheet: string, move: Move): void {
  const xml = parts.text(path);
  const edits = new TextEdits(xml);
  for (const source of elementsNamed(xml, 'worksheetSource')) {
    if (attribute(source, 'sheet') !== sheet) continue;
    const ref = attribute(source, 'ref') ?? '';
    const moved = movedArea(ref, move);
    if (moved === null || moved === ref) continue;
    edits.setAttributes(source, { ref: moved });
    if (columnsOf(moved) !== columnsOf(ref))
      for (const each of elementsNamed(xml, 'pivotCacheDefinition'))
        edits.setAttributes(each, { refreshOnLoad: '1' });
  }
  parts.set(path, edits.apply());
}

function columnsOf(ref: string): number {
  const area = parseArea(ref);
  return area === null ? 0 : area.right - area.left;
}

function movePlace(parts: Parts, path: string, move: Move): void {
  const xml = parts.text(path);
  const edits = new TextEdits(xml);
  for (const each of elementsNamed(xml, 'location')) {
    const moved = movedArea(attribute(each, 'ref') ?? '', move);
    if (moved !== null) edits.setAttributes(each, { ref: moved });
  }
  parts.set(path, edits.apply());
}

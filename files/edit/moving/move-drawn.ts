import { movedArea, movedLine, type Move } from '../../../core/formulas/references';
import type { SheetPart } from '../book';
import type { Parts } from '../parts';
import { attribute, elementsNamed, TextEdits } from '../xml';

/** Comments, pictures and charts of a sheet after rows or columns were put in or taken away. */
export function moveDrawn(parts: Parts, sheet: SheetPart, move: Move): void {
  for (const { kind, target } of parts.relationships(sheet.path)) {
    if (!parts.has(target)) continue;
    if (kind === 'comments' || kind === 'threadedComment') moveComments(parts, target, move);
    else if (kind === 'drawing') moveAnchors(parts, target, move);
    else if (kind === 'vmlDrawing') moveNotes(parts, target, move);
  }
}

function moveComments(parts: Parts, path: string, move: Move): void {
  const xml = parts.text(path);
  const edits = new TextEdits(xml);
  for (const each of elementsNamed(xml, 'comment', 'threadedComment')) {
    const ref = movedArea(attribute(each, 'ref') ?? '', move);
    if (ref === null) edits.replace(each.start, each.end, '');
    else edits.setAttributes(each, { ref });
  }
  parts.set(path, edits.apply());
}

/** A line as drawings count it, from 0; what stood on a line that is gone moves to where it was. */
function drawnLine(line: number, move: Move): number {
  return (movedLine(line + 1, move) ?? move.at) - 1;
}

function moveAnchors(parts: Parts, path: string, move: Move): void {
  const xml = parts.text(path);
  const edits = new TextEdits(xml);
  for (const each of elementsNamed(xml, move.axis === 'row' ? 'row' : 'col')) {
    const marker = each.parent?.local;
    if (marker !== 'from' && marker !== 'to') continue;
    if (attribute(each.parent?.parent ?? each, 'editAs') === 'absolute') continue;
    const line = drawnLine(Number(xml.slice(each.openEnd, each.closeStart)), move);
    edits.replace(each.openEnd, each.closeStart, String(line));
  }
  parts.set(path, edits.apply());
}

/** The boxes of comments, in the older drawing language: lines and offsets in turn. The box of a cell that is gone goes, too. */
function moveNotes(parts: Parts, path: string, move: Move): void {
  const xml = parts.text(path);
  const edits = new TextEdits(xml);
  for (const each of elementsNamed(xml, move.axis === 'row' ? 'Row' : 'Column')) {
    const line = movedLine(Number(xml.slice(each.openEnd, each.closeStart)) + 1, move);
    const shape = each.parent?.parent;
    if (line !== null) edits.replace(each.openEnd, each.closeStart, String(line - 1));
    else if (shape) edits.replace(shape.start, shape.end, '');
  }
  for (const each of elementsNamed(xml, 'Anchor')) {
    const numbers = xml.slice(each.openEnd, each.closeStart).split(',').map(Number);
    const places = move.axis === 'row' ? [2, 6] : [0, 4];
    for (const at of places) numbers[at] = drawnLine(numbers[at] ?? 0, move);
    edits.replace(each.openEnd, each.closeStart, numbers.join(', '));
  }
  parts.set(path, edits.apply());
}

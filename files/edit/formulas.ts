import type { SheetPart } from './book';
import type { Parts } from './parts';
import { cellName, parseCell } from './areas';
import { attribute, decodeXml, findElements } from './xml';
import { decodeEscapes } from './xml-text';

/** A formula as the file stores it. */
export interface StoredFormula {
  readonly sheet: string;
  readonly cell: string;
  /** Without "=". Empty for the cells that share another cell's formula. */
  readonly formula: string;
  /** What the cell shows: a number, a text, a truth value, an error as its text; null when nothing is stored. */
  readonly value: string | number | boolean | null;
  /** The area of an array formula. */
  readonly spill: string | null;
  /** The area of cells that take this formula too, each with its own references (Excel's "shared" formulas). */
  readonly shared: string | null;
  /** Whether it is a dynamic array (it has cell metadata); else an array formula is one with braces. */
  readonly dynamic: boolean;
}

/** The elements that hold rows, cells, and what cells hold. */
const HOLDERS = ['sheetData', 'row', 'c'];

export function formulasOf(parts: Parts, sheet: SheetPart): StoredFormula[] {
  const xml = parts.text(sheet.path);
  if (!/<(?:\w+:)?f[\s>]/.test(xml)) return [];
  const found = findElements(xml, (_, parent) => HOLDERS.includes(parent?.local ?? ''));
  const formulas: StoredFormula[] = [];
  let [row, column] = [0, 0];
  let [type, dynamic] = ['n', false];
  found.forEach((element, i) => {
    if (element.local === 'row') {
      row = Number(attribute(element, 'r') ?? row + 1);
      column = 0;
    } else if (element.local === 'c') {
      column = parseCell(attribute(element, 'r') ?? '')?.column ?? column + 1;
      type = attribute(element, 't') ?? 'n';
      dynamic = attribute(element, 'cm') !== undefined;
    } else if (element.local === 'f') {
      const next = found[i + 1];
      const kind = attribute(element, 't');
      const area = attribute(element, 'ref') ?? null;
      formulas.push({
        sheet: sheet.name,
        cell: cellName(row, column),
        formula: text(xml.slice(element.openEnd, element.closeStart)),
        value: next?.local === 'v' ? cached(type, text(xml.slice(next.openEnd, next.closeStart))) : null,
        spill: kind === 'array' ? area : null,
        shared: kind === 'shared' ? area : null,
        dynamic,
      });
    }
  });
  return formulas;
}

function cached(type: string, v: string): string | number | boolean {
  if (type === 'b') return v === '1';
  if (type === 'n') return Number(v);
  return decodeEscapes(v);
}

function text(xml: string): string {
  return decodeXml(
    xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => inside.replace(/&/g, '&amp;')),
  );
}

/** The order of calculation names cells; Excel makes it anew when it is missing, and complains when it is wrong. */
export function forgetCalculationOrder(parts: Parts, workbook: string): void {
  const chain = parts.related(workbook, 'calcChain');
  if (chain !== null && parts.has(chain)) parts.remove(chain, workbook);
}

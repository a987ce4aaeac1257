import { dayFromCivil, type Day } from '../../core/calendar/day';
import type { DateSystem } from '../../core/workbook/input';
import { MOST_CHARACTERS } from '../../core/workbook/values/text';
import { areaName, cellName, parseArea, parseCell, type Area } from './areas';
import type { Styles } from './styles';
import {
  attribute,
  elementsNamed,
  escapeCellText,
  escapeXml,
  findElements,
  prefixOf,
  TextEdits,
  type XmlElement,
} from './xml';

/** What a cell is to hold. A text is written as text, whatever it begins with; null leaves a formatted blank. */
export type NewValue = string | number | boolean | null | { readonly date: Day };

export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly value: NewValue;
  /** As Excel stores it, without "="; the value is then what it shows until it is recalculated. */
  readonly formula?: string;
  /** The area a dynamic array fills, with the index of its metadata. */
  readonly spill?: { readonly area: Area; readonly metadata: number };
  /** The cells that share the formula take the new one too. */
  readonly keepShared?: boolean;
  /** Format of the cell; without it the cell keeps its own. */
  readonly style?: number;
}

/** A cell of a sheet as it is stored. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  readonly style: number;
}

/** Rows of the sheet with their numbers, whether written or only counted. */
export function storedRows(xml: string): Array<{ readonly row: number; readonly element: XmlElement }> {
  let row = 0;
  return findElements(xml, (_, parent) => parent?.local === 'sheetData').map((element) => {
    row = Number(attribute(element, 'r') ?? row + 1);
    return { row, element };
  });
}

/** The cells of one row, `text` being the row's own piece of the sheet. */
export function storedCells(xml: string, row: number, element: XmlElement): StoredCell[] {
  const offset = element.start;
  // A piece parses on its own: prefixes need no declaration for finding places.
  const piece = xml.slice(element.start, element.end);
  let column = 0;
  return elementsNamed(piece, 'c').map((cell) => {
    column = parseCell(attribute(cell, 'r') ?? '')?.column ?? column + 1;
    const moved = {
      ...cell,
      start: cell.start + offset,
      openEnd: cell.openEnd + offset,
      closeStart: cell.closeStart + offset,
      end: cell.end + offset,
    };
    return { row, column, element: moved, style: Number(attribute(cell, 's') ?? 0) };
  });
}

/** Whether a stored cell shows anything. */
export function isFilled(xml: string, cell: StoredCell): boolean {
  return /<(?:\w+:)?(?:v|f|is)[\s/>]/.test(xml.slice(cell.element.openEnd, cell.element.closeStart));
}

export function hasFormula(xml: string, cell: StoredCell): boolean {
  return /<(?:\w+:)?f[\s/>]/.test(xml.slice(cell.element.openEnd, cell.element.closeStart));
}

/** The sheet with these cells written; everything else stays as it was. */
export function writeCells(
  xml: string,
  cells: readonly NewCell[],
  styles: Styles,
  dates: DateSystem,
): { readonly xml: string; readonly formulas: boolean } {
  const edits = new TextEdits(xml);
  const [data] = findElements(xml, (local) => local === 'sheetData');
  if (!data) throw new Error('The sheet has no <sheetData>.');
  const prefix = prefixOf(data);
  const byRow = new Map<number, NewCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const rows = storedRows(xml);
  let formulas = false;
  const wanted = [...byRow.keys()].sort((a, b) => a - b);
  let below = '';
  let at = 0;
  for (const row of wanted) {
    const own = (byRow.get(row) ?? []).sort((a, b) => a.column - b.column);
    while ((rows[at]?.row ?? Infinity) < row) at++;
    const stored = rows[at];
    const write = (cell: NewCell & { readonly shared?: string }, style: number) => {
      formulas ||= cell.formula !== undefined;
      return cellXml(prefix, cell, dated(cell, cell.style ?? style, styles), dates);
    };
    if (stored?.row !== row) {
      const text = `<${prefix}row r="${row}">${own.map((cell) => write(cell, 0)).join('')}</${prefix}row>`;
      if (stored) edits.insert(stored.element.start, text);
      else below += text;
      continue;
    }
    const there = storedCells(xml, row, stored.element);
    let added = '';
    for (const cell of own) {
      const next = there.find((each) => each.column >= cell.column);
      if (next?.column === cell.column) {
        formulas ||= hasFormula(xml, next);
        edits.replace(next.element.start, next.element.end, write(sharing(xml, next, cell), next.style));
      } else if (next) edits.insert(next.element.start, write(cell, 0));
      else added += write(cell, 0);
    }
    edits.append(stored.element, added);
    edits.setAttributes(stored.element, { spans: null });
  }
  if (below !== '') edits.append(data, below);
  extendDimension(xml, cells, edits);
  return { xml: edits.apply(), formulas };
}

/** A formula that other cells share may only be replaced together with theirs: without it they would have none. */
function sharing(xml: string, stored: StoredCell, cell: NewCell): NewCell & { readonly shared?: string } {
  const [f] = elementsNamed(xml.slice(stored.element.start, stored.element.end), 'f');
  if (!f || attribute(f, 't') !== 'shared' || attribute(f, 'ref') === undefined) return cell;
  if (attribute(f, 'ref') === cellName(cell.row, cell.column)) return cell;
  if (cell.keepShared !== true || cell.formula === undefined || cell.spill)
    throw new RangeError(
      `The formula of cell ${cellName(cell.row, cell.column)} is shared with ${attribute(f, 'ref')}; it cannot be replaced alone.`,
    );
  return { ...cell, shared: ` t="shared" ref="${attribute(f, 'ref')}" si="${attribute(f, 'si') ?? '0'}"` };
}

function dated(cell: NewCell, style: number, styles: Styles): number {
  return typeof cell.value === 'object' && cell.value !== null ? styles.dateStyle(style) : style;
}

function extendDimension(xml: string, cells: readonly NewCell[], edits: TextEdits): void {
  const [dimension] = findElements(xml, (local) => local === 'dimension');
  const area = dimension && parseArea(attribute(dimension, 'ref') ?? '');
  if (!dimension || !area) return;
  let { top, left, bottom, right } = area;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const ref = areaName({ top, left, bottom, right });
  if (ref !== areaName(area)) edits.setAttributes(dimension, { ref });
}

/** A cell as XML. Texts are written into the cell itself, so that the shared texts stay as they are. */
function cellXml(
  prefix: string,
  cell: NewCell & { readonly shared?: string },
  style: number,
  dates: DateSystem,
): string {
  const { formula, spill, value } = cell;
  const head = `<${prefix}c r="${cellName(cell.row, cell.column)}"${style > 0 ? ` s="${style}"` : ''}`;
  const f =
    formula === undefined
      ? ''
      : spill
        ? `<${prefix}f t="array" ref="${areaName(spill.area)}">${escapeXml(formula)}</${prefix}f>`
        : `<${prefix}f${cell.shared ?? ''}>${escapeXml(formula)}</${prefix}f>`;
  const cm = spill ? ` cm="${spill.metadata}"` : '';
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return f === '' ? `${head}/>` : `${head}${cm}>${f}</${prefix}c>`;
  if (typeof value === 'boolean') return `${head}${cm} t="b">${f}${v(value ? '1' : '0')}</${prefix}c>`;
  if (typeof value === 'string') {
    if (value.length > MOST_CHARACTERS)
      throw new RangeError(
        `A text of ${value.length} characters does not fit into cell ${cellName(cell.row, cell.column)}; Excel takes ${MOST_CHARACTERS}.`,
      );
    if (f !== '') {
      const type = /^#(?:N\/A|VALUE!|REF!|NAME\?|NUM!|DIV\/0!|NULL!)$/.test(value) ? 'e' : 'str';
      return `${head}${cm} t="${type}">${f}${v(escapeCellText(value))}</${prefix}c>`;
    }
    return `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeCellText(value)}</${prefix}t></${prefix}is></${prefix}c>`;
  }
  const number = typeof value === 'number' ? value : serial(value.date, dates);
  if (!Number.isFinite(number))
    throw new RangeError(`${number} is no number that cell ${cellName(cell.row, cell.column)} can hold.`);
  return `${head}${cm}>${f}${v(String(number))}</${prefix}c>`;
}

/** The serial number of a day; Excel counts a 29 February 1900 that never was. */
export function serial(day: Day, dates: DateSystem): number {
  if (dates === 1904) return day - dayFromCivil(1904, 1, 1);
  const number = day - dayFromCivil(1899, 12, 30);
  return number > 60 ? number : number - 1;
}

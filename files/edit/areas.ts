import { columnLetters, columnNumber } from '../../core/workbook/blocks/column-letters';
import { attribute, type XmlElement } from './xml';

/** A rectangle of cells, 1-based, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Row and column (1-based) of `B7`; null for anything else. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = CELL.exec(text) ?? [];
  return letters === undefined ? null : { row: Number(digits), column: columnNumber(letters) };
}

export function cellName(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/** `A1:C5` or `A1`; null for anything else. */
export function parseArea(text: string): Area | null {
  const [from = '', to = from] = text.split(':');
  const [first, last] = [parseCell(from), parseCell(to)];
  if (!first || !last) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

export function areaName(area: Area): string {
  const [from, to] = [cellName(area.top, area.left), cellName(area.bottom, area.right)];
  return from === to ? from : `${from}:${to}`;
}

/**
 * A list of areas (`A2:A50 C2:C50`) in which those that cover cells of the columns `left` to `right` in row `last`
 * and end there go on down to `bottom`. Whole columns and longer areas cover the new rows already.
 */
export function extendAreas(list: string, left: number, right: number, last: number, bottom: number): string {
  return list
    .split(/\s+/)
    .map((each) => {
      const area = parseArea(each);
      const touches = area !== null && area.bottom === last && area.left <= right && area.right >= left;
      return touches ? areaName({ ...area, bottom }) : each;
    })
    .join(' ');
}

/** Where a rule holds: an attribute of its element, or an element of its own in what newer programs add. */
export function ruleAreas(xml: string, rule: XmlElement): Area[] {
  const listed =
    attribute(rule, 'sqref') ?? /<(?:\w+:)?sqref>([^<]*)</.exec(xml.slice(rule.start, rule.end))?.[1] ?? '';
  return listed.split(/\s+/).flatMap((each) => parseArea(each) ?? []);
}

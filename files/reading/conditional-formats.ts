import { areaName, parseArea, type Area } from '../edit/areas';
import { bookParts, tablesOf, type TablePart } from '../edit/book';
import { attribute, decodeXml, elementsNamed, findElements, type XmlElement } from '../edit/xml';
import { Parts } from '../edit/parts';
import { quotedTab } from '../../core/workbook/blocks/quoted-tab';
import type { Look } from '../../core/host/sheet-layout';

/** A conditional format of a file that holds or does not; scales, bars and icons are none. */
export interface FileRule {
  /** 1-based. */
  readonly areas: readonly Area[];
  /** How a cell looks while the rule holds. */
  readonly look: Look;
  readonly stopIfTrue: boolean;
  readonly priority: number;
  /** As for the first cell of the first area, without "="; names of tables are written as places. */
  readonly formula: string;
}

/** The conditional formats of every sheet of an .xlsx file, by the name of the sheet, those that count first first. */
export function conditionalFormats(
  name: string,
  bytes: Uint8Array,
): ReadonlyMap<string, readonly FileRule[]> {
  const parts = new Parts(name, bytes);
  const book = bookParts(parts);
  const looks = book.styles !== null && parts.has(book.styles) ? looksOf(parts.text(book.styles)) : [];
  const present = book.sheets.filter((sheet) => parts.has(sheet.path));
  const tables = present.flatMap((sheet) => tablesOf(parts, sheet));
  return new Map(
    present.map((sheet) => [
      sheet.name,
      rulesOf(parts.text(sheet.path), looks, tables).sort((a, b) => a.priority - b.priority),
    ]),
  );
}

function looksOf(styles: string): Look[] {
  return findElements(styles, (local, parent) => local === 'dxf' && parent?.local === 'dxfs').map((dxf) => {
    const inside = styles.slice(dxf.start, dxf.end);
    const [font] = elementsNamed(inside, 'font');
    const within = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
      element &&
      elementsNamed(inside, name).find((each) => each.start > element.start && each.end <= element.end);
    const on = (element: XmlElement | undefined) =>
      element !== undefined && !/^(0|false)$/.test(attribute(element, 'val') ?? '1');
    const [fill] = elementsNamed(inside, 'fill');
    const colour = colourOf(within(font, 'color'));
    // A fill of a rule has its colour in the background, of a pattern that another program wrote in the foreground.
    const back = colourOf(within(fill, 'bgColor')) ?? colourOf(within(fill, 'fgColor'));
    return {
      ...(on(within(font, 'b')) ? { bold: true } : {}),
      ...(on(within(font, 'i')) ? { italic: true } : {}),
      ...(colour === null ? {} : { colour }),
      ...(back === null ? {} : { fill: back }),
    };
  });
}

function colourOf(element: XmlElement | undefined): string | null {
  const rgb = element && attribute(element, 'rgb');
  return rgb !== undefined && /^[0-9a-f]{6,8}$/i.test(rgb) ? `#${rgb.slice(-6).toLowerCase()}` : null;
}

const COMPARED: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

function rulesOf(xml: string, looks: readonly Look[], tables: readonly TablePart[]): FileRule[] {
  return elementsNamed(xml, 'cfRule').flatMap((rule): FileRule[] => {
    const areas = (attribute(rule.parent ?? rule, 'sqref') ?? '')
      .split(/\s+/)
      .flatMap((each) => parseArea(each) ?? []);
    const look = looks[Number(attribute(rule, 'dxfId') ?? -1)];
    const [first] = areas;
    if (!first || !look || Object.keys(look).length === 0) return [];
    const formulas = elementsNamed(xml.slice(rule.start, rule.end), 'formula').map((each) =>
      decodeXml(xml.slice(rule.start + each.openEnd, rule.start + each.closeStart)),
    );
    const formula = ruleFormula(rule, first, formulas);
    return formula === null
      ? []
      : [
          {
            areas,
            look,
            stopIfTrue: /^(1|true)$/.test(attribute(rule, 'stopIfTrue') ?? ''),
            priority: Number(attribute(rule, 'priority') ?? 0),
            formula: withPlaces(formula, tables),
          },
        ];
  });
}

/** The rule as one formula for its first cell; null for what is no yes or no. */
function ruleFormula(rule: XmlElement, first: Area, formulas: readonly string[]): string | null {
  const [one, two] = formulas;
  const cell = areaName({ ...first, bottom: first.top, right: first.left });
  switch (attribute(rule, 'type')) {
    // Excel writes what these mean as a formula, too.
    case 'expression':
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
    case 'containsBlanks':
    case 'notContainsBlanks':
    case 'containsErrors':
    case 'notContainsErrors':
    case 'timePeriod':
      return one ?? null;
    case 'cellIs': {
      const operator = attribute(rule, 'operator') ?? '';
      if (operator === 'between' && one && two) return `AND(${cell}>=${one},${cell}<=${two})`;
      if (operator === 'notBetween' && one && two) return `OR(${cell}<${one},${cell}>${two})`;
      return COMPARED[operator] !== undefined && one ? `${cell}${COMPARED[operator]}${one}` : null;
    }
    default:
      return null;
  }
}

/** Columns of tables as places: a grid without the tables of the file knows no others. */
function withPlaces(formula: string, tables: readonly TablePart[]): string {
  return tables.reduce(
    (text, table) =>
      text.replace(
        new RegExp(`(?<![\\p{L}\\p{N}_.])${table.name}\\[([^[\\]]+)\\]`, 'giu'),
        (whole, header: string) => {
          const at = table.headers.findIndex((each) => each.toLowerCase() === header.toLowerCase());
          if (at < 0) return whole;
          const column = table.area.left + at;
          const area = {
            top: table.area.top + table.headerRows,
            bottom: table.area.bottom,
            left: column,
            right: column,
          };
          const place = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
          return `${quotedTab(table.sheet)}!${place}`;
        },
      ),
    formula,
  );
}

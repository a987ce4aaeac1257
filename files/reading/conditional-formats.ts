import { areaName, ruleAreas, type Area } from '../edit/areas';
import { bookParts, tablesOf, type TablePart } from '../edit/book';
import { attribute, decodeXml, elementsNamed, isOn, type XmlElement } from '../edit/xml';
import { Parts } from '../edit/parts';
import { quotedTab } from '../../core/workbook/blocks/quoted-tab';
import type { Look } from '../../core/host/sheet-layout';
import { colourOf, looksOf, themeOf, type Theme } from './conditional-looks';
import { barOf, iconsOf, scaleOf, type BarRule, type IconRule, type ScaleRule } from './graded-formats';

/** A conditional format of a file: how a cell looks while it holds, or a picture of its value among those of its areas. */
export type FileRule = {
  /** 1-based. */
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly priority: number;
} & (LookRule | ScaleRule | BarRule | IconRule);

type LookRule = { readonly look: Look } & (
  | {
      readonly kind: 'formula';
      /** As for the first cell of the first area, without "="; names of tables are written as places. */
      readonly formula: string;
    }
  | {
      readonly kind: 'rank';
      readonly bottom: boolean;
      /** Of the number of cells. */
      readonly percent: boolean;
      readonly count: number;
    }
  | { readonly kind: 'average'; readonly above: boolean; readonly orEqual: boolean }
  | { readonly kind: 'repeated'; readonly repeated: boolean }
);

/** The conditional formats of every sheet of an .xlsx file, by the name of the sheet, those that count first first. */
export function conditionalFormats(
  name: string,
  bytes: Uint8Array,
): ReadonlyMap<string, readonly FileRule[]> {
  const parts = new Parts(name, bytes);
  const book = bookParts(parts);
  const theme = parts.has(THEME) ? themeOf(parts.text(THEME)) : [];
  const looks = book.styles !== null && parts.has(book.styles) ? looksOf(parts.text(book.styles), theme) : [];
  const present = book.sheets.filter((sheet) => parts.has(sheet.path));
  const tables = present.flatMap((sheet) => tablesOf(parts, sheet));
  return new Map(
    present.map((sheet) => [
      sheet.name,
      rulesOf(parts.text(sheet.path), { looks, tables, theme }).sort((a, b) => a.priority - b.priority),
    ]),
  );
}

/** Where the colors of a workbook stand that are named by their number. */
const THEME = 'xl/theme/theme1.xml';

const COMPARED: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

interface Known {
  readonly looks: readonly Look[];
  readonly tables: readonly TablePart[];
  readonly theme: Theme;
}

function rulesOf(xml: string, known: Known): FileRule[] {
  return elementsNamed(xml, 'cfRule').flatMap((rule): FileRule[] => {
    const areas = rule.parent === null ? [] : ruleAreas(xml, rule.parent);
    const [first] = areas;
    const inside = xml.slice(rule.start, rule.end);
    const found =
      first === undefined ? null : (gradedOf(rule, inside, known) ?? lookRuleOf(rule, inside, first, known));
    if (found === null) return [];
    return [
      {
        areas,
        stopIfTrue: isOn(rule, 'stopIfTrue'),
        priority: Number(attribute(rule, 'priority') ?? 0),
        ...found,
      },
    ];
  });
}

/** Scales, bars and icons. A bar of the newer kind says more about one that stands in the older kind, too. */
function gradedOf(rule: XmlElement, inside: string, { theme }: Known): ScaleRule | BarRule | IconRule | null {
  const colour = (element: XmlElement) => colourOf(element, theme);
  switch (attribute(rule, 'type')) {
    case 'colorScale':
      return scaleOf(inside, colour);
    case 'dataBar':
      return rule.name.includes(':') ? null : barOf(inside, colour);
    case 'iconSet':
      return iconsOf(inside);
    default:
      return null;
  }
}

function lookRuleOf(
  rule: XmlElement,
  inside: string,
  first: Area,
  { looks, tables }: Known,
): LookRule | null {
  const look = looks[Number(attribute(rule, 'dxfId') ?? -1)];
  if (look === undefined || Object.keys(look).length === 0) return null;
  switch (attribute(rule, 'type')) {
    case 'top10':
      return {
        kind: 'rank',
        look,
        bottom: isOn(rule, 'bottom'),
        percent: isOn(rule, 'percent'),
        count: Number(attribute(rule, 'rank') ?? 10),
      };
    case 'aboveAverage':
      // So many standard deviations from the mean: the grid knows no such rule.
      if (Number(attribute(rule, 'stdDev') ?? 0) > 0) return null;
      return {
        kind: 'average',
        look,
        above: isOn(rule, 'aboveAverage', true),
        orEqual: isOn(rule, 'equalAverage'),
      };
    case 'duplicateValues':
    case 'uniqueValues':
      return { kind: 'repeated', look, repeated: attribute(rule, 'type') === 'duplicateValues' };
    default: {
      const formulas = elementsNamed(inside, 'formula').map((each) =>
        decodeXml(inside.slice(each.openEnd, each.closeStart)),
      );
      const formula = ruleFormula(rule, first, formulas);
      return formula === null ? null : { kind: 'formula', look, formula: withPlaces(formula, tables) };
    }
  }
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

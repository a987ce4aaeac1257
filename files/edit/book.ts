import type { DateSystem, Hidden } from '../../core/workbook/input';
import { FileProblem } from '../problem';
import { parseArea, type Area } from './areas';
import { related, relationships, type PartTexts } from './part-texts';
import { attribute, elementsNamed, findElements, isOn, type XmlElement } from './xml';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  /** `hidden` or `very hidden` (only a macro shows it again); null when it is seen. */
  readonly hidden: Hidden | null;
}

export interface TablePart {
  /** Name as formulas use it. */
  readonly name: string;
  readonly sheet: string;
  readonly path: string;
  /** The whole table with its header and totals rows. */
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly headers: readonly string[];
}

/** Where the parts of a workbook are. */
export interface BookParts {
  readonly workbook: string;
  readonly styles: string | null;
  /** The shared texts. */
  readonly texts: string | null;
  readonly dates: DateSystem;
  readonly sheets: readonly SheetPart[];
}

const HIDDEN: Readonly<Record<string, Hidden>> = { hidden: 'hidden', veryHidden: 'very hidden' };

export function bookParts(parts: PartTexts): BookParts {
  const workbook = related(parts, '', 'officeDocument');
  if (workbook === null || !/\.xml$/i.test(workbook))
    throw new FileProblem('wrong type', `"${parts.name}" is not an .xlsx workbook.`);
  const xml = parts.text(workbook);
  const links = relationships(parts, workbook);
  const targets = new Map(links.map((each) => [each.id, each]));
  const [properties] = elementsNamed(xml, 'workbookPr');
  const dates = properties && isOn(properties, 'date1904') ? 1904 : 1900;
  const sheets = tabsOf(xml).flatMap((sheet) => {
    const target = targets.get(relationId(sheet.attributes));
    // Chart sheets and macro sheets have no cells.
    return target?.kind === 'worksheet'
      ? [
          {
            name: attribute(sheet, 'name') ?? '',
            path: target.target,
            hidden: HIDDEN[attribute(sheet, 'state') ?? ''] ?? null,
          },
        ]
      : [];
  });
  const partOf = (kind: string): string | null => links.find((each) => each.kind === kind)?.target ?? null;
  return { workbook, styles: partOf('styles'), texts: partOf('sharedStrings'), dates, sheets };
}

/** The `r:id` of an element, whatever the prefix is called. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((each) => each.endsWith(':id'));
  return (name && attributes[name]) ?? '';
}

/** The Excel Tables of a sheet. */
export function tablesOf(parts: PartTexts, sheet: SheetPart): TablePart[] {
  return relationships(parts, sheet.path)
    .filter((each) => each.kind === 'table')
    .flatMap(({ target }) => {
      const xml = parts.text(target);
      const [table] = elementsNamed(xml, 'table');
      const area = table && parseArea(attribute(table, 'ref') ?? '');
      if (!table || !area) return [];
      return [
        {
          name: attribute(table, 'displayName') ?? attribute(table, 'name') ?? '',
          sheet: sheet.name,
          path: target,
          area,
          headerRows: Number(attribute(table, 'headerRowCount') ?? 1),
          totalsRows: Number(attribute(table, 'totalsRowCount') ?? 0),
          headers: columnsOf(xml).map((each) => attribute(each, 'name') ?? ''),
        },
      ];
    });
}

/** The columns of a table, in order. */
export function columnsOf(table: string): XmlElement[] {
  return findElements(table, (_, parent) => parent?.local === 'tableColumns');
}

/** The tabs that a workbook lists, those without cells included. */
export function tabsOf(workbook: string): XmlElement[] {
  return findElements(workbook, (local, parent) => local === 'sheet' && parent?.local === 'sheets');
}

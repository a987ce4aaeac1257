import { filledIn, isLoneText, type Block } from '../../../workbook/blocks/block';
import { titlesAbove } from '../../../workbook/blocks/titles';
import { isRemarkLabel, isSentence } from '../../../workbook/columns/remark-rows';
import type { TableReader } from '../../../workbook/columns/table-reader';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import type { Cell } from '../../../workbook/input';
import { matchHeader } from '../../../workbook/mapping/headers/header-match';
import { headerKey } from '../../../workbook/values/header-key';
import { cellText, isBlank, tidy } from '../../../workbook/values/text';
import { nameKey } from '../../names';
import { headersOf, lacksPartner, mayBeName } from './tab-partners';

/** Rows of a table that are looked at for titles. */
const MOST_ROWS = 5000;
/** So many different names make titles those of partners. */
const LEAST_NAMES = 2;
const MOST_WORDS = 6;
/** Rows above a header in which a label may stand with the name beside it. */
const ROWS_ABOVE = 6;

/** How many rows a group has, behind its name. */
const COUNT = /\s*\(\d{1,6}(?: \p{L}+)?\)$/u;
const LABELLED = /^([^:]{2,40}?)\s?:\s?(?=\S)/;

/** What stands behind a label that means the partner: `Referral source: Oak Advisors`; null for any other title. */
function behindLabel(title: string): string | null {
  const [label = '', header = ''] = LABELLED.exec(title) ?? [];
  const [named] = label === '' || isRemarkLabel(title) ? [] : matchHeader('Referrals', headerKey(header).key);
  return named?.column === 'Partner' ? title.slice(label.length) : null;
}

/** The name that a title may be; null for a remark, a month, an outcome or a direction. */
function nameIn(text: string): string | null {
  const title = tidy(text).replace(COUNT, '');
  const name = behindLabel(title) ?? title;
  const isRemark = isRemarkLabel(name) || isSentence(name) || name.split(' ').length > MOST_WORDS;
  return mayBeName(name) && !isRemark && /^\p{Lu}/u.test(name) ? name : null;
}

function textIn(cells: ReadonlyArray<Cell>, left: number, right: number): string {
  return cellText(cells.slice(left, right + 1).find((cell) => !isBlank(cell)));
}

/** The name beside a label that means the partner, where a row holds nothing else. */
function nameBeside({ cells, left, right }: Block, row: number): string | null {
  const texts = filledIn(cells.row(row), left, right).map(cellText);
  const name = texts.length === 2 && /:\s*$/.test(texts[0] ?? '') ? behindLabel(texts.join(' ')) : null;
  return name === null ? null : nameIn(name);
}

function nameAbove({ block, header }: LocatedTable): string | null {
  for (let row = header - 1; row >= Math.max(block.top, header - ROWS_ABOVE); row--) {
    const name = nameBeside(block, row);
    if (name !== null) return name;
  }
  const [title] = titlesAbove(block, header);
  return title === undefined ? null : nameIn(title);
}

/** The names in the titles above and among the rows of a table. */
function namesOf(table: LocatedTable): string[] {
  const { block, header } = table;
  const above = nameAbove(table);
  const names = above === null ? [] : [above];
  for (let row = header + 1; row <= Math.min(block.bottom, header + MOST_ROWS); row++) {
    const cells = block.cells.row(row);
    const name = isLoneText(cells, block.left, block.right)
      ? nameIn(textIn(cells, block.left, block.right))
      : nameBeside(block, row);
    if (name !== null) names.push(name);
  }
  return names;
}

/**
 * The tables without a column for the partner whose titles are names: a block for each partner, below or beside each other. Names are
 * taken for those of partners where there are several, or where Partners lists one.
 */
export function titledTables(
  tables: readonly LocatedTable[],
  columnMap: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): ReadonlySet<LocatedTable> {
  const groups = new Map<string, { readonly names: Set<string>; readonly tables: LocatedTable[] }>();
  for (const table of tables) {
    if (!lacksPartner(table) || table.tabPartner !== undefined) continue;
    if (columnMap.has(`${table.kind ?? ''}.Partner`)) continue;
    const names = namesOf(table);
    if (names.length === 0) continue;
    const key = headersOf(table);
    const group = groups.get(key) ?? { names: new Set(), tables: [] };
    groups.set(key, group);
    for (const name of names) group.names.add(nameKey(name));
    group.tables.push(table);
  }
  const titled = [...groups.values()].filter(
    ({ names }) => names.size >= LEAST_NAMES || [...names].some((name) => known.has(name)),
  );
  return new Set(titled.flatMap((group) => group.tables));
}

/** Gives the rows of a table the partner that the nearest title above them names, with one note. */
export function takePartnersOfTitles(reader: TableReader): void {
  const { table } = reader;
  const { block } = table;
  const above = nameAbove(table);
  const among = reader.titleOf(
    (row) => nameBeside(block, row) ?? nameIn(textIn(block.cells.row(row), block.left, block.right)),
    true,
  );
  const names = Array.from({ length: reader.count }, (_, i) => among?.[i] ?? above);
  reader.derive('Partner', names);
  const setting = `Map ${table.kind ?? ''}.Partner`;
  reader.note(
    reader.scope(),
    -1,
    [...new Set(names.filter((name) => name !== null))].slice(0, 3).join(', '),
    'the partner by the tab',
    'No column names the partner; the titles above the rows were taken for the partner of the rows below them.',
    `Nothing to do, unless the titles are no partners; then add a Settings row "${setting}" with the value -.`,
    [{ label: 'They are no partners', rows: [[setting, '-']] }],
  );
}

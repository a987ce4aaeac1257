import type { FoundColumn } from '../../../workbook/blocks/found';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { AMONG_PEOPLE } from '../../../workbook/mapping/choose-columns';
import { cellText, isMissing } from '../../../workbook/values/text';
import { nameKey } from '../../names';
import { mayNameAnybody } from '../doubts/mapping-notes';
import { namesUnder } from './names-under';
import { placeOf, readAs } from './read-as';
import { lacksPartner } from './tab-partners';

/** Rows of a column that are looked at. */
const MOST_ROWS = 500;
const LEAST_ROWS = 2;

/**
 * The tables, those of activities and money changed that have no column for the partner but one in which nothing but names of partners stands,
 * as the introductions or Partners have them: "Related To" beside a subject.
 */
export function withPartnersByNames(
  tables: readonly LocatedTable[],
  columnMap: ReadonlyMap<string, string>,
  listed: ReadonlySet<string>,
): LocatedTable[] {
  const isOpen = (table: LocatedTable) =>
    (table.kind === 'Activities' || table.kind === 'Money') &&
    (lacksPartner(table) || isAmongPeople(table)) &&
    table.tabPartner === undefined &&
    table.isTitled !== true &&
    !columnMap.has(`${table.kind}.Partner`);
  if (!tables.some(isOpen)) return [...tables];
  const partners = new Set(
    tables
      .filter((table) => table.kind === 'Referrals' && !mayNameAnybody(partnerOf(table)?.header ?? ''))
      .flatMap((table) => namesUnder(table, 'Partner'))
      .map(nameKey),
  );
  const isKnown = (name: string) => listed.has(nameKey(name)) || partners.has(nameKey(name));
  return tables.map((table) => {
    if (!isOpen(table)) return table;
    const named = table.found.columns.find(
      (each) => each.column === null && holdsNames(table, placeOf(table.block, each), isKnown),
    );
    return named === undefined ? table : withPartner(table, named);
  });
}

const partnerOf = ({ found }: LocatedTable) => found.columns.find(({ column }) => column === 'Partner');

const isAmongPeople = (table: LocatedTable) => partnerOf(table)?.why.includes(AMONG_PEOPLE) === true;

function holdsNames(
  { block, header }: LocatedTable,
  position: number,
  isKnown: (name: string) => boolean,
): boolean {
  let rows = 0;
  for (let row = header + 1; row <= Math.min(block.bottom, header + MOST_ROWS); row++) {
    const name = cellText(block.cells.cell(row, position));
    if (isMissing(name)) continue;
    if (!isKnown(name)) return false;
    rows++;
  }
  return rows >= LEAST_ROWS;
}

function withPartner(table: LocatedTable, named: FoundColumn): LocatedTable {
  const before = partnerOf(table);
  return readAs(table, [
    { column: named, as: 'Partner', why: 'Its values are names of your partners.' },
    ...(before === undefined
      ? []
      : [{ column: before, as: null, why: 'Another column names the partners.' }]),
  ]);
}

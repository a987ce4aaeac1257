import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { locateAt, type FindContext } from '../../../workbook/finding/find-tables';
import { headerKey } from '../../../workbook/values/header-key';
import { cellText, isMissing, tidy } from '../../../workbook/values/text';
import { nameKey } from '../../names';
import { namesUnder } from './names-under';
import { CODE } from './partner-codes';
import { readAs, type Meaning } from './read-as';

/** Headers of the names that a list of codes explains; the first of them that stands there. */
const NAMES = [
  'partner name',
  'account name',
  'company name',
  'firm name',
  'full name',
  'name',
  'firm',
  'company',
  'account',
];
/** Least share of the partners of a table that must be codes of a list. */
const MOSTLY = 0.6;
const MOST_ROWS = 5000;

/**
 * The tables, a list of none of our kinds made one of partners where others name their partners by its codes: what a CRM exports names an account by
 * its Id, and a tab of accounts says who that is. Accounts of which nobody speaks are no partners.
 */
export function withListsOfCodes(tables: readonly LocatedTable[], context: FindContext): LocatedTable[] {
  const lists = tables.filter(({ kind }) => kind === null).flatMap(listOfCodes);
  if (lists.length === 0) return [...tables];
  const named = tables
    .filter(({ kind }) => kind === 'Referrals' || kind === 'Activities' || kind === 'Money')
    .map((table) => [...new Set(namesUnder(table, 'Partner').map(nameKey))]);
  const changed = new Map<LocatedTable, LocatedTable>();
  for (const { table, row, names, code, name } of lists) {
    const isUsed = (codes: readonly string[]) =>
      codes.length > 0 && codes.filter((each) => names.has(each)).length >= codes.length * MOSTLY;
    const used = named.filter(isUsed).flat();
    if (used.length === 0) continue;
    const partners = new Set(used.flatMap((each) => names.get(each) ?? []));
    const why = 'Other tables name their partners by its codes, as a list of';
    const list = locateAt(table.block, row, 'Partners', why, context);
    const columns = list.found.columns.flatMap((column): Meaning[] => {
      if (column.header === name && column.column !== 'Partner')
        return [{ column, as: 'Partner', why: 'It says who the codes are.' }];
      const isOther = column.header === code || column.column === 'Partner';
      return isOther && column.header !== name
        ? [{ column, as: null, why: 'Its values are codes of the list.' }]
        : [];
    });
    changed.set(table, { ...readAs(list, columns), isPartner: (each) => partners.has(nameKey(each)) });
  }
  return tables.map((table) => changed.get(table) ?? table);
}

interface ListOfCodes {
  readonly table: LocatedTable;
  /** The row of its header. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  /** Who each code is, both as keys of names. */
  readonly names: ReadonlyMap<string, string>;
}

/** What a table explains whose first row heads a column of codes and one of names. */
function listOfCodes(table: LocatedTable): ListOfCodes[] {
  const { cells, top, bottom, left, right } = table.block;
  const headers = Array.from({ length: right - left + 1 }, (_, i) =>
    tidy(cellText(cells.cell(top, left + i))),
  );
  const keys = headers.map((header) => headerKey(header).key);
  const code = keys.findIndex((key) => CODE.test(key));
  const name = NAMES.map((each) => keys.indexOf(each)).find((at) => at >= 0) ?? -1;
  if (code < 0 || name < 0 || code === name) return [];
  const names = new Map<string, string>();
  for (let row = top + 1; row <= Math.min(bottom, top + MOST_ROWS); row++) {
    const [its, who] = [code, name].map((at) => tidy(cellText(cells.cell(row, left + at)))) as [
      string,
      string,
    ];
    if (!isMissing(its) && !isMissing(who)) names.set(nameKey(its), nameKey(who));
  }
  return [{ table, row: top, code: headers[code] as string, name: headers[name] as string, names }];
}

import type { FoundColumn } from '../../../workbook/blocks/found';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { AMONG_PEOPLE } from '../../../workbook/mapping/choose-columns';
import { MAPPED_IN_SETTINGS } from '../../../workbook/mapping/headers/header-row';
import { headerKey } from '../../../workbook/values/header-key';
import { cellText, isMissing } from '../../../workbook/values/text';
import { nameKey } from '../../names';
import { isPayee } from '../../../workbook/mapping/headers/payee';
import { mayNameAnybody } from '../doubts/mapping-notes';
import { clientForm } from '../twice/same-clients';
import { clientsUnder, namesUnder } from './names-under';
import { placeOf, readAs } from './read-as';
import { lacksPartner } from './tab-partners';

/** Rows of a column that are looked at. */
const MOST_ROWS = 500;
const LEAST_ROWS = 2;
/** Under such a header one name is enough. */
const NAMES_FIRMS = /^(?:firm|practice|office)(?: name)?$/;

type IsName = (name: string) => boolean;

/** The partners whom introductions name, as keys, under headers that can mean nobody else. */
export function introducersIn(tables: readonly LocatedTable[]): Set<string> {
  return new Set(
    tables
      .filter((table) => table.kind === 'Referrals' && !mayNameAnybody(partnerOf(table)?.header ?? ''))
      .flatMap((table) => namesUnder(table, 'Partner'))
      .map(nameKey),
  );
}

/**
 * The tables, those of what happened changed that have no column for the partner but one in which nothing but names of partners stands, as
 * the introductions or Partners have them: "Related To" beside a subject. In a log of the whole office they stand among clients, whose rows
 * are nobody's; so do partners under a header such as "Contact".
 */
export function withPartnersByNames(
  tables: readonly LocatedTable[],
  columnMap: ReadonlyMap<string, string>,
  listed: ReadonlySet<string>,
): LocatedTable[] {
  const isOpen = (table: LocatedTable) =>
    (table.kind === 'Referrals' || table.kind === 'Activities' || table.kind === 'Money') &&
    (lacksPartner(table) || isAmongPeople(table) || maySaySomebody(table)) &&
    table.tabPartner === undefined &&
    table.isTitled !== true &&
    !columnMap.has(`${table.kind}.Partner`);
  if (!tables.some((table) => isOpen(table) || maySayContacts(table))) return [...tables];
  const partners = introducersIn(tables);
  const isKnown = (name: string) => listed.has(nameKey(name)) || partners.has(nameKey(name));
  const asContacts = (table: LocatedTable) =>
    maySayContacts(table) ? withoutClients(table, tables, isKnown) : table;
  return tables.map((table) => {
    const isDoubtful = maySaySomebody(table);
    if (!isOpen(table) || (isDoubtful && namesUnder(table, 'Partner').some(isKnown)))
      return isOfChecks(table) ? { ...table, isPartner: isKnown } : asContacts(table);
    const free = table.found.columns.filter(({ column }) => column === null);
    const counts = free.map((each) => countNames(table, placeOf(table.block, each), isKnown));
    const whole = counts.findIndex(
      ({ known, others }, i) =>
        known >= (NAMES_FIRMS.test(headerKey(free[i]?.header ?? '').key) ? 1 : LEAST_ROWS) && others === 0,
    );
    if (whole >= 0) return withPartner(table, free[whole] as FoundColumn);
    if (isDoubtful) return asContacts(table);
    if (table.kind === 'Referrals' || (table.kind === 'Money' && table.positions.has('Client'))) return table;
    const most = Math.max(...counts.map(({ known }) => known));
    const among = free[counts.findIndex(({ known }) => known === most)];
    return among === undefined || most < LEAST_ROWS
      ? table
      : { ...withPartner(table, among), isPartner: isKnown };
  });
}

const partnerOf = ({ found }: LocatedTable) => found.columns.find(({ column }) => column === 'Partner');

const isAmongPeople = (table: LocatedTable) => partnerOf(table)?.why.includes(AMONG_PEOPLE) === true;

/** Whether the names of a table may be those of people in the firms of partners: "Recipient" beside "Firm". */
function maySaySomebody(table: LocatedTable): boolean {
  const partner = table.kind === 'Referrals' ? undefined : partnerOf(table);
  return partner !== undefined && partner.why !== MAPPED_IN_SETTINGS && mayNameAnybody(partner.header);
}

/** Whether money names whom it was paid to, and each time what for: a register of checks has vendors among the partners. */
const isOfChecks = (table: LocatedTable): boolean =>
  table.kind === 'Money' &&
  table.positions.has('Kind') &&
  partnerOf(table)?.why !== MAPPED_IN_SETTINGS &&
  isPayee(partnerOf(table)?.header ?? '');

/** Whether activities name their partner under a header that may name a client as well. */
function maySayContacts(table: LocatedTable): boolean {
  const partner = table.kind === 'Activities' ? partnerOf(table) : undefined;
  return (
    partner !== undefined &&
    partner.why !== MAPPED_IN_SETTINGS &&
    (mayNameAnybody(partner.header) || isLinked(partner))
  );
}

/** What a CRM links a record to: a client, a deal, and only sometimes a partner. */
const LINKED = /^(?:linked (?:to|contacts?)|related to|regarding)$/;

const isLinked = ({ header }: FoundColumn) => LINKED.test(headerKey(header).key);

/** Activities that name partners of the introductions, perhaps with clients among them: those are none. */
function withoutClients(table: LocatedTable, tables: readonly LocatedTable[], isKnown: IsName): LocatedTable {
  const column = partnerOf(table) as FoundColumn;
  if (namesUnder(table, 'Partner').some(isKnown)) {
    const clients = new Set(tables.flatMap(clientsUnder).map(clientForm));
    const isPartner: IsName = (name) => isKnown(name) || !(isLinked(column) || clients.has(clientForm(name)));
    return { ...table, isPartner };
  }
  return isLinked(column)
    ? readAs(table, [{ column, as: null, why: 'None of its values is a name of a partner.' }])
    : table;
}

/** How many rows of a column name a partner, and how many something else. */
function countNames(
  { block, header }: LocatedTable,
  position: number,
  isKnown: IsName,
): { readonly known: number; readonly others: number } {
  let known = 0;
  let others = 0;
  for (let row = header + 1; row <= Math.min(block.bottom, header + MOST_ROWS); row++) {
    const name = cellText(block.cells.cell(row, position));
    if (isMissing(name)) continue;
    if (isKnown(name)) known++;
    else others++;
  }
  return { known, others };
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

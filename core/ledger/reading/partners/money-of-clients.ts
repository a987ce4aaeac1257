import type { FoundColumn } from '../../../workbook/blocks/found';
import type { TableReader } from '../../../workbook/columns/table-reader';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { MAPPED_IN_SETTINGS } from '../../../workbook/mapping/headers/header-row';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import { isMissing } from '../../../workbook/values/text';
import { NONE, WON, type ReferralColumns } from '../../ledger';
import { nameKey } from '../../names';
import { mayNameAnybody } from '../doubts/mapping-notes';
import { clientForm } from '../twice/same-clients';
import { namesUnder } from './names-under';
import { lacksPartner } from './tab-partners';

const PARTNER = 'Partner';
const CLIENT = 'Client';
type NameColumn = typeof PARTNER | typeof CLIENT;

/**
 * The tables, those of money that names clients and no partners changed: what bookkeeping programs export says who paid. Such a table has a column
 * for the client alone, or one such as "Name" in which more clients of the introductions stand than partners.
 */
export function withMoneyOfClients(
  tables: readonly LocatedTable[],
  columnMap: ReadonlyMap<string, string>,
  listed: ReadonlySet<string>,
  notes: NoteCollector,
): LocatedTable[] {
  const isPlain = ({ kind, tabPartner, isTitled }: LocatedTable) =>
    kind === 'Money' && tabPartner === undefined && isTitled !== true;
  if (!tables.some(isPlain)) return [...tables];
  const introductions = tables.filter(({ kind }) => kind === 'Referrals');
  const clients = new Set(introductions.flatMap((table) => namesUnder(table, CLIENT)).map(clientForm));
  if (clients.size === 0) return [...tables];
  const partners = new Set(introductions.flatMap((table) => namesUnder(table, PARTNER)).map(nameKey));
  return tables.map((table) => {
    const wanted = columnMap.get('Money.Partner');
    if (!isPlain(table) || (wanted !== undefined && !isMissing(wanted))) return table;
    const isOfClients = (column: NameColumn) => {
      const names = [...new Set(namesUnder(table, column))];
      const known = names.filter((name) => listed.has(nameKey(name)) || partners.has(nameKey(name)));
      return names.filter((name) => clients.has(clientForm(name))).length > known.length;
    };
    if (lacksPartner(table)) return isOfClients(CLIENT) ? told(table, notes) : table;
    const named = table.found.columns.find(({ column }) => column === PARTNER);
    const isOpen =
      named !== undefined &&
      named.why !== MAPPED_IN_SETTINGS &&
      mayNameAnybody(named.header) &&
      !table.positions.has(CLIENT);
    return isOpen && isOfClients(PARTNER) ? told(asClient(table, named), notes) : table;
  });
}

/** The table with its column of names as that of the clients. */
function asClient(table: LocatedTable, named: FoundColumn): LocatedTable {
  const { found } = table;
  const positions = new Map(table.positions);
  positions.set(CLIENT, positions.get(PARTNER) as number);
  positions.delete(PARTNER);
  const columns = found.columns.map((each) =>
    each === named
      ? { ...each, column: CLIENT, why: 'Its values are clients of the introductions, not partners.' }
      : each,
  );
  return { ...table, positions, found: { ...found, columns } };
}

function told(table: LocatedTable, notes: NoteCollector): LocatedTable {
  const { sheet, columns } = table.found;
  const header = columns.find(({ column }) => column === CLIENT)?.header ?? '';
  const setting = 'Map Money.Partner';
  notes.add(
    notes.scope('Money', sheet, header),
    0,
    header,
    notes.problem(
      'the partner by the client',
      'No column names the partner; each amount goes to whoever introduced its client.',
      `Nothing to do, unless a column names partners; then add a Settings row "${setting}" with its header.`,
      [{ label: `\u201c${header}\u201d names partners`, rows: [[setting, header]] }],
    ),
  );
  return { ...table, isOfClients: true };
}

/** Who introduced a client, and how the introduction writes its name. */
interface Introducer {
  readonly partner: number;
  readonly client: number;
  readonly isWon: boolean;
}

/** Who introduced each client, by the form of its name; `several` where more than one partner did. One that was won comes first. */
function introducersOf(
  { client, partner, status, inbound, sourced }: ReferralColumns,
  clients: readonly string[],
): Map<string, Introducer | 'several'> {
  const found = new Map<string, Introducer>();
  const several = new Set<string>();
  const forms = clients.map(clientForm);
  for (let i = 0; i < client.length; i++) {
    const code = client[i] as number;
    if (code === NONE || inbound[i] !== 1 || sourced[i] !== 1) continue;
    const form = forms[code] as string;
    const own = { partner: partner[i] as number, client: code, isWon: status[i] === WON };
    const known = found.get(form);
    if (known === undefined || (own.isWon && !known.isWon)) {
      found.set(form, own);
      several.delete(form);
    } else if (own.isWon === known.isWon && own.partner !== known.partner) several.add(form);
  }
  return new Map([...found].map(([form, own]) => [form, several.has(form) ? 'several' : own]));
}

/** Gives the rows of tables of clients' money their partners, and the clients the names of their introductions; notes those that have none. */
export function takeIntroducers(
  readers: readonly TableReader[],
  referrals: ReferralColumns,
  partners: readonly string[],
  clients: readonly string[],
): void {
  const of = readers.filter(({ table }) => table.isOfClients === true);
  if (of.length === 0) return;
  const introducers = introducersOf(referrals, clients);
  for (const reader of of) {
    const scope = reader.scope(CLIENT);
    const names = Array.from({ length: reader.count }, (_, i) => reader.text(CLIENT, i));
    const found = names.map((name) => (name === null ? undefined : introducers.get(clientForm(name))));
    found.forEach((introducer, i) => {
      if (introducer === 'several')
        reader.note(
          scope,
          i,
          names[i],
          'a client of two partners',
          'Several partners introduced this client; the row is left out.',
          'Add a column Partner, and enter whose it is.',
        );
      else if (introducer === undefined)
        reader.note(
          scope,
          i,
          names[i],
          'a client of no partner',
          names[i] === null
            ? 'The row names neither a partner nor a client and is left out.'
            : 'No introduction names this client; the row is left out.',
          'Nothing to do, unless a partner introduced the client; then enter the introduction.',
        );
    });
    const isKnown = (each: (typeof found)[number]): each is Introducer =>
      each !== undefined && each !== 'several';
    reader.derive(
      PARTNER,
      found.map((each) => (isKnown(each) ? partners[each.partner] : null)),
    );
    reader.derive(
      CLIENT,
      found.map((each, i) => (isKnown(each) ? clients[each.client] : names[i])),
    );
  }
}

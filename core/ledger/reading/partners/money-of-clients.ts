import type { FoundColumn } from '../../../workbook/blocks/found';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { MAPPED_IN_SETTINGS } from '../../../workbook/mapping/headers/header-row';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import { isMissing } from '../../../workbook/values/text';
import { nameKey } from '../../names';
import { mayNameAnybody } from '../doubts/mapping-notes';
import { clientForm } from '../twice/same-clients';
import { namesUnder, otherNamesIn } from './names-under';
import { readAs } from './read-as';
import { lacksPartner } from './tab-partners';

const PARTNER = 'Partner';
const CLIENT = 'Client';
const REFERRAL = 'Referral id';
const OF_CLIENTS = 'Its values are clients of the introductions, not partners.';
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
  const wanted = columnMap.get('Money.Partner');
  const isPlain = ({ kind, tabPartner, isTitled }: LocatedTable) =>
    kind === 'Money' && tabPartner === undefined && isTitled !== true;
  const isAsked = (table: LocatedTable) =>
    isPlain(table) &&
    (wanted === undefined || isMissing(wanted)) &&
    (lacksPartner(table) || openPartner(table) !== null);
  // Most tables of money name their partners; then no name of the introductions is looked at.
  if (!tables.some(isAsked)) return [...tables];
  const introductions = tables.filter(({ kind }) => kind === 'Referrals');
  const clients = new Set(
    introductions.flatMap((table) => [...namesUnder(table, CLIENT), ...otherNamesIn(table)]).map(clientForm),
  );
  const hasIds = introductions.some(({ positions }) => positions.has('Id'));
  if (clients.size === 0 && !hasIds) return [...tables];
  const partners = new Set(introductions.flatMap((table) => namesUnder(table, PARTNER)).map(nameKey));
  return tables.map((table) => {
    if (!isAsked(table)) return table;
    const isOfClients = (column: NameColumn) => {
      const names = [...new Set(namesUnder(table, column))];
      const known = names.filter((name) => listed.has(nameKey(name)) || partners.has(nameKey(name)));
      return names.filter((name) => clients.has(clientForm(name))).length > known.length;
    };
    if (lacksPartner(table)) {
      if (isOfClients(CLIENT)) return told(table, CLIENT, notes);
      return hasIds && table.positions.has(REFERRAL) ? told(table, REFERRAL, notes) : table;
    }
    const named = openPartner(table);
    return named !== null && isOfClients(PARTNER)
      ? told(readAs(table, [{ column: named, as: CLIENT, why: OF_CLIENTS }]), CLIENT, notes)
      : table;
  });
}

/** The column of partners where it may as well hold clients; null where its header says what it holds. */
function openPartner({ found, positions }: LocatedTable): FoundColumn | null {
  const named = found.columns.find(({ column }) => column === PARTNER);
  return named !== undefined &&
    named.why !== MAPPED_IN_SETTINGS &&
    mayNameAnybody(named.header) &&
    !positions.has(CLIENT)
    ? named
    : null;
}

function told(table: LocatedTable, by: typeof CLIENT | typeof REFERRAL, notes: NoteCollector): LocatedTable {
  const { sheet, columns } = table.found;
  const header = columns.find(({ column }) => column === by)?.header ?? '';
  const setting = 'Map Money.Partner';
  notes.add(
    notes.scope('Money', sheet, header),
    0,
    header,
    notes.problem(
      'the partner by the client',
      `No column names the partner; each amount goes to ${by === CLIENT ? 'whoever introduced its client' : 'the partner of its introduction'}.`,
      `Nothing to do, unless a column names partners; then add a Settings row "${setting}" with its header.`,
      [{ label: `\u201c${header}\u201d names partners`, rows: [[setting, header]] }],
    ),
  );
  return { ...table, isOfClients: true };
}

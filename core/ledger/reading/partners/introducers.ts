import type { TableReader } from '../../../workbook/columns/table-reader';
import { isMissing, cellText } from '../../../workbook/values/text';
import { NONE, WON, type ReferralColumns } from '../../ledger';
import type { ReferralIds } from '../referral-ids';
import { clientForm } from '../twice/same-clients';

/** What is known of the introductions when money that names no partner is read. */
export interface KnownIntroductions {
  readonly referrals: ReferralColumns;
  readonly ids: ReferralIds;
  readonly partners: readonly string[];
  readonly clients: readonly string[];
  /** The place of a table's sheet. */
  readonly sheetOf: (reader: TableReader) => number;
}

/** Who introduced a client, and how the introduction writes its name. */
interface Introducer {
  readonly partner: number;
  readonly client: number;
  readonly isWon: boolean;
}
type Found = Introducer | 'several' | undefined;

/**
 * Who introduced what each row of the introductions is called by `keyOf` (null: nothing); `several` where more than one partner did. One that was
 * won comes first; what was given away, or only influenced, was introduced by nobody.
 */
function introducersBy<Key>(
  { client, partner, status, inbound, sourced, count }: ReferralColumns,
  keyOf: (row: number) => Key | null,
): (key: Key) => Found {
  const found = new Map<Key, Introducer>();
  const several = new Set<Key>();
  for (let row = 0; row < count; row++) {
    const key = inbound[row] === 1 && sourced[row] === 1 ? keyOf(row) : null;
    if (key === null) continue;
    const own = {
      partner: partner[row] as number,
      client: client[row] as number,
      isWon: status[row] === WON,
    };
    const known = found.get(key);
    if (known === undefined || (own.isWon && !known.isWon)) {
      found.set(key, own);
      several.delete(key);
    } else if (own.isWon === known.isWon && own.partner !== known.partner) several.add(key);
  }
  return (key) => (several.has(key) ? 'several' : found.get(key));
}

/**
 * Gives the rows of money that names no partner (`isOfClients`) that of their referral's Id, else of their client, and the clients the names of
 * their introductions; notes the rows of which neither is known.
 */
export function takeIntroducers(readers: readonly TableReader[], known: KnownIntroductions): void {
  const open = readers.filter(({ table }) => table.isOfClients === true);
  if (open.length === 0) return;
  const { referrals, partners, clients } = known;
  const forms = clients.map(clientForm);
  const ofClient = introducersBy(referrals, (row) => forms[referrals.client[row] as number] ?? null);
  const ofOtherName = introducersBy(referrals, otherNames(readers, known));
  for (const reader of open) {
    const names = Array.from({ length: reader.count }, (_, i) => reader.text('Client', i));
    const byId = introducersOfIds(reader, known);
    // An Id that no introduction has is that of an invoice or a slip: then the client says it.
    const found = names.map(
      (name, i): Found =>
        byId[i] ??
        (name === null ? undefined : (ofOtherName(clientForm(name)) ?? ofClient(clientForm(name)))),
    );
    noteUnknown(reader, found, names);
    const introducer = (i: number) => (typeof found[i] === 'object' ? found[i] : undefined);
    reader.derive(
      'Partner',
      names.map((_, i) => partners[introducer(i)?.partner ?? NONE]),
    );
    reader.derive(
      'Client',
      names.map((name, i) => clients[introducer(i)?.client ?? NONE] ?? name),
    );
  }
}

/** The form of what each introduction is called beside its client, as its deal is; null where no column has another name. */
function otherNames(
  readers: readonly TableReader[],
  { referrals, sheetOf }: KnownIntroductions,
): (row: number) => string | null {
  const at = (sheet: number, row: number) => `${sheet}|${row}`;
  const names = new Map<string, string>();
  for (const reader of readers) {
    const [also] = reader.table.kind === 'Referrals' ? reader.asides('Also the client') : [];
    if (also === undefined) continue;
    for (let i = 0; i < reader.count; i++) {
      const name = cellText(reader.valueAt(also, i));
      if (!isMissing(name)) names.set(at(sheetOf(reader), reader.sheetRow(i)), clientForm(name));
    }
  }
  return (row) => names.get(at(referrals.sheet[row] as number, referrals.row[row] as number)) ?? null;
}

/** Who introduced the referral of each row; null for rows without an Id. */
function introducersOfIds(reader: TableReader, { referrals, ids }: KnownIntroductions): Array<Found | null> {
  const codes = Array.from({ length: reader.count }, (_, i) => {
    const cell = reader.cell('Referral id', i);
    return isMissing(cellText(cell)) ? null : ids.name(cell).code;
  });
  if (codes.every((code) => code === null)) return codes.map(() => null);
  // Introductions have a code only from when a row of money names it.
  const ofId = introducersBy(referrals, (row) =>
    referrals.referral[row] === NONE ? null : (referrals.referral[row] as number),
  );
  return codes.map((code) => (code === null ? null : ofId(code)));
}

function noteUnknown(
  reader: TableReader,
  found: readonly Found[],
  names: ReadonlyArray<string | null>,
): void {
  const column = reader.has('Client') ? 'Client' : 'Referral id';
  const scope = reader.scope(column);
  found.forEach((introducer, i) => {
    const value = names[i] ?? reader.cell('Referral id', i);
    if (introducer === 'several')
      reader.note(
        scope,
        i,
        value,
        'a client of two partners',
        'Several partners introduced this client; the row is left out.',
        'Add a column Partner, and enter whose it is.',
      );
    else if (introducer === undefined)
      reader.note(
        scope,
        i,
        value,
        'a client of no partner',
        isMissing(cellText(value))
          ? 'The row names neither a partner nor a client and is left out.'
          : `No introduction ${column === 'Client' ? 'names this client' : 'has this Id'}; the row is left out.`,
        'Nothing to do, unless a partner introduced the client; then enter the introduction.',
      );
  });
}

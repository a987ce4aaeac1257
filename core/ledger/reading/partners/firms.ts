import type { TableReader } from '../../../workbook/columns/table-reader';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { MAPPED_IN_SETTINGS } from '../../../workbook/mapping/headers/header-row';
import { headerKey } from '../../../workbook/values/header-key';
import { cellText } from '../../../workbook/values/text';
import { NONE } from '../../ledger';
import { nameKey, type NameTable } from '../../names';
import { namesUnder } from './names-under';
import { readAs } from './read-as';
import { knownPartners } from './several-partners';

/** Whether a header may name the people of firms; our own is believed to name partners. */
const namesPeople = (header: string) => headerKey(header).key !== 'partner';

/**
 * A directory of partners often has a column for the firm and one for the person there, and what happened is written down under either. The
 * tables, with those directories changed whose firms stand more often than their people where things happened: there the firm is the partner,
 * and its people are other names of it.
 */
export function withFirmsAsPartners(tables: readonly LocatedTable[]): LocatedTable[] {
  const isOpen = ({ kind, positions, found }: LocatedTable) => {
    const people = found.columns.find(({ column }) => column === 'Partner');
    return (
      kind === 'Partners' &&
      positions.has('Firm') &&
      !positions.has('Aliases') &&
      people !== undefined &&
      people.why !== MAPPED_IN_SETTINGS &&
      namesPeople(people.header)
    );
  };
  if (!tables.some(isOpen)) return [...tables];
  const used = tables
    .filter(({ kind }) => kind === 'Referrals' || kind === 'Activities' || kind === 'Money')
    .flatMap((table) => namesUnder(table, 'Partner').map(nameKey));
  return tables.map((table) => {
    if (!isOpen(table)) return table;
    const count = (column: 'Partner' | 'Firm') => {
      const names = new Set(namesUnder(table, column).map(nameKey));
      return used.filter((name) => names.has(name)).length;
    };
    return count('Firm') > count('Partner') ? ofFirms(table) : table;
  });
}

function ofFirms(table: LocatedTable): LocatedTable {
  const columnOf = (name: string) => table.found.columns.filter(({ column }) => column === name);
  const read = readAs(table, [
    ...columnOf('Firm').map((column) => ({
      column,
      as: 'Partner',
      why: 'The other tables name its firms as partners.',
    })),
    ...columnOf('Partner').map((column) => ({
      column,
      as: 'Aliases',
      why: 'The other tables name the firms; these are their people.',
    })),
  ]);
  return { ...read, isOfFirms: true };
}

/** Where a row of a directory names a firm and nobody there, the firm is the partner. */
export function takeFirms(reader: TableReader): void {
  if (!reader.has('Firm') || !reader.has('Partner') || !namesPeople(reader.header('Partner'))) return;
  const isAlone = Array.from(
    { length: reader.count },
    (_, i) => reader.isMissing('Partner', i) && !reader.isMissing('Firm', i),
  );
  if (!isAlone.includes(true)) return;
  reader.derive(
    'Partner',
    isAlone.map((alone, i) => reader.cell(alone ? 'Firm' : 'Partner', i)),
  );
}

interface Firm {
  readonly name: string;
  readonly partners: Set<number>;
  /** Where it first stands. */
  readonly reader: TableReader;
  readonly row: number;
}

/**
 * Makes the firm of one partner mean the partner, where other tables name it and no partner is called so. A firm of several partners
 * stays a partner of its own. Both are noted.
 */
export function addFirms(
  readers: readonly TableReader[],
  names: NameTable,
  aliases: ReadonlyMap<string, string>,
  isOwn: (name: string) => boolean,
): void {
  const firms = firmsOf(readers, names);
  if (firms.size === 0) return;
  const said = new Set([...aliases.keys()].map(nameKey));
  const used = knownPartners(
    readers.filter(({ table }) => table.kind !== 'Partners'),
    isOwn,
  );
  for (const [key, { name, partners, reader, row }] of firms) {
    if (!used.has(key) || said.has(key) || isOwn(name)) continue;
    const [partner, ...others] = [...partners].map((code) => names.names[code] as string);
    if (partner === undefined) continue;
    const setting = `Alias ${used.get(key) as string}`;
    const apart = { label: 'They are two', rows: [[setting, '-']] as const };
    if (others.length === 0) {
      names.alias(name, names.find(partner));
      reader.note(
        reader.scope('Firm'),
        row,
        name,
        'the partner by the firm',
        `Other tables name the firm of ${partner}; what stands there under the firm counts for this partner.`,
        'Nothing to do, unless the firm is a partner of its own; then list it in a row of its own.',
        [apart],
      );
    } else
      reader.note(
        reader.scope('Firm'),
        row,
        name,
        'a firm of several partners',
        `Other tables name a firm of ${partner} and ${others.join(', ')}; what stands there counts for the firm, and for none of them.`,
        'Write there who it was; or list the firm as the partner, with its people under Aliases.',
        [apart],
      );
  }
}

/** The firms of listed partners that are no partners themselves, by the key of their names. */
function firmsOf(readers: readonly TableReader[], names: NameTable): Map<string, Firm> {
  const firms = new Map<string, Firm>();
  for (const reader of readers) {
    if (reader.table.kind !== 'Partners' || !reader.has('Firm') || reader.table.isOfFirms) continue;
    for (let row = 0; row < reader.count; row++) {
      const name = reader.text('Firm', row);
      const partner = names.find(cellText(reader.cell('Partner', row)));
      if (name === null || partner === NONE || names.find(name) !== NONE) continue;
      const key = nameKey(name);
      const firm = firms.get(key) ?? { name, partners: new Set(), reader, row };
      firm.partners.add(partner);
      firms.set(key, firm);
    }
  }
  return firms;
}

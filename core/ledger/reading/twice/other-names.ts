import { headerKey } from '../../../workbook/values/header-key';
import { cellText, isMissing, tidy } from '../../../workbook/values/text';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { placeOf } from '../partners/read-as';
import type { ReferralPart } from '../rows/read-referrals';
import { AlsoNotes, type AlsoSaid, type Introductions } from './also-notes';
import type { Noted } from './copies';
import { clientForm } from './same-clients';

/** Headers of names of a client that is read from another column: a CRM calls a deal otherwise than the account or the lead it is of. */
const OF_CLIENT =
  /^(?:company|company name|account|account name|organi[sz]ation|organi[sz]ation name|household|household name|family|family name|last name|surname|client|client name|prospect|lead name|deal name|opportunity name|associated company)$/;
const COMPANY = /^(?:company|organi[sz]ation)/;
/** Rows of one partner in a table that have a name: of more it is a word. */
const MOST_OF_ONE = 3;

const SAME_NAME: AlsoSaid = {
  kind: 'an introduction twice',
  problem:
    'The introduction probably stands in two tables, as a lead and its deal do: the same partner, and one name in both; both rows count.',
  suggestion:
    'If it is one, keep the row that is up to date, or give both rows one Id: then the decided one counts. Or leave one of the tables out in Settings.',
};

/**
 * Notes the rows of a table whose client has another name in an earlier table of introductions, but shares one with it that stands in a
 * column which is not read: "Alder planning" of the account "Alder Family" beside the lead of that company.
 */
export function noteOtherNames(all: Introductions, isNoted: Noted): void {
  const { parts, referrals, compared, clients } = all;
  if (parts.length < 2) return;
  const columns = parts.map(nameColumns);
  if (columns.every((each) => each.length === 0)) return;
  const also = new AlsoNotes(all);
  const seen = new Map<string, number>();
  let group = 0;
  let next = 0;
  for (const [part, { reader, kept }] of parts.entries()) {
    const own = new Map<string, number[]>();
    for (const index of kept) {
      const row = next++;
      const client = clients[referrals.client[row] ?? -1];
      const side = `${referrals.partner[row]} ${referrals.inbound[row]} `;
      const names = [client ?? '', ...(columns[part] ?? []).map((at) => nameAt(reader, index, at))];
      const keys = new Set(names.filter((each) => !isMissing(each)).map((each) => side + clientForm(each)));
      for (const key of keys) own.set(key, [...(own.get(key) ?? []), row]);
      const other = [...keys].map((key) => seen.get(key)).find((each) => each !== undefined);
      if (other === undefined || isNoted(reader, index) || reader.isAnotherShare(index)) continue;
      // Of one client other notes tell.
      if (client !== undefined && compared[row] === compared[other]) continue;
      also.add(row, { part, reader, index }, other, SAME_NAME, group++);
    }
    for (const [key, [first = 0, ...rest]] of own)
      if (rest.length < MOST_OF_ONE && !seen.has(key)) seen.set(key, first);
  }
  also.finish(group);
}

/**
 * The columns with another name of the client, by their place. Those with one name for each partner are of the partner, and of a company
 * nobody can tell whose it is where each partner has one row.
 */
function nameColumns({ reader, kept, partner }: ReferralPart): number[] {
  const { found, block } = reader.table;
  return found.columns
    .filter(({ column, header }) => column === null && OF_CLIENT.test(headerKey(header).key))
    .filter((each) => {
      const names = new Map<number, Set<string>>();
      for (const index of kept) {
        const of = partner[index] as number;
        names.set(of, (names.get(of) ?? new Set()).add(nameAt(reader, index, placeOf(block, each))));
      }
      const isOfEach = [...names.values()].every(({ size }) => size === 1);
      return !isOfEach || (names.size === kept.length && !COMPANY.test(headerKey(each.header).key));
    })
    .map((each) => placeOf(block, each));
}

function nameAt(reader: TableReader, index: number, position: number): string {
  return tidy(cellText(reader.valueAt(position, index)));
}

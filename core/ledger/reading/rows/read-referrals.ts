import { readDates } from '../../../workbook/columns/date-column';
import { readNumbers } from '../../../workbook/columns/number-column';
import { readChoices, readYesNo } from '../../../workbook/columns/choice-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { DIRECTION, NET_NEW, ROLE } from '../../../workbook/values/words';
import { cellText } from '../../../workbook/values/text';
import { withoutChannels } from '../partners/channels';
import { dayOrYes } from './day-or-yes';
import { noteTurnedDays } from '../doubts/days-turned';
import { noteDuplicates } from '../doubts/duplicates';
import { NONE, NOT_ASKED, type ReferralColumns } from '../../ledger';
import type { NameTable, Names } from '../../names';
import { noteAmounts } from '../doubts/note-amounts';
import { noteClientsInCells } from '../doubts/clients-in-a-cell';
import { readOutcomes } from './outcomes/read-outcome';
import { readBeside } from './read-beside';
import { readAssets } from './read-assets';
import { readFirstYear } from './read-first-year';
import { readNames } from './read-names';
import { ReferralIds, hashIds } from '../referral-ids';
import { noteGroups } from './groups';
import { settleOutcomes } from './outcomes/settle-outcomes';
import { keptRows, source, unite, type Part } from './unite';

interface ReferralNames {
  readonly partners: NameTable;
  readonly clients: Names;
  readonly events: Names;
}

function readColumns(reader: TableReader, names: ReferralNames) {
  const yesNo = (word: boolean) => (word ? 1 : 0);
  const received = readDates(reader, 'Received', {
    happened: true,
    unused: 'the row counts in no period by the day received',
  });
  const closed = readDates(reader, 'Closed', {
    after: received,
    happened: false,
    unused: 'it is not used, and a won row is a client in no period',
  });
  const revenue = readFirstYear(reader);
  const columns = {
    status: readOutcomes(reader, closed),
    ids: hashIds(reader, 'Id'),
    inbound: readChoices(reader, 'Direction', DIRECTION, yesNo, {
      none: 1,
      unknown: 1,
      as: 'counted as received',
    }),
    sourced: readChoices(reader, 'Role', ROLE, yesNo, { none: 1, unknown: 1, as: 'counted as sourced' }),
    qualified: readYesNo(reader, 'Qualified'),
    netNew: readYesNo(reader, 'Net new', NET_NEW),
    clientInformed: readYesNo(reader, 'Client informed'),
    attestClient: readYesNo(reader, 'Attest client'),
    thanked: reader.has('Thanked')
      ? Int8Array.from(dayOrYes(reader, 'Thanked'), (said) => (said === null ? NONE : said === false ? 0 : 1))
      : new Int8Array(reader.count).fill(NONE),
    received,
    closed,
    ended: readDates(reader, 'Ended', { happened: false }),
    credit: readCredits(reader),
    revenue,
    aum: readAssets(reader, revenue),
    client: readNames(reader, 'Client', names.clients),
    event: readNames(reader, 'Event', names.events),
    oneDay: new Int8Array(reader.count),
    beside: readBeside(reader),
  };
  if (!reader.has('Qualified')) columns.qualified.fill(NOT_ASKED);
  return columns;
}

/** Credits; 1 where blank, and divided among the partners whom one cell names. */
function readCredits(reader: TableReader): Float64Array<ArrayBuffer> {
  const credits = readNumbers(reader, 'Credit', { as: 'share' });
  for (let i = 0; i < credits.length; i++) if (Number.isNaN(credits[i] as number)) credits[i] = 1;
  reader.shareOut(credits);
  return credits;
}

type ColumnsPart = Part<ReturnType<typeof readColumns>>;

export interface ReferralPart extends ColumnsPart {
  /** Rows that are exact duplicates of earlier ones of the table. */
  readonly duplicates: ReadonlySet<number>;
}

/** Reads one Referrals table; rows without a partner are left out with a note. */
export function readReferralTable(
  reader: TableReader,
  sheet: number,
  names: ReferralNames,
  today: number,
): ReferralPart {
  const partners = withoutChannels(reader, names.partners);
  const partner = readNames(reader, 'Partner', partners);
  const columns = readColumns(reader, names);
  const keep = new Uint8Array(reader.count);
  const scope = reader.scope('Partner');
  const isGrouped = noteGroups(reader, partner);
  for (let i = 0; i < reader.count; i++) {
    if (partner[i] !== NONE) keep[i] = 1;
    else if (!isGrouped(i))
      reader.note(
        scope,
        i,
        reader.cell('Partner', i),
        'no partner',
        partners.isChannel(cellText(reader.cell('Partner', i)))
          ? 'The row names a channel and no partner; it is left out.'
          : 'The row names no partner and is left out.',
        'Enter who introduced the client.',
      );
  }
  const kept = keptRows(keep);
  settleOutcomes(reader, columns, kept, today);
  noteTurnedDays(reader, {
    first: columns.closed,
    second: columns.ended,
    column: 'Ended',
    kind: 'ended before closed',
    problem: 'The client left before it was won; no time as a client is counted for it.',
  });
  noteAmounts(reader, columns, kept);
  noteClientsInCells(reader);
  const duplicates = noteDuplicates(reader, {
    Partner: partner,
    Client: columns.client,
    Received: columns.received,
  });
  return { reader, sheet, partner, kept, columns, duplicates };
}

/** All Referrals tables as one, with the codes of their Ids; `name` gives the code of an Id on a Money row. */
export function uniteReferrals(parts: readonly ReferralPart[]): {
  columns: ReferralColumns;
  ids: ReferralIds;
} {
  const ids = new ReferralIds(
    parts.map(({ reader, kept, columns }) => ({ reader, kept, hashes: columns.ids })),
  );
  const none = { i32: new Int32Array(0), f64: new Float64Array(0), i8: new Int8Array(0) };
  const i8 = (pick: (part: ColumnsPart) => Int8Array<ArrayBuffer>) => unite(parts, none.i8, pick);
  const u8 = (pick: (part: ColumnsPart) => Int8Array<ArrayBuffer>) => new Uint8Array(i8(pick).buffer);
  const i32 = (pick: (part: ColumnsPart) => Int32Array<ArrayBuffer>) => unite(parts, none.i32, pick);
  const f64 = (pick: (part: ColumnsPart) => Float64Array<ArrayBuffer>) => unite(parts, none.f64, pick);
  const credit = f64((part) => part.columns.credit);
  const columns = {
    ...source(parts),
    inbound: u8((part) => part.columns.inbound),
    sourced: u8((part) => part.columns.sourced),
    status: u8((part) => part.columns.status),
    qualified: i8((part) => part.columns.qualified),
    netNew: i8((part) => part.columns.netNew),
    clientInformed: i8((part) => part.columns.clientInformed),
    attestClient: i8((part) => part.columns.attestClient),
    thanked: i8((part) => part.columns.thanked),
    received: i32((part) => part.columns.received),
    closed: i32((part) => part.columns.closed),
    ended: i32((part) => part.columns.ended),
    oneDay: u8((part) => part.columns.oneDay),
    credit,
    revenue: f64((part) => part.columns.revenue),
    aum: f64((part) => part.columns.aum),
    client: i32((part) => part.columns.client),
    referral: ids.codes,
    event: i32((part) => part.columns.event),
  };
  return { columns, ids };
}

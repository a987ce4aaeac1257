import { NO_DAY } from '../../../calendar/day';
import { isFarOff, readDates } from '../../../workbook/columns/date-column';
import { readNumbers } from '../../../workbook/columns/number-column';
import { readChoices, readYesNo } from '../../../workbook/columns/choice-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { counted } from '../../../workbook/values/text';
import { DIRECTION, NET_NEW, ROLE } from '../../../workbook/values/words';
import { dayOrYes } from './day-or-yes';
import { noteTurnedDays } from '../doubts/days-turned';
import { noteDuplicates } from '../doubts/duplicates';
import { NONE, NOT_ASKED, OPEN, WON, type ReferralColumns } from '../../ledger';
import type { NameTable, Names } from '../../names';
import { noteAmounts } from '../doubts/note-amounts';
import { readOutcomes, saysOutcome } from './outcomes/read-outcome';
import { BLANK } from './outcomes/status-column';
import { readBeside } from './read-beside';
import { readFirstYear } from './read-first-year';
import { readNames } from './read-names';
import { ReferralIds, hashIds } from '../referral-ids';
import { noteGroups } from './groups';
import { keptRows, source, unite, type Part } from './unite';
import type { NoteKind } from '../../../workbook/note-kinds';

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
    revenue: readFirstYear(reader),
    aum: readNumbers(reader, 'AUM', { as: 'amount' }),
    client: readNames(reader, 'Client', names.clients),
    event: readNames(reader, 'Event', names.events),
    closedStandsIn: new Int8Array(reader.count),
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

export type ReferralPart = Part<ReturnType<typeof readColumns>>;

/** Reads one Referrals table; rows without a partner are left out with a note. */
export function readReferralTable(
  reader: TableReader,
  sheet: number,
  names: ReferralNames,
  today: number,
): ReferralPart {
  const partner = readNames(reader, 'Partner', names.partners);
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
        'The row names no partner and is left out.',
        'Enter who introduced the client.',
      );
  }
  const kept = keptRows(keep);
  settle(reader, columns, kept, today);
  noteTurnedDays(reader, {
    first: columns.closed,
    second: columns.ended,
    column: 'Ended',
    kind: 'ended before closed',
    problem: 'The client left before it was won; no time as a client is counted for it.',
  });
  noteAmounts(reader, columns, kept);
  noteDuplicates(reader, { Partner: partner, Client: columns.client, Received: columns.received });
  return { reader, sheet, partner, kept, columns };
}

/** What follows from several columns together: open, won and lost against the dates and amounts. */
function settle(
  reader: TableReader,
  columns: ReturnType<typeof readColumns>,
  kept: Int32Array,
  today: number,
): void {
  const { status, closed, closedStandsIn, received, revenue, qualified, inbound } = columns;
  const scopes = {
    Received: reader.scope('Received'),
    Status: reader.scope('Status'),
    Closed: reader.scope('Closed'),
    Qualified: reader.scope('Qualified'),
    Revenue: reader.scope('First-year revenue'),
  };
  const [hasStatus, hasClosed, hasQualified] = [
    reader.has('Status'),
    reader.has('Closed'),
    reader.has('Qualified'),
  ];
  const hasReceived = reader.has('Received');
  const uncalculated = reader.table.block.sheet.uncalculated === true;
  const note = (
    scope: number,
    i: number,
    column: string,
    kind: NoteKind,
    problem: string,
    suggestion: string,
  ) => reader.note(scope, i, reader.shown(column, i), kind, problem, suggestion);
  let forecasts = 0;
  let expectations = 0;
  let standIns = 0;
  for (let k = 0; k < kept.length; k++) {
    const i = kept[k] as number;
    if (hasReceived && received[i] === NO_DAY && reader.isMissing('Received', i))
      note(
        scopes.Received,
        i,
        'Received',
        'no date',
        'The row has no date received; it counts in no period by the day received.',
        'Enter the day of the introduction.',
      );
    const blank = status[i] === BLANK;
    if (blank) status[i] = OPEN;
    if (status[i] === OPEN) {
      if (closed[i] !== NO_DAY) {
        // The note about formulas without a value says it once; entering a word would write over them.
        if (blank && hasStatus && !uncalculated)
          note(
            scopes.Status,
            i,
            'Status',
            'closed without an outcome',
            'The row has a closed date but no status; it counts as open.',
            'Enter won or lost.',
          );
        else expectations++;
        closed[i] = NO_DAY;
      }
      if (!Number.isNaN(revenue[i] as number)) {
        revenue[i] = NaN;
        forecasts++;
      }
    } else if (closed[i] === NO_DAY && !hasClosed && received[i] !== NO_DAY) {
      closed[i] = received[i] as number;
      closedStandsIn[i] = 1;
      standIns++;
    } else if (closed[i] === NO_DAY) {
      if (
        status[i] === WON
          ? !hasClosed || reader.isMissing('Closed', i)
          : hasClosed && reader.isMissing('Closed', i)
      )
        note(
          scopes.Closed,
          i,
          'Closed',
          status[i] === WON ? 'no date' : 'lost without a date',
          status[i] === WON
            ? 'The row is won but has no closed date; it is a client in no period.'
            : 'The row is lost but has no closed date; it counts as decided at every date.',
          'Enter the day on which it was decided.',
        );
    } else
      checkClosed(columns, i, today, (kind, problem, suggestion) =>
        note(scopes.Closed, i, 'Closed', kind, problem, suggestion),
      );
    // Given ones are never counted as introductions, and a decided one went far enough: there is nothing to assess.
    if (hasQualified && inbound[i] === 1 && qualified[i] === -1 && status[i] === OPEN)
      note(
        scopes.Qualified,
        i,
        'Qualified',
        'still to assess',
        'The introduction is still to assess; until then it is not counted.',
        'Enter yes or no under Qualified.',
      );
  }
  if (!hasReceived && kept.length > 0)
    reader.note(
      scopes.Received,
      -1,
      '',
      'no column for the day received',
      'No column says when the introductions were received; they count in no period by the day received.',
      'Add a column Received, or map one in Settings as "Map Referrals.Received".',
    );
  if (!saysOutcome(reader) && kept.length > 0)
    reader.note(
      scopes.Status,
      -1,
      '',
      'no column for the outcome',
      'No column says what became of the introductions; all count as open.',
      'Add a column Status (won, lost or open), or map one in Settings.',
    );
  if (standIns > 0)
    reader.note(
      scopes.Closed,
      -1,
      counted(standIns, 'row'),
      'no column for the day decided',
      'No column says when the introductions were decided; the day received stands in for it, and days to client are not known.',
      'Add a column Closed, or map one in Settings as "Map Referrals.Closed".',
    );
  if (expectations > 0)
    reader.note(
      scopes.Closed,
      -1,
      counted(expectations, 'row'),
      'an expectation',
      'Open rows have a closed date; it is taken for an expectation and not used.',
      'Nothing to do, unless they are won or lost.',
    );
  if (forecasts > 0)
    reader.note(
      scopes.Revenue,
      -1,
      counted(forecasts, 'row'),
      'an expectation',
      'Open rows have an amount; it is taken for a forecast and not used.',
      'Nothing to do, unless they are won.',
    );
}

function checkClosed(
  { closed, received }: { closed: Int32Array; received: Int32Array },
  i: number,
  today: number,
  note: (kind: NoteKind, problem: string, suggestion: string) => void,
): void {
  const day = closed[i] as number;
  if (isFarOff(day, today)) {
    note(
      'a date too far away',
      'The date is too far from today to be meant; it is not used, and a won row is a client in no period.',
      'Correct the year.',
    );
    closed[i] = NO_DAY;
  } else if (day > today)
    note(
      'a date after today',
      'The date is after today; the row is decided only from that day on.',
      'Correct the date if it is a typing error.',
    );
  else if (received[i] !== NO_DAY && day < (received[i] as number))
    note(
      'closed before received',
      'The row was closed before it was received; it is left out of the days to client.',
      'Correct one of the two dates.',
    );
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
  const i8 = (pick: (part: ReferralPart) => Int8Array<ArrayBuffer>) => unite(parts, none.i8, pick);
  const u8 = (pick: (part: ReferralPart) => Int8Array<ArrayBuffer>) => new Uint8Array(i8(pick).buffer);
  const i32 = (pick: (part: ReferralPart) => Int32Array<ArrayBuffer>) => unite(parts, none.i32, pick);
  const f64 = (pick: (part: ReferralPart) => Float64Array<ArrayBuffer>) => unite(parts, none.f64, pick);
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
    closedStandsIn: u8((part) => part.columns.closedStandsIn),
    credit,
    revenue: f64((part) => part.columns.revenue),
    aum: f64((part) => part.columns.aum),
    client: i32((part) => part.columns.client),
    referral: ids.codes,
    event: i32((part) => part.columns.event),
  };
  return { columns, ids };
}

import { NO_DAY } from '../../../../calendar/day';
import { isFarOff } from '../../../../workbook/columns/date-column';
import type { TableReader } from '../../../../workbook/columns/table-reader';
import type { NoteKind } from '../../../../workbook/note-kinds';
import { lastOfPeriod } from '../../../../workbook/values/days/periods';
import { counted } from '../../../../workbook/values/text';
import { CLOSED_ALONE, OPEN, RECEIVED_ALONE, WON } from '../../../ledger';
import { saysOutcome } from './read-outcome';
import { BLANK } from './status-column';

/** What a row says of its outcome, by data row. */
interface Outcomes {
  readonly status: Int8Array;
  readonly qualified: Int8Array;
  readonly inbound: Int8Array;
  readonly received: Int32Array;
  readonly closed: Int32Array;
  readonly oneDay: Int8Array;
  readonly revenue: Float64Array;
}

/**
 * What follows from several columns together: open, won and lost against the dates and amounts. A day or an amount that is only
 * expected is taken away, and the day received stands in where no column says when a row was decided.
 */
export function settleOutcomes(
  reader: TableReader,
  columns: Outcomes,
  kept: Int32Array,
  today: number,
): void {
  const { status, closed, oneDay, received, revenue, qualified, inbound } = columns;
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
  let withinPeriods = 0;
  for (let k = 0; k < kept.length; k++) {
    const i = kept[k] as number;
    if (!hasReceived) oneDay[i] = CLOSED_ALONE;
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
        // Nothing is expected of 0.
        if (revenue[i] !== 0) forecasts++;
        revenue[i] = NaN;
      }
    } else if (closed[i] === NO_DAY && !hasClosed && received[i] !== NO_DAY) {
      closed[i] = received[i] as number;
      oneDay[i] = RECEIVED_ALONE;
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
    } else if (isWithinPeriod(reader, columns, i)) {
      closed[i] = received[i] as number;
      oneDay[i] = RECEIVED_ALONE;
      withinPeriods++;
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
  noteColumns(reader, scopes, kept.length > 0, { standIns, withinPeriods, expectations, forecasts });
}

/** Whether a row was received in the month, quarter or year that it has for the day of its closing. */
function isWithinPeriod(
  reader: TableReader,
  { closed, received }: { readonly closed: Int32Array; readonly received: Int32Array },
  i: number,
): boolean {
  const [from, to] = [received[i] as number, closed[i] as number];
  return to < from && reader.has('Closed') && from <= lastOfPeriod(reader.cell('Closed', i), to);
}

/** What the columns of the whole table lack, and how many rows it concerns. */
function noteColumns(
  reader: TableReader,
  scopes: {
    readonly Received: number;
    readonly Status: number;
    readonly Closed: number;
    readonly Revenue: number;
  },
  hasRows: boolean,
  rows: {
    readonly standIns: number;
    readonly withinPeriods: number;
    readonly expectations: number;
    readonly forecasts: number;
  },
): void {
  if (!reader.has('Received') && hasRows)
    reader.note(
      scopes.Received,
      -1,
      '',
      'no column for the day received',
      'No column says when the introductions were received; they count in no period by the day received.',
      'Add a column Received, or map one in Settings as "Map Referrals.Received".',
    );
  if (!saysOutcome(reader) && hasRows)
    reader.note(
      scopes.Status,
      -1,
      '',
      'no column for the outcome',
      'No column says what became of the introductions; all count as open.',
      'Add a column Status (won, lost or open), or map one in Settings.',
    );
  const counts: ReadonlyArray<
    readonly [count: number, scope: number, kind: NoteKind, problem: string, suggestion: string]
  > = [
    [
      rows.standIns,
      scopes.Closed,
      'no column for the day decided',
      'No column says when the introductions were decided; the day received stands in for it, and days to client are not known.',
      'Add a column Closed, or map one in Settings as "Map Referrals.Closed".',
    ],
    [
      rows.withinPeriods,
      scopes.Closed,
      'a quarter or a week for a day',
      'They were received in the month, quarter or year in which they were closed; the day received stands in for the day of closing, and the days to client of these rows are not known.',
      'Write the day, if you know it.',
    ],
    [
      rows.expectations,
      scopes.Closed,
      'an expectation',
      'Open rows have a closed date; it is taken for an expectation and not used.',
      'Nothing to do, unless they are won or lost.',
    ],
    [
      rows.forecasts,
      scopes.Revenue,
      'an expectation',
      'Open rows have an amount; it is taken for a forecast and not used.',
      'Nothing to do, unless they are won.',
    ],
  ];
  for (const [count, scope, kind, problem, suggestion] of counts)
    if (count > 0) reader.note(scope, -1, counted(count, 'row'), kind, problem, suggestion);
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

import { NO_DAY, type Day } from '../calendar/day';
import { LOST, NONE, OPEN, WON, type Ledger, type ReferralColumns } from '../ledger/ledger';
import type { Cell } from '../workbook/input';
import { cellText, fold, isMissing, tidy } from '../workbook/values/text';
import type { ImportValue } from './plan';

/** What one row of a ledger says in one column; null when it says nothing. */
export type Said = { readonly value: ImportValue; readonly same: string | number } | null;

/** A column that an import carries over: what a row says in it, in a form that two workbooks can be compared by. */
export interface CarriedColumn {
  readonly column: string;
  /** A change of an existing row is shown; the advisor's own words (Notes) are never touched. */
  readonly compared: boolean;
  /** A word that the workbook may write in its own way. */
  readonly word: boolean;
  said(row: RowOf): Said;
}

/** One row: where it is in the ledger, and its raw cells. */
export interface RowOf {
  readonly ledger: Ledger;
  readonly index: number;
  cell(column: string): Cell;
}

const STATUS_WORDS = { [OPEN]: 'open', [WON]: 'won', [LOST]: 'lost' } as Readonly<Record<number, string>>;

function text(column: string, compared = true): CarriedColumn {
  return {
    column,
    compared,
    word: false,
    said({ cell }) {
      const words = tidy(cellText(cell(column)));
      return isMissing(words) ? null : { value: words, same: fold(words) };
    },
  };
}

function day(column: string, pick: (columns: ReferralColumns) => Int32Array): CarriedColumn {
  return {
    column,
    compared: true,
    word: false,
    said({ ledger, index, cell }) {
      const date = pick(ledger.referrals)[index] ?? NO_DAY;
      // The day received may stand in for the one on which it was decided; that says nothing of it.
      const isReceived = column === 'Closed' && date === ledger.referrals.received[index];
      if (isReceived && isMissing(cellText(cell(column)))) return null;
      return date === NO_DAY ? null : { value: { date }, same: date };
    },
  };
}

/** `isSaid`: a blank cell has a value all the same, which says nothing; else the value may come from columns beside it. */
function number(
  column: string,
  pick: (columns: ReferralColumns) => Float64Array,
  isSaid: (cell: Cell) => boolean = () => true,
): CarriedColumn {
  return {
    column,
    compared: true,
    word: false,
    said({ ledger, index, cell }) {
      const value = pick(ledger.referrals)[index] ?? NaN;
      if (Number.isNaN(value) || !isSaid(cell(column))) return null;
      return { value, same: Math.round(value * 1e6) };
    },
  };
}

/**
 * A word with a few meanings. A blank cell says nothing, whatever is assumed for it; `byOthers` is what another column, a title or the
 * name of the tab may have said instead.
 */
function word(
  column: string,
  meaning: (columns: ReferralColumns, index: number) => string | null,
  byOthers: readonly string[] = [],
): CarriedColumn {
  return {
    column,
    compared: true,
    word: true,
    said({ ledger, index, cell }) {
      const value = meaning(ledger.referrals, index);
      if (value === null || (isMissing(cellText(cell(column))) && !byOthers.includes(value))) return null;
      return { value, same: value };
    },
  };
}

const yesNo = (column: string, pick: (columns: ReferralColumns) => Int8Array) =>
  word(column, (columns, index) => {
    const code = pick(columns)[index];
    return code === 1 ? 'yes' : code === 0 ? 'no' : null;
  });

/** Every column but Partner, which is matched by name. */
export const CARRIED: readonly CarriedColumn[] = [
  day('Received', (columns) => columns.received),
  text('Id'),
  word('Direction', (columns, i) => (columns.inbound[i] === 1 ? 'received' : 'given'), ['given']),
  text('Client'),
  yesNo('Qualified', (columns) => columns.qualified),
  word('Status', (columns, i) => STATUS_WORDS[columns.status[i] ?? OPEN] ?? null, ['won', 'lost']),
  day('Closed', (columns) => columns.closed),
  number('First-year revenue', (columns) => columns.revenue),
  number('AUM', (columns) => columns.aum),
  yesNo('Net new', (columns) => columns.netNew),
  number(
    'Credit',
    (columns) => columns.credit,
    (cell) => !isMissing(cellText(cell)),
  ),
  word('Role', (columns, i) => (columns.sourced[i] === 1 ? 'sourced' : 'influenced')),
  text('Event'),
  day('Ended', (columns) => columns.ended),
  yesNo('Client informed', (columns) => columns.clientInformed),
  yesNo('Attest client', (columns) => columns.attestClient),
  text('Notes', false),
];

/** The name that the ledger has for the client of a row: of a table that has no one column for it. */
export function clientIn(ledger: Ledger, index: number): string {
  return ledger.clients[ledger.referrals.client[index] ?? NONE] ?? '';
}

/** The name that the ledger has for the partner of a row. */
export function partnerOf(ledger: Ledger, index: number): string {
  return ledger.partners[ledger.referrals.partner[index] ?? NONE]?.name ?? '';
}

export function receivedOf(ledger: Ledger, index: number): Day | null {
  const received = ledger.referrals.received[index] ?? NO_DAY;
  return received === NO_DAY ? null : received;
}

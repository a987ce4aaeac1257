import { formatIso, type Day } from '../../core/calendar/day';
import type { Cell } from '../../core/workbook/input';
import type { TableKind } from '../../core/workbook/tables';
import { seededRandom } from '../sample/random';
import { sampleActivities, type SampleActivity } from '../sample/sample-activities';
import { sampleMoney, type SampleMoney } from '../sample/sample-money';
import { sampleIntroductions, type Introduction } from '../sample/sample-referrals';
import { ACTIONS } from '../sample/sample-actions';
import { CANDIDATES, PARTNERS, SETTINGS } from '../sample/sample-tables';

/** A row by column header; columns that are left out stay blank, a date is ISO text. */
export type BookRow = Readonly<Record<string, Cell>>;
export type BookRows = Readonly<Record<TableKind, readonly BookRow[]>>;

/** No rows at all: a workbook to begin with. */
export const NO_ROWS: BookRows = {
  Referrals: [],
  Partners: [],
  Activities: [],
  Money: [],
  Actions: [],
  Candidates: [],
  Settings: [],
};

/**
 * The sample practice as the template would have kept it: one spelling for each partner, real dates and numbers, and
 * without the rows that people get wrong.
 */
export function cleanSampleRows(): BookRows {
  const random = seededRandom(20261031);
  const introductions = sampleIntroductions(random);
  const activities = sampleActivities(random);
  const kept = introductions.filter((row) => row.received !== null && row.received <= SENSIBLE_END);
  return {
    Referrals: withCredits(kept).map(referralRow),
    Partners: PARTNERS,
    Activities: activities.map((row) => activityRow(row, row.partner)),
    Money: sampleMoney(introductions)
      .filter((row) => row.currency === '')
      .map((row) => moneyRow({ ...row, amount: row.kind === 'share' ? Math.abs(row.amount) : row.amount })),
    Actions: ACTIONS,
    Candidates: CANDIDATES,
    Settings: SETTINGS,
  };
}

/** A received date beyond it is a slip of the keyboard. */
const SENSIBLE_END: Day = 21_915;

/** Decided rows have their date and their status; credits of one referral add up to 1. */
function withCredits(rows: readonly Introduction[]): Introduction[] {
  const sums = new Map<string, number>();
  for (const row of rows) if (row.credit !== null) sums.set(row.id, (sums.get(row.id) ?? 0) + row.credit);
  return rows
    .filter((row) => (row.status !== 'won' && row.status !== '') || row.closed !== null)
    .map((row) => ({
      ...row,
      status: row.status === '' ? 'lost' : row.status,
      qualified: row.qualified === '' && row.status !== 'open' ? 'no' : row.qualified,
      credit: row.credit !== null && (sums.get(row.id) ?? 0) > 1 ? 0.5 : row.credit,
    }));
}

function referralRow(row: Introduction): BookRow {
  return {
    Partner: row.partner,
    Received: dateCell(row.received),
    Id: row.id,
    Direction: row.given ? 'given' : 'received',
    Client: row.client,
    Qualified: row.given ? null : row.qualified,
    Status: row.status,
    Closed: dateCell(row.closed),
    'First-year revenue': row.revenue,
    AUM: row.aum,
    'Net new': row.netNew,
    Credit: row.credit,
    Role: row.influenced ? 'influenced' : null,
    Event: row.event,
    Ended: dateCell(row.ended),
    'Client informed': row.informed,
    'Attest client': row.attest,
    Thanked: dateCell(row.thanked),
    Notes: row.notes,
  };
}

/** An activity as a row, under the name that the sheet uses. */
export function activityRow(row: SampleActivity, partner: string): BookRow {
  return {
    Partner: partner,
    Date: formatIso(row.day),
    Type: row.type,
    Hours: row.hours,
    Cost: row.cost,
    'Initiated by': row.initiatedBy,
    'Asked on': dateCell(row.askedOn),
    'Answered on': dateCell(row.answeredOn),
    Rating: row.rating,
    Responsiveness: row.scores?.[0] ?? null,
    Initiative: row.scores?.[1] ?? null,
    Quality: row.scores?.[2] ?? null,
    Agenda: row.agenda,
    People: row.people,
    Event: row.event,
    Recipient: row.gift?.[0] ?? null,
    'Gift value': row.gift?.[1] ?? null,
    Notes: row.notes,
  };
}

export function moneyRow(row: SampleMoney): BookRow {
  return {
    Partner: row.partner,
    Date: formatIso(row.day),
    Kind: row.kind,
    Amount: row.amount,
    'Referral id': row.referralId,
    Currency: row.currency,
  };
}

function dateCell(day: Day | null): Cell {
  return day === null ? null : formatIso(day);
}

import { civilFromDay, formatIso, type Day } from '../../core/calendar/day';
import type { Cell, SheetInput } from '../../core/workbook/input';
import { TEMPLATE_VERSION } from '../../core/versions';
import { tableDescription, type ColumnType, type TableKind } from '../../core/workbook/tables';
import { activityRow, moneyRow } from '../build/book-rows';
import { seededRandom, type Random } from './random';
import { sampleActivities, type SampleActivity } from './sample-activities';
import { sampleMoney } from './sample-money';
import { TODAY } from './sample-plan';
import { sampleIntroductions, type Introduction } from './sample-referrals';
import { ACTIONS } from './sample-actions';
import { CANDIDATES, PARTNERS, SETTINGS, tableRows } from './sample-tables';

/** A sheet of the sample. In `rows`, ISO text is a cell with a real date; any other text is text. */
export interface SampleSheet extends SheetInput {
  readonly rows: readonly (readonly Cell[])[];
  /** Position of the header row in `rows`, 0-based. */
  readonly headerRow: number;
  /** Type of each column, for number formats. */
  readonly types: readonly ColumnType[];
}

export interface SamplePractice {
  /** The day on which the practice looks at its workbook; the sample has rows up to a few days before it. */
  readonly today: Day;
  readonly sheets: readonly SampleSheet[];
}

/**
 * An advisory practice with 8 partners over the 24 months to 2026-10-31, with the dirt that real sheets have. The same
 * on every run; another generator gives another practice with the same cases.
 */
export function samplePractice(random: Random = seededRandom(20261031)): SamplePractice {
  const introductions = sampleIntroductions(random);
  const activities = sampleActivities(random);
  return {
    today: TODAY,
    sheets: [
      referralsSheet(introductions),
      activitiesSheet(activities),
      plainSheet('Money', sampleMoney(introductions).map(moneyRow)),
      plainSheet('Partners', PARTNERS),
      plainSheet('Actions', ACTIONS),
      plainSheet('Candidates', CANDIDATES),
      // A workbook of the present edition: nothing of it asks to be upgraded.
      plainSheet('Settings', [...SETTINGS, { Name: 'Template version', Value: Number(TEMPLATE_VERSION) }]),
    ],
  };
}

function plainSheet(kind: TableKind, rows: readonly Readonly<Record<string, Cell>>[]): SampleSheet {
  return { name: kind, rows: tableRows(kind, rows), headerRow: 0, types: typesOf(kind) };
}

function typesOf(kind: TableKind): ColumnType[] {
  return tableDescription(kind).columns.map((column) => column.type);
}

/** The referral tab as it has grown: titles, years apart, headers again, text where dates and amounts should be. */
function referralsSheet(introductions: readonly Introduction[]): SampleSheet {
  const rows = introductions.map((row, n) => ({ row, cells: referralCells(row, n) }));
  const [headers = []] = tableRows('Referrals', []);
  const body: Cell[][] = [];
  let year = 0;
  for (const { row, cells } of rows) {
    const rowYear = row.received === null ? year : civilFromDay(row.received).year;
    if (rowYear !== year && year !== 0 && rowYear < 2030) {
      body.push([]);
      // In 2026 somebody copied the header down.
      if (rowYear === 2026) body.push([...headers]);
    }
    if (rowYear < 2030) year = rowYear;
    body.push(cells);
    if (row === pastedTwice(introductions)) body.push([...cells]);
  }
  const total = introductions.reduce((sum, row) => sum + (row.given ? 0 : (row.revenue ?? 0)), 0);
  const totals = headers.map((header, i) =>
    i === 0 ? 'Total' : header === 'First-year revenue' ? total : null,
  );
  return {
    name: 'Referrals',
    rows: [
      ['Meridian Wealth Partners: referral tracker'],
      ['Newest at the bottom. Ask Maya before you sort.'],
      [],
      headers,
      ...body,
      [],
      totals,
    ],
    headerRow: 3,
    types: typesOf('Referrals'),
  };
}

/** The row that somebody pasted twice: a lost one of Summit's, without an Id. */
function pastedTwice(introductions: readonly Introduction[]): Introduction | undefined {
  return introductions.find(
    (row) => row.partner === 'Summit Mortgage' && row.status === 'lost' && row.closed !== null,
  );
}

const STATUS_WORDS = {
  won: ['Won', 'won', 'Closed won', 'Client'],
  lost: ['Lost', 'lost', 'Not a fit', 'Declined'],
  open: ['Open', 'In progress', 'Meeting set', 'open'],
} as const;

function referralCells(row: Introduction, n: number): Cell[] {
  const status = row.status === '' ? '' : (STATUS_WORDS[row.status][n % 4] ?? '');
  const received = row.received === null ? (row.status === 'open' ? 'tbd' : null) : dateCell(row.received);
  return (
    tableRows('Referrals', [
      {
        Partner: row.spelling,
        Received: received,
        Id: row.id,
        Direction: row.given ? 'given' : n % 3 === 0 ? null : 'received',
        Client: row.client,
        Qualified: row.qualified,
        Status: status,
        Closed: row.closed === null ? null : dateCell(row.closed),
        'First-year revenue': row.revenue === null ? null : moneyCell(row.revenue, n),
        AUM: row.aum,
        'Net new': row.netNew,
        Credit: row.credit,
        Role: row.influenced ? 'influenced' : null,
        Event: row.event,
        Ended: row.ended === null ? null : formatIso(row.ended),
        'Client informed': row.informed,
        'Attest client': row.attest,
        Thanked: row.thanked === null ? null : dateCell(row.thanked),
        Notes: row.notes,
      },
    ])[1] ?? []
  );
}

/** In March 2025 the dates came in by e-mail and stayed text. */
function dateCell(day: Day): Cell {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return year === 2025 && month === 3 ? `${month}/${dayOfMonth}/${year}` : formatIso(day);
}

/** Some amounts were typed as text. */
function moneyCell(amount: number, n: number): Cell {
  if (n % 13 === 0) return `$${Math.floor(amount / 1000)},${String(amount % 1000).padStart(3, '0')}.00`;
  return n % 17 === 0 && amount % 1000 === 0 ? `${amount / 1000}k` : amount;
}

function activitiesSheet(activities: readonly SampleActivity[]): SampleSheet {
  const [headers = [], ...rows] = tableRows(
    'Activities',
    activities.map((row) => activityRow(row, row.spelling)),
  );
  return { name: 'Activities', rows: [headers, ...rows], headerRow: 0, types: typesOf('Activities') };
}

import { formatIso, NO_DAY, type Day } from '../../calendar/day';
import type { SourceColumns } from '../../ledger/ledger';
import { partnerOf, type View } from '../view';

/** A row of the workbook that made a figure, and what it contributed. */
export interface ExplainedRow {
  readonly sheet: string;
  /** Sheet row, 1-based. */
  readonly row: number;
  readonly what: string;
  readonly contribution: number;
}

type Table = 'referrals' | 'activities' | 'money';

/** A row of a table; of all partners together it says whose it is. */
export function source(
  view: View,
  table: Table,
  row: number,
  what: string,
  contribution: number,
): ExplainedRow {
  const columns: SourceColumns = view.book.ledger[table];
  const { sheets, partners } = view.book.ledger;
  const partner = view.subject === 'portfolio' ? partners[columns.partner[row]!] : undefined;
  const whose = partner === undefined ? '' : `${partner.name}: `;
  return { sheet: sheets[columns.sheet[row]!]!, row: columns.row[row]!, what: whose + what, contribution };
}

export function dayText(day: Day): string {
  return day === NO_DAY ? 'undated' : formatIso(day);
}

export function clientName(view: View, row: number): string {
  const client = view.book.ledger.referrals.client[row]!;
  return client >= 0 ? `${view.book.ledger.clients[client]!}, ` : '';
}

/** The row of the Partners table (the first known row, for a partner it does not list). */
export function partnerRow(view: View, what: string, contribution: number): ExplainedRow {
  const partner = partnerOf(view);
  return { sheet: view.book.ledger.sheets[partner.sheet] ?? '', row: partner.row, what, contribution };
}

/** The rows with the opposite sign. */
export function negated(rows: readonly ExplainedRow[]): ExplainedRow[] {
  return rows.map((row) => ({ ...row, contribution: -row.contribution }));
}

import { parseIso, type Day } from '../../../core/calendar/day';
import { figureDefinition, type FigureKey } from '../../../core/kpis';
import type { League, LeagueAdvisor, LeaguePartnerOfAdvisor, WholeAdvisor } from '../../../core/rollup';
import { amountOf, type PartFigures } from '../../../core/rollup/practice/part';
import type { Column } from './columns';

/** A table of the folder. Columns that come later stand at the end: a reader goes by name, and some by place. */
export interface Table<Row> {
  readonly name: string;
  readonly help: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly rows: Rows<Row>;
}

/** Rows in a fixed order: those of one advisor after those of the advisor before, or all of the league. */
type Rows<Row> =
  | { readonly of: 'advisor'; readonly list: (row: WholeRow) => readonly Row[] }
  | { readonly of: 'league'; readonly list: (league: League, days: Days) => readonly Row[] };

/** The days that every row is about, read once; `from` is null since each partnership began. */
export interface Days {
  readonly asOf: Day | null;
  readonly from: Day | null;
}

export function daysOf({ head: { asOf, from } }: League): Days {
  return { asOf: parseIso(asOf), from: parseIso(from) };
}

/** What a row of a table is made of: the same objects as those of the rows beside it. */
export interface DatedRow {
  readonly days: Days;
}
export interface AdvisorRow extends DatedRow {
  readonly advisor: LeagueAdvisor;
}
export interface WholeRow extends AdvisorRow {
  readonly whole: WholeAdvisor;
}
export interface PartnerRow extends AdvisorRow {
  readonly partner: LeaguePartnerOfAdvisor;
}

export const AS_OF: Column<DatedRow> = {
  name: 'as_of',
  type: 'date',
  help: 'The day as at which everything is looked at.',
  of: ({ days }) => days.asOf,
};
export const ADVISOR_ID: Column<AdvisorRow> = {
  name: 'advisor_id',
  type: 'text',
  help: "The advisor's name in its normal form, with the file where several workbooks have it.",
  of: ({ advisor }) => advisor.id,
};
export const CURRENCY: Column<AdvisorRow> = {
  name: 'currency',
  type: 'text',
  help: 'Of the amounts of the row (ISO 4217).',
  of: ({ advisor }) => advisor.currency,
};
export const PARTNER_KEY: Column<PartnerRow> = {
  name: 'partner_key',
  type: 'text',
  help: 'The same for one partner of several advisors.',
  of: ({ partner }) => partner.across,
};

/** The figures that advisors and partners have in common. */
export function figures<Row>(
  of: (row: Row) => PartFigures,
  list: ReadonlyArray<readonly [name: string, type: 'double' | 'money', key: FigureKey]>,
): Column<Row>[] {
  return list.map(([name, type, key]) => ({
    name,
    type,
    help: figureDefinition(key).definition,
    of: (row: Row) => amountOf(of(row), key),
  }));
}

export const SUMS = [
  ['introductions', 'double', 'introductions'],
  ['clients', 'double', 'clients'],
  ['revenue', 'money', 'revenue'],
  ['share', 'money', 'share'],
  ['investment', 'money', 'investment'],
  ['hours', 'double', 'hours'],
  ['roi', 'double', 'roi'],
  ['received', 'double', 'received'],
  ['given', 'double', 'given'],
] as const satisfies ReadonlyArray<readonly [string, 'double' | 'money', FigureKey]>;

/** A row for each partner of an advisor. */
export const partnerRows = ({ whole, days, advisor }: WholeRow): PartnerRow[] =>
  whole.partners.map((partner) => ({ days, advisor, partner }));

import { parseIso } from '../../../core/calendar/day';
import { figureDefinition, type FigureKey } from '../../../core/kpis';
import type { League, LeagueAdvisor, LeaguePartnerOfAdvisor } from '../../../core/rollup';
import { amountOf } from '../../../core/rollup/grouping';
import type { PartFigures } from '../../../core/rollup/part';
import { byCode } from '../../../core/workbook/values/text';
import type { Column } from './columns';

/** A table of the folder. Columns that come later stand at the end: a reader goes by name, and some by place. */
export interface Table<Row> {
  readonly name: string;
  readonly help: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  /** In a fixed order. */
  rows(league: League): Row[];
}

/** What a row of a table is made of. */
export interface AdvisorRow {
  readonly league: League;
  readonly advisor: LeagueAdvisor;
}
export interface PartnerRow extends AdvisorRow {
  readonly partner: LeaguePartnerOfAdvisor;
}

export const AS_OF: Column<{ readonly league: League }> = {
  name: 'as_of',
  type: 'date',
  help: 'The day as at which everything is looked at.',
  of: ({ league }) => parseIso(league.head.asOf),
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

export const advisorRows = (league: League): AdvisorRow[] =>
  [...league.advisors].sort((a, b) => byCode(a.id, b.id)).map((advisor) => ({ league, advisor }));
export const partnerRows = (league: League): PartnerRow[] =>
  advisorRows(league).flatMap((row) => row.advisor.partners.map((partner) => ({ ...row, partner })));

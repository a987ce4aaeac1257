import { parseIso } from '../../../core/calendar/day';
import { parseMonth } from '../../../core/calendar/month';
import { figureDefinition, UNRECORDED, type FigureKey } from '../../../core/kpis';
import type {
  League,
  LeagueAdvisor,
  LeagueCare,
  LeagueFlag,
  LeaguePartnerOfAdvisor,
} from '../../../core/rollup';
import type { NoteCount, PartFigures, PartMonth } from '../../../core/rollup/part';
import type { Column } from './columns';

/** A table of the folder. Columns that come later stand at the end: a reader goes by name, and some by place. */
export interface Table<Row> {
  readonly name: string;
  readonly help: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  /** In a fixed order. */
  rows(league: League): Row[];
}

interface AdvisorRow {
  readonly league: League;
  readonly advisor: LeagueAdvisor;
}
interface PartnerRow extends AdvisorRow {
  readonly partner: LeaguePartnerOfAdvisor;
}
interface MonthRow extends PartnerRow {
  readonly month: PartMonth;
}
interface FigureRow extends AdvisorRow {
  readonly partner: LeaguePartnerOfAdvisor | null;
  readonly key: FigureKey;
  readonly found: PartFigures[string];
}
interface NoteRow extends AdvisorRow {
  readonly note: NoteCount;
}

function numberOf(figures: PartFigures, key: FigureKey): number | null {
  const found = figures[key];
  return typeof found === 'number' ? found : null;
}

const verdicts = ({ advisor }: AdvisorRow, ...words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (advisor.verdicts.get(word) ?? 0), 0);

const asOf = ({ league }: { readonly league: League }) => parseIso(league.head.asOf);

const AS_OF: Column<AdvisorRow> = {
  name: 'as_of',
  type: 'date',
  help: 'The day as at which everything is looked at.',
  of: asOf,
};
const ADVISOR_ID: Column<AdvisorRow> = {
  name: 'advisor_id',
  type: 'text',
  help: "The advisor's name in its normal form, with the file where several workbooks have it.",
  of: ({ advisor }) => advisor.id,
};
const CURRENCY: Column<AdvisorRow> = {
  name: 'currency',
  type: 'text',
  help: 'Of the amounts of the row (ISO 4217).',
  of: ({ advisor }) => advisor.currency,
};
const PARTNER_KEY: Column<PartnerRow> = {
  name: 'partner_key',
  type: 'text',
  help: 'The same for one partner of several advisors.',
  of: ({ partner }) => partner.across,
};

/** The figures that advisors and partners have in common. */
function figures<Row>(
  of: (row: Row) => PartFigures,
  list: ReadonlyArray<readonly [name: string, type: 'double' | 'money', key: FigureKey]>,
): Column<Row>[] {
  return list.map(([name, type, key]) => ({
    name,
    type,
    help: figureDefinition(key).definition,
    of: (row: Row) => numberOf(of(row), key),
  }));
}

const SUMS = [
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

const advisorRows = (league: League): AdvisorRow[] =>
  [...league.advisors].sort(byId).map((advisor) => ({ league, advisor }));
const partnerRows = (league: League): PartnerRow[] =>
  advisorRows(league).flatMap((row) => row.advisor.partners.map((partner) => ({ ...row, partner })));

function byId(a: LeagueAdvisor, b: LeagueAdvisor): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const ADVISORS: Table<AdvisorRow> = {
  name: 'advisors',
  help: 'A row for each advisor',
  rows: advisorRows,
  columns: [
    AS_OF,
    {
      name: 'window_from',
      type: 'date',
      help: 'First day of the window; null: since each partnership began.',
      of: ({ league }) => parseIso(league.head.from),
    },
    ADVISOR_ID,
    {
      name: 'advisor',
      type: 'text',
      help: 'What the advisor is called.',
      of: ({ advisor }) => advisor.advisor,
    },
    { name: 'office', type: 'text', help: 'Settings "Office".', of: ({ advisor }) => advisor.office },
    { name: 'firm', type: 'text', help: 'Settings "Firm name".', of: ({ advisor }) => advisor.firm },
    {
      name: 'file',
      type: 'text',
      help: 'The workbook, below the folder that was named.',
      of: ({ advisor }) => advisor.file,
    },
    CURRENCY,
    {
      name: 'template_version',
      type: 'text',
      help: 'null: not made from the template.',
      of: ({ advisor }) => advisor.template,
    },
    {
      name: 'last_record',
      type: 'date',
      help: 'Day of the last dated row.',
      of: ({ advisor }) => (advisor.lastRecord === null ? null : parseIso(advisor.lastRecord)),
    },
    ...figures(({ advisor }: AdvisorRow) => advisor.figures, SUMS),
    ...figures(
      ({ advisor }: AdvisorRow) => advisor.figures,
      [
        ['reciprocity', 'double', 'reciprocity'],
        ['hhi', 'double', 'hhi'],
        ['active_partners', 'double', 'active'],
      ],
    ),
    {
      name: 'decided',
      type: 'integer',
      help: 'Introductions received in the window that are won or lost as at the day; each row counts 1.',
      of: ({ advisor }) => advisor.conversion.of,
    },
    {
      name: 'won',
      type: 'integer',
      help: 'Those of them that were won.',
      of: ({ advisor }) => advisor.conversion.won,
    },
    {
      name: 'conversion_low',
      type: 'double',
      help: 'Wilson 95% interval of won / decided.',
      of: ({ advisor }) => advisor.conversion.interval?.low ?? null,
    },
    {
      name: 'conversion_high',
      type: 'double',
      help: 'Its upper end.',
      of: ({ advisor }) => advisor.conversion.interval?.high ?? null,
    },
    {
      name: 'shrunk',
      type: 'double',
      help: 'The evened-out conversion.',
      of: ({ advisor }) => advisor.conversion.shrunk?.rate ?? null,
    },
    {
      name: 'shrunk_low',
      type: 'double',
      help: 'Its 95% limits.',
      of: ({ advisor }) => advisor.conversion.shrunk?.limits?.low ?? null,
    },
    {
      name: 'shrunk_high',
      type: 'double',
      help: 'Their upper end.',
      of: ({ advisor }) => advisor.conversion.shrunk?.limits?.high ?? null,
    },
    {
      name: 'conversion_rank',
      type: 'integer',
      help: 'By the evened-out conversion; null below 6 decided.',
      of: ({ advisor }) => advisor.conversion.rank,
    },
    {
      name: 'double_down',
      type: 'integer',
      help: 'Partners with this decision.',
      of: (row) => verdicts(row, 'double down'),
    },
    {
      name: 'optimize',
      type: 'integer',
      help: 'Partners with this decision.',
      of: (row) => verdicts(row, 'optimize'),
    },
    {
      name: 'exit',
      type: 'integer',
      help: 'Partners with this decision.',
      of: (row) => verdicts(row, 'exit'),
    },
    {
      name: 'too_early',
      type: 'integer',
      help: 'Partners whom it is too early to judge.',
      of: (row) => verdicts(row, 'too early'),
    },
    {
      name: 'not_recorded',
      type: 'integer',
      help: 'Partners without recorded time, hourly cost or revenue.',
      of: (row) => verdicts(row, ...UNRECORDED),
    },
  ],
};

const PARTNERS: Table<PartnerRow> = {
  name: 'partners',
  help: 'A row for each partner of each advisor',
  rows: partnerRows,
  columns: [
    AS_OF,
    ADVISOR_ID,
    PARTNER_KEY,
    {
      name: 'partner',
      type: 'text',
      help: 'What the partner is called across the firm.',
      of: ({ partner }) => partner.label,
    },
    { name: 'spelled', type: 'text', help: 'As this advisor spells it.', of: ({ partner }) => partner.name },
    { name: 'partner_firm', type: 'text', help: 'Firm, of Partners.', of: ({ partner }) => partner.firm },
    { name: 'category', type: 'text', help: 'Category, of Partners.', of: ({ partner }) => partner.category },
    {
      name: 'profession',
      type: 'text',
      help: 'attorney, cpa, consultant or other.',
      of: ({ partner }) => partner.profession,
    },
    CURRENCY,
    {
      name: 'active',
      type: 'boolean',
      help: 'Whether it counts among the active partners.',
      of: ({ partner }) => partner.active,
    },
    {
      name: 'decision',
      type: 'text',
      help: 'The word of the decision.',
      of: ({ partner }) => partner.verdict,
    },
    {
      name: 'fragile',
      type: 'boolean',
      help: 'Whether one client or missing hours could turn it.',
      of: ({ partner }) => partner.fragile,
    },
    ...figures(({ partner }: PartnerRow) => partner.figures, SUMS),
    { name: 'decided', type: 'integer', help: 'As in advisors.', of: ({ partner }) => partner.decided.of },
    { name: 'won', type: 'integer', help: 'As in advisors.', of: ({ partner }) => partner.decided.won },
    ...figures(({ partner }: PartnerRow) => partner.figures, [['agreement_elements', 'double', 'agreement']]),
  ],
};

const MONTHS: Table<MonthRow> = {
  name: 'months',
  help: 'A row for each month in which a partner of an advisor has something',
  rows: (league) =>
    partnerRows(league).flatMap((row) => row.partner.months.map((month) => ({ ...row, month }))),
  columns: [
    AS_OF,
    ADVISOR_ID,
    PARTNER_KEY,
    CURRENCY,
    {
      name: 'month',
      type: 'date',
      help: 'First day of the month.',
      of: ({ month }) => parseMonth(month.month)?.first ?? null,
    },
    {
      name: 'introductions',
      type: 'double',
      help: 'Received in the month, by credit.',
      of: ({ month }) => month.introductions,
    },
    {
      name: 'clients',
      type: 'double',
      help: 'Won in the month, by credit.',
      of: ({ month }) => month.clients,
    },
    { name: 'revenue', type: 'money', help: 'Of the month.', of: ({ month }) => month.revenue },
    { name: 'hours', type: 'double', help: 'Of the month.', of: ({ month }) => month.hours },
    {
      name: 'decided',
      type: 'integer',
      help: 'Of the introductions received in the month, those won or lost as at the day.',
      of: ({ month }) => month.decided,
    },
    { name: 'won', type: 'integer', help: 'Those of them that were won.', of: ({ month }) => month.won },
  ],
};

const FIGURES: Table<FigureRow> = {
  name: 'figures',
  help: 'A row for each figure of each advisor and of each partner, by its key in kpis.md',
  rows: (league) =>
    advisorRows(league).flatMap((row) =>
      [null, ...row.advisor.partners].flatMap((partner) =>
        Object.entries((partner ?? row.advisor).figures).map(([key, found]) => ({
          ...row,
          partner,
          key: key as FigureKey,
          found,
        })),
      ),
    ),
  columns: [
    AS_OF,
    ADVISOR_ID,
    {
      name: 'partner_key',
      type: 'text',
      help: 'null: the whole practice.',
      of: ({ partner }) => partner?.across ?? null,
    },
    CURRENCY,
    { name: 'figure', type: 'text', help: 'Key of the figure.', of: ({ key }) => key },
    {
      name: 'unit',
      type: 'text',
      help: 'count, share, money, days ...',
      of: ({ key }) => figureDefinition(key).unit,
    },
    {
      name: 'value',
      type: 'double',
      help: 'The number, unrounded.',
      of: ({ found }) => (typeof found === 'number' ? found : null),
    },
    { name: 'word', type: 'text', help: 'The word, yes or no.', of: ({ found }) => wordOf(found) },
    {
      name: 'reason',
      type: 'text',
      help: 'Why there is no value.',
      of: ({ found }) => (typeof found === 'object' && found !== null ? found.reason : null),
    },
  ],
};

function wordOf(found: PartFigures[string]): string | null {
  if (typeof found === 'boolean') return found ? 'yes' : 'no';
  return typeof found === 'string' ? found : null;
}

const NOTES: Table<NoteRow> = {
  name: 'notes',
  help: 'Data notes of each advisor, counted by kind',
  rows: (league) => advisorRows(league).flatMap((row) => row.advisor.notes.map((note) => ({ ...row, note }))),
  columns: [
    AS_OF,
    ADVISOR_ID,
    {
      name: 'table_name',
      type: 'text',
      help: 'Referrals, Money ...; blank: the workbook.',
      of: ({ note }) => note.table,
    },
    { name: 'kind', type: 'text', help: 'What they are about.', of: ({ note }) => note.kind },
    {
      name: 'severity',
      type: 'text',
      help: 'left out, doubtful or information.',
      of: ({ note }) => note.severity,
    },
    { name: 'notes', type: 'integer', help: 'How many.', of: ({ note }) => note.count },
  ],
};

const FLAGS: Table<{ readonly league: League; readonly flag: LeagueFlag }> = {
  name: 'flags',
  help: 'What to talk about: one-way streets, agreements, rules of compliance',
  rows: (league) => league.flags.map((flag) => ({ league, flag })),
  columns: [
    { ...AS_OF, of: asOf } as Column<{ readonly league: League; readonly flag: LeagueFlag }>,
    { name: 'advisor_id', type: 'text', help: ADVISOR_ID.help, of: ({ flag }) => flag.id },
    { name: 'partner_key', type: 'text', help: PARTNER_KEY.help, of: ({ flag }) => flag.partnerKey },
    {
      name: 'kind',
      type: 'text',
      help: 'one-way street, agreement or compliance.',
      of: ({ flag }) => flag.kind,
    },
    {
      name: 'code',
      type: 'text',
      help: 'we give, 2 of 5, or the id of the rule.',
      of: ({ flag }) => flag.code,
    },
    { name: 'title', type: 'text', help: 'The same in words.', of: ({ flag }) => flag.title },
    {
      name: 'source_rows',
      type: 'integer',
      help: 'Rows behind it, or referrals of a one-way street.',
      of: ({ flag }) => Math.round(flag.rows),
    },
  ],
};

const CARE: Table<{ readonly league: League; readonly each: LeagueCare }> = {
  name: 'care',
  help: 'Workbooks that need care, those that could not be read among them',
  rows: (league) => league.care.map((each) => ({ league, each })),
  columns: [
    { ...AS_OF, of: asOf } as Column<{ readonly league: League; readonly each: LeagueCare }>,
    {
      name: 'file',
      type: 'text',
      help: 'The workbook, below the folder that was named.',
      of: ({ each }) => each.file,
    },
    { name: 'kind', type: 'text', help: 'unreadable, template, stale ...', of: ({ each }) => each.care.kind },
    {
      name: 'sentence',
      type: 'text',
      help: 'What it is, and what to do.',
      of: ({ each }) => each.care.sentence,
    },
  ],
};

/** All tables of the folder. */
export const PARQUET_TABLES: ReadonlyArray<Table<never>> = [
  ADVISORS,
  PARTNERS,
  MONTHS,
  FIGURES,
  NOTES,
  FLAGS,
  CARE,
] as unknown as ReadonlyArray<Table<never>>;

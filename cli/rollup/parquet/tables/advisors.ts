import { parseIso } from '../../../../core/calendar/day';
import { UNRECORDED } from '../../../../core/kpis';
import { type Table, type AdvisorRow, AS_OF, ADVISOR_ID, CURRENCY, SUMS, figures } from '../table';

const verdicts = ({ advisor }: AdvisorRow, ...words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (advisor.verdicts.get(word) ?? 0), 0);

export const ADVISORS: Table<AdvisorRow> = {
  name: 'advisors',
  help: 'A row for each advisor',
  rows: { of: 'advisor', list: (row) => [row] },
  columns: [
    AS_OF,
    {
      name: 'window_from',
      type: 'date',
      help: 'First day of the window; null: since each partnership began.',
      of: ({ days }) => days.from,
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

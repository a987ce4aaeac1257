import { formatIso } from '../calendar/day';
import type { CellFormat } from '../host/sheet-plan';
import {
  dashboard,
  dueSteps,
  figure,
  figureDefinition,
  monthly,
  MONTHLY_KEYS,
  type FigureKey,
  type Subject,
  windowName,
  yearName,
} from '../kpis';
import { BLANK, cell, figureCell, headers, oneCell } from './cells';
import { capped } from './capped';
import type { CellResult, FunctionEntry } from './entry';
import { EXAMPLE_PARTNER } from './figure-functions';
import { FROM, LEDGER, ONE_PARTNER, TO } from './parameters';
import { forOnePartner } from './partners';

/** `year`: over the 12 months to the end of the window, whatever the window; `trend`: over its last 90 days. */
type Over = 'window' | 'year' | 'trend';

const SCORECARD_COLUMNS: ReadonlyArray<
  readonly [header: string, key: FigureKey, format?: CellFormat | undefined, over?: Over]
> = [
  ['Decision', 'decision', undefined, 'year'],
  ['ROI', 'roi', 'multiple'],
  ['Net', 'net', 'money'],
  ['Revenue', 'revenue', 'money'],
  ['Share', 'share', 'money'],
  ['Hours', 'hours', 'decimal'],
  ['Introductions', 'introductions', 'integer'],
  ['Clients', 'clients', 'integer'],
  ['Conversion', 'conversion', 'percent'],
  ['Velocity', 'velocity', 'decimal'],
  ['Revenue per client', 'revenuePerClient', 'money', 'year'],
  ['Engagement', 'engagement', 'integer'],
  ['Reciprocity', 'reciprocity', 'decimal'],
  ['Trend', 'trend', undefined, 'trend'],
];

/** How a sheet formats what PARTNER_SCORECARD gives, by column; undefined: as it comes. */
export const SCORECARD_FORMATS: ReadonlyArray<CellFormat | undefined> = [
  undefined,
  ...SCORECARD_COLUMNS.map(([, , format]) => format),
];

/** Decisions are taken partner by partner. */
const NO_DECISION = 'by partner';

const SCORECARD: FunctionEntry = {
  name: 'PARTNER_SCORECARD',
  summary: 'The scorecard: a row per partner, then all partners together.',
  parameters: [FROM, TO, LEDGER],
  gives: 'table',
  example: '=PARTNER_SCORECARD()',
  compute(of, period) {
    const book = of.whole();
    const names: Readonly<Record<Over, string>> = {
      window: windowName(book.ledger, period),
      year: yearName(book.ledger, period),
      trend: '90 days',
    };
    const row = (name: string, subject: Subject): CellResult[] => [
      cell(name),
      ...SCORECARD_COLUMNS.map(([, key]) =>
        key === 'decision' && subject === 'portfolio'
          ? cell(NO_DECISION)
          : figureCell(figure(book, key, subject, period)),
      ),
    ];
    return {
      kind: 'table',
      rows: [
        headers(
          'Partner',
          ...SCORECARD_COLUMNS.map(([header, , , over]) => `${header}, ${names[over ?? 'window']}`),
        ),
        ...book.ledger.partners.map(({ name }, p) => row(name, p)),
        row('All partners', 'portfolio'),
      ],
    };
  },
};

const MONTHLY: FunctionEntry = {
  name: 'PARTNER_MONTHLY',
  summary: 'The five monthly figures, a row per calendar month; the last month is to date.',
  parameters: [ONE_PARTNER, FROM, TO, LEDGER],
  gives: 'table',
  example: `=PARTNER_MONTHLY("${EXAMPLE_PARTNER}")`,
  compute: (book, args) =>
    forOnePartner(book, args, (subject) => {
      const months = monthly(book, subject, args);
      if ('reason' in months) return oneCell(months);
      return {
        kind: 'table',
        rows: [
          headers(
            'Month',
            ...MONTHLY_KEYS.map(
              (key) =>
                `${figureDefinition(key).label}, ${key === 'revenuePerClient' ? '12 months' : 'month'}`,
            ),
          ),
          ...months.value.map(({ month, figures }) => [
            cell(month),
            ...MONTHLY_KEYS.map((key) => figureCell(figures[key])),
          ]),
        ],
      };
    }),
};

const DASHBOARD: FunctionEntry = {
  name: 'PARTNER_DASHBOARD',
  summary: 'The first 90 days: days 46-90 after launch against days 1-45, and the verdict.',
  parameters: [ONE_PARTNER, LEDGER],
  gives: 'table',
  example: `=PARTNER_DASHBOARD("${EXAMPLE_PARTNER}")`,
  compute: (book, args) =>
    forOnePartner(book, args, (subject) => {
      const found = dashboard(book, subject);
      if ('reason' in found) return oneCell(found);
      return {
        kind: 'table',
        rows: [
          headers('Figure', 'Days 1-45', 'Days 46-90', 'Direction'),
          ...found.value.rows.map(({ key, first, second, direction }) => [
            cell(figureDefinition(key).label),
            figureCell(first),
            figureCell(second),
            cell(direction),
          ]),
          [cell('Verdict'), cell(found.value.verdict), BLANK, BLANK],
        ],
      };
    }),
};

const ACTIONS: FunctionEntry = {
  name: 'PARTNER_ACTIONS',
  summary: 'Steps of the plan that are due or late, the oldest first.',
  parameters: [ONE_PARTNER, LEDGER],
  gives: 'table',
  example: '=PARTNER_ACTIONS()',
  compute: (book, args) =>
    forOnePartner(book, args, (subject) => ({
      kind: 'table',
      rows: [
        headers('Due', 'Partner', 'Step', 'Owner', 'Phase', 'Days late'),
        ...dueSteps(book, subject).map(({ due, name, step, owner, phase, daysLate }) => [
          cell(formatIso(due)),
          cell(name === '' ? null : name),
          cell(step),
          cell(owner),
          cell(phase),
          cell(daysLate),
        ]),
      ],
    })),
};

const NOTES: FunctionEntry = {
  name: 'PARTNER_NOTES',
  summary: 'The data notes: what was left out or is doubtful, where it stands and what to do about it.',
  parameters: [LEDGER],
  gives: 'table',
  example: '=PARTNER_NOTES()',
  compute({ ledger: { notes } }) {
    return {
      kind: 'table',
      rows: [
        headers('Sheet', 'Row', 'Column', 'Value', 'Problem', 'Suggestion'),
        ...capped(
          notes.length,
          (i) => {
            const { sheet, row, column, value, problem, suggestion } = notes.at(i);
            return [sheet, row === 0 ? null : row, column, value, problem, suggestion].map(cell);
          },
          (more) => [BLANK, BLANK, BLANK, BLANK, cell(more), BLANK],
          'note',
        ),
      ],
    };
  },
};

export const TABLE_FUNCTIONS: readonly FunctionEntry[] = [SCORECARD, MONTHLY, DASHBOARD, ACTIONS, NOTES];

import { parseMonth } from '../../../../core/calendar/month';
import type { PartMonth } from '../../../../core/rollup/practice/part';
import { type Table, type PartnerRow, AS_OF, ADVISOR_ID, CURRENCY, PARTNER_KEY } from '../table';

interface MonthRow extends PartnerRow {
  readonly month: PartMonth;
}

export const MONTHS: Table<MonthRow> = {
  name: 'months',
  help: 'A row for each month in which a partner of an advisor has something',
  rows: {
    of: 'advisor',
    list: ({ whole, days, advisor }) =>
      whole.partners.flatMap((partner) => partner.months.map((month) => ({ days, advisor, partner, month }))),
  },
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

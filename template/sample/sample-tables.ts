import type { Cell } from '../../core/workbook/input';
import { tableDescription, type TableKind } from '../../core/workbook/tables';
import { HARBOR_SHARE, RETAINER, SUMMIT_SHARE } from './sample-money';

/** A row by column; columns that are left out stay blank. */
type Row = Readonly<Record<string, Cell>>;

/** A table with every canonical column, headers first; a date is ISO text. */
export function tableRows(kind: TableKind, rows: readonly Row[]): Cell[][] {
  const headers = tableDescription(kind).columns.map((column) => column.header);
  for (const row of rows)
    for (const key of Object.keys(row))
      if (!headers.includes(key)) throw new Error(`${kind} has no column ${key}.`);
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))];
}

const AGREED = {
  'Expectations agreed': 'yes',
  'Compensation agreed': 'yes',
  'Client ownership agreed': 'yes',
  'Communication agreed': 'yes',
  'Exit terms agreed': 'yes',
};
const FOUNDATIONS = { Understanding: 'yes', 'Ideal client': 'yes', 'Realistic expectations': 'yes' };

export const PARTNERS: readonly Row[] = [
  {
    Partner: 'Harbor Tax',
    Aliases: 'HT; Harbor Tax Advisors',
    Firm: 'Harbor Tax LLP',
    Category: 'CPA',
    Stage: 'active',
    'Stage since': '2025-03-01',
    'Start date': '2024-11-04',
    'Revenue model': 'referral fee',
    'Share %': HARBOR_SHARE,
    'Expected introductions a month': 2,
    'Expected revenue a year': 120000,
    'Contact cadence': 14,
    'Sales cycle': 60,
    Country: 'US',
    Team: 'Dana Harbor (partner), Luis Ortega (tax manager)',
    'Rating by clients': 4.8,
    ...FOUNDATIONS,
    'Sales and service models': '2025-01-20',
    'Core story': '2025-02-12',
    'Action steps': 'yes',
    'Understanding in words': 'They live from year-end planning; ask for nothing in March and April.',
    'Ideal client in words':
      'Owners of practices and shops, $1m to $5m to invest, two to ten years before a sale.',
    'Expectations in words': 'Two introductions a month to us, one to them; $120,000 in the first full year.',
    Accountable: 'Dana introduces, Maya leads the first talk and the yearly review, Luis does the return.',
    ...AGREED,
    'Agreement date': '2025-01-06',
    'Compensation disclosed': '2025-01-06',
  },
  {
    Partner: 'Lindqvist Estate Law',
    Firm: 'Lindqvist & Partners',
    Category: 'Estate attorney',
    Stage: 'active',
    'Stage since': '2025-02-01',
    'Start date': '2024-11-11',
    'Revenue model': 'none',
    'Expected introductions a month': 1.5,
    Country: 'US',
    Team: 'Karin Lindqvist',
    'Rating by clients': 4.6,
    Understanding: 'yes',
    'Ideal client': 'yes',
    'Realistic expectations': 'no',
    'Expectations agreed': 'yes',
    'Communication agreed': 'no',
    'Retirement date': '2030-06-30',
  },
  {
    Partner: 'Brightpath Consulting',
    Firm: 'Brightpath Consulting Inc.',
    Category: 'Business consultant',
    Stage: 'optimize',
    'Stage since': '2026-01-15',
    'Start date': '2025-02-03',
    'Revenue model': 'retainer',
    'Retainer a month': RETAINER,
    'Guaranteed minimum': 24,
    'Expected introductions a month': 2,
    'Expected revenue a year': 110000,
    Country: 'US',
    'Rating by clients': 4.1,
    ...FOUNDATIONS,
    'Sales and service models': 'yes',
    ...AGREED,
    'Exit terms agreed': 'no',
    'Agreement date': '2025-02-03',
  },
  {
    Partner: 'Keystone Insurance Group',
    Aliases: 'KIG',
    Category: 'Insurance broker',
    Stage: 'active',
    'Start date': '2024-11-18',
    'Revenue model': 'co-marketing',
    'Expected introductions a month': 1,
    'Expected revenue a year': 30000,
    Country: 'US',
    'Rating by clients': 3.4,
    Understanding: 'yes',
    ...AGREED,
    'Client ownership agreed': '',
    'Agreement date': '2024-12-02',
  },
  {
    Partner: 'Summit Mortgage',
    Category: 'Mortgage broker',
    Stage: 'active',
    'Start date': '2025-01-06',
    'Revenue model': 'bundled service',
    'Share %': SUMMIT_SHARE,
    'Expected introductions a month': 1.25,
    'Expected revenue a year': 20000,
    'Sales cycle': 45,
    Country: 'US',
    'Rating by clients': 4.4,
    ...FOUNDATIONS,
    'Action steps': 'yes',
    ...AGREED,
    'Agreement date': '2025-01-20',
    'Compensation disclosed': '2025-01-20',
  },
  {
    Partner: 'Vasquez Family Law',
    Category: 'Divorce attorney',
    Stage: 'expert service provider',
    Country: 'US',
    'Rating by clients': 4.7,
  },
  {
    Partner: 'Cedar Exit Planning',
    Category: 'Exit planner',
    Team: 'Paul Cedar (founder), Amy Lund (case manager)',
    Stage: 'launch',
    'Stage since': '2026-10-19',
    'Start date': '2026-08-20',
    'Revenue model': 'joint venture',
    'Share %': 0.4,
    'Expected introductions a month': 1,
    'Contact cadence': 7,
    Country: 'US',
    Understanding: '2026-09-03',
    'Ideal client': '2026-09-10',
    'Expectations agreed': '2026-09-24',
    'Compensation agreed': '2026-10-06',
    'Client ownership agreed': 'yes',
    'Communication agreed': 'yes',
    'Exit terms agreed': 'no',
    'Agreement date': '2026-10-19',
  },
  {
    Partner: 'Northgate Trust Company',
    Aliases: 'Northgate Trust Co.',
    Category: 'Trust officer',
    Stage: 'optimize',
    'Start date': '2026-03-16',
    'Revenue model': 'none',
    'Expected introductions a month': 1,
    Country: 'US',
    'Expectations agreed': 'yes',
    'Communication agreed': 'yes',
  },
  {
    Partner: 'Moreno Business Law',
    Firm: 'Moreno & Hart',
    'Revenue model': 'referral fee',
    'Share %': 0.1,
    Category: 'Business attorney',
    Stage: 'discovery',
    'Stage since': '2026-10-12',
    Country: 'US',
    Team: 'Inés Moreno (partner)',
    'Rating by clients': 4.8,
  },
  {
    // Good at the work, asked, and glad to stay a provider: a respected end of the ladder.
    Partner: 'Ferris Property Management',
    Category: 'Property manager',
    Stage: 'expert service provider',
    'Stage since': '2026-05-19',
    Country: 'US',
    'Rating by clients': 4.9,
  },
];

const candidate = (
  name: string,
  category: string,
  [complementary, shared, free]: readonly [Cell, Cell, Cell],
  more: Row = {},
): Row => ({
  Name: name,
  Category: category,
  'Complementary services': complementary,
  'Shared ideal client': shared,
  'Non-competitive': free,
  ...more,
});

export const CANDIDATES: readonly Row[] = [
  candidate('Osprey Tax Partners', 'CPA', ['yes', 'yes', 'yes'], {
    'Client base': 'Owners of medical practices',
    'Service delivery': 'Monthly books for each practice; we would meet at the year-end plan',
    'Philosophy discussed on': '2026-10-13',
    Source: 'Introduced by a client',
    Focus: 'yes',
  }),
  candidate('Fenwick & Lowe', 'CPA', ['yes', 'no', 'yes'], { 'Client base': 'Restaurants' }),
  candidate('Pell Accounting', 'CPA', ['yes', 'yes', 'yes'], { 'Retirement date': '2027-09-30' }),
  candidate('Rivera Bookkeeping', 'CPA', ['yes', '', 'yes']),
  candidate('Tidewater Tax Advisors', 'CPA', ['yes', 'yes', 'yes'], {
    'Client base': 'Retired officers and their families',
    Source: 'Study group',
  }),
  candidate('Ashford Business Brokers', 'Business broker', ['yes', 'yes', 'yes'], {
    'Compensation discussed on': '2026-09-02',
    'Philosophy discussed on': '2026-09-22',
    Source: 'Chamber of commerce',
  }),
  candidate('Sterling M&A', 'Business broker', ['yes', 'yes', 'no'], { 'Locked in': 'yes' }),
  candidate('Whitaker Valuations', 'Business broker', ['yes', '', 'yes'], {
    'Client base': 'Family firms before a sale',
    'Compensation discussed on': '2026-10-05',
  }),
  candidate('Dorsey Divorce Planning', 'Divorce planner', ['yes', 'yes', 'yes'], {
    'Service delivery': 'Works with mediators; we would meet at the settlement',
  }),
  candidate('Hale Mediation', 'Divorce planner', ['yes', 'no', '']),
  candidate('Kim & Roth', 'Divorce planner', ['', 'yes', 'yes']),
];

export const SETTINGS: readonly Row[] = [
  { Name: 'As of', Value: '2026-10-31' },
  { Name: 'Hourly cost', Value: 250 },
  { Name: 'Default hours: call', Value: 0.5 },
  { Name: 'Default hours: meeting', Value: 1.5 },
  { Name: 'Firm name', Value: 'Meridian Wealth Partners' },
  { Name: 'Advisor name', Value: 'Maya Brandt' },
  { Name: 'Firm type', Value: 'RIA and broker-dealer' },
  { Name: 'Firm annual revenue', Value: 1900000 },
  { Name: 'Currency', Value: 'USD' },
  { Name: 'Contact cadence', Value: 30 },
  { Name: 'Prospecting hours per 10k', Value: 14 },
  { Name: 'Columns confirmed', Value: 'yes' },
  {
    Name: 'Text: ideal client',
    Value:
      'Owners of firms with 10 to 100 people, between 45 and 60, who have built more than $1 million outside the firm and want one plan for both.',
  },
];

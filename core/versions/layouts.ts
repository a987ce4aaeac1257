import { SETTING_NAMES } from '../workbook/settings/read-settings';
import { TABLES, type TableKind } from '../workbook/tables';

/** Version of the template that this software writes, and the newest that it changes. */
export const TEMPLATE_VERSION = '4';

/** What the tabs of one version of the template hold: headers by table, and names of Settings rows. */
export interface Layout {
  readonly version: string;
  readonly tables: ReadonlyMap<TableKind, readonly string[]>;
  readonly settings: readonly string[];
}

/** The first layout: five plain tables. It kept no version of itself. */
const FIRST: Layout = {
  version: '1',
  tables: new Map<TableKind, readonly string[]>([
    [
      'Referrals',
      [
        ...['Partner', 'Received', 'Id', 'Direction', 'Client', 'Qualified', 'Status', 'Closed'],
        ...['First-year revenue', 'AUM', 'Net new', 'Credit', 'Notes'],
      ],
    ],
    [
      'Partners',
      [
        ...['Partner', 'Aliases', 'Firm', 'Category', 'Stage', 'Start date', 'Revenue model', 'Share %'],
        ...['Expected introductions a month', 'Contact cadence', 'Country', 'Rating by clients'],
      ],
    ],
    ['Activities', ['Partner', 'Date', 'Type', 'Hours', 'Cost', 'Initiated by', 'Notes']],
    ['Money', ['Partner', 'Date', 'Kind', 'Amount', 'Referral id', 'Currency']],
    ['Settings', ['Name', 'Value']],
  ]),
  settings: ['As of', 'Hourly cost', 'Firm name', 'Firm annual revenue', 'Currency'],
};

/** The second layout: seven tables, without what version 3 added for the method. */
const SECOND: Layout = {
  version: '2',
  tables: new Map<TableKind, readonly string[]>([
    [
      'Referrals',
      [
        ...['Partner', 'Received', 'Id', 'Direction', 'Client', 'Qualified', 'Status', 'Closed'],
        ...['First-year revenue', 'AUM', 'Net new', 'Credit', 'Role', 'Event', 'Ended', 'Client informed'],
        ...['Attest client', 'Notes'],
      ],
    ],
    [
      'Partners',
      [
        ...['Partner', 'Aliases', 'Firm', 'Category', 'Stage', 'Stage since', 'Start date', 'Revenue model'],
        ...['Share %', 'Retainer a month', 'Guaranteed minimum', 'Expected introductions a month'],
        ...['Expected revenue a year', 'Contact cadence', 'Sales cycle', 'Retirement date', 'Exclusive'],
        ...['Country', 'Team', 'Rating by clients', 'Understanding', 'Ideal client'],
        ...['Realistic expectations', 'Sales and service models', 'Core story', 'Action steps'],
        ...['Expectations agreed', 'Compensation agreed', 'Client ownership agreed'],
        ...['Communication agreed', 'Exit terms agreed', 'Agreement date', 'Compensation disclosed'],
      ],
    ],
    [
      'Activities',
      [
        ...['Partner', 'Date', 'Type', 'Hours', 'Cost', 'Initiated by', 'Asked on', 'Answered on', 'Rating'],
        ...['Responsiveness', 'Initiative', 'Quality', 'Agenda', 'People', 'Event', 'Recipient'],
        ...['Gift value', 'Notes'],
      ],
    ],
    ['Money', ['Partner', 'Date', 'Kind', 'Amount', 'Referral id', 'Currency']],
    ['Actions', ['Partner', 'Step', 'Owner', 'Due', 'Done', 'Phase']],
    [
      'Candidates',
      [
        ...['Name', 'Category', 'Complementary services', 'Shared ideal client', 'Non-competitive'],
        ...['Client base', 'Service delivery', 'Philosophy discussed on', 'Compensation discussed on'],
        ...['Locked in', 'Retirement date', 'Source', 'Focus'],
      ],
    ],
    ['Settings', ['Name', 'Value']],
  ]),
  settings: [
    ...['As of', 'Hourly cost', 'Firm annual revenue', 'Firm type', 'Firm name', 'Currency', 'ROI basis'],
    ...['Revenue recurs', 'Contact cadence', 'Prospecting hours per 10k', 'Template version'],
    ...['Too early days', 'Maturing days', 'Double down ROI', 'Optimise ROI', 'Exit days'],
    ...['Sales cycle days', 'Sales cycle days: attorney', 'Event days'],
  ],
};

/** The third layout: every table of the method, before money knew its client and its status. */
const THIRD: Layout = {
  version: '3',
  tables: new Map<TableKind, readonly string[]>([
    [
      'Referrals',
      [
        ...['Partner', 'Received', 'Id', 'Direction', 'Client', 'Qualified', 'Status', 'Closed'],
        ...['First-year revenue', 'AUM', 'Net new', 'Credit', 'Role', 'Event', 'Ended'],
        ...['Client informed', 'Attest client', 'Notes'],
      ],
    ],
    [
      'Partners',
      [
        ...['Partner', 'Aliases', 'Firm', 'Category', 'Stage', 'Stage since', 'Start date'],
        ...['Revenue model', 'Share %', 'Retainer a month', 'Guaranteed minimum'],
        ...['Expected introductions a month', 'Expected revenue a year', 'Contact cadence'],
        ...['Sales cycle', 'Retirement date', 'Exclusive', 'Country', 'Team'],
        ...['Rating by clients', 'Understanding', 'Ideal client', 'Realistic expectations'],
        ...['Sales and service models', 'Core story', 'Action steps', 'Expectations agreed'],
        ...['Compensation agreed', 'Client ownership agreed', 'Communication agreed'],
        ...['Exit terms agreed', 'Agreement date', 'Compensation disclosed'],
      ],
    ],
    [
      'Activities',
      [
        ...['Partner', 'Date', 'Type', 'Hours', 'Cost', 'Initiated by', 'Asked on'],
        ...['Answered on', 'Rating', 'Responsiveness', 'Initiative', 'Quality', 'Agenda'],
        ...['People', 'Event', 'Recipient', 'Gift value', 'Notes'],
      ],
    ],
    ['Money', [...['Partner', 'Date', 'Kind', 'Amount', 'Referral id', 'Currency']]],
    ['Actions', [...['Partner', 'Step', 'Owner', 'Due', 'Done', 'Phase', 'Shared']]],
    [
      'Candidates',
      [
        ...['Name', 'Category', 'Complementary services', 'Shared ideal client'],
        ...['Non-competitive', 'Client base', 'Service delivery', 'Philosophy discussed on'],
        ...['Compensation discussed on', 'Locked in', 'Retirement date', 'Source', 'Focus'],
      ],
    ],
    ['Settings', [...['Name', 'Value']]],
  ]),
  settings: [
    ...['As of', 'Hourly cost', 'Firm annual revenue', 'Firm type', 'Firm name', 'Currency'],
    ...['ROI basis', 'Revenue recurs', 'Contact cadence', 'Prospecting hours per 10k'],
    ...['Template version', 'Too early days', 'Maturing days', 'Double down ROI'],
    ...['Optimise ROI', 'Exit days', 'Sales cycle days', 'Sales cycle days: attorney'],
    ...['Event days', 'Discovery introductions', 'Discovery rating', 'Retirement months'],
    ...['Maintenance hours', 'Advisor name', 'Country'],
  ],
};

/** The present layout: every table and column that this software knows, and a row for every setting. */
const PRESENT: Layout = {
  version: TEMPLATE_VERSION,
  tables: new Map(TABLES.map(({ kind, columns }) => [kind, columns.map(({ header }) => header)])),
  settings: SETTING_NAMES,
};

/** Every version that there has been, the first one first. */
export const LAYOUTS: readonly Layout[] = [FIRST, SECOND, THIRD, PRESENT];

export const FIRST_LAYOUT = FIRST;
export const PRESENT_LAYOUT = PRESENT;

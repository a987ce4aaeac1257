import { SETTING_NAMES } from '../workbook/read-settings';
import { TABLES, type TableKind } from '../workbook/tables';

/** Version of the template that this software writes, and the newest that it changes. */
export const TEMPLATE_VERSION = '2';

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

/** The present layout: every table and column that this software knows, and a row for every setting. */
const PRESENT: Layout = {
  version: TEMPLATE_VERSION,
  tables: new Map(TABLES.map(({ kind, columns }) => [kind, columns.map(({ header }) => header)])),
  settings: SETTING_NAMES,
};

/** Every version that there has been, the first one first. */
export const LAYOUTS: readonly Layout[] = [FIRST, PRESENT];

export const FIRST_LAYOUT = FIRST;
export const PRESENT_LAYOUT = PRESENT;

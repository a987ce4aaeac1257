import type { Cell } from '../workbook/input';
import { LOCKED_BY } from '../workbook/settings/locked-settings';
import type { Firm } from './parse';

/** A row of the Settings table. */
export type SettingsRow = readonly [name: string, value: Exclude<Cell, undefined | null>];

/** Name of the row in Settings by path of the file, for all that is one value. */
const ROW_NAMES: ReadonlyArray<readonly [path: string, name: string]> = [
  ['name', 'Firm name'],
  ['version', 'Firm settings version'],
  ['type', 'Firm type'],
  ['country', 'Country'],
  ['currency', 'Currency'],
  ['hourlyCost', 'Hourly cost'],
  ['roiBasis', 'ROI basis'],
  ['revenueRecurs', 'Revenue recurs'],
  ['contactCadence', 'Contact cadence'],
  ['prospectingHoursPer10k', 'Prospecting hours per 10k'],
  ['thresholds.tooEarlyDays', 'Too early days'],
  ['thresholds.maturingDays', 'Maturing days'],
  ['thresholds.doubleDownRoi', 'Double down ROI'],
  ['thresholds.optimizeRoi', 'Optimize ROI'],
  ['thresholds.exitDays', 'Exit days'],
  ['thresholds.salesCycleDays', 'Sales cycle days'],
  ['thresholds.salesCycleDaysAttorney', 'Sales cycle days: attorney'],
  ['thresholds.eventDays', 'Event days'],
  ['thresholds.discoveryIntroductions', 'Discovery introductions'],
  ['thresholds.discoveryRating', 'Discovery rating'],
  ['thresholds.retirementMonths', 'Retirement months'],
  ['thresholds.maintenanceHours', 'Maintenance hours'],
];

/** A row with the path of the file that it comes from. */
type PlacedRow = readonly [path: string, ...row: SettingsRow];

/**
 * The rows of Settings in which a firm's file travels inside a workbook: one name and one value each, readable by a
 * person. First every setting under its own name; then, for each locked one, `Locked by` and `Locked <name>`.
 */
export function firmSettingsRows(firm: Firm): SettingsRow[] {
  const rows = placedRows(firm);
  const locked = rows.filter(([path]) => isLocked(firm, path));
  return [
    ...rows.map(([, name, value]): SettingsRow => [name, value]),
    ...(locked.length > 0 ? [[LOCKED_BY, firm.name] as const] : []),
    ...locked.map(([, name, value]): SettingsRow => [`Locked ${name}`, value]),
  ];
}

function placedRows(firm: Firm): PlacedRow[] {
  const rows: PlacedRow[] = [];
  const add = (path: string, name: string, value: string | number | boolean | undefined) => {
    if (value === undefined) return;
    // Yes and no are words: a spreadsheet in another language shows TRUE in its own.
    rows.push([path, name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : value]);
  };
  const single = (path: string): string | number | boolean | undefined => {
    const [first = '', second] = path.split('.');
    const value = (firm as unknown as Record<string, unknown>)[first];
    return (second === undefined ? value : (value as Record<string, unknown> | undefined)?.[second]) as
      string | number | boolean | undefined;
  };
  for (const [path, name] of ROW_NAMES) add(path, name, single(path));
  for (const [type, hours] of Object.entries(firm.defaultHours ?? {}))
    add(`defaultHours.${type}`, `Default hours: ${type}`, hours);
  add('categories', 'Categories', firm.categories?.join('; '));
  for (const [kind, text] of Object.entries(firm.texts ?? {})) add(`texts.${kind}`, `Text: ${kind}`, text);
  const { off = {}, limits = {}, own = [] } = firm.compliance ?? {};
  for (const [id, reason] of Object.entries(off))
    add(`compliance.off.${id}`, `Rule: ${id}`, reason === undefined ? undefined : `off: ${reason}`);
  for (const [id, limit] of Object.entries(limits))
    add(`compliance.limits.${id}`, `Rule: ${id}`, limit === undefined ? undefined : `limit ${limit}`);
  for (const { id, ...rule } of own)
    for (const [field, value] of Object.entries(rule))
      add('compliance.own', `Own rule ${id}: ${field}`, value);
  return rows;
}

/** Whether a path of the file is locked: by itself, by one above it, or by `*`. */
function isLocked(firm: Firm, path: string): boolean {
  return firm.locked.some((each) => each === '*' || path === each || path.startsWith(`${each}.`));
}

import * as z from 'zod/mini';
import { NO_DAY, type Day } from '../calendar/day';
import { dayFromSerial, parseDateText, type DateOrder } from './dates';
import type { Cell, DateSystem } from './input';
import { parseNumberText } from './money';
import type { Settings, Thresholds } from './settings';
import { ACTIVITY_TYPES, TABLES, type TableKind } from './tables';
import { cellText, fold, isBlank, tidy, wordKey } from './text';
import { ACTIVITY_TYPE, YES_NO } from './words';

/** One row of a Settings table, or one given by the host. */
export interface SettingRow {
  readonly name: Cell;
  readonly value: Cell;
  readonly dateSystem: DateSystem;
  /** Calls back with what is wrong with it. */
  readonly problem: (problem: string, suggestion: string) => void;
}

const number = z.pipe(
  z.transform((cell: Cell) => (typeof cell === 'string' ? (parseNumberText(cell, '.')?.value ?? NaN) : cell)),
  z.number('It is not a number.'),
);
const amount = z.pipe(number, z.number().check(z.minimum(0, 'It must not be negative.')));
const days = z.pipe(
  number,
  z.number().check(z.minimum(0, 'It must not be negative.'), z.maximum(36525, 'It is more than 100 years.')),
);
const cadence = z.pipe(days, z.number().check(z.minimum(1, 'It must be at least one day.')));
const text = z.pipe(
  z.transform((cell: Cell) => tidy(cellText(cell))),
  z.string(),
);
const currency = z.pipe(
  z.transform((cell: Cell) => tidy(cellText(cell)).toUpperCase()),
  z.string().check(z.regex(/^[A-Z]{3}$/, 'It is not a three-letter currency code such as USD.')),
);
const yesNo = z.pipe(
  z.transform((cell: Cell) => (typeof cell === 'boolean' ? cell : YES_NO.get(wordKey(cellText(cell))))),
  z.boolean('It is neither yes nor no.'),
);
const roiBasis = z.pipe(
  z.transform((cell: Cell) => fold(cellText(cell))),
  z.enum(['investment', 'total cost'], 'It is neither "investment" nor "total cost".'),
);
const order = z.pipe(
  z.transform((cell: Cell) =>
    tidy(cellText(cell))
      .toUpperCase()
      .replace(/[\s.-]+/g, '/')
      .replace(/DD?/, 'D')
      .replace(/MM?/, 'M')
      .replace(/Y{2,4}/, 'Y'),
  ),
  z.enum(['D/M/Y', 'M/D/Y', 'Y/M/D'], 'It is none of D/M/Y, M/D/Y and Y/M/D.'),
);
const tableKind = z.pipe(
  z.transform((cell: Cell) => TABLES.find((each) => fold(each.kind) === fold(cellText(cell)))?.kind),
  z.enum(
    TABLES.map((each) => each.kind) as [TableKind, ...TableKind[]],
    `It is none of ${TABLES.map((each) => each.kind).join(', ')}.`,
  ),
);

/** Names of the settings as the template writes them. */
export const SETTING_NAMES = [
  'As of',
  'Hourly cost',
  'Firm annual revenue',
  'Firm type',
  'Firm name',
  'Currency',
  'ROI basis',
  'Revenue recurs',
  'Contact cadence',
  'Prospecting hours per 10k',
  'Template version',
  'Too early days',
  'Maturing days',
  'Double down ROI',
  'Optimise ROI',
  'Exit days',
  'Sales cycle days',
  'Sales cycle days: attorney',
  'Event days',
] as const;

type Draft = { -readonly [Key in keyof Omit<Settings, 'thresholds'>]: Settings[Key] } & {
  thresholds: { -readonly [Key in keyof Thresholds]: Thresholds[Key] };
  defaultHours: Map<string, number>;
  columnMap: Map<string, string>;
  dateOrder: Map<string, DateOrder>;
  tableKinds: Map<string, TableKind>;
};

/** The settings when nothing is set. */
export function defaultSettings(): Draft {
  return {
    asOf: null,
    hourlyCost: null,
    defaultHours: new Map(),
    firmAnnualRevenue: null,
    firmType: null,
    firmName: null,
    currency: null,
    roiBasis: 'investment',
    revenueRecurs: true,
    contactCadenceDays: 30,
    prospectingHoursPer10k: null,
    templateVersion: null,
    thresholds: {
      tooEarlyDays: 90,
      maturingDays: 365,
      doubleDownRoi: 3,
      optimiseRoi: 1,
      exitDays: 30,
      salesCycleDays: 90,
      salesCycleDaysAttorney: 270,
      eventDays: 60,
    },
    columnMap: new Map(),
    dateOrder: new Map(),
    tableKinds: new Map(),
  };
}

type Setter = (draft: Draft, row: SettingRow) => string | null;

/** A setter that validates and stores; its result is the sentence of the first problem. */
function set<Value>(schema: z.ZodMiniType<Value, Cell>, store: (draft: Draft, value: Value) => void): Setter {
  return (draft, row) => {
    const result = schema.safeParse(row.value);
    if (!result.success) return result.error.issues[0]?.message ?? 'It is not valid.';
    store(draft, result.data);
    return null;
  };
}

const SETTERS: Readonly<Record<(typeof SETTING_NAMES)[number], Setter>> = {
  'As of': (draft, row) => {
    const day = settingDay(row);
    if (day === NO_DAY) return 'It is not a date.';
    draft.asOf = day;
    return null;
  },
  'Hourly cost': set(amount, (draft, value) => (draft.hourlyCost = value)),
  'Firm annual revenue': set(amount, (draft, value) => (draft.firmAnnualRevenue = value)),
  'Firm type': set(text, (draft, value) => (draft.firmType = value)),
  'Firm name': set(text, (draft, value) => (draft.firmName = value)),
  Currency: set(currency, (draft, value) => (draft.currency = value)),
  'ROI basis': set(roiBasis, (draft, value) => (draft.roiBasis = value)),
  'Revenue recurs': set(yesNo, (draft, value) => (draft.revenueRecurs = value)),
  'Contact cadence': set(cadence, (draft, value) => (draft.contactCadenceDays = value)),
  'Prospecting hours per 10k': set(amount, (draft, value) => (draft.prospectingHoursPer10k = value)),
  'Template version': set(text, (draft, value) => (draft.templateVersion = value)),
  'Too early days': set(days, (draft, value) => (draft.thresholds.tooEarlyDays = value)),
  'Maturing days': set(days, (draft, value) => (draft.thresholds.maturingDays = value)),
  'Double down ROI': set(number, (draft, value) => (draft.thresholds.doubleDownRoi = value)),
  'Optimise ROI': set(number, (draft, value) => (draft.thresholds.optimiseRoi = value)),
  'Exit days': set(days, (draft, value) => (draft.thresholds.exitDays = value)),
  'Sales cycle days': set(days, (draft, value) => (draft.thresholds.salesCycleDays = value)),
  'Sales cycle days: attorney': set(
    days,
    (draft, value) => (draft.thresholds.salesCycleDaysAttorney = value),
  ),
  'Event days': set(days, (draft, value) => (draft.thresholds.eventDays = value)),
};

const BY_KEY = new Map<string, Setter>(SETTING_NAMES.map((name) => [wordKey(name), SETTERS[name]]));
for (const [alias, name] of [
  ['asof', 'As of'],
  ['as of date', 'As of'],
  ['hourly rate', 'Hourly cost'],
  ['cost per hour', 'Hourly cost'],
  ['firm revenue', 'Firm annual revenue'],
  ['contact cadence days', 'Contact cadence'],
  ['default sales cycle', 'Sales cycle days'],
  ['optimize roi', 'Optimise ROI'],
] as const)
  BY_KEY.set(alias, SETTERS[name]);

function settingDay(row: SettingRow): Day {
  if (typeof row.value === 'number') return dayFromSerial(row.value, row.dateSystem);
  return typeof row.value === 'string' ? parseDateText(row.value, 'M/D/Y') : NO_DAY;
}

const DEFAULT_HOURS = /^default hours\s*[:\- ]\s*(.+)$/i;
const MAP = /^map\s+(.+)$/i;
const DATE_ORDER = /^date order\s+(.+)$/i;
const TABLE = /^table\s+(.+)$/i;

/** Reads rows of name and value into `draft`; a later row of the same name wins. Never throws. */
export function readSettings(rows: readonly SettingRow[], draft: Draft = defaultSettings()): Draft {
  for (const row of rows) {
    const name = tidy(cellText(row.name));
    if (name === '' || isBlank(row.value)) continue;
    const problem = setOne(name, row, draft);
    if (problem !== null) row.problem(...problem);
  }
  return draft;
}

function setOne(name: string, row: SettingRow, draft: Draft): [problem: string, suggestion: string] | null {
  const setter = BY_KEY.get(wordKey(name)) ?? patternSetter(name);
  if (setter === null)
    return [
      'There is no setting of this name; it is not used.',
      `Settings are: ${SETTING_NAMES.join(', ')}.`,
    ];
  const problem = setter(draft, row);
  return problem === null ? null : [problem, `Correct "${name}" in Settings; until then it is not used.`];
}

function patternSetter(name: string): Setter | null {
  const hours = DEFAULT_HOURS.exec(name)?.[1];
  if (hours !== undefined)
    return (draft, row) => {
      const type = ACTIVITY_TYPE.get(wordKey(hours));
      if (type === undefined)
        return `There is no activity type "${hours}"; there are ${ACTIVITY_TYPES.join(', ')}.`;
      return set(amount, (to, value) => to.defaultHours.set(type, value))(draft, row);
    };
  const map = MAP.exec(name)?.[1];
  if (map !== undefined)
    return columnSetter(map, (column) => set(text, (draft, value) => draft.columnMap.set(column, value)));
  const dates = DATE_ORDER.exec(name)?.[1];
  if (dates !== undefined)
    return columnSetter(dates, (column) => set(order, (draft, value) => draft.dateOrder.set(column, value)));
  const table = TABLE.exec(name)?.[1];
  if (table !== undefined) return set(tableKind, (draft, value) => draft.tableKinds.set(table, value));
  return null;
}

/** `referrals.partner` as `Referrals.Partner`; null when there is no such column. */
export function canonicalColumn(name: string): string | null {
  const dot = name.indexOf('.');
  const table = TABLES.find((each) => fold(each.kind) === fold(name.slice(0, Math.max(0, dot))));
  const column = table?.columns.find((each) => wordKey(each.header) === wordKey(name.slice(dot + 1)));
  return table && column ? `${table.kind}.${column.header}` : null;
}

function columnSetter(name: string, setter: (column: string) => Setter): Setter {
  const column = canonicalColumn(name);
  if (column !== null) return setter(column);
  return () => {
    const table = TABLES.find((each) => fold(each.kind) === fold(name.split('.')[0] ?? ''));
    return table
      ? `There is no column "${name}"; ${table.kind} has ${table.columns.map((each) => each.header).join(', ')}.`
      : `There is no column "${name}"; write a table and a column, such as Referrals.Partner.`;
  };
}

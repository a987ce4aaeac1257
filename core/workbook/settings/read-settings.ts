import { civilFromDay, NO_DAY } from '../../calendar/day';
import { firmSetter, setCategories } from './firm-setters';
import { applyLocks, LOCKED_BY } from './locked-settings';
import { ownRuleField, readOwnRules } from './own-rules';
import { dayOfYear, settingDay } from './setting-days';
import { set, type Setter, type SettingRow } from './setting-row';
import {
  addresses,
  amount,
  cadence,
  country,
  currency,
  days,
  decimal,
  direction,
  moneyKind,
  months,
  number,
  order,
  outcome,
  period,
  rating,
  roiBasis,
  tableKind,
  text,
  yesNo,
} from './setting-values';
import { settingsText } from './settings';
import { defaultSettings, type Draft } from './settings-draft';
import { ACTIVITY_TYPES, TABLES } from '../tables';
import { answered } from '../values/answers';
import { cellText, fold, isBlank, tidy, wordKey } from '../values/text';
import { ACTIVITY_TYPE } from '../values/words';

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
  'Period',
  'Fiscal year starts',
  'Contact cadence',
  'Prospecting hours per 10k',
  'Template version',
  'Too early days',
  'Maturing days',
  'Double down ROI',
  'Optimize ROI',
  'Exit days',
  'Sales cycle days',
  'Sales cycle days: attorney',
  'Event days',
  'Discovery introductions',
  'Discovery rating',
  'Retirement months',
  'Maintenance hours',
  'Advisor name',
  'Advisor e-mail',
  'Time zone',
  'Country',
] as const;

/** Names of rows that only a firm sets (docs/firm.md). */
const FIRM_NAMES = ['Categories', 'Firm settings version', 'Office', LOCKED_BY] as const;

/** Set by the pane once the advisor has said that the columns were read rightly. */
export const COLUMNS_CONFIRMED = 'Columns confirmed' as const;

const SETTERS: Readonly<Record<SettingName, Setter>> = {
  'As of': (draft, row) => {
    const day = settingDay(row);
    if (day === NO_DAY) return 'It is not a date.';
    draft.asOf = day;
    draft.asOfGiven = row.given === true;
    return null;
  },
  'Hourly cost': set(amount, (draft, value) => (draft.hourlyCost = value)),
  'Firm annual revenue': set(amount, (draft, value) => (draft.firmAnnualRevenue = value)),
  'Firm type': set(text, (draft, value) => (draft.firmType = value)),
  Country: set(country, (draft, value) => (draft.country = value)),
  'Firm name': set(text, (draft, value) => (draft.firmName = value)),
  'Advisor name': set(text, (draft, value) => (draft.advisorName = value)),
  Office: set(text, (draft, value) => (draft.office = value)),
  'Advisor e-mail': set(addresses, (draft, value) => (draft.advisorEmails = value)),
  'Time zone': set(text, (draft, value) => (draft.timeZone = value)),
  Currency: set(currency, (draft, value) => (draft.currency = value)),
  'ROI basis': set(roiBasis, (draft, value) => (draft.roiBasis = value)),
  'Revenue recurs': set(yesNo, (draft, value) => (draft.revenueRecurs = value)),
  Period: set(period, (draft, value) => (draft.period = value)),
  'Fiscal year starts': (draft, row) => {
    const day = dayOfYear(row);
    if (day === NO_DAY) return 'It is no day of a year such as 07-01, and no date.';
    const { month, day: dayOfMonth } = civilFromDay(day);
    draft.fiscalYearStarts = { month, day: dayOfMonth };
    return null;
  },
  'Contact cadence': set(cadence, (draft, value) => (draft.contactCadenceDays = value)),
  'Prospecting hours per 10k': set(amount, (draft, value) => (draft.prospectingHoursPer10k = value)),
  'Template version': set(text, (draft, value) => (draft.templateVersion = value)),
  'Too early days': set(days, (draft, value) => (draft.thresholds.tooEarlyDays = value)),
  'Maturing days': set(days, (draft, value) => (draft.thresholds.maturingDays = value)),
  'Double down ROI': set(number, (draft, value) => (draft.thresholds.doubleDownRoi = value)),
  'Optimize ROI': set(number, (draft, value) => (draft.thresholds.optimizeRoi = value)),
  'Exit days': set(days, (draft, value) => (draft.thresholds.exitDays = value)),
  'Sales cycle days': set(days, (draft, value) => (draft.thresholds.salesCycleDays = value)),
  'Sales cycle days: attorney': set(
    days,
    (draft, value) => (draft.thresholds.salesCycleDaysAttorney = value),
  ),
  'Event days': set(days, (draft, value) => (draft.thresholds.eventDays = value)),
  'Discovery introductions': set(amount, (draft, value) => (draft.thresholds.discoveryIntroductions = value)),
  'Discovery rating': set(rating, (draft, value) => (draft.thresholds.discoveryRating = value)),
  'Retirement months': set(months, (draft, value) => (draft.thresholds.retirementMonths = value)),
  'Maintenance hours': set(amount, (draft, value) => (draft.thresholds.maintenanceHours = value)),
  Categories: setCategories,
  'Firm settings version': set(text, (draft, value) => (draft.firm.version = value)),
  [COLUMNS_CONFIRMED]: set(yesNo, (draft, value) => (draft.columnsConfirmed = value)),
  [LOCKED_BY]: set(text, (draft, value) => (draft.firm.lockedBy = value)),
};

type SettingName = (typeof SETTING_NAMES | typeof FIRM_NAMES)[number] | typeof COLUMNS_CONFIRMED;
const NAMES = new Map<string, SettingName>(
  ([...SETTING_NAMES, ...FIRM_NAMES, COLUMNS_CONFIRMED] as const).map((name) => [wordKey(name), name]),
);
for (const [alias, name] of [
  ['asof', 'As of'],
  ['as of date', 'As of'],
  ['advisor', 'Advisor name'],
  ['reporting period', 'Period'],
  ['fiscal year start', 'Fiscal year starts'],
  ['financial year starts', 'Fiscal year starts'],
  ['hourly rate', 'Hourly cost'],
  ['cost per hour', 'Hourly cost'],
  ['firm revenue', 'Firm annual revenue'],
  ['contact cadence days', 'Contact cadence'],
  ['default sales cycle', 'Sales cycle days'],
  ['optimise roi', 'Optimize ROI'],
] as const)
  NAMES.set(alias, name);

const DEFAULT_HOURS = /^default hours ?[:\- ] ?(.+)/i;
/** Rows by which an upgrade keeps what it added (docs/versions.md). */
const UPGRADE = /^upgrade \S+ (added|from)\b/i;

/** The same for every spelling of a setting's name, for example `Hourly rate` and `hourly cost`. */
export function settingKey(name: string): string {
  const key = wordKey(name);
  return wordKey(NAMES.get(key) ?? key);
}

/**
 * Reads rows of name and value into `draft`; a later row of the same name wins, and what a firm has locked wins over
 * all of them. Never throws.
 */
export function readSettings(all: readonly SettingRow[], draft: Draft = defaultSettings()): Draft {
  const filled = all.filter((row) => tidy(cellText(row.name)) !== '' && !isBlank(row.value));
  const { rows, locked } = applyLocks(filled, settingKey, sameEffect);
  for (const row of rows) {
    const name = tidy(cellText(row.name));
    if (ownRuleField(name)) continue;
    const problem = setOne(name, row, draft);
    if (problem !== null) row.problem(...problem);
  }
  draft.firm.ownRules = readOwnRules(rows);
  draft.firm.locked = locked;
  return draft;
}

/** Whether two rows of one setting say the same, however they are written. */
function sameEffect(row: SettingRow, other: SettingRow): boolean {
  const text = ({ value }: SettingRow) => fold(cellText(value));
  return text(row) === text(other) || effect(row) === effect(other);
}

function effect(row: SettingRow): string {
  const draft = defaultSettings();
  return setOne(tidy(cellText(row.name)), row, draft) === null
    ? settingsText(draft) + (draft.office ?? '')
    : cellText(row.value);
}

/** Whether a text is the name of a setting, also one about a column or a tab. */
export const isSettingName: (text: string) => boolean = /* @__PURE__ */ answered((text) => {
  const name = tidy(text);
  return NAMES.has(wordKey(name)) || patternSetter(name) !== null;
});

/** What is wrong with a row whose name is none of ours. */
export const UNKNOWN_SETTING = 'There is no setting of this name; it is not used.';

function setOne(name: string, row: SettingRow, draft: Draft): Parameters<SettingRow['problem']> | null {
  const known = NAMES.get(wordKey(name));
  const setter = known === undefined ? patternSetter(name) : SETTERS[known];
  if (setter === null)
    return ['a setting that is not known', UNKNOWN_SETTING, `Settings are: ${SETTING_NAMES.join(', ')}.`];
  const problem = setter(draft, row);
  return problem === null
    ? null
    : ['a setting that cannot be used', problem, `Correct "${name}" in Settings; until then it is not used.`];
}

/** Settings about one column, tab, name or word, which stands behind these words: `Map Referrals.Partner`. */
const OF_ONE: Readonly<Record<string, (what: string) => Setter>> = {
  map: (name) =>
    columnSetter(name, (column) => set(text, (draft, value) => draft.columnMap.set(column, value))),
  'date order': (name) =>
    columnSetter(name, (column) => set(order, (draft, value) => draft.dateOrder.set(column, value))),
  'swap day and month': (name) =>
    columnSetter(name, (column) => set(yesNo, (draft, value) => draft.swapDates.set(column, value))),
  'alias of': (alias) => set(text, (draft, value) => draft.aliases.set(alias, value)),
  alias: (alias) => set(text, (draft, value) => draft.aliases.set(alias, value)),
  'direction of': (name) => set(direction, (draft, value) => draft.directions.set(name, value)),
  direction: (name) => set(direction, (draft, value) => draft.directions.set(name, value)),
  'one partner': (name) =>
    set(yesNo, (draft, value) => (value ? draft.together.add(name) : draft.together.delete(name))),
  'leave out': (tab) => set(yesNo, (draft, value) => draft.leaveOut.set(tab, value)),
  'fill down': (name) =>
    columnSetter(name, (column) =>
      set(yesNo, (draft, value) => (value ? draft.fillDown.add(column) : draft.fillDown.delete(column))),
    ),
  'decimal sign': (name) =>
    columnSetter(name, (column) => set(decimal, (draft, value) => draft.decimalSign.set(column, value))),
  'status word': (word) => set(outcome, (draft, value) => draft.statusWords.set(wordKey(word), value)),
  'kind word': (word) => set(moneyKind, (draft, value) => draft.kindWords.set(wordKey(word), value)),
  table: (tab) => set(tableKind, (draft, value) => draft.tableKinds.set(tab, value)),
};

/** What stands behind `start` and a blank in a tidy name, whatever case it is in; undefined when it begins with other words. */
function behind(name: string, start: string): string | undefined {
  const length = start.length + 1;
  return name.slice(0, length).toLowerCase() === `${start} ` ? name.slice(length) : undefined;
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
  for (const [start, setterOf] of Object.entries(OF_ONE)) {
    const what = behind(name, start);
    if (what !== undefined) return setterOf(what);
  }
  if (UPGRADE.test(name)) return set(text, (draft, value) => draft.upgrades.set(name, value));
  return firmSetter(name);
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

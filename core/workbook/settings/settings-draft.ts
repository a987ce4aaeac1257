import type { DateOrder } from '../values/days/date-form';
import type { FirmSettings, FirmText, RuleId } from './firm-settings';
import type { Settings, Thresholds } from './settings';
import type { DecimalSign } from '../values/money';
import type { Outcome } from '../outcome/outcome';
import type { MoneyKind, TableKind } from '../tables';

/** Settings while they are read. */
export type Draft = { -readonly [Key in keyof Omit<Settings, 'thresholds' | 'firm'>]: Settings[Key] } & {
  thresholds: { -readonly [Key in keyof Thresholds]: Thresholds[Key] };
  defaultHours: Map<string, number>;
  columnMap: Map<string, string>;
  dateOrder: Map<string, DateOrder>;
  aliases: Map<string, string>;
  directions: Map<string, boolean>;
  together: Set<string>;
  leaveOut: Map<string, boolean>;
  swapDates: Map<string, boolean>;
  fillDown: Set<string>;
  tableKinds: Map<string, TableKind>;
  statusWords: Map<string, Outcome>;
  kindWords: Map<string, MoneyKind>;
  decimalSign: Map<string, DecimalSign>;
  upgrades: Map<string, string>;
  firm: { -readonly [Key in keyof FirmSettings]: FirmSettings[Key] } & {
    texts: Map<FirmText, string>;
    rulesOff: Map<RuleId, string>;
    ruleLimits: Map<RuleId, number>;
  };
};

/** The settings when nothing is set. */
export function defaultSettings(): Draft {
  return {
    asOf: null,
    asOfGiven: false,
    period: '12 months',
    fiscalYearStarts: null,
    hourlyCost: null,
    defaultHours: new Map(),
    firmAnnualRevenue: null,
    firmType: null,
    country: null,
    firmName: null,
    advisorName: null,
    office: null,
    advisorEmails: [],
    timeZone: null,
    currency: null,
    roiBasis: 'investment',
    revenueRecurs: null,
    contactCadenceDays: 30,
    prospectingHoursPer10k: null,
    templateVersion: null,
    columnsConfirmed: false,
    thresholds: {
      tooEarlyDays: 90,
      maturingDays: 365,
      doubleDownRoi: 3,
      optimizeRoi: 1,
      exitDays: 30,
      salesCycleDays: 90,
      salesCycleDaysAttorney: 270,
      eventDays: 60,
      discoveryIntroductions: 3,
      discoveryRating: 4.5,
      retirementMonths: 18,
      maintenanceHours: 4,
    },
    columnMap: new Map(),
    dateOrder: new Map(),
    aliases: new Map(),
    directions: new Map(),
    together: new Set(),
    leaveOut: new Map(),
    swapDates: new Map(),
    fillDown: new Set(),
    tableKinds: new Map(),
    statusWords: new Map(),
    kindWords: new Map(),
    decimalSign: new Map(),
    upgrades: new Map(),
    firm: {
      lockedBy: null,
      version: null,
      locked: new Map(),
      categories: [],
      texts: new Map(),
      rulesOff: new Map(),
      ruleLimits: new Map(),
      ownRules: [],
    },
  };
}

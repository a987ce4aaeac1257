import { PERIOD_NAMES, type Settings } from '../../../core/workbook/settings/settings';
import { ACTIVITY_TYPES } from '../../../core/workbook/tables';
import { DecimalEvidence, parseNumberText } from '../../../core/workbook/values/money';

type Kind = 'text' | 'number' | 'currency' | 'country' | 'choice' | 'list';

/** A setting that can be changed here. */
export interface FirmField {
  /** Its name in Settings. */
  readonly setting: string;
  readonly kind: Kind;
  /** Words that it takes, for a choice; the first one holds while it is blank. */
  readonly choices?: readonly string[];
  /** What it is now, as it would be typed; '' for what is not set. */
  value(settings: Settings): string;
}

/** `07-01`; '' where it is not set. */
function dayOfYearText(of: Settings['fiscalYearStarts']): string {
  return of === null ? '' : `${String(of.month).padStart(2, '0')}-${String(of.day).padStart(2, '0')}`;
}

const shown = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

const field = (
  setting: string,
  kind: Kind,
  value: FirmField['value'],
  choices?: readonly string[],
): FirmField => ({ setting, kind, value, ...(choices === undefined ? {} : { choices }) });

/** What a firm settles for its advisors, in groups as they are shown. */
export const GROUPS: ReadonlyArray<{ readonly title: string; readonly fields: readonly FirmField[] }> = [
  {
    title: 'The firm',
    fields: [
      field('Firm name', 'text', ({ firmName }) => shown(firmName)),
      field('Advisor name', 'text', ({ advisorName }) => shown(advisorName)),
      field('Firm type', 'text', ({ firmType }) => shown(firmType)),
      field('Country', 'country', ({ country }) => shown(country)),
      field('Categories', 'list', ({ firm }) => firm.categories.join('; ')),
    ],
  },
  {
    title: 'Money and time',
    fields: [
      field('Currency', 'currency', ({ currency }) => shown(currency)),
      field('Hourly cost', 'number', ({ hourlyCost }) => shown(hourlyCost)),
      field('Firm annual revenue', 'number', ({ firmAnnualRevenue }) => shown(firmAnnualRevenue)),
      field('ROI basis', 'choice', ({ roiBasis }) => roiBasis, ['investment', 'total cost']),
      field(
        'Revenue recurs',
        'choice',
        ({ revenueRecurs }) => (revenueRecurs === null ? '' : revenueRecurs ? 'yes' : 'no'),
        ['yes', 'no'],
      ),
      field('Period', 'choice', ({ period }) => period, PERIOD_NAMES),
      field('Fiscal year starts', 'text', ({ fiscalYearStarts }) => dayOfYearText(fiscalYearStarts)),
      field('Contact cadence', 'number', ({ contactCadenceDays }) => shown(contactCadenceDays)),
      field('Prospecting hours per 10k', 'number', ({ prospectingHoursPer10k }) =>
        shown(prospectingHoursPer10k),
      ),
    ],
  },
  {
    title: 'Hours of an activity without hours',
    fields: ACTIVITY_TYPES.filter((type) => type !== 'gift').map((type) =>
      field(`Default hours: ${type}`, 'number', ({ defaultHours }) => shown(defaultHours.get(type))),
    ),
  },
  {
    title: 'Thresholds',
    fields: [
      field('Too early days', 'number', ({ thresholds }) => shown(thresholds.tooEarlyDays)),
      field('Maturing days', 'number', ({ thresholds }) => shown(thresholds.maturingDays)),
      field('Double down ROI', 'number', ({ thresholds }) => shown(thresholds.doubleDownRoi)),
      field('Optimize ROI', 'number', ({ thresholds }) => shown(thresholds.optimizeRoi)),
      field('Exit days', 'number', ({ thresholds }) => shown(thresholds.exitDays)),
      field('Sales cycle days', 'number', ({ thresholds }) => shown(thresholds.salesCycleDays)),
      field('Sales cycle days: attorney', 'number', ({ thresholds }) =>
        shown(thresholds.salesCycleDaysAttorney),
      ),
      field('Event days', 'number', ({ thresholds }) => shown(thresholds.eventDays)),
      field('Discovery introductions', 'number', ({ thresholds }) =>
        shown(thresholds.discoveryIntroductions),
      ),
      field('Discovery rating', 'number', ({ thresholds }) => shown(thresholds.discoveryRating)),
      field('Retirement months', 'number', ({ thresholds }) => shown(thresholds.retirementMonths)),
      field('Maintenance hours', 'number', ({ thresholds }) => shown(thresholds.maintenanceHours)),
    ],
  },
];

/** What was typed as the value of a row; a sentence when it cannot be that. Blank takes the setting away. */
export function valueOf(
  { kind }: FirmField,
  text: string,
  locale: string,
): { readonly value: string | number } | { readonly problem: string } {
  const typed = text.trim();
  if (typed === '') return { value: '' };
  switch (kind) {
    case 'number': {
      const evidence = new DecimalEvidence();
      evidence.add(typed);
      const value = parseNumberText(typed, evidence.decide(locale))?.value ?? null;
      return value === null || value < 0 ? { problem: 'Write it as a number, such as 30.' } : { value };
    }
    case 'currency':
      return /^[A-Za-z]{3}$/.test(typed)
        ? { value: typed.toUpperCase() }
        : { problem: 'Write a three-letter code, such as USD.' };
    case 'country':
      return /^[A-Za-z]{2}$/.test(typed)
        ? { value: typed.toUpperCase() }
        : { problem: 'Write two letters, such as US.' };
    default:
      return { value: typed };
  }
}

import { dayFromCivil, type Day } from '../../core/calendar/day';
import { month, type Month } from '../../core/calendar/month';
import type { ActivityType } from '../../core/workbook/tables';

/** The sample covers the 24 months from November 2024; the last one ends with AS_OF. */
export const MONTHS: readonly Month[] = Array.from({ length: 24 }, (_, i) =>
  month(2024 + Math.floor((10 + i) / 12), ((10 + i) % 12) + 1),
);
export const AS_OF: Day = dayFromCivil(2026, 10, 31);
/** The day on which the practice looks at its workbook. */
export const TODAY: Day = dayFromCivil(2026, 11, 6);

/** Days of a month within which the introductions of that month fall, where it matters for a trend. */
type DaysOfMonth = Readonly<Record<number, readonly [first: number, last: number]>>;

/**
 * How one partnership goes. Counts are per month; outcomes are won (W), lost (L) or open (O), taken one after the
 * other and again from the start. Only days, names and amounts within these bounds are drawn.
 */
export interface PartnerPlan {
  readonly name: string;
  /** Other spellings found in the sheets, all of which mean the same partner. */
  readonly spellings: readonly string[];
  readonly received: readonly number[];
  readonly receivedDays?: DaysOfMonth;
  readonly given: readonly number[];
  readonly outcomes: string;
  /** Qualified yes (y), no (n) or still to assess (-). */
  readonly qualified: string;
  /** New to both practices: yes (y), no (n), unknown (-). */
  readonly netNew: string;
  readonly firstYearRevenue: readonly [number, number];
  readonly daysToDecision: readonly [number, number];
  readonly contacts: readonly number[];
  readonly contactTypes: readonly ActivityType[];
  readonly hours: readonly [number, number];
  /** Every how many contacts the hours are not written down; 0 = never. */
  readonly hoursMissingEvery: number;
  readonly costs: readonly [number, number];
  /** Who starts the contact: us (u) or them (t), taken in turn; - is not recorded. */
  readonly initiators: string;
  /** Ratings 1-5 taken in turn; 0 = none. */
  readonly ratings: readonly number[];
  /** Business answers: days from asking to answering, taken in turn; -1 = never answered. */
  readonly answers: readonly number[];
  readonly money: boolean;
}

const none = Array.from({ length: 24 }, () => 0);

export const PLANS: readonly PartnerPlan[] = [
  {
    // Carries the practice: double down, and no single client decides it. Introductions clearly up at the end.
    name: 'Harbor Tax',
    spellings: ['Harbor Tax', 'Harbor Tax CPA', 'Harbor Tax', 'harbor tax', 'Harbor Tax, CPA', 'HT'],
    received: [2, 3, 2, 3, 3, 4, 2, 3, 3, 2, 3, 4, 3, 2, 4, 3, 3, 2, 4, 3, 3, 1, 2, 7],
    receivedDays: { 21: [6, 28], 22: [18, 30] },
    given: [1, 1, 1, 0, 1, 1, 2, 1, 1, 1, 0, 1, 2, 2, 1, 2, 1, 2, 1, 1, 2, 1, 1, 2],
    outcomes: 'WLWWOLWWLW',
    qualified: 'yyyny-yyyy',
    netNew: 'yyn-yyyn',
    firstYearRevenue: [6000, 11500],
    daysToDecision: [24, 85],
    contacts: [3, 3, 2, 3, 3, 3, 2, 3, 3, 2, 3, 3, 3, 3, 2, 3, 3, 3, 2, 3, 3, 3, 3, 3],
    contactTypes: ['call', 'meeting', 'call', 'meal', 'joint meeting', 'e-mail'],
    hours: [0.75, 2],
    hoursMissingEvery: 9,
    costs: [35, 120],
    initiators: 'utut-t',
    ratings: [5, 4, 0, 5, 5, 0],
    answers: [1, 0, 2, 1],
    money: true,
  },
  {
    // Strong for a year, then silent: lapsed. We go on introducing, nothing comes back: a one-way street.
    name: 'Lindqvist Estate Law',
    spellings: [
      'Lindqvist Estate Law',
      'Lindqvist Estate Law',
      'LINDQVIST ESTATE LAW',
      'Lindqvist Estate Law LLC',
    ],
    received: [2, 2, 3, 2, 2, 2, 1, 2, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
    given: [1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 1],
    outcomes: 'WLWWLWOWLWWLWLLWWLLLLO',
    // The last two, in the year of silence, are not what we look for.
    qualified: 'yyyynyyyyyyyyyyyyyyynn',
    netNew: 'yny-',
    firstYearRevenue: [9000, 16000],
    daysToDecision: [30, 75],
    contacts: [3, 3, 3, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0],
    contactTypes: ['meeting', 'call', 'meal', 'call'],
    hours: [1, 2.5],
    hoursMissingEvery: 0,
    costs: [60, 180],
    initiators: 'uutu',
    ratings: [4, 3, 3],
    answers: [1, 6, 9, -1, 5, 2],
    money: false,
  },
  {
    // A retainer with a guaranteed minimum that is not reached; introductions clearly down at the end.
    name: 'Brightpath Consulting',
    spellings: ['Brightpath Consulting', 'BrightPath Consulting', 'Brightpath Consulting Inc.'],
    received: [0, 0, 0, 2, 1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 2, 0],
    receivedDays: { 21: [4, 28], 22: [1, 15] },
    given: [0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0],
    outcomes: 'WLWOW',
    qualified: 'yyyyy',
    netNew: 'yyyn',
    firstYearRevenue: [8000, 14000],
    daysToDecision: [35, 90],
    contacts: [0, 0, 0, 4, 5, 4, 4, 5, 4, 4, 5, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4],
    contactTypes: ['e-mail', 'joint meeting', 'e-mail', 'event', 'e-mail'],
    hours: [2.5, 4.5],
    hoursMissingEvery: 1,
    costs: [80, 260],
    initiators: 'ut',
    ratings: [0],
    answers: [1, 2],
    money: false,
  },
  {
    // Takes time and gives little: exit, whatever one more client would bring.
    name: 'Keystone Insurance Group',
    spellings: ['Keystone Insurance Group', 'Keystone Insurance Group, Inc.', 'KIG'],
    received: [1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0],
    given: [2, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1],
    outcomes: 'LWLLLWLLLWLLO',
    qualified: 'yyn',
    netNew: 'n-y',
    firstYearRevenue: [1800, 3000],
    daysToDecision: [20, 70],
    contacts: [3, 3, 3, 3, 3, 2, 3, 3, 3, 2, 3, 3, 3, 3, 2, 3, 3, 3, 3, 2, 3, 3, 3, 3],
    contactTypes: ['meeting', 'meal', 'call', 'meeting'],
    hours: [1.25, 2.5],
    hoursMissingEvery: 0,
    costs: [40, 140],
    initiators: 'uuut',
    ratings: [3, 3, 2],
    answers: [2, 3, 1],
    money: true,
  },
  {
    // Steady small clients, as many as planned; we have never introduced anyone back.
    name: 'Summit Mortgage',
    spellings: ['Summit Mortgage', 'Summit Mortgage', 'SUMMIT MORTGAGE', 'Summit Mortgage Corp.'],
    received: [0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3],
    given: none,
    outcomes: 'WLWLOW',
    qualified: 'yyyyyny',
    netNew: 'yyyyn',
    firstYearRevenue: [1900, 3600],
    daysToDecision: [25, 60],
    contacts: [0, 0, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
    contactTypes: ['call', 'meeting', 'call', 'meal'],
    hours: [0.75, 1.75],
    hoursMissingEvery: 0,
    costs: [20, 70],
    initiators: 'tu',
    ratings: [4, 4, 5],
    answers: [1, 2, 1],
    money: false,
  },
  {
    // Good introductions, but nobody has ever written down the time: no verdict is possible.
    name: 'Vasquez Family Law',
    spellings: ['Vasquez Family Law', 'Vásquez Family Law'],
    received: [1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 0],
    given: [0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0],
    outcomes: 'WLLWLOW',
    qualified: 'yyy-',
    netNew: 'y',
    firstYearRevenue: [5000, 9000],
    daysToDecision: [40, 100],
    contacts: none,
    contactTypes: ['call'],
    hours: [1, 1],
    hoursMissingEvery: 0,
    costs: [0, 0],
    initiators: '-',
    ratings: [0],
    answers: [],
    money: false,
  },
  {
    // Ten weeks old: in the launch phase, too early for any verdict.
    name: 'Cedar Exit Planning',
    spellings: ['Cedar Exit Planning'],
    received: [...none.slice(0, 21), 1, 2, 1],
    receivedDays: { 21: [24, 30] },
    given: [...none.slice(0, 22), 1, 1],
    outcomes: 'OLO',
    qualified: 'y-y',
    netNew: 'y-',
    firstYearRevenue: [7000, 12000],
    daysToDecision: [20, 40],
    contacts: [...none.slice(0, 21), 2, 3, 2],
    contactTypes: ['meeting', 'call', 'joint meeting'],
    hours: [1, 2],
    hoursMissingEvery: 0,
    costs: [0, 60],
    initiators: 'ut',
    ratings: [4, 5],
    answers: [1],
    money: false,
  },
  {
    // Slower in its second 45 days: diagnose. Below break-even by one client: exit, but fragile.
    name: 'Northgate Trust Company',
    spellings: ['Northgate Trust Company', 'Northgate Trust Co.'],
    received: [...none.slice(0, 16), 4, 3, 0, 0, 1, 1, 0, 1],
    receivedDays: { 16: [17, 30], 17: [2, 27] },
    given: [...none.slice(0, 17), 1, 0, 1, 0, 0, 1, 0],
    outcomes: 'LLWLLLLLOO',
    qualified: 'yyyyyyn',
    netNew: 'yn',
    firstYearRevenue: [4600, 5200],
    daysToDecision: [95, 120],
    contacts: [...none.slice(0, 16), 3, 3, 3, 2, 3, 2, 3, 2],
    contactTypes: ['meeting', 'call', 'meeting'],
    hours: [1, 1.75],
    hoursMissingEvery: 0,
    costs: [0, 90],
    initiators: 'uut',
    ratings: [3, 4],
    answers: [1, 2, 4],
    money: false,
  },
];

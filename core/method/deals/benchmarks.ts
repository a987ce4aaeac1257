import { capitalised } from '../../workbook/values/text';
import type { ValueFormat } from '../../words';

/**
 * Figures of others to compare with, and whose they are. What the articles behind this method claim without naming a
 * source is marked as the authors' own; nobody should take it for research.
 */

/** Marks a claim of the authors wherever one is shown. */
export const CLAIM_MARK = '*';
export const CLAIM_NOTE = "* The authors' own claim, without a source.";

export type Source =
  | { readonly kind: 'authors' }
  | { readonly kind: 'study'; readonly name: string }
  | { readonly kind: 'firm' };

export interface Benchmark {
  readonly id: BenchmarkId;
  /** What is compared, a few words. */
  readonly what: string;
  /** Ends of the band, both included; null: open at that end. */
  readonly low: number | null;
  readonly high: number | null;
  readonly format: ValueFormat;
  /** In US dollars: not compared with amounts of another currency. */
  readonly dollars?: true;
  readonly source: Source;
  /** What the source says, one sentence without the mark. */
  readonly says: string;
}

export type BenchmarkId =
  | 'activePartners'
  | 'allianceShare'
  | 'revenueAPartnership'
  | 'maintenanceHours'
  | 'maintenanceHoursAQuarter'
  | 'firstRevenue'
  | 'introductionsAYear'
  | 'formalAgreement'
  | 'claimedPartnerships'
  | 'topPriority'
  | 'standardShare'
  | 'definedShare'
  | 'eventIntroductions'
  | 'costOfAClient'
  | 'clientsFromPartners'
  | 'professionalReferrals';

const AUTHORS: Source = { kind: 'authors' };
const study = (name: string): Source => ({ kind: 'study', name });
const CERULLI = study('Cerulli, reported by ThinkAdvisor, 2026');

export const BENCHMARKS: readonly Benchmark[] = [
  {
    id: 'activePartners',
    what: 'Active partnerships',
    low: 3,
    high: 5,
    format: 'integer',
    source: AUTHORS,
    says: 'Three to five active partnerships, in different professions, are what one practice can keep up.',
  },
  {
    id: 'allianceShare',
    what: 'Share of firm revenue',
    low: 0.18,
    high: 0.24,
    format: 'percent',
    source: AUTHORS,
    says: 'Practices with working partnerships have 18% to 24% of their annual revenue from them.',
  },
  {
    id: 'revenueAPartnership',
    what: 'Revenue per partnership, 12 months',
    low: 150_000,
    high: 400_000,
    format: 'money',
    dollars: true,
    source: AUTHORS,
    says: 'A working partnership brings $150,000 to $400,000 a year.',
  },
  {
    id: 'maintenanceHours',
    what: 'Hours a month per partnership',
    low: 2,
    high: 4,
    format: 'decimal',
    source: AUTHORS,
    says: 'Keeping up a partnership takes two to four hours a month.',
  },
  {
    id: 'maintenanceHoursAQuarter',
    what: 'Hours a quarter per partnership',
    low: null,
    high: 4,
    format: 'decimal',
    source: AUTHORS,
    says: 'Elsewhere the same article says about four hours a quarter, so Settings has "Maintenance hours".',
  },
  {
    id: 'firstRevenue',
    what: 'Days to the first revenue',
    low: null,
    high: 365,
    format: 'days',
    source: AUTHORS,
    says: 'Of the advisors who say they have partnerships, 11% earn measurable revenue from one within 12 months.',
  },
  {
    id: 'introductionsAYear',
    what: 'Introductions per partner, 12 months',
    low: 4,
    high: null,
    format: 'integer',
    source: AUTHORS,
    says: 'Only 12% of advisors get more than three qualified introductions a year from centers of influence.',
  },
  {
    id: 'formalAgreement',
    what: 'Partnerships with a written agreement',
    low: 0.16,
    high: 0.16,
    format: 'percent',
    source: AUTHORS,
    says: 'Of more than 100 practices, 84% had no formal agreement with a partner.',
  },
  {
    id: 'claimedPartnerships',
    what: 'Advisors who say they have partnerships',
    low: 0.73,
    high: 0.73,
    format: 'percent',
    source: AUTHORS,
    says: '73% of advisors say that they have strategic partnerships.',
  },
  {
    id: 'topPriority',
    what: 'Advisors who call them their top priority',
    low: 0.87,
    high: 0.87,
    format: 'percent',
    source: AUTHORS,
    says: '87% call centers of influence their top priority.',
  },
  {
    id: 'standardShare',
    what: 'Share of revenue, standard',
    low: 0.2,
    high: 0.25,
    format: 'percent',
    source: AUTHORS,
    says: 'A standard referral fee is 20% to 25% of the revenue.',
  },
  {
    id: 'definedShare',
    what: 'Share of revenue, with defined contributions of both',
    low: 0.4,
    high: 0.6,
    format: 'percent',
    source: AUTHORS,
    says: 'Where both have defined contributions, the split is 40% to 60%.',
  },
  {
    id: 'eventIntroductions',
    what: 'Introductions after a joint event',
    low: null,
    high: 14,
    format: 'integer',
    source: AUTHORS,
    says: 'One joint event brought 14 introductions within 60 days; it is a single case.',
  },
  {
    id: 'costOfAClient',
    what: 'Cost of winning a client',
    low: null,
    high: 3119,
    format: 'money',
    dollars: true,
    source: study('Kitces Research'),
    says: 'Winning a client costs $3,119 on average, of which $2,600 is time of the advisor.',
  },
  {
    id: 'clientsFromPartners',
    what: 'New clients that come through centers of influence',
    low: 0.139,
    high: 0.139,
    format: 'percent',
    source: CERULLI,
    says: 'Centers of influence bring 13.9% of new clients; clients and friends who refer bring 54.2%.',
  },
  {
    id: 'professionalReferrals',
    what: 'Referrals that an accountant or attorney makes in a year',
    low: 5,
    high: 10,
    format: 'integer',
    source: study('a survey of 401 accountants and attorneys'),
    says: 'About half make 5 to 10 referrals a year, a quarter fewer than 5, a fifth 10 to 15, and 5% make 15 or more.',
  },
];

/** The benchmark with an id. */
export function benchmark(id: BenchmarkId): Benchmark {
  const found = BENCHMARKS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no benchmark ${id}.`);
  return found;
}

/** What a source says, with the mark of a claim or the name of the study: as it may stand anywhere. */
export function attributed({ says, source }: Benchmark): string {
  switch (source.kind) {
    case 'authors':
      return `${says}${CLAIM_MARK}`;
    case 'study':
      return `${says} (${capitalised(source.name)}.)`;
    case 'firm':
      return says;
  }
}

export type Standing = 'below' | 'within' | 'above';

/** Where a value stands to a band. */
export function standing({ low, high }: Pick<Benchmark, 'low' | 'high'>, value: number): Standing {
  if (low !== null && value < low) return 'below';
  return high !== null && value > high ? 'above' : 'within';
}

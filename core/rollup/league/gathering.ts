import { byCode } from '../../workbook/values/text';
import { Codes, Numbers, Texts } from './columns';
import { ExactSum } from './exact-sum';
import {
  amountOf,
  isReadable,
  type LeagueCare,
  type Part,
  type PartFigures,
  type PartMonth,
  type PracticePart,
  type UnreadablePart,
} from '../practice/part';

/** Figures of an advisor that stand in the tables of the league; the others are read again for who wants them. */
const SHOWN = [
  'introductions',
  'clients',
  'revenue',
  'share',
  'investment',
  'hours',
  'roi',
  'received',
  'given',
  'reciprocity',
  'hhi',
  'active',
] as const;

/** Figures of partners that are added up across advisors. */
export const SUMMED = ['introductions', 'clients', 'revenue', 'hours', 'received', 'given'] as const;
export type Summed = (typeof SUMMED)[number];

/** What is kept of one workbook. */
export interface Practice extends Pick<
  PracticePart,
  | 'file'
  | 'advisor'
  | 'office'
  | 'firm'
  | 'currency'
  | 'template'
  | 'lastRecord'
  | 'decided'
  | 'flags'
  | 'care'
> {
  /** By which the partner rows name it. */
  readonly at: number;
  /** Those that tables show. */
  readonly figures: PartFigures;
  /** How many partners have each verdict, by its word. */
  readonly verdicts: ReadonlyMap<string, number>;
  /** The row of its first partner; the others follow. */
  readonly firstPartner: number;
  /** The whole part once more. */
  readonly load: () => PracticePart;
}

/** The partners of all workbooks, a row for each, as columns: no object for any of them. Texts are codes of `texts`, or NONE. */
export class PartnerRows {
  readonly texts = new Texts();
  readonly practice = new Codes();
  readonly name = new Codes();
  readonly key = new Codes();
  readonly firm = new Codes();
  readonly category = new Codes();
  readonly profession = new Codes();
  readonly won = new Codes();
  readonly decided = new Codes();
  /** NaN: not known. */
  readonly sums = Object.fromEntries(SUMMED.map((key) => [key, new Numbers()])) as Readonly<
    Record<Summed, Numbers>
  >;

  get count(): number {
    return this.key.length;
  }

  add(practice: number, { partners }: PracticePart): void {
    const { texts } = this;
    for (const { name, key, firm, category, profession, decided, figures } of partners) {
      this.practice.push(practice);
      this.name.push(texts.code(name));
      this.key.push(texts.code(key));
      this.firm.push(texts.code(firm));
      this.category.push(texts.code(category));
      this.profession.push(texts.code(profession));
      this.won.push(decided.won);
      this.decided.push(decided.of);
      for (const summed of SUMMED) this.sums[summed].push(amountOf(figures, summed) ?? NaN);
    }
  }
}

/** What all partners brought in one month in one currency. */
export interface MonthSum {
  readonly month: string;
  readonly currency: string | null;
  readonly introductions: ExactSum;
  readonly clients: ExactSum;
  /** null: no workbook records it. */
  revenue: ExactSum | null;
  hours: ExactSum | null;
}

/**
 * Takes parts one after the other, in any order, and keeps of each what the tables of a league are made of: a firm of 100,000 advisors needs
 * no more than one whole part in memory. Files with the same bytes count once, under the name that comes first.
 */
export class Gathering {
  readonly partners = new PartnerRows();
  readonly unreadable: UnreadablePart[] = [];
  private readonly practices: Practice[] = [];
  private readonly byHash = new Map<string, number>();
  private readonly copies: Array<{ readonly at: number; readonly file: string }> = [];
  /** By currency, then by month. */
  private readonly monthSums = new Map<string | null, Map<string, MonthSum>>();
  private readonly verdicts = new Map<string, Map<string, number>>();

  /** `load` gives the part again. */
  add(part: Part, load: () => PracticePart): void {
    if (!isReadable(part)) {
      this.unreadable.push(part);
      return;
    }
    const twin = this.byHash.get(part.hash);
    if (twin === undefined) {
      const at = this.practices.length;
      this.byHash.set(part.hash, at);
      this.practices.push(this.practiceOf(part, at, this.partners.count, load));
      this.partners.add(at, part);
      const sums = this.monthsIn(part.currency);
      for (const { months } of part.partners)
        for (const month of months) addMonth(sums, month, part.currency);
      return;
    }
    const before = this.practices[twin]!;
    const isFirst = byCode(part.file, before.file) < 0;
    this.copies.push({ at: twin, file: isFirst ? before.file : part.file });
    if (isFirst) this.practices[twin] = this.practiceOf(part, twin, before.firstPartner, load);
  }

  /** By file. */
  sorted(): Practice[] {
    return [...this.practices].sort((a, b) => byCode(a.file, b.file));
  }

  get months(): readonly MonthSum[] {
    return [...this.monthSums.values()].flatMap((sums) => [...sums.values()]);
  }

  /** The same file under several names: what is said of each but the first. */
  sameFiles(): LeagueCare[] {
    return this.copies.map(({ at, file }) => ({
      file,
      care: {
        kind: 'same file',
        sentence: `It is the same file as "${this.practices[at]!.file}": it counts once.`,
      },
    }));
  }

  private monthsIn(currency: string | null): Map<string, MonthSum> {
    let sums = this.monthSums.get(currency);
    if (sums === undefined) this.monthSums.set(currency, (sums = new Map()));
    return sums;
  }

  private practiceOf(
    part: PracticePart,
    at: number,
    firstPartner: number,
    load: () => PracticePart,
  ): Practice {
    const { file, advisor, office, firm, currency, template, lastRecord, decided, flags, care } = part;
    return {
      at,
      file,
      advisor,
      office,
      firm,
      currency,
      template,
      lastRecord,
      figures: shown(part.figures),
      decided,
      verdicts: this.verdictsOf(part),
      flags,
      care,
      firstPartner,
      load,
    };
  }

  /** Many advisors have the same counts: they share one map. */
  private verdictsOf({ partners }: PracticePart): ReadonlyMap<string, number> {
    const words = partners.flatMap(({ verdict }) => verdict ?? []).sort(byCode);
    const key = words.join('\n');
    let counts = this.verdicts.get(key);
    if (counts === undefined) {
      counts = new Map();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      this.verdicts.set(key, counts);
    }
    return counts;
  }
}

function shown(all: PartFigures): PartFigures {
  const figures: Record<string, PartFigures[string]> = {};
  for (const key of SHOWN) if (all[key] !== undefined) figures[key] = all[key];
  return figures;
}

function addMonth(
  sums: Map<string, MonthSum>,
  { month, introductions, clients, revenue, hours }: PartMonth,
  currency: string | null,
): void {
  let sum = sums.get(month);
  if (sum === undefined) {
    sum = {
      month,
      currency,
      introductions: new ExactSum(),
      clients: new ExactSum(),
      revenue: null,
      hours: null,
    };
    sums.set(month, sum);
  }
  sum.introductions.add(introductions);
  sum.clients.add(clients);
  if (revenue !== null) (sum.revenue ??= new ExactSum()).add(revenue);
  if (hours !== null) (sum.hours ??= new ExactSum()).add(hours);
}

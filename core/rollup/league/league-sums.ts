import type { Profession } from '../../workbook/tables';
import { byCode, wordKey } from '../../workbook/values/text';
import { groupRows, MostUsed, places, Texts } from './columns';
import { withConversions } from './conversions';
import { ExactSum } from './exact-sum';
import type { PartnerRows, Summed } from './gathering';
import type { LeagueCategory, LeaguePartner, Sums } from './league-types';
import type { Decided } from '../practice/part';
import { NONE } from '../../ledger/ledger';

/** The partner rows, and what the whole says about each practice and each row. */
export interface Across {
  readonly rows: PartnerRows;
  /** By the number of the practice: its id, its currency as place in `currencies`, and what its amounts are multiplied by. */
  readonly ids: readonly string[];
  readonly currency: Int32Array;
  readonly rate: Float64Array;
  readonly currencies: ReadonlyArray<string | null>;
  /** By row: the code of the partner across advisors. */
  readonly across: Int32Array;
  /** By that code: what the partner is called. */
  readonly labels: ReadonlyMap<number, string>;
}

type Unranked = Omit<Sums, 'conversion'> & { readonly conversion: Decided };

/** Adds up groups of partner rows. */
class Adding {
  private readonly sum = new ExactSum();
  private readonly used: MostUsed;
  private readonly seen: Int32Array;
  private group = 0;
  private readonly practice: Int32Array;

  constructor(readonly all: Across) {
    const { ids, rows } = all;
    this.used = new MostUsed(rows.texts);
    this.seen = new Int32Array(Math.max(ids.length, rows.texts.length));
    this.practice = rows.practice.values;
  }

  sumsOf(group: Int32Array): Unranked {
    const { rows, currency, currencies } = this.all;
    return {
      currency: currencies[currency[this.practice[group[0]!]!]!]!,
      advisors: this.distinct(group, this.practice).length,
      introductions: this.add(group, 'introductions') ?? 0,
      clients: this.add(group, 'clients') ?? 0,
      revenue: this.add(group, 'revenue'),
      hours: this.add(group, 'hours'),
      conversion: { won: total(group, rows.won.values), of: total(group, rows.decided.values) },
    };
  }

  /** Adds up what is known; null when nothing is. */
  add(group: Int32Array, key: Summed): number | null {
    const { sum, practice } = this;
    const { rows, rate } = this.all;
    const { values } = rows.sums[key];
    const isMoney = key === 'revenue';
    sum.clear();
    let isKnown = false;
    for (let i = 0; i < group.length; i++) {
      const row = group[i]!;
      const value = values[row]!;
      if (value !== value) continue;
      isKnown = true;
      sum.add(isMoney ? value * rate[practice[row]!]! : value);
    }
    return isKnown ? sum.value() : null;
  }

  /** The values of a group, each once. */
  distinct(group: Int32Array, values: Int32Array): number[] {
    const { seen } = this;
    const mark = ++this.group;
    const found: number[] = [];
    for (let i = 0; i < group.length; i++) {
      const value = values[group[i]!]!;
      if (seen[value] === mark) continue;
      seen[value] = mark;
      found.push(value);
    }
    return found;
  }

  mostUsed(group: Int32Array, codes: Int32Array): string | null {
    const code = this.used.of(group, codes);
    return code === NONE ? null : this.all.rows.texts.text(code);
  }
}

function total(group: Int32Array, values: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < group.length; i++) sum += values[group[i]!]!;
  return sum;
}

/** Partners across the advisors, apart for each currency; the most introductions first. */
export function partnersOf(all: Across): LeaguePartner[] {
  const { rows, across, labels, ids } = all;
  const { texts } = rows;
  const adding = new Adding(all);
  const found = inGroups(all, texts, across).map((group) => {
    const code = across[group[0]!]!;
    return {
      ...adding.sumsOf(group),
      key: texts.text(code),
      name: labels.get(code)!,
      firm: adding.mostUsed(group, rows.firm.values),
      category: adding.mostUsed(group, rows.category.values),
      profession: adding.mostUsed(group, rows.profession.values) as Profession | null,
      ids: adding
        .distinct(group, rows.practice.values)
        .map((practice) => ids[practice]!)
        .sort(byCode),
      received: adding.add(group, 'received') ?? 0,
      given: adding.add(group, 'given') ?? 0,
    };
  });
  return withConversions(found).sort((a, b) => b.introductions - a.introductions || byCode(a.key, b.key));
}

/** What a category without a name is gathered under. */
export const NO_CATEGORY = 'not said';

/** Partners by category, else profession, however it is written; the most introductions first. */
export function categoriesOf(all: Across): LeagueCategory[] {
  const { rows } = all;
  const { texts } = rows;
  const none = texts.code(NO_CATEGORY);
  const [category, profession] = [rows.category.values, rows.profession.values];
  const said = Int32Array.from({ length: rows.count }, (_, row) =>
    category[row] !== NONE ? category[row]! : profession[row] === NONE ? none : profession[row]!,
  );
  const words = new Texts();
  const wordOf = new Map(
    [...new Set(said)].map((code) => [code, words.code(wordKey(texts.text(code)))] as const),
  );
  const adding = new Adding(all);
  const found = inGroups(
    all,
    words,
    said.map((code) => wordOf.get(code)!),
  ).map((group) => ({
    ...adding.sumsOf(group),
    category: adding.mostUsed(group, said) ?? NO_CATEGORY,
    partners: adding.distinct(group, all.across).length,
  }));
  return withConversions(found).sort(
    (a, b) => b.introductions - a.introductions || byCode(a.category, b.category),
  );
}

/** The rows of all practices by the text that each has a code of, in the order of the texts, and by currency. */
function inGroups({ rows, currency, currencies }: Across, texts: Texts, codes: Int32Array): Int32Array[] {
  const place = places(texts, codes);
  const practice = rows.practice.values;
  const groups = Int32Array.from(
    codes,
    (code, row) => place[code]! * currencies.length + currency[practice[row]!]!,
  );
  return groupRows(groups, texts.length * currencies.length);
}

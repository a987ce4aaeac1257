import { byCode } from '../../workbook/values/text';
import { groupRows, MostUsed } from './columns';
import { conversionsOf } from './conversions';
import type { PartnerRows, Practice } from './gathering';
import { grouped } from './grouping';
import { categoriesOf, partnersOf, type Across } from './league-sums';
import { monthsOf, totalsOf } from './league-totals';
import {
  NO_OPTIONS,
  type League,
  type LeagueAdvisor,
  type LeagueOptions,
  type WholeAdvisor,
} from './league-types';
import { nameAdvisors, type Merged } from './merge';
import { converted, currencyCare, currencyOf, moneyOf, type Money } from './money';
import type { CareKind, LeagueCare, PartnerPart } from '../practice/part';
import { partnerNames, type PartnerNames, type Spelled } from './partner-names';
import { spreadOf } from './shrinkage';

/** The league tables of merged parts: everything that only the whole tells (names, ranks, shrinkage, sums) is made here. */
export function leagueOf(merged: Merged, { rates, answers, pseudonym }: LeagueOptions = NO_OPTIONS): League {
  const { practices, partners: rows } = merged;
  const { named, care: twice } = nameAdvisors(practices);
  const money = moneyOf(merged.head, practices, rates);
  const { names, ...known } = namesAcross(rows, (spelled) => partnerNames(spelled, answers, pseudonym));
  const ids: string[] = [];
  const all: Across = { rows, ...known, ...currenciesOf(practices, money), ids };
  const counts = named.map(({ practice }) => practice.decided);
  const spread = spreadOf(counts);
  const conversions = conversionsOf(counts, spread);
  const byId = new Map<string, Practice>();
  const advisors = named.map(({ practice, id, label }, n): LeagueAdvisor => {
    const { at, office, firm, file, template, lastRecord, verdicts } = practice;
    const { currency, rate } = currencyOf(practice.currency, money);
    ids[at] = id;
    byId.set(id, practice);
    return {
      id,
      advisor: label,
      office,
      firm,
      file,
      currency,
      template,
      lastRecord,
      figures: converted(practice.figures, rate),
      conversion: conversions[n]!,
      verdicts,
      whole: () => wholeOf(practice, rate, all),
    };
  });
  advisors.sort(
    (a, b) => (a.conversion.rank ?? Infinity) - (b.conversion.rank ?? Infinity) || byCode(a.id, b.id) || 0,
  );
  const partners = partnersOf(all);
  return {
    head: merged.head,
    currency: money.base,
    spread,
    advisors,
    partners,
    categories: categoriesOf(all),
    months: monthsOf(merged.months, money),
    totals: totalsOf(advisors, partners),
    flags: advisors.flatMap(({ id, advisor }) => {
      const { flags, firstPartner } = byId.get(id)!;
      return flags.map((flag) => {
        const across = all.across[firstPartner + flag.partner]!;
        return {
          ...flag,
          id,
          advisor,
          partnerName: all.labels.get(across)!,
          partnerKey: rows.texts.text(across),
        };
      });
    }),
    care: careOf(merged, twice, money),
    templates: templatesOf(practices),
    questions: names.asked,
  };
}

/** The part of an advisor once more, with what the whole knows about its partners. */
function wholeOf(practice: Practice, rate: number, { rows, across, labels }: Across): WholeAdvisor {
  const part = practice.load();
  return {
    figures: converted(part.figures, rate),
    partners: part.partners.map((partner, p) => {
      const code = across[practice.firstPartner + p]!;
      return { ...inCurrency(partner, rate), across: rows.texts.text(code), label: labels.get(code)! };
    }),
    notes: part.notes,
  };
}

function inCurrency(partner: PartnerPart, rate: number): PartnerPart {
  if (rate === 1) return partner;
  return {
    ...partner,
    figures: converted(partner.figures, rate),
    months: partner.months.map((month) => ({
      ...month,
      revenue: month.revenue === null ? null : month.revenue * rate,
    })),
  };
}

/** Of each practice, by its number, in which currency it is shown and at what rate. */
function currenciesOf(
  practices: readonly Practice[],
  money: Money,
): Pick<Across, 'currency' | 'rate' | 'currencies'> {
  const currency = new Int32Array(practices.length);
  const rate = new Float64Array(practices.length);
  const shown = practices.map((practice) => currencyOf(practice.currency, money));
  const currencies = [...new Set(shown.map((each) => each.currency))].sort((a, b) =>
    byCode(a ?? '', b ?? ''),
  );
  const place = new Map(currencies.map((each, at) => [each, at]));
  practices.forEach(({ at }, n) => {
    currency[at] = place.get(shown[n]!.currency)!;
    rate[at] = shown[n]!.rate;
  });
  return { currency, rate, currencies };
}

/** Which partners are one across the advisors, and what each is called: as the firm said, else as most spell it. */
function namesAcross(
  rows: PartnerRows,
  settle: (names: readonly Spelled[]) => PartnerNames,
): Pick<Across, 'across' | 'labels'> & { readonly names: PartnerNames } {
  const { texts, count } = rows;
  const [keys, spelled] = [rows.key.values.subarray(0, count), rows.name.values];
  const used = new MostUsed(texts);
  const byKey = groupRows(keys, texts.length);
  const names = settle(
    byKey.map((group) => ({
      key: texts.text(keys[group[0]!]!),
      name: texts.text(used.of(group, spelled)),
      times: group.length,
    })),
  );
  const across = new Int32Array(count);
  for (const group of byKey) {
    const code = texts.code(names.keyOf(texts.text(keys[group[0]!]!)));
    for (const row of group) across[row] = code;
  }
  const labels = new Map<number, string>();
  for (const group of groupRows(across, texts.length)) {
    const code = across[group[0]!]!;
    labels.set(code, names.nameOf(texts.text(code)) ?? texts.text(used.of(group, spelled)));
  }
  return { names, across, labels };
}

/** What is looked after first. */
const CARE_ORDER: readonly CareKind[] = [
  'unreadable',
  'same file',
  'same advisor',
  'currency',
  'template',
  'stale',
  'as of',
  'advisor',
  'notes',
];

function careOf(merged: Merged, twice: readonly LeagueCare[], money: Money): LeagueCare[] {
  const unreadable = merged.unreadable.map(({ file, problem }): LeagueCare => ({
    file,
    care: { kind: 'unreadable', sentence: problem },
  }));
  const own = merged.practices.flatMap(({ file, currency, care }) =>
    [...care, ...[currencyCare(currency, money)].filter((each) => each !== null)].map((each) => ({
      file,
      care: each,
    })),
  );
  return [...unreadable, ...merged.care, ...twice, ...own].sort(
    (a, b) => CARE_ORDER.indexOf(a.care.kind) - CARE_ORDER.indexOf(b.care.kind) || byCode(a.file, b.file),
  );
}

function templatesOf(practices: readonly Practice[]): League['templates'] {
  return grouped(practices, ({ template }) => template ?? '').map((group) => ({
    template: group[0].template,
    workbooks: group.length,
  }));
}

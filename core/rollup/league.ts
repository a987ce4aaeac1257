import { byCode } from '../workbook/values/text';
import { conversion, ranked } from './conversions';
import { grouped, mostUsed } from './grouping';
import { categoriesOf, monthsOf, partnersOf, totalsOf } from './league-sums';
import { NO_OPTIONS, type League, type LeagueAdvisor, type LeagueOptions } from './league-types';
import { nameAdvisors, type Merged } from './merge';
import { conversionOf, converted, currencyCare, moneyOf } from './money';
import {
  isReadable,
  type Care,
  type CareKind,
  type LeagueCare,
  type PartnerPart,
  type PracticePart,
} from './part';
import { partnerNames, type PartnerNames } from './partner-names';
import { spreadOf } from './shrinkage';

/** The league tables of merged parts: everything that only the whole tells (names, ranks, shrinkage, sums) is made here. */
export function leagueOf(merged: Merged, { rates, answers, pseudonym }: LeagueOptions = NO_OPTIONS): League {
  const practices = merged.parts.filter(isReadable);
  const { named, care: twice } = nameAdvisors(practices);
  const money = moneyOf(merged.head, practices, rates);
  const partnersOfAll = practices.flatMap((practice) => practice.partners);
  const names = partnerNames(spellings(partnersOfAll), answers, pseudonym);
  const labels = labelsOf(partnersOfAll, names);
  const spread = spreadOf(named.map(({ part }) => part.decided));
  const unranked = named.map(({ part, id, label }): LeagueAdvisor => {
    const { currency, rate } = conversionOf(part, money);
    return {
      id,
      advisor: label,
      office: part.office,
      firm: part.firm,
      file: part.file,
      currency,
      template: part.template,
      lastRecord: part.lastRecord,
      figures: converted(part.figures, rate),
      conversion: conversion(part.decided, spread),
      verdicts: verdictsOf(part),
      partners: part.partners.map((partner) => {
        const across = names.keyOf(partner.key);
        return { ...inCurrency(partner, rate), across, label: labels.get(across) ?? partner.name };
      }),
      notes: part.notes,
      flags: part.flags,
    };
  });
  const advisors = ranked(unranked).sort(
    (a, b) => (a.conversion.rank ?? Infinity) - (b.conversion.rank ?? Infinity) || byCode(a.id, b.id) || 0,
  );
  const partners = partnersOf(advisors, labels);
  return {
    head: merged.head,
    currency: money.base,
    spread,
    advisors,
    partners,
    categories: categoriesOf(advisors),
    months: monthsOf(advisors),
    totals: totalsOf(advisors, partners),
    flags: advisors.flatMap(({ id, advisor, flags, partners: own }) =>
      flags.map((flag) => ({
        ...flag,
        id,
        advisor,
        partnerName: own[flag.partner]?.label ?? '',
        partnerKey: own[flag.partner]?.across ?? '',
      })),
    ),
    care: careOf(merged, practices, twice, (part) => currencyCare(part, money)),
    templates: templatesOf(practices),
    questions: names.asked,
  };
}

function verdictsOf({ partners }: PracticePart): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { verdict } of partners)
    if (verdict !== null) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => byCode(a, b)));
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

interface Spelling {
  readonly key: string;
  readonly name: string;
}

/** The spelling of each key that most advisors use. */
function spellings(all: readonly Spelling[]): Spelling[] {
  return grouped(all, ({ key }) => key).map((same) => ({
    key: same[0].key,
    name: mostUsed(same.map(({ name }) => name)) ?? same[0].name,
  }));
}

/** What each partner across advisors is called: as the firm said, else as most spell it. */
function labelsOf(all: readonly Spelling[], names: PartnerNames): ReadonlyMap<string, string> {
  const across = all.map(({ key, name }) => ({ key: names.keyOf(key), name }));
  return new Map(spellings(across).map(({ key, name }) => [key, names.nameOf(key) ?? name]));
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

function careOf(
  merged: Merged,
  practices: readonly PracticePart[],
  twice: readonly LeagueCare[],
  currency: (part: PracticePart) => Care | null,
): LeagueCare[] {
  const unreadable = merged.parts.flatMap((part): LeagueCare[] =>
    isReadable(part) ? [] : [{ file: part.file, care: { kind: 'unreadable', sentence: part.problem } }],
  );
  const own = practices.flatMap((part) =>
    [...part.care, ...[currency(part)].filter((each) => each !== null)].map((care) => ({
      file: part.file,
      care,
    })),
  );
  return [...unreadable, ...merged.care, ...twice, ...own].sort(
    (a, b) => CARE_ORDER.indexOf(a.care.kind) - CARE_ORDER.indexOf(b.care.kind) || byCode(a.file, b.file),
  );
}

function templatesOf(practices: readonly PracticePart[]): League['templates'] {
  return grouped(practices, ({ template }) => template ?? '').map((group) => ({
    template: group[0].template,
    workbooks: group.length,
  }));
}

import { hasValue, type Figure } from '../../core/kpis';
import type { Conversion, League } from '../../core/rollup';

/** The whole league as JSON, unrounded; the order of every list and key is fixed (docs/rollup.md). */
export function leagueJson(league: League): string {
  const {
    head,
    currency,
    spread,
    advisors,
    partners,
    categories,
    months,
    totals,
    flags,
    care,
    templates,
    questions,
  } = league;
  const json = {
    ...head,
    currency,
    spread: hasValue(spread) ? spread.value : { reason: spread.reason },
    totals: totals.map(({ conversion, roi, reciprocity, hhi, ...total }) => ({
      ...total,
      ...conversionJson(conversion),
      ...figures({ roi, reciprocity, hhi }),
    })),
    advisors: advisors.map(({ conversion, verdicts, partners: own, flags: _, figures: of, ...advisor }) => ({
      ...advisor,
      ...conversionJson(conversion),
      decisions: Object.fromEntries(verdicts),
      figures: of,
      partners: own.map(({ months: _months, across, label, decided, ...partner }) => ({
        ...partner,
        key: across,
        name: label,
        spelled: partner.name,
        ...decidedJson(decided),
      })),
    })),
    partners: partners.map(({ conversion, ...partner }) => ({ ...partner, ...conversionJson(conversion) })),
    professions: categories.map(({ conversion, ...each }) => ({ ...each, ...conversionJson(conversion) })),
    months,
    flags: flags.map(({ partner: _, ...flag }) => flag),
    care: care.map(({ file, care: each }) => ({ file, ...each })),
    templates,
    names: questions.map(({ one, other }) => ({ one, other })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function decidedJson({ won, of }: { readonly won: number; readonly of: number }) {
  return { won, decided: of };
}

function conversionJson({ won, of, interval, shrunk, rank }: Conversion) {
  return {
    ...decidedJson({ won, of }),
    conversion: of === 0 ? null : won / of,
    conversionLow: interval?.low ?? null,
    conversionHigh: interval?.high ?? null,
    shrunk: shrunk?.rate ?? null,
    shrunkLow: shrunk?.limits?.low ?? null,
    shrunkHigh: shrunk?.limits?.high ?? null,
    rank,
  };
}

function figures(of: Readonly<Record<string, Figure>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(of).map(([key, found]) => [key, hasValue(found) ? found.value : { reason: found.reason }]),
  );
}

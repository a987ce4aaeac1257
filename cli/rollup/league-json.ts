import { hasValue, type Figure } from '../../core/kpis';
import type { Conversion, League, LeagueAdvisor } from '../../core/rollup';

/**
 * The whole league as JSON, unrounded, in pieces: an advisor with all partners is read when its piece is asked for. The order of every list
 * and key is fixed (docs/rollup.md).
 */
export function* leagueJson(league: League): Generator<string> {
  const { head, currency, spread, advisors, partners, categories, months, totals, flags, care } = league;
  const before = {
    ...head,
    currency,
    spread: hasValue(spread) ? spread.value : { reason: spread.reason },
    totals: totals.map(({ conversion, roi, reciprocity, hhi, ...total }) => ({
      ...total,
      ...conversionJson(conversion),
      ...figures({ roi, reciprocity, hhi }),
    })),
  };
  const after = {
    partners: partners.map(({ conversion, ...partner }) => ({ ...partner, ...conversionJson(conversion) })),
    professions: categories.map(({ conversion, ...each }) => ({ ...each, ...conversionJson(conversion) })),
    months,
    flags: flags.map(({ partner: _, ...flag }) => flag),
    care: care.map(({ file, care: each }) => ({ file, ...each })),
    templates: league.templates,
    names: league.questions.map(({ one, other }) => ({ one, other })),
  };
  yield `{\n${members(before)},\n  "advisors": [`;
  for (const [at, advisor] of advisors.entries())
    yield `${at === 0 ? '\n' : ',\n'}${indented(advisorJson(advisor), '    ')}`;
  yield `${advisors.length === 0 ? '' : '\n  '}],\n${members(after)}\n}\n`;
}

/** Members of an object without its braces. */
function members(of: Readonly<Record<string, unknown>>): string {
  return Object.entries(of)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${indented(value, '  ').trimStart()}`)
    .join(',\n');
}

function indented(value: unknown, margin: string): string {
  return JSON.stringify(value, null, 2).replace(/^/gm, margin);
}

function advisorJson({ conversion, verdicts, whole, figures: _, ...advisor }: LeagueAdvisor) {
  const { figures: all, partners, notes } = whole();
  return {
    ...advisor,
    ...conversionJson(conversion),
    decisions: Object.fromEntries(verdicts),
    figures: all,
    partners: partners.map(({ months: _months, across, label, decided, ...partner }) => ({
      ...partner,
      key: across,
      name: label,
      spelled: partner.name,
      ...decidedJson(decided),
    })),
    notes,
  };
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

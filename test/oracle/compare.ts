import { formatIso, parseIso } from '../../core/calendar/day';
import { openBook, scorecard, type Period } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import { isoOf } from './days';
import type { Asked, Practice, Values } from './practice';
import { oracle } from './scorecard';
import { sheetsOf } from './sheets';

const dayOr = <T>(iso: string | undefined, other: T): number | T =>
  iso === undefined ? other : (parseIso(iso) as number);

/** The practice as the software reads it from sheets, and its scorecard. */
export function software(practice: Practice, { from, to }: Asked) {
  const { option } = practice;
  const { ledger } = readWorkbook({
    sheets: sheetsOf(practice),
    today: parseIso(practice.today) as number,
    ...(option === undefined ? {} : { settings: [['As of', option] as const] }),
  });
  const period: Period = { from: from === 'start' ? from : dayOr(from, null), to: dayOr(to, null) };
  return { ledger, card: scorecard(openBook(ledger), period) };
}

/** The software's figures in the oracle's shape. */
function flat(figures: { readonly [key: string]: unknown }): { [key: string]: unknown } {
  const { decision, phase, day90, ...others } = figures;
  return {
    ...others,
    ...(decision as object | null),
    phase: phase == null ? null : `${(phase as { day: number }).day} ${(phase as { name: string }).name}`,
    day90:
      day90 == null
        ? null
        : ['velocity', 'conversion', 'dealSize', 'roi']
            .map((key) => `${key} ${String((day90 as Record<string, unknown>)[key])}`)
            .join(', '),
  };
}

function differences(
  where: string,
  got: { readonly [key: string]: unknown },
  wanted: Values | null,
): string[] {
  const found = flat(got);
  const expected = wanted ?? { introductions: null, revenue: null, roi: null, trend: null };
  return Object.entries(expected).flatMap(([key, value]) => {
    const own = found[key];
    const same =
      typeof value === 'number' && typeof own === 'number'
        ? Math.abs(own - value) <= 1e-9 * Math.max(1, Math.abs(value))
        : own === value;
    return same ? [] : [`${where}.${key}: ${JSON.stringify(own)}, the oracle ${JSON.stringify(value)}`];
  });
}

/** Every difference between the software and the oracle, as a sentence each; [] when there is none. */
export function compare(practice: Practice, asked: Asked): string[] {
  const wanted = oracle(practice, asked);
  const { ledger, card } = software(practice, asked);
  return [
    ...(formatIso(ledger.asOf) === isoOf(wanted.asOf) && ledger.asOfIs === wanted.asOfIs ? [] : ['asOf']),
    ...(card.to === isoOf(wanted.to) ? [] : ['to']),
    ...wanted.partners.flatMap(({ name, figures }, i) =>
      card.partners[i]?.partner === name
        ? differences(name, card.partners[i], figures)
        : [`${name}: ${String(card.partners[i]?.partner)}`],
    ),
    ...differences('All', card.portfolio, wanted.portfolio),
  ];
}

import { hasValue, noValue, type Figure } from '../../kpis';
import { wilson } from '../../kpis/statistics';
import { RANKED_FROM, type Conversion } from './league-types';
import type { Decided } from '../practice/part';
import { shrunk, spreadOf, type Spread } from './shrinkage';

/** More than there are introductions of one advisor, so that two counts are one number. */
const MOST_DECIDED = 2 ** 26;

/**
 * Won of decided with its interval, the rate drawn towards that of all, and the rank by that rate among those with enough decided
 * introductions. The same counts have the same conversion, so it is made once for each: among many advisors they come again and again.
 */
export function conversionsOf(counts: readonly Decided[], spread: Figure<Spread>): Conversion[] {
  const places = new Map<number, number>();
  const found: Conversion[] = [];
  const times: number[] = [];
  const placeOf = counts.map(({ won, of }) => {
    const key = of * MOST_DECIDED + won;
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = found.push(unranked({ won, of }, spread)) - 1));
      times.push(0);
    }
    times[place]!++;
    return place;
  });
  const ranks = new Map<number, number>();
  let rank = 1;
  const ranked = found.flatMap(({ of, shrunk: drawn }, place) =>
    of < RANKED_FROM || drawn === null ? [] : [{ rate: drawn.rate, times: times[place]! }],
  );
  for (const { rate, times: rows } of ranked.sort((a, b) => b.rate - a.rate)) {
    if (!ranks.has(rate)) ranks.set(rate, rank);
    rank += rows;
  }
  const all = found.map((conversion) => ({
    ...conversion,
    rank: conversion.of < RANKED_FROM ? null : (ranks.get(conversion.shrunk?.rate ?? NaN) ?? null),
  }));
  return placeOf.map((place) => all[place]!);
}

function unranked(decided: Decided, spread: Figure<Spread>): Conversion {
  return {
    ...decided,
    interval: decided.of > 0 ? wilson(decided.won, decided.of) : null,
    shrunk: hasValue(spread) ? shrunk(decided, spread.value) : null,
    rank: null,
  };
}

/** Sums with their conversions drawn to one another and ranked. */
export function withConversions<T extends { readonly conversion: Decided }>(
  rows: readonly T[],
): Array<Omit<T, 'conversion'> & { readonly conversion: Conversion }> {
  const counts = rows.map((row) => row.conversion);
  const conversions = conversionsOf(counts, spreadOf(counts));
  return rows.map((row, at) => ({ ...row, conversion: conversions[at]! }));
}

/** Of all together, who are compared with nobody. */
export function conversionOfAll(decided: Decided): Conversion {
  return unranked(decided, noValue('All advisors together.'));
}

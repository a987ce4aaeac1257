import { hasValue, type Figure } from '../kpis';
import { wilson } from '../kpis/statistics';
import { RANKED_FROM, type Conversion } from './league-types';
import type { Decided } from './part';
import { shrunkOnce, spreadOf, type Spread } from './shrinkage';

/** Won of decided with its interval and the rate drawn towards that of all; without a rank yet. */
export function conversion(decided: Decided, spread: Figure<Spread>): Conversion {
  return {
    ...decided,
    interval: decided.of > 0 ? wilson(decided.won, decided.of) : null,
    shrunk: hasValue(spread) ? shrunkOnce(decided, spread.value) : null,
    rank: null,
  };
}

/** Ranks by the shrunk rate among those with enough decided introductions. */
export function ranked<T extends { readonly conversion: Conversion }>(rows: readonly T[]): T[] {
  const rates = rows
    .flatMap(({ conversion: { of, shrunk: found } }) =>
      of >= RANKED_FROM && found !== null ? [found.rate] : [],
    )
    .sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  rates.forEach((rate, at) => ranks.has(rate) || ranks.set(rate, at + 1));
  return rows.map((row) => {
    const { of, shrunk: found } = row.conversion;
    if (of < RANKED_FROM || found === null) return row;
    return { ...row, conversion: { ...row.conversion, rank: ranks.get(found.rate) ?? null } };
  });
}

/** Sums with their conversions drawn to one another and ranked. */
export function withConversions<T extends { readonly conversion: Decided }>(
  rows: readonly T[],
): Array<Omit<T, 'conversion'> & { readonly conversion: Conversion }> {
  const spread = spreadOf(rows.map((row) => row.conversion));
  return ranked(rows.map((row) => ({ ...row, conversion: conversion(row.conversion, spread) })));
}

import { figureDefinition, type FigureKey } from '../../kpis';
import { mostUsed } from './grouping';
import type { Care, PartFigures, PartHead } from '../practice/part';

/** How amounts of several currencies are put side by side. */
export interface Money {
  /** ISO 4217: the firm's currency, else the one that most workbooks have; null when none names one. */
  readonly base: string | null;
  /** What a unit of another currency is in the base: `EUR` -> 1.08. One without a rate is kept apart. */
  readonly rates: ReadonlyMap<string, number>;
}

export function moneyOf(
  head: PartHead,
  practices: ReadonlyArray<{ readonly currency: string | null }>,
  rates: ReadonlyMap<string, number>,
): Money {
  return { base: head.currency ?? mostUsed(practices.map(({ currency }) => currency)), rates };
}

/** The currency in which amounts are shown, and by how much they are multiplied. */
export function currencyOf(
  currency: string | null,
  { base, rates }: Money,
): { readonly currency: string | null; readonly rate: number } {
  if (currency === null || currency === base) return { currency: base, rate: 1 };
  const rate = rates.get(currency);
  return rate === undefined ? { currency, rate: 1 } : { currency: base, rate };
}

/** What somebody should know about the currency of a workbook; null where there is nothing. */
export function currencyCare(currency: string | null, { base, rates }: Money): Care | null {
  if (base === null || currency === base) return null;
  if (currency === null)
    return { kind: 'currency', sentence: `Settings has no Currency: its amounts are taken for ${base}.` };
  const rate = rates.get(currency);
  return {
    kind: 'currency',
    sentence:
      rate === undefined
        ? `Its amounts are ${currency} and are listed by themselves: give --rate ${currency}=... to convert them to ${base}.`
        : `Its amounts are ${currency}, converted at ${rate} ${base}.`,
  };
}

/** Figures with their amounts in another currency; what is hours for an amount goes the other way. */
export function converted(figures: PartFigures, rate: number): PartFigures {
  if (rate === 1) return figures;
  return Object.fromEntries(
    Object.entries(figures).map(([key, of]) => {
      if (typeof of !== 'number') return [key, of];
      if (key === 'hoursPer10k') return [key, of / rate];
      return [key, figureDefinition(key as FigureKey).unit === 'money' ? of * rate : of];
    }),
  );
}

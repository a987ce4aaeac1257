import type { FigureKey } from './figures';
import type { Book } from './book';
import { hasValue } from './figure';
import { figureOf, FIGURES } from './figures';
import { viewOf } from './view';

/** What the workbook lacks, and the figures that have no value because of it. */
export interface Waiting {
  /** As in `NoValue.needs`: `Referrals.Status`, `Activities`, `Settings.Hourly cost`. */
  readonly needs: string;
  readonly figures: readonly FigureKey[];
}

/**
 * What is missing and which figures wait for it, what most of them wait for first. A figure is asked of the portfolio, or of
 * the first partner that has a record where it is one of partners only; it waits for what stands in its way first, so more may be
 * missing once that is there. Empty when no partner has a record.
 */
export function waiting(book: Book): Waiting[] {
  const found = new Map<string, FigureKey[]>();
  const portfolio = viewOf(book, 'portfolio', { from: 'start', to: null });
  const first = book.ledger.partners.findIndex((_, partner) =>
    hasValue(viewOf(book, partner, { from: 'start', to: null })),
  );
  for (const definition of FIGURES) {
    const view = definition.portfolio ? portfolio : viewOf(book, first, { from: 'start', to: null });
    if (first < 0 || !hasValue(view)) return [];
    const of = figureOf(view.value, definition.key);
    if (hasValue(of)) continue;
    for (const needs of of.needs ?? []) found.set(needs, [...(found.get(needs) ?? []), definition.key]);
  }
  return Array.from(found, ([needs, figures]) => ({ needs, figures })).sort(
    (a, b) => b.figures.length - a.figures.length,
  );
}

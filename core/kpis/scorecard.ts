import type { FigureKey } from './figures';
import { formatIso } from '../calendar/day';
import type { AsOfIs } from '../ledger/ledger';
import type { PeriodName } from '../workbook/settings/settings';
import type { Book } from './book';
import { hasValue, type FigureValue, type Period, type Subject } from './figure';
import { figureOf, FIGURES } from './figures';
import { viewOf } from './view';
import { windowOf } from './window';

/** The figures of one subject: null with a sentence under `reasons` where there is no value. */
export type ScorecardFigures = { readonly [K in FigureKey]?: FigureValue } & {
  readonly reasons: { readonly [key: string]: string };
};

export type ScorecardPartner = { readonly partner: string } & ScorecardFigures;

/** The figures of every partner and of the portfolio, unrounded; days are ISO text. */
export interface Scorecard {
  readonly asOf: string;
  readonly asOfIs: AsOfIs;
  /** Settings "Period", by which the window begins; null where a first day was asked for. */
  readonly period: PeriodName | null;
  /** As asked for: a day, `start`, or null for the default. */
  readonly from: string | null;
  /** As asked for, cut at asOf. */
  readonly to: string;
  readonly partners: readonly ScorecardPartner[];
  readonly portfolio: ScorecardFigures;
}

/** The scorecard over a period: every figure, or those of `keys`. Partners in the order of the ledger. */
export function scorecard(book: Book, period: Period, keys: readonly FigureKey[] | null = null): Scorecard {
  const { asOf, asOfIs, settings, partners } = book.ledger;
  const wanted = FIGURES.filter(({ key }) => keys === null || keys.includes(key));
  return {
    asOf: formatIso(asOf),
    asOfIs,
    period: period.from === null ? settings.period : null,
    from: typeof period.from === 'number' ? formatIso(period.from) : period.from,
    to: formatIso(windowOf(book.ledger, period).to),
    partners: partners.map(({ name }, p) => figuresOf({ partner: name }, book, p, period, wanted)),
    portfolio: figuresOf({}, book, 'portfolio', period, wanted),
  };
}

/** The figures of a subject behind what its line begins with: so many keys are not copied once more. */
function figuresOf<Head extends { readonly partner?: string }>(
  head: Head,
  book: Book,
  subject: Subject,
  period: Period,
  wanted: typeof FIGURES,
): Head & ScorecardFigures {
  const view = viewOf(book, subject, period);
  const figures: { [key: string]: FigureValue | ScorecardFigures['reasons'] } = { ...head };
  const reasons: { [key: string]: string } = {};
  for (const { key, portfolio, partner } of wanted) {
    if (!(subject === 'portfolio' ? portfolio : partner)) continue;
    const of = hasValue(view) ? figureOf(view.value, key) : view;
    if (hasValue(of)) figures[key] = of.value;
    else {
      figures[key] = null;
      reasons[key] = of.reason;
    }
  }
  figures['reasons'] = reasons;
  return figures as Head & ScorecardFigures;
}

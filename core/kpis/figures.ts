import type { Book } from './book';
import type { FigureBody, FigureDefinition } from './definition';
import { INTRODUCTION_FIGURES } from './definitions/introductions';
import { MONEY_FIGURES } from './definitions/money';
import { PLAN_FIGURES } from './definitions/plan';
import { PORTFOLIO_FIGURES } from './definitions/portfolio';
import { RELATIONSHIP_FIGURES } from './definitions/relationship';
import { noValue, type Figure, type FigureValue, type Period, type Subject } from './figure';
import { FIGURE_KEYS, type FigureKey } from './keys';
import { viewOf, type View } from './view';

const BODIES: Record<FigureKey, FigureBody> = {
  ...INTRODUCTION_FIGURES,
  ...MONEY_FIGURES,
  ...RELATIONSHIP_FIGURES,
  ...PLAN_FIGURES,
  ...PORTFOLIO_FIGURES,
};

/** Every figure, in the order of the scorecard. */
export const FIGURES: readonly FigureDefinition[] = FIGURE_KEYS.map((key) => ({
  portfolio: true,
  partner: true,
  ...BODIES[key],
  key,
}));

const BY_KEY = new Map<string, FigureDefinition>(FIGURES.map((each) => [each.key, each]));

/** The definition behind a key; undefined for a word that is no key. */
export function figureDefinition(key: FigureKey): FigureDefinition;
export function figureDefinition(key: string): FigureDefinition | undefined;
export function figureDefinition(key: string): FigureDefinition | undefined {
  return BY_KEY.get(key);
}

/** One figure of one subject over a period, or the reason why it has no value. */
export function figure(book: Book, key: FigureKey, subject: Subject, period: Period): Figure<FigureValue> {
  const view = viewOf(book, subject, period);
  return 'reason' in view ? view : figureOf(view.value, key);
}

/** One figure over a window that is known not to be empty. */
export function figureOf(view: View, key: FigureKey): Figure<FigureValue> {
  const definition = BY_KEY.get(key)!;
  if (view.subject === 'portfolio' && !definition.portfolio)
    return noValue(`${definition.label} is a figure of one partner, not of the portfolio.`);
  if (view.subject !== 'portfolio' && !definition.partner)
    return noValue(`${definition.label} is a figure of the whole portfolio, not of one partner.`);
  return definition.compute(view);
}

/** The public door of the figures. */
export { lazyBook, openBook, openPart, type Book } from './book';
export type { FigureDefinition, Unit } from './definition';
export { hasValue, noValue, value, type Figure, type FigureValue, type Period, type Subject } from './figure';
export { figure, figureDefinition, FIGURES } from './figures';
export { FIGURE_KEYS, type FigureKey } from './keys';
export { scorecard, type Scorecard, type ScorecardFigures, type ScorecardPartner } from './scorecard';
export { dashboard, monthly, MONTHLY_KEYS, type MonthlyRow } from './monthly';
export type { FirstNinetyDays, HalfAgainstHalf } from './day90';
export type { Decision, Lever } from './decision';
export type { Verdict } from './verdict';
export { eventAttribution, type EventRow } from './events';
export { explain, type Explanation } from './explain/explain';
export type { ExplainedRow } from './explain/rows';
export { dueSteps, type DueStep } from './steps';

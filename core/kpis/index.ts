/** The public door of the figures. */
export { lazyBook, openBook, openPart, type Book } from './book';
export type { Unit } from './figures/entry';
export { hasValue, noValue, value, type Figure, type FigureValue, type Period, type Subject } from './figure';
export {
  figure,
  figureDefinition,
  FIGURE_KEYS,
  FIGURES,
  type FigureDefinition,
  type FigureKey,
} from './figures';
export { scorecard, type Scorecard, type ScorecardFigures, type ScorecardPartner } from './scorecard';
export { dashboard, monthly, MONTHLY_KEYS, type MonthlyRow } from './monthly';
export type { FirstNinetyDays, HalfAgainstHalf } from './figures/plan/first-ninety-days';
export type { Decision, Lever } from './figures/decision/decision';
export { UNRECORDED, verdictText, type Verdict } from './figures/decision/verdict';
export { eventAttribution, type EventRow } from './events';
export { explain, type Explanation } from './explain';
export type { ExplainedRow } from './explaining/explained-row';
export { asOfText, windowName, yearName } from './window';
export { dueSteps, type DueStep } from './steps';

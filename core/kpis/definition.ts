import type { FigureKey } from './keys';
import type { Figure, FigureValue } from './figure';
import type { View } from './view';

export type Unit =
  | 'count'
  | 'share'
  | 'multiple'
  | 'money'
  | 'days'
  | 'hours'
  | 'months'
  | 'a month'
  | 'score'
  | 'index'
  | 'word'
  | 'yes or no'
  | 'object';

/** What one figure is: its name, its meaning and how it is computed. */
export interface FigureDefinition {
  /** Key in the scorecard. */
  readonly key: FigureKey;
  readonly label: string;
  /** Cell function that gives it; null when only the scorecard does. */
  readonly functionName: string | null;
  readonly unit: Unit;
  /** One or two plain sentences. */
  readonly definition: string;
  /** Whether it is defined for the whole portfolio. */
  readonly portfolio: boolean;
  /** Whether it is defined for one partner. */
  readonly partner: boolean;
  /** The value over a window that is not empty, or the reason why there is none. */
  compute(view: View): Figure<FigureValue>;
}

/** Everything but the key, which the record that holds the definitions gives. */
export type FigureBody = Omit<FigureDefinition, 'key' | 'portfolio' | 'partner'> &
  Partial<Pick<FigureDefinition, 'portfolio' | 'partner'>>;

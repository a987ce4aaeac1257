import { missing, type Needs } from '../columns';
import type { Ledger } from '../../ledger/ledger';
import type { Explainer } from '../explaining/explainer';
import type { Figure, FigureValue, NoValue } from '../figure';
import type { View } from '../view';

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

/** All that one figure is. The list in `figures/index.ts` orders them; everything else is derived from the entries. */
interface FigureEntry<Key extends string, Value extends FigureValue> {
  /** Key in the scorecard. */
  readonly key: Key;
  readonly label: string;
  /** Cell function that gives it; null when only the scorecard and PARTNER_KPI do. */
  readonly functionName: `PARTNER_${string}` | null;
  readonly unit: Unit;
  /** One or two plain sentences. */
  readonly definition: string;
  /** For docs/kpis.md: what a second program would have to know besides. */
  readonly detail?: string;
  /** For docs/kpis.md: when it has no value, besides missing columns. */
  readonly noValue?: string;
  /** false when it is not defined for the whole portfolio. */
  readonly portfolio?: false;
  /** false when it is not defined for one partner. */
  readonly partner?: false;
  /** Columns without which it has no value: all of them; of a list in the list, any one. */
  readonly needs?: Needs;
  /** The value over a window that is not empty, or the reason why there is none; asked only when the columns are there. */
  compute(view: View): Figure<Value>;
  /** How it came about; asked only when it has a value. */
  readonly explain: Explainer;
}

/** A figure ready for use: what the entry left out filled in, and `compute` looking at the needed columns first. */
export interface DefinedFigure<
  Key extends string = string,
  Value extends FigureValue = FigureValue,
> extends Omit<FigureEntry<Key, Value>, 'portfolio' | 'partner' | 'needs'> {
  readonly portfolio: boolean;
  readonly partner: boolean;
  readonly needs: Needs;
}

/** What of these columns a ledger lacks; a scorecard asks it for each partner. */
function lackedBy(needs: Needs): (ledger: Ledger) => NoValue | null {
  const known = new WeakMap<Ledger, NoValue | null>();
  return (ledger) => {
    let none = known.get(ledger);
    if (none === undefined) known.set(ledger, (none = missing(ledger, ...needs)));
    return none;
  };
}

/** Makes a figure of its entry. */
export function defineFigure<const Key extends string, Value extends FigureValue>(
  entry: FigureEntry<Key, Value>,
): DefinedFigure<Key, Value> {
  const { needs = [], compute } = entry;
  const lacked = lackedBy(needs);
  return {
    portfolio: true,
    partner: true,
    ...entry,
    needs,
    compute: (view) => lacked(view.book.ledger) ?? compute(view),
  };
}

/**
 * Where the pane is. Every screen has a name; what it is about (a partner, a month) goes with it. `work` and `setup` are the
 * pages that list the screens of their group.
 */
export type ScreenName =
  | 'home'
  | 'log'
  | 'partners'
  | 'partner'
  | 'figure'
  | 'review'
  | 'work'
  | 'agenda'
  | 'plan'
  | 'choosing'
  | 'deals'
  | 'ladder'
  | 'reciprocity'
  | 'compliance'
  | 'agreements'
  | 'outlook'
  | 'events'
  | 'benchmarks'
  | 'texts'
  | 'partner-copy'
  | 'data'
  | 'setup'
  | 'sheet'
  | 'firm'
  | 'import'
  | 'calendar'
  | 'statement'
  | 'rollup'
  | 'upgrade';

export interface Route {
  readonly screen: ScreenName;
  /** Name of the partner that the screen is about, as the ledger has it. */
  readonly partner?: string;
  /** A part of the screen to begin with; what it means is the screen's own affair. */
  readonly at?: string;
}

/** The same for the same place. */
export function routeKey({ screen, partner = '', at = '' }: Route): string {
  return [screen, partner, at].join('|');
}

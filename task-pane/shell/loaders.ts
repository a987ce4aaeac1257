import type { ComponentType } from 'preact';
import type { ScreenName } from '../places/route';
import type { ScreenProps } from '../places/screen';

type Loader = () => Promise<{ readonly default: ComponentType<ScreenProps> }>;

/**
 * What loads each screen: a dynamic import, so that a host which can load files fetches a screen when it is first
 * opened. Only the shell knows the screens; they know each other by name.
 */
export const LOADERS: Readonly<Record<ScreenName, Loader>> = {
  home: () => import('../screens/home'),
  log: () => import('../screens/log'),
  work: () => import('../screens/group'),
  setup: () => import('../screens/group'),
  partners: () => import('../screens/partners'),
  partner: () => import('../screens/partner'),
  figure: () => import('../screens/figure'),
  review: () => import('../screens/review'),
  agenda: () => import('../screens/agenda'),
  plan: () => import('../screens/plan'),
  choosing: () => import('../screens/choosing'),
  ladder: () => import('../screens/ladder'),
  reciprocity: () => import('../screens/reciprocity'),
  agreements: () => import('../screens/agreements'),
  deals: () => import('../screens/deals'),
  outlook: () => import('../screens/outlook'),
  compliance: () => import('../screens/compliance'),
  events: () => import('../screens/events'),
  benchmarks: () => import('../screens/benchmarks'),
  texts: () => import('../screens/texts'),
  'partner-copy': () => import('../screens/partner-copy'),
  data: () => import('../screens/data'),
  sheet: () => import('../screens/sheet'),
  calendar: () => import('../screens/calendar'),
  statement: () => import('../screens/statement'),
  import: () => import('../screens/import'),
  firm: () => import('../screens/firm'),
  rollup: () => import('../screens/rollup'),
  upgrade: () => import('../screens/upgrade'),
};

import type { DefinedFigure } from './entry';
import type { Book } from '../book';
import { noValue, type Figure, type FigureValue, type Period, type Subject } from '../figure';
import { viewOf, type View } from '../view';
import { decision } from './decision/decision';
import { clients, influencedClients } from './introductions/clients';
import { conversion, conversionFloor, conversionHigh, conversionLow } from './introductions/conversion';
import { daysToClient } from './introductions/days-to-client';
import { dealSize } from './introductions/deal-size';
import { influencedIntroductions, introductions } from './introductions/introductions';
import { openIntroductions, openMedianAge } from './introductions/open';
import { velocity, velocityHigh, velocityLow } from './introductions/velocity';
import { aum } from './money/aum';
import { hours, hoursCoverage } from './money/hours';
import { directCost, investment, timeCost } from './money/investment';
import { payout, payoutDue } from './money/payout';
import { estimated, revenue } from './money/revenue';
import { revenuePerClient } from './money/revenue-per-client';
import { hoursPer10k, net, roi, roiAnnual } from './money/roi';
import { share, sharePaid } from './money/share';
import { agreement } from './plan/agreement';
import { day90 } from './plan/day90';
import { firstRevenueDays } from './plan/first-revenue';
import { outlook, outlookHigh, outlookLow, staleOpen } from './plan/outlook';
import { phase } from './plan/phase';
import { shortfall } from './plan/shortfall';
import { trend } from './plan/trend';
import { revenueVsPlan, vsPlan } from './plan/vs-plan';
import { active } from './portfolio/active';
import { allianceShare } from './portfolio/alliance-share';
import { effectivePartners, hhi, topShare } from './portfolio/concentration';
import { balance, valueGiven, valueReceived } from './relationship/balance';
import { cadence } from './relationship/cadence';
import { costPerIntroduction } from './relationship/cost-per-introduction';
import { engagement } from './relationship/engagement';
import { lapsed } from './relationship/lapsed';
import { lastConversation, lastMeal } from './relationship/last-contact';
import { netNew, netNewRevenue } from './relationship/net-new';
import { oneWay } from './relationship/one-way';
import { oneWayMoney } from './relationship/one-way-money';
import { given, received, reciprocity } from './relationship/received-and-given';

/** The order of the scorecard. To add a figure: its entry in a file below this folder, and its line here. */
const ORDER = [
  introductions,
  clients,
  influencedIntroductions,
  influencedClients,
  conversion,
  conversionLow,
  conversionHigh,
  conversionFloor,
  velocity,
  velocityLow,
  velocityHigh,
  daysToClient,
  openIntroductions,
  openMedianAge,
  dealSize,
  revenue,
  estimated,
  aum,
  revenuePerClient,
  share,
  sharePaid,
  payout,
  payoutDue,
  hours,
  hoursCoverage,
  timeCost,
  directCost,
  investment,
  net,
  roi,
  roiAnnual,
  hoursPer10k,
  engagement,
  received,
  given,
  reciprocity,
  valueReceived,
  valueGiven,
  balance,
  netNew,
  netNewRevenue,
  vsPlan,
  revenueVsPlan,
  cadence,
  lastConversation,
  lastMeal,
  lapsed,
  trend,
  day90,
  firstRevenueDays,
  shortfall,
  outlook,
  outlookLow,
  outlookHigh,
  staleOpen,
  oneWay,
  oneWayMoney,
  costPerIntroduction,
  phase,
  agreement,
  decision,
  active,
  hhi,
  effectivePartners,
  topShare,
  allianceShare,
] as const;

export type FigureKey = (typeof ORDER)[number]['key'];

export type FigureDefinition = DefinedFigure<FigureKey>;

/** Every figure, in the order of the scorecard. */
export const FIGURES: readonly FigureDefinition[] = ORDER;

/** Keys in that order. */
export const FIGURE_KEYS: readonly FigureKey[] = FIGURES.map(({ key }) => key);

const BY_KEY = new Map<string, FigureDefinition>(FIGURES.map((each) => [each.key, each]));

/** The figure behind a key; undefined for a word that is no key. */
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

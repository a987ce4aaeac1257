import { formatIso, NO_DAY } from '../../calendar/day';
import { isConversation, type WonSum } from '../../ledger/index/ledger-index';
import { BY_THEM } from '../../ledger/ledger';
import { AGREEMENT_COLUMNS, ACTIVITY_TYPES } from '../../workbook/tables';
import { day90, firstNinetyDays } from '../day90';
import { decision } from '../decision';
import { askState, cadenceBlocks, cadenceDays, engagementParts } from '../engagement';
import { hasValue } from '../figure';
import { conversion, conversionLimit, dealSize, introductions } from '../introductions';
import { revenue } from '../money';
import { countText, numberText } from '../numbers';
import { agreementElements, openNetCredit, partnerOf } from '../plan';
import { activePartners, partnerShares } from '../portfolio';
import { given, received } from '../reciprocity';
import { binomialPValue } from '../statistics';
import { TREND_DAYS, trendCounts } from '../trend';
import { groupOf, lastYear, launchOf, sinceStart, startOf, within, type View } from '../view';
import { named, type Explainer } from './explainer';
import * as of from './rows';

const conversations = (view: View, meals: boolean): of.ExplainedRow[] => {
  const { type } = view.book.ledger.activities;
  const meal = ACTIVITY_TYPES.indexOf('meal');
  return of.activityRows(view, (row) =>
    (meals ? type[row] === meal : isConversation(type[row]!)) ? 1 : NaN,
  );
};

const daysSince = (meals: boolean): Explainer => ({
  formula: (view) => `days from the last ${meals ? 'meal' : 'conversation'} to ${formatIso(view.to)}`,
  rows: (view) => {
    const { sums } = view.book.index.activities;
    const last = sums.lastDay(meals ? 'meals' : 'conversations', groupOf(view), view.to);
    return conversations(within(view, last, last), meals)
      .slice(-1)
      .map((row) => ({ ...row, contribution: view.to - last }));
  },
});

const partnersRow =
  (what: (view: View) => string, contribution: (view: View) => number): Explainer['rows'] =>
  (view) => [of.partnerRow(view, what(view), contribution(view))];

const outlook = (end?: 'low' | 'high'): Explainer => ({
  formula: (view) => {
    const life = sinceStart(view);
    const rate = end === undefined ? conversion(life) : conversionLimit(life, end);
    const shown = hasValue(rate) ? numberText(rate.value, 4) : '';
    return `${numberText(openNetCredit(view))} open introductions after share x ${shown} conversion x ${named(dealSize(life), 'deal size')}`;
  },
  rows: (view) => {
    const { credit, partner } = view.book.ledger.referrals;
    return of.openRows(
      view,
      (row) => credit[row]! * (1 - (view.book.ledger.partners[partner[row]!]!.share ?? 0)),
    );
  },
});

const netNew = (weighted: boolean): Explainer => ({
  formula: (view) => {
    const { sums } = view.book.index.won;
    const sum = (column: WonSum): string => numberText(sums.sum(column, groupOf(view), view.from, view.to));
    return weighted
      ? `${sum('netNewRevenue')} net new revenue / ${sum('netNewKnownRevenue')} revenue where it is known`
      : `${sum('netNew')} net new / ${sum('netNewKnown')} clients where it is known`;
  },
  rows: (view) => of.netNewRows(view, weighted),
});

/** One row per partner with its share, and the largest first. */
const shareRows = (view: View): of.ExplainedRow[] => {
  const found = partnerShares(view);
  if (!hasValue(found)) return [];
  return [...found.value.shares]
    .sort((a, b) => b.share - a.share)
    .map(({ partner, amount, share }) =>
      of.partnerRow(
        { ...view, subject: partner },
        `${view.book.ledger.partners[partner]!.name}: ${numberText(amount)} ${found.value.of}`,
        share,
      ),
    );
};

const concentration = (what: string): Explainer => ({
  formula: (view) => {
    const found = partnerShares(view);
    return `${what} of the partners' shares of ${hasValue(found) ? found.value.of : 'revenue'}`;
  },
  rows: shareRows,
});

export const RELATIONSHIP_EXPLAINERS = {
  engagement: {
    formula: (view: View) => {
      const parts = engagementParts(view).filter((part) => part.value !== null);
      return `mean of ${parts
        .map(
          (part) =>
            `${part.part} ${numberText(part.value!, 1)} (${part.checkIn === null ? countText(part.records, 'record') : 'check-in'})`,
        )
        .join(', ')}`;
    },
    rows: (view: View) => {
      const { askedOn, answeredOn, initiatedBy, rating } = view.book.ledger.activities;
      const say = (what: string, rows: readonly of.ExplainedRow[]): of.ExplainedRow[] =>
        rows.map((row) => ({ ...row, what: `${what}: ${row.what}` }));
      return engagementParts(view).flatMap((part) => {
        if (part.checkIn !== null) {
          const scores = view.book.ledger.activities[part.part];
          return say(
            `${part.part}, check-in`,
            of.activityRows(view, (row) => (row === part.checkIn ? scores[row]! : NaN)),
          );
        }
        if (part.part === 'responsiveness')
          return say(
            'ask answered in time',
            of.activityRows(
              view,
              (row) => {
                if (askedOn[row] === NO_DAY) return NaN;
                const state = askState(askedOn[row]!, answeredOn[row]!, view.to);
                return state === 'pending' ? NaN : state === 'late' ? 0 : 1;
              },
              askedOn,
            ),
          );
        if (part.part === 'initiative')
          return say(
            'initiated by them',
            of.activityRows(view, (row) =>
              initiatedBy[row] === 0 ? NaN : initiatedBy[row] === BY_THEM ? 1 : 0,
            ),
          );
        return say(
          'rating',
          of.activityRows(view, (row) => rating[row]!),
        );
      });
    },
  },
  received: {
    formula: (view: View) => `credit of ${numberText(of.receivedByCredit(view).length)} rows`,
    rows: of.receivedByCredit,
  },
  given: {
    formula: (view: View) => `credit of ${numberText(of.givenByCredit(view).length)} rows`,
    rows: of.givenByCredit,
  },
  reciprocity: {
    formula: (view: View) => {
      const [got, gave] = [named(received(view), 'received'), named(given(view), 'given')];
      return `(${got} - ${gave}) / (${got} + ${gave})`;
    },
    rows: (view: View) => [...of.receivedByCredit(view), ...of.negated(of.givenByCredit(view))],
  },
  netNew: netNew(false),
  netNewRevenue: netNew(true),
  vsPlan: {
    formula: (view: View) =>
      `${named(introductions(view), 'introductions')} / (${numberText(partnerOf(view).expectedIntroductionsAMonth ?? 0)} a month x ${numberText(view.months)} months)`,
    rows: of.introductionsByCredit,
  },
  revenueVsPlan: {
    formula: (view: View) =>
      `${named(revenue(view), 'revenue')} / (${numberText(partnerOf(view).expectedRevenueAYear ?? 0)} a year x ${view.days} days / 365)`,
    rows: of.revenueRows,
  },
  cadence: {
    formula: (view: View) => {
      const { kept, of: all } = cadenceBlocks(view, view.from, view.to);
      return `${kept} with a conversation / ${countText(all, 'block')} of ${countText(cadenceDays(view), 'day')}`;
    },
    rows: (view: View) => conversations(view, false),
  },
  lastConversation: daysSince(false),
  lastMeal: daysSince(true),
  lapsed: {
    formula: (view: View) => {
      const start = startOf(view.book, view.subject);
      const [first, last] = [
        cadenceBlocks(view, start, start + 89),
        cadenceBlocks(view, view.to - 89, view.to),
      ];
      return `${first.kept} of ${first.of} blocks kept in the first 90 days, ${last.kept} of ${last.of} in the last 90`;
    },
    rows: (view: View) => conversations(sinceStart(view), false),
  },
  trend: {
    formula: (view: View) => {
      const { before, recent } = trendCounts(view);
      const p = before + recent > 0 ? `, p = ${numberText(binomialPValue(before, recent), 3)}` : '';
      return `${recent} in the last ${TREND_DAYS} days against ${before} in the ${TREND_DAYS} before${p}`;
    },
    rows: (view: View) => of.countedRows(within(view, view.to - 2 * TREND_DAYS + 1, view.to)),
  },
  day90: {
    formula: (view: View) => {
      const found = firstNinetyDays(view);
      if (!hasValue(found)) return '';
      const words = day90(view);
      const rows = found.value.rows.map(({ key, first, second, direction }) => {
        const text = (half: typeof first): string => (hasValue(half) ? numberText(half.value) : 'none');
        return `${key} ${text(first)}, then ${text(second)}: ${direction}`;
      });
      return `${rows.join('; ')}; ${hasValue(words) ? words.value.verdict : ''}`;
    },
    rows: (view: View) => {
      const launch = launchOf(view.book, view.subject as number);
      return of.countedRows(within(view, launch, launch + 89));
    },
  },
  firstRevenueDays: {
    formula: (view: View) => `days from ${formatIso(startOf(view.book, view.subject))} to the first revenue`,
    rows: (view: View) => of.revenueRows(sinceStart(view)).filter((row) => row.contribution > 0),
  },
  shortfall: {
    formula: (view: View) =>
      `max(0, ${numberText(partnerOf(view).guaranteedMinimum ?? 0)} a year x ${view.days} days / 365 - ${named(introductions(view), 'introductions')})`,
    rows: of.introductionsByCredit,
  },
  outlook: outlook(),
  outlookLow: outlook('low'),
  outlookHigh: outlook('high'),
  oneWay: {
    formula: (view: View) => {
      const year = lastYear(view);
      return `${named(received(year), 'received')} and ${named(given(year), 'given')} in 12 months`;
    },
    rows: (view: View) => {
      const year = lastYear(view);
      return [...of.receivedByCredit(year), ...of.negated(of.givenByCredit(year))];
    },
  },
  phase: {
    formula: (view: View) => {
      const day = view.to - (partnerOf(view).startDate ?? view.to) + 1;
      return `${formatIso(view.to)} is day ${day} since Start date`;
    },
    rows: partnersRow(
      () => 'Start date',
      (view) => view.to - (partnerOf(view).startDate ?? view.to) + 1,
    ),
  },
  agreement: {
    formula: (view: View) => {
      const inPlace = agreementElements(view);
      return `in place: ${AGREEMENT_COLUMNS.filter((_, i) => inPlace[i]).join(', ') || 'none'}`;
    },
    rows: (view: View) =>
      agreementElements(view).map((inPlace, i) =>
        of.partnerRow(view, AGREEMENT_COLUMNS[i]!, inPlace ? 1 : 0),
      ),
  },
  decision: {
    formula: (view: View) => {
      const found = decision(view);
      return hasValue(found) ? `${found.value.verdict}: ${found.value.reason}` : '';
    },
    rows: (view: View) => of.netRows(lastYear(view)),
  },
  active: {
    formula: () => 'number of active partners',
    rows: (view: View) =>
      activePartners(view).map((partner) =>
        of.partnerRow({ ...view, subject: partner }, view.book.ledger.partners[partner]!.name, 1),
      ),
  },
  hhi: concentration('sum of the squares'),
  effectivePartners: concentration('1 / the sum of the squares'),
  topShare: concentration('largest'),
  allianceShare: {
    formula: (view: View) =>
      `${named(revenue(lastYear(view)), 'revenue of 12 months')} / ${numberText(view.book.ledger.settings.firmAnnualRevenue ?? 0)} annual revenue of the firm`,
    rows: (view: View) => of.revenueRows(lastYear(view)),
  },
} satisfies Record<string, Explainer>;

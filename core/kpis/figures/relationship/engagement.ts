import { NO_DAY } from '../../../calendar/day';
import { BY_THEM } from '../../../ledger/ledger';
import { missing } from '../../columns';
import { activityRows } from '../../explaining/activity-rows';
import type { ExplainedRow } from '../../explaining/explained-row';
import { noValue, value } from '../../figure';
import { countText, numberText } from '../../numbers';
import { daysText, type View } from '../../view';
import { defineFigure } from '../entry';
import { askState, ENGAGEMENT_PARTS, engagementParts, type EngagementPart } from './engagement-parts';

const FEWEST_PARTS = 2;

/** Mean of the parts that have a value, 0-100; no value with fewer than two. */
export const engagement = defineFigure({
  key: 'engagement',
  label: 'Engagement',
  functionName: 'PARTNER_ENGAGEMENT',
  unit: 'score',
  definition:
    'Mean, 0-100, of responsiveness (asks answered within 2 business days), initiative (who starts the contact) and quality (ratings), those that have a value. A part with fewer than 3 records takes the latest check-in of the period instead.',
  detail: 'the parts are described below',
  noValue: 'fewer than two parts',
  portfolio: false,
  needs: ['Activities'],
  compute: (view) => {
    const absent = engagementMissing(view);
    if (absent) return absent;

    const parts = engagementParts(view);
    const known = parts.filter((each) => each.value !== null);
    if (known.length >= FEWEST_PARTS)
      return value(known.reduce((sum, each) => sum + each.value!, 0) / known.length);
    const lacking = parts.filter((each) => each.value === null).map((each) => each.part);
    return noValue(
      `Engagement needs two of its three parts; from ${daysText(view)} there is no record of ${lacking.join(' and none of ')}.`,
    );
  },
  explain: {
    formula: (view) => {
      const parts = engagementParts(view).filter((part) => part.value !== null);
      return `mean of ${parts
        .map(
          (part) =>
            `${part.part} ${numberText(part.value!, 1)} (${part.checkIn === null ? countText(part.records, 'record') : 'check-in'})`,
        )
        .join(', ')}`;
    },
    rows: (view) => {
      const { askedOn, answeredOn, initiatedBy, rating } = view.book.ledger.activities;
      const say = (what: string, rows: readonly ExplainedRow[]): ExplainedRow[] =>
        rows.map((row) => ({ ...row, what: `${what}: ${row.what}` }));
      return engagementParts(view).flatMap((part) => {
        if (part.checkIn !== null) {
          const scores = view.book.ledger.activities[part.part];
          return say(
            `${part.part}, check-in`,
            activityRows(view, (row) => (row === part.checkIn ? scores[row]! : NaN)),
          );
        }
        if (part.part === 'responsiveness')
          return say(
            'ask answered in time',
            activityRows(
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
            activityRows(view, (row) =>
              initiatedBy[row] === 0 ? NaN : initiatedBy[row] === BY_THEM ? 1 : 0,
            ),
          );
        return say(
          'rating',
          activityRows(view, (row) => rating[row]!),
        );
      });
    },
  },
});

/** The columns of Activities that each part comes from: of its records, and of check-ins. */
const PART_COLUMNS: Readonly<Record<EngagementPart, readonly [records: string, checkIn: string]>> = {
  responsiveness: ['Asked on', 'Responsiveness'],
  initiative: ['Initiated by', 'Initiative'],
  quality: ['Rating', 'Quality'],
};

/** Why the engagement cannot be known at all: the columns of fewer than two parts exist. */
function engagementMissing(view: View): { readonly reason: string } | null {
  const { ledger } = view.book;
  const unknown = ENGAGEMENT_PARTS.filter(
    (part) => !PART_COLUMNS[part].some((column) => ledger.columns.has(`Activities.${column}`)),
  );
  if (ENGAGEMENT_PARTS.length - unknown.length >= FEWEST_PARTS) return null;
  return missing(ledger, ...unknown.map((part) => `Activities.${PART_COLUMNS[part][0]}` as const));
}

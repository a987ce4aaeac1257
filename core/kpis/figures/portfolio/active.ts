import { partnerRow } from '../../explaining/explained-row';
import { value } from '../../figure';
import { groupOf, lastYear, partnersOf, type View } from '../../view';
import { defineFigure } from '../entry';

const ACTIVE_STAGES: readonly string[] = ['launch', 'active', 'optimize'];

/** Number of active partners. */
export const active = defineFigure({
  key: 'active',
  label: 'Active partners',
  functionName: null,
  unit: 'count',
  definition:
    'Partners of stage launch, active or optimize; if no Stage is filled in anywhere, those with a dated row in the 12 months to the end of the period.',
  detail: 'dated: received, activity, money',
  noValue: 'never',
  partner: false,
  compute: (view) => value(activePartners(view).length),
  explain: {
    formula: () => 'number of active partners',
    rows: (view) =>
      activePartners(view).map((partner) =>
        partnerRow({ ...view, subject: partner }, view.book.ledger.partners[partner]!.name, 1),
      ),
  },
});

/** Partners with a dated row (received, activity, money) in the 12 months to `to`. */
function partnersWithRows(view: View): number[] {
  const { received, activities, money } = view.book.index;
  return partnersOf(lastYear(view))
    .filter(
      (each) =>
        received.sums.sum('rows', groupOf(each), each.from, each.to) +
          activities.sums.sum('rows', groupOf(each), each.from, each.to) +
          money.sums.sum('rows', groupOf(each), each.from, each.to) >
        0,
    )
    .map((each) => each.subject as number);
}

/** The active partners, by index: by Stage, or by their rows when no Stage is filled in anywhere. */
export function activePartners(view: View): number[] {
  const { partners } = view.book.ledger;
  if (partners.every((partner) => partner.stage === null)) return partnersWithRows(view);
  return partners
    .map((partner, p) => (partner.stage !== null && ACTIVE_STAGES.includes(partner.stage) ? p : -1))
    .filter((p) => p >= 0);
}

import type { Block } from '../../document/document';
import { numberIn } from '../../document/tables';
import { daysOf, twelveMonths, type Scene } from '../../document/scene';
import type { Period } from '../../kpis';
import { averageCell, kpiCell, periodNames, type MonthlyKey } from './kpis-section';

/** The five monthly figures: what each is called, and what it means in a few words. */
const TILES: ReadonlyArray<readonly [MonthlyKey, string, string]> = [
  ['introductions', 'Introductions', 'qualified, received in the month'],
  ['clients', 'New clients', 'won in the month'],
  ['revenuePerClient', 'Revenue per client', 'of the last 12 months'],
  ['engagement', 'Engagement', '0 to 100: answers, initiative, quality'],
  ['roi', 'ROI', 'what came in, as a multiple of time and cost'],
];

/** The five figures with the month before, the mean of the three before that, the 12 months, and a line of them; none that nobody has. */
export function monthTiles(scene: Scene, partners: readonly number[]): Block[] {
  const [thisMonth, before, quarter, year] = periodNames(scene);
  const tiles = TILES.map(([key, name, meaning]) => {
    const over = (period: Period) => kpiCell(scene, key, 'portfolio', partners, period);
    return {
      name,
      meaning,
      period: thisMonth,
      value: over(scene.thisMonth),
      beside: [
        { period: before, value: over(scene.monthBefore) },
        { period: quarter, value: averageCell(scene, key, 'portfolio', partners) },
        { period: year, value: over(scene.year) },
      ],
      trend: twelveMonths(scene).map((month) => numberIn(over(daysOf(scene, month)))),
    };
  }).filter(({ value, beside }) =>
    [value, ...beside.map((each) => each.value)].some((each) => 'value' in each),
  );
  return tiles.length === 0 ? [] : [{ kind: 'tiles', tiles }];
}

import type { Introduction } from '../../kpis/introduction-list';
import type { Scene } from '../../document/scene';

/** `Mar 3, 2026: Alder family, won on May 2, 2026, $4,000 in the first year (Referrals, row 14)`. */
export function introductionText(scene: Scene, row: Introduction): string {
  const { count, money, shortDate } = scene.words;
  const ended = row.closed === null ? row.status : `${row.status} on ${shortDate(row.closed)}`;
  const revenue =
    row.firstYearRevenue === null || row.status !== 'won'
      ? ''
      : `, ${money(row.firstYearRevenue)} in the first year`;
  const age = row.status === 'open' ? ` for ${count(scene.asOf - row.received, 'day')}` : '';
  return `${shortDate(row.received)}: ${row.client ?? 'client not named'}, ${ended}${age}${revenue} (${row.sheet}, row ${row.row})`;
}

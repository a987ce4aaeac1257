import { isBehindGap } from './headers/behind-gap';
import type { HeaderRow, Proposal } from './headers/header-row';
import { QUALITY } from './headers/match-quality';

/**
 * Of columns that may be the same one of ours, one within the table goes before one behind a blank column that is apart, as that of a
 * summary is: "COI" before "Partner" above "YTD intros".
 */
export function insideFirst(at: HeaderRow, proposals: readonly Proposal[]): Proposal[] {
  const inside = new Set(
    proposals
      .filter(
        ({ position, confidence, quality }) =>
          confidence > 0 &&
          (quality === 'corrected' || QUALITY[quality] >= QUALITY.sure) &&
          !isBehindGap(at, position),
      )
      .map(({ column }) => column),
  );
  return proposals.map((each) =>
    each.quality !== 'corrected' && inside.has(each.column) && isBehindGap(at, each.position)
      ? {
          ...each,
          confidence: 0,
          why: 'It stands behind a blank column, as a list of its own does.',
          chosen: true as const,
        }
      : each,
  );
}

/** A stretch of time of one meeting, in minutes. */
interface Stretch {
  readonly start: number;
  readonly minutes: number;
}

/**
 * Minutes that each meeting took, where several run at once: what was spent is spent once, so that every moment is shared
 * equally by the meetings that cover it. The sum is the time that at least one of them covers.
 */
export function sharedMinutes(stretches: readonly Stretch[]): number[] {
  const shares = stretches.map(() => 0);
  const edges = stretches
    .flatMap(({ start, minutes }, at) =>
      minutes > 0
        ? [
            { time: start, at, opens: true },
            { time: start + minutes, at, opens: false },
          ]
        : [],
    )
    .sort((a, b) => a.time - b.time || Number(a.opens) - Number(b.opens));
  const open = new Set<number>();
  let since = 0;
  for (const { time, at, opens } of edges) {
    if (open.size > 0 && time > since) for (const one of open) shares[one]! += (time - since) / open.size;
    since = time;
    if (opens) open.add(at);
    else open.delete(at);
  }
  // A meeting that overlaps with none keeps its length to the last digit.
  return shares.map((share, at) =>
    Math.abs(share - stretches[at]!.minutes) < 1e-6 ? stretches[at]!.minutes : share,
  );
}

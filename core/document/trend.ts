import type { Words } from '../words';
import { text, type DocumentCell, type TableBlock, type TilesBlock, type Trend } from './document';

const BARS = '\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588';

/** Units of a drawn line: its place scales it. */
const [WIDTH, HEIGHT, EDGE] = [120, 24, 3];

/** The lowest and the highest of a trend; 0 belongs to it, so that small changes do not look large. */
function range(trend: Trend): { readonly low: number; readonly high: number } {
  const values = trend.map((each) => each ?? 0);
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}

/** A trend in letters, a bar for each month, for places where nothing is drawn; a month without a value is a dot. */
export function trendText(trend: Trend): string {
  const { low, high } = range(trend);
  return trend
    .map((each) => {
      if (each === null) return '\u00b7';
      const share = high === low ? 0 : (each - low) / (high - low);
      return BARS[Math.round(share * (BARS.length - 1))];
    })
    .join('');
}

/** A trend as it is heard where it is drawn: the value of each month. */
export function trendHeard(trend: Trend, words: Words): string {
  return trend.map((each) => (each === null ? 'none' : words.number(each, 1))).join(', ');
}

/** A cell that shows a trend. */
export function trendCell(trend: Trend): DocumentCell {
  return text(trendText(trend), { trend });
}

/**
 * A trend as a line with a dot at its end, for the eye only: the figures beside it say the last value. '' without two values.
 * Colours come from the classes of the place.
 */
export function trendSvg(trend: Trend): string {
  const { low, high } = range(trend);
  const points = trend.flatMap((each, at) => {
    if (each === null) return [];
    const x = EDGE + ((WIDTH - 2 * EDGE) * at) / Math.max(1, trend.length - 1);
    const y = HEIGHT - EDGE - (high === low ? 0 : ((HEIGHT - 2 * EDGE) * (each - low)) / (high - low));
    return [[x.toFixed(1), y.toFixed(1)] as const];
  });
  const last = points[points.length - 1];
  if (last === undefined || points.length < 2) return '';
  return (
    `<svg class="trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMinYMid" aria-hidden="true">` +
    `<polyline points="${points.map((point) => point.join(',')).join(' ')}"/>` +
    `<circle cx="${last[0]}" cy="${last[1]}" r="2.2"/></svg>`
  );
}

/** Tiles as a table, for places that draw none: a column for each, a row for each period, and, unless there is no room, the months. */
export function tilesTable({ tiles }: TilesBlock, months = true): TableBlock {
  const [first] = tiles;
  const periods = first === undefined ? [] : [first.period, ...first.beside.map(({ period }) => period)];
  return {
    kind: 'table',
    caption: '',
    columns: ['', ...tiles.map(({ name }) => name)],
    rows: [
      ...periods.map((period, at) => [
        text(period),
        ...tiles.map(({ value, beside }) => (at === 0 ? value : beside[at - 1]!.value)),
      ]),
      ...(months ? [[text('Month by month'), ...tiles.map(({ trend }) => trendCell(trend))]] : []),
    ],
  };
}

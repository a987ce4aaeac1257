import type { Words } from '../words';
import type { DocumentCell, TableBlock } from './document';
import { escape } from './escape';
import { numberIn } from './tables';

/** Width of a picture on a page in its own units, which are those of its letters; a narrow place has fewer. */
const WIDTH = 640;

/** Lying bars of a picture; the largest are shown. */
const MOST_BARS = 12;

/** Units of a letter, about. */
const LETTER = 6.5;

interface Drawn {
  readonly name: string;
  /** null: no value, so no bar. */
  readonly values: ReadonlyArray<number | null>;
  readonly texts: readonly string[];
}

/** The chart of a table as SVG; '' when it has none, or nothing to draw. Colours come from the page's classes. */
export function chartSvg(table: TableBlock, words: Words, width = WIDTH): string {
  const { chart } = table;
  if (chart === undefined) return '';
  const rows = table.total === true ? table.rows.slice(0, -1) : table.rows;
  const drawn = rows.map((row): Drawn => {
    const cells = chart.series.map((at) => row[at]);
    return {
      name: row[0] === undefined ? '' : words.cellText(row[0]),
      values: cells.map(numberIn),
      texts: cells.map((cell) => (cell === undefined ? '' : shortText(cell, words))),
    };
  });
  if (!drawn.some(({ values }) => values.some((value) => value !== null && value !== 0))) return '';
  const picture = chart.kind === 'column' ? columns(drawn, width) : bars(largest(drawn), width);
  const legend = chart.series.length > 1 ? legendSvg(chart.series.map((at) => table.columns[at] ?? '')) : '';
  const height = picture.height + (legend === '' ? 0 : 20);
  const label =
    chart.instead === true ? `role="img" aria-label="${escape(chart.title)}"` : 'aria-hidden="true"';
  return `<svg viewBox="0 0 ${width} ${height}" ${label}><g transform="translate(0 ${height - picture.height})">${picture.body}</g>${legend}</svg>`;
}

function shortText(cell: DocumentCell, words: Words): string {
  if ('value' in cell && cell.format === 'money' && typeof cell.value === 'number')
    return words.shortMoney(cell.value);
  return words.cellText(cell);
}

function largest(rows: readonly Drawn[]): readonly Drawn[] {
  const size = (row: Drawn) => Math.max(...row.values.map((value) => Math.abs(value ?? 0)));
  const some = rows.filter((row) => size(row) > 0);
  if (some.length <= MOST_BARS) return some;
  const limit = [...some].sort((a, b) => size(b) - size(a))[MOST_BARS - 1]!;
  return some.filter((row) => size(row) >= size(limit)).slice(0, MOST_BARS);
}

interface Picture {
  readonly body: string;
  readonly height: number;
}

function range(rows: readonly Drawn[]): { low: number; high: number } {
  const all = rows.flatMap(({ values }) => values.map((value) => value ?? 0));
  return { low: Math.min(0, ...all), high: Math.max(0, ...all) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Upright bars side by side in groups, their values above them. */
function columns(rows: readonly Drawn[], whole: number): Picture {
  const top = 16;
  const plot = 120;
  const { low, high } = range(rows);
  const y = (value: number) => round(top + (plot * (high - value)) / (high - low));
  // A few months do not make mighty bars.
  const group = Math.min(whole / rows.length, 90);
  const parts = rows.map(({ name, values, texts }, at) => {
    const width = Math.min(26, (group * 0.8) / values.length);
    const left = group * (at + 0.5) - (width * values.length) / 2;
    const drawn = values.map((value, series) => {
      if (value === null) return '';
      const [from, to] = [y(Math.max(0, value)), y(Math.min(0, value))];
      const x = left + width * series;
      return (
        `<rect class="s${series % 2}" x="${round(x + 1)}" y="${from}" width="${round(width - 2)}" height="${round(to - from)}"/>` +
        `<text x="${round(x + width / 2)}" y="${round(from - 4)}" text-anchor="middle">${escape(texts[series] ?? '')}</text>`
      );
    });
    return (
      drawn.join('') +
      nameBelow(name, round(group * (at + 0.5)), top + plot + 16, at > 0 ? rows[at - 1]!.name : '')
    );
  });
  const zero = y(0);
  return {
    body: `${parts.join('')}<line class="axis" x1="0" x2="${whole}" y1="${zero}" y2="${zero}"/>`,
    height: top + plot + 36,
  };
}

/** `Nov` above `2025`; what the name before it says as well (the year) is not said again. */
function nameBelow(name: string, x: number, y: number, before: string): string {
  const [first = '', ...rest] = name.split(' ');
  const second = rest.join(' ');
  const line = (text: string, at: number) =>
    `<text x="${x}" y="${at}" text-anchor="middle">${escape(text)}</text>`;
  return (
    line(first, y) +
    (second === '' || before.split(' ').slice(1).join(' ') === second ? '' : line(second, y + 13))
  );
}

/** Lying bars, names to the left, values at their ends. */
function bars(rows: readonly Drawn[], whole: number): Picture {
  const names = Math.min(180, whole * 0.38);
  const ends = 52;
  const letters = Math.floor(names / LETTER);
  const { low, high } = range(rows);
  const before = low < 0 ? ends : 0;
  const x = (value: number) =>
    round(names + before + ((whole - names - before - ends) * (value - low)) / (high - low));
  const thick = 14;
  const step = thick * (rows[0]?.values.length ?? 1) + 8;
  const parts = rows.map(({ name, values, texts }, at) => {
    const y = at * step + 4;
    const shown = name.length > letters ? `${name.slice(0, letters - 1)}\u2026` : name;
    const drawn = values.map((value, series) => {
      if (value === null) return '';
      const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
      const top = y + thick * series;
      const end = value < 0 ? `x="${round(from - 4)}" text-anchor="end"` : `x="${round(to + 4)}"`;
      return (
        `<rect class="s${series % 2}" x="${from}" y="${top}" width="${round(to - from)}" height="${thick - 2}"/>` +
        `<text ${end} y="${top + thick - 4}">${escape(texts[series] ?? '')}</text>`
      );
    });
    return `<text x="0" y="${y + (thick * values.length) / 2 + 3}">${escape(shown)}</text>${drawn.join('')}`;
  });
  const height = rows.length * step + 8;
  return {
    body: `${parts.join('')}<line class="axis" x1="${x(0)}" x2="${x(0)}" y1="0" y2="${height}"/>`,
    height,
  };
}

function legendSvg(names: readonly string[]): string {
  let x = 0;
  return names
    .map((name, at) => {
      const part = `<rect class="s${at % 2}" x="${x}" y="3" width="10" height="10"/><text x="${x + 15}" y="12">${escape(name)}</text>`;
      x += 30 + name.length * 7;
      return part;
    })
    .join('');
}

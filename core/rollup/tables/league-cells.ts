import { text, type Block, type DocumentCell, type Section, type TableBlock } from '../../document/document';
import { hasValue, type Figure } from '../../kpis';
import type { ValueFormat, Words } from '../../words';
import {
  RANKED_FROM,
  type Conversion,
  type League,
  type LeagueAdvisor,
  type Sums,
} from '../league/league-types';

/** How a league table is written: its words, and whether amounts need their currency beside them. */
export interface How {
  readonly league: League;
  readonly words: Words;
  readonly mixed: boolean;
  /** Rows of a table that there is room for. */
  readonly most: number;
}

export function section(title: string, ...blocks: readonly Block[]): Section {
  return { title, partner: null, blocks, sections: [] };
}

export function number(value: number | null, format: ValueFormat, why: string): DocumentCell {
  return value === null ? { reason: why } : { value, format };
}

export function counted(value: number): DocumentCell {
  return { value, format: Number.isInteger(value) ? 'integer' : 'decimal' };
}

export function cellOf(found: Figure, format: ValueFormat): DocumentCell {
  return hasValue(found) ? { value: found.value, format } : { reason: found.reason };
}

/** A figure of an advisor as a cell. */
export function figureCell({ figures }: LeagueAdvisor, key: string, format: ValueFormat): DocumentCell {
  const found = figures[key];
  if (typeof found === 'number')
    return { value: found, format: format === 'decimal' && Number.isInteger(found) ? 'integer' : format };
  return {
    reason: typeof found === 'object' && found !== null ? found.reason : 'The workbook does not record it.',
  };
}

const NOTHING_DECIDED = 'Nothing is decided yet.';

/** A column of a table: its heading and its cell of a row, together, so that no cell stands under the heading of another. */
export type Column<Row> = readonly [heading: string, cell: (row: Row) => DocumentCell];

/** Lying bars that a chart has room for; columns stand side by side, as many as there are months. */
const DRAWN = 20;

/** A table, and a chart of one of its columns where there are few enough rows for one. */
export function tableOf<Row>(
  caption: string,
  columns: ReadonlyArray<Column<Row>>,
  rows: readonly Row[],
  drawn: { readonly title: string; readonly of: string; readonly kind?: 'bar' | 'column' } | null = null,
): TableBlock {
  const headings = columns.map(([heading]) => heading);
  const fits = drawn?.kind === 'column' || rows.length <= DRAWN;
  return {
    kind: 'table',
    caption,
    columns: headings,
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
    ...(drawn !== null && fits
      ? { chart: { title: drawn.title, kind: drawn.kind ?? 'bar', series: [headings.indexOf(drawn.of)] } }
      : {}),
  };
}

/** The rows that there is room for, with a caption that says how many more there are, and where. */
export function firstOf<Row>(
  { words, most }: How,
  caption: string,
  rows: readonly Row[],
  {
    most: own = most,
    where = 'the JSON and Parquet',
  }: { readonly most?: number; readonly where?: string } = {},
): { readonly caption: string; readonly rows: readonly Row[] } {
  const more = rows.length - Math.min(own, most);
  if (more <= 0) return { caption, rows };
  const sentence = `${words.number(more, 0)} more are in ${where}.`;
  const before = caption === '' || caption.endsWith('.') ? caption : `${caption}.`;
  return { caption: `${before} ${sentence}`.trimStart(), rows: rows.slice(0, -more) };
}

/** The currency of each row, where there is more than one. */
export function currencyColumn({ mixed }: How): Column<{ readonly currency: string | null }>[] {
  return mixed ? [['Currency', ({ currency }) => text(currency ?? 'not said')]] : [];
}

function wonOf({ words }: How, { won, of }: Conversion): DocumentCell {
  return of === 0 ? { reason: NOTHING_DECIDED } : text(`${words.number(won, 0)} of ${words.number(of, 0)}`);
}

export function rankCell({ rank, of }: Conversion): DocumentCell {
  if (rank !== null) return { value: rank, format: 'integer' };
  return {
    reason:
      of < RANKED_FROM
        ? `A rank needs ${RANKED_FROM} decided introductions.`
        : 'Without a spread between several there is no order.',
  };
}

export function interval(
  words: Words,
  of: { readonly low: number; readonly high: number } | null,
  why: string,
): DocumentCell {
  return of === null ? { reason: why } : text(`${words.percent(of.low)} to ${words.percent(of.high)}`);
}

/** The conversion drawn towards that of the firm. */
export function evenedOut({ league }: How, { shrunk }: Conversion): DocumentCell {
  return number(shrunk?.rate ?? null, 'percent', whyNoSpread(league));
}

function whyNoSpread({ spread }: League): string {
  return hasValue(spread) ? 'No spread can be told.' : spread.reason;
}

interface Converted {
  readonly conversion: Conversion;
}

/** What became of what was decided. */
export function decidedColumns(how: How): Column<Converted>[] {
  return [
    ['Won of decided', ({ conversion }) => wonOf(how, conversion)],
    [
      'Conversion',
      ({ conversion: { won, of } }) =>
        of === 0 ? { reason: NOTHING_DECIDED } : { value: won / of, format: 'percent' },
    ],
    ['95% interval', ({ conversion }) => interval(how.words, conversion.interval, NOTHING_DECIDED)],
  ];
}

export function evenedOutColumns(how: How): Column<Converted>[] {
  return [
    ['Evened out', ({ conversion }) => evenedOut(how, conversion)],
    [
      '95% limits',
      ({ conversion: { shrunk } }) =>
        interval(
          how.words,
          shrunk?.limits ?? null,
          shrunk === null ? whyNoSpread(how.league) : 'There is no more spread than chance gives.',
        ),
    ],
  ];
}

export const REVENUE: Column<{ readonly revenue: number | null }> = [
  'Revenue',
  ({ revenue }) => number(revenue, 'money', 'No workbook records revenue.'),
];
export const HOURS: Column<{ readonly hours: number | null }> = [
  'Hours',
  ({ hours }) => number(hours, 'decimal', 'No workbook records hours.'),
];
export const INTRODUCTIONS: Column<{ readonly introductions: number }> = [
  'Introductions',
  ({ introductions }) => counted(introductions),
];
export const CLIENTS: Column<{ readonly clients: number }> = ['Clients', ({ clients }) => counted(clients)];

/** What partners or professions bring together; `who` is the note of how many advisors that are. */
export function sumColumns<Row extends Sums>(
  how: How,
  who: (row: Row) => string | null = () => null,
): Column<Row>[] {
  return [
    ...currencyColumn(how),
    [
      'Advisors',
      (row) => {
        const note = who(row);
        return { ...counted(row.advisors), ...(note === null ? {} : { note }) };
      },
    ],
    INTRODUCTIONS,
    CLIENTS,
    REVENUE,
    HOURS,
  ];
}

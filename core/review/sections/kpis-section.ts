import { stepMonth, type Month } from '../../calendar/month';
import type { FigureKey, Period, Subject } from '../../kpis';
import { median } from '../../kpis/statistics';
import { startOf } from '../../kpis/view';
import { text, type Block, type DocumentCell, type Section, type TableBlock } from '../../document/document';
import {
  amount,
  cell,
  daysOf,
  formatOf,
  label,
  labelWithUnit,
  twelveMonths,
  type Scene,
} from '../../document/scene';
import { EN_DASH, monthName } from '../../words';
import { turned } from '../../document/tables';
import { withoutEmptyColumns } from '../facts/condense';

/** The five monthly KPIs, with the revenue and the hours behind them. */
const KEYS = [
  'introductions',
  'clients',
  'revenue',
  'revenuePerClient',
  'engagement',
  'hours',
  'roi',
] as const satisfies readonly FigureKey[];
export type MonthlyKey = (typeof KEYS)[number];

/** Figures that add up over months, so that a month has an average of them. */
const SUMS: ReadonlySet<FigureKey> = new Set<FigureKey>(['introductions', 'clients', 'revenue', 'hours']);

/** The KPIs of the practice: the month, the month before, the three before that on average, and the 12 months. */
export function kpisSection(scene: Scene, partners: readonly number[]): Section {
  const shown = withoutEmptyColumns(kpiTable(scene, 'portfolio', partners));
  return {
    title: 'The month against what came before',
    partner: null,
    blocks: [...lying(shown, scene), ...reading(shown), ...flow(scene)],
    sections: [],
  };
}

/** How to read the figures that are shown. */
function reading([table]: readonly Block[]): Block[] {
  const shown = (key: MonthlyKey) => table?.kind === 'table' && table.columns.includes(labelWithUnit(key));
  const lines = [
    ...(shown('engagement') ? ['Engagement is the median of the partners that have one.'] : []),
    ...(shown('revenuePerClient') ? ['Revenue per client looks back 12 months.'] : []),
    ...(shown('roi')
      ? ['The ROI of a month sets its revenue against its own hours and jumps about: judge by the 12 months.']
      : []),
  ];
  return lines.length === 0 ? [] : [{ kind: 'paragraph', tone: 'note', text: lines.join(' ') }];
}

/**
 * The KPIs of one partner, a row for each and a column for each period, without those that nobody in the practice has:
 * the section of the practice says why.
 */
export function partnerKpis(scene: Scene, partner: number, partners: readonly number[]): Block[] {
  const practice = kpiTable(scene, 'portfolio', partners);
  const own = kpiTable(scene, partner, [partner]);
  const kept = practice.columns.map((_, at) => at === 0 || practice.rows.some((row) => 'value' in row[at]!));
  const shown = withoutEmptyColumns({
    ...own,
    columns: own.columns.filter((_, at) => kept[at]),
    rows: own.rows.map((row) => row.filter((_, at) => kept[at])),
  });
  return lying(shown, scene);
}

/** A row for each figure and a column for each period, which is narrower. */
function lying(blocks: readonly Block[], { words }: Scene): Block[] {
  return blocks.map((block) => (block.kind === 'table' ? turned(block, words) : block));
}

/** The KPIs of the practice or of one partner, a row for each period. */
function kpiTable(scene: Scene, subject: Subject, partners: readonly number[]): TableBlock {
  const [thisMonth, before, quarter, year] = periodNames(scene);
  const row = (name: string, of: (key: MonthlyKey) => DocumentCell): DocumentCell[] => [
    text(name),
    ...KEYS.map(of),
  ];
  const over = (period: Period) => (key: MonthlyKey) => kpiCell(scene, key, subject, partners, period);
  return {
    kind: 'table',
    caption: '',
    columns: ['', ...KEYS.map(subject === 'portfolio' ? labelWithUnit : label)],
    rows: [
      row(thisMonth, over(scene.thisMonth)),
      row(before, over(scene.monthBefore)),
      row(quarter, (key) => averageCell(scene, key, subject, partners)),
      row(year, over(scene.year)),
    ],
  };
}

/** What the periods of a review are called: the month, the one before, the three before that, the 12 months. */
export function periodNames(scene: Scene): readonly [string, string, string, string] {
  const { month } = scene;
  return [thisMonthName(scene), nameOf(stepMonth(month, -1)), quarterName(month), '12 months'];
}

function thisMonthName({ month, toDate }: Scene): string {
  return toDate ? `${nameOf(month)} to date` : nameOf(month);
}

/** `Oct`: within 12 months no year is needed. */
function nameOf(month: Month): string {
  return monthName(month).slice(0, 3);
}

/** `Oct 2026`. */
function shortName(month: Month): string {
  return `${nameOf(month)} ${month.year}`;
}

/** `Mean Jun\u2013Aug`. */
function quarterName(month: Month): string {
  const name = (back: number) => nameOf(stepMonth(month, -back));
  return `Mean ${name(4)}${EN_DASH}${name(2)}`;
}

/** A monthly figure over a period; the practice's engagement is the median of the partners that have one. */
export function kpiCell(
  scene: Scene,
  key: MonthlyKey,
  subject: Subject,
  partners: readonly number[],
  period: Period,
): DocumentCell {
  if (key !== 'engagement' || subject !== 'portfolio') return cell(scene, key, subject, period);
  const scores = partners.flatMap((partner) => amount(scene, key, partner, period) ?? []);
  return scores.length === 0
    ? { reason: 'No partner has an engagement score in that time.' }
    : { value: median(Float64Array.from(scores)), format: 'integer' };
}

/** Of what adds up, a month's average; revenue per client at the end of each month; a ratio over the three together. */
export function averageCell(
  scene: Scene,
  key: MonthlyKey,
  subject: Subject,
  partners: readonly number[],
): DocumentCell {
  const whole = kpiCell(scene, key, subject, partners, scene.quarterBefore);
  if ('reason' in whole || typeof whole.value !== 'number') return whole;
  if (SUMS.has(key)) {
    // Months before the first record are no months of nothing.
    const start = startOf(scene.book, subject);
    const months = [4, 3, 2].filter((back) => stepMonth(scene.month, -back).last >= start).length;
    const mean = whole.value / months;
    return { ...whole, value: mean, format: formatOf(key, mean) };
  }
  if (key !== 'revenuePerClient') return whole;
  const ends = [4, 3, 2].flatMap((back) => {
    const { first, last } = stepMonth(scene.month, -back);
    return amount(scene, key, subject, { from: first, to: last }) ?? [];
  });
  return { ...whole, value: ends.reduce((sum, each) => sum + each, 0) / ends.length };
}

/** The flow of the last 12 months: what came in, and what became a client. */
function flow(scene: Scene): Block[] {
  const start = startOf(scene.book, 'portfolio');
  const months = twelveMonths(scene).filter(({ last }) => last >= start);
  const table: TableBlock = {
    kind: 'table',
    caption: 'Introductions by the month they came in, clients by the month they were won',
    columns: ['Month', label('introductions'), label('clients')],
    rows: months.map((month) => [
      text(shortName(month)),
      cell(scene, 'introductions', 'portfolio', daysOf(scene, month)),
      cell(scene, 'clients', 'portfolio', daysOf(scene, month)),
    ]),
    chart: { title: 'Introductions and clients by month', kind: 'column', series: [1, 2], instead: true },
  };
  return table.rows.some(([, ...cells]) => cells.some((each) => 'value' in each)) ? [table] : [];
}

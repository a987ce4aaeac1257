import type { CellFormat, CellStyle, PlannedCell, PlannedChart, SheetPlan } from '../host/sheet-plan';
import type { Block, Review, ReviewCell, Section, TableBlock, Tone } from './review';
import { EN_DASH, wordsIn } from '../words';

/** Tab names may have 31 characters, and this keeps the months in order when tabs are sorted by name. */
function tabName(review: Review): string {
  return `Review ${review.month}`;
}

/** Prose runs over the empty cells to its right; a line as wide as the figures needs no scrolling. */
const LINE = 130;

/** Column A carries the prose; it must be wide enough for a partner's name and narrow enough for the figures. */
const WIDTHS = [28, 14, 14, 14, 14, 14, 14, 14, 14] as const;

type Row = ReadonlyArray<PlannedCell | null>;

const TONES: Record<Tone, CellStyle> = { note: 'note', good: 'good', warning: 'warning', bad: 'bad' };

function text(value: string, style: CellStyle = 'text'): PlannedCell {
  return { value, style, format: 'text' };
}

/** Breaks a sentence into rows between words: a sheet does not wrap over several columns. */
function lines(of: string, style: CellStyle, indent = ''): Row[] {
  const rows: string[] = [];
  for (const word of of.split(' ')) {
    const last = rows[rows.length - 1];
    if (last !== undefined && last.length + word.length < LINE) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(last === undefined ? word : indent + word);
  }
  return rows.map((row) => [text(row, style)]);
}

function cell(of: ReviewCell, total: boolean): PlannedCell {
  if ('reason' in of)
    return { value: EN_DASH, style: total ? 'total' : 'note', format: 'text', comment: of.reason };
  const format: CellFormat = of.format === 'days' ? 'integer' : of.format;
  return {
    value: of.value,
    format,
    ...(of.tone !== undefined ? { style: TONES[of.tone] } : total ? { style: 'total' as const } : {}),
    ...(of.note !== undefined ? { comment: of.note } : {}),
  };
}

/** Tables with a chart, by their row of headers. */
type Drawn = Map<Row, TableBlock>;

function tableRows(table: TableBlock, drawn: Drawn): Row[] {
  const headers = table.columns.map((header) => text(header, 'columnHeader'));
  if (table.chart !== undefined) drawn.set(headers, table);
  return [
    ...(table.caption === '' ? [] : [[text(table.caption, 'note')]]),
    headers,
    ...table.rows.map((row, at) =>
      row.map((each) => cell(each, table.total === true && at === table.rows.length - 1)),
    ),
  ];
}

function blockRows(block: Block, drawn: Drawn): Row[] {
  switch (block.kind) {
    case 'paragraph':
      return lines(block.text, block.tone === undefined ? 'text' : TONES[block.tone]);
    case 'list':
      return block.items.flatMap((item) => lines(`\u2022 ${item}`, 'text', '   '));
    case 'table':
      return tableRows(block, drawn);
  }
}

function sectionRows(section: Section, level: number, drawn: Drawn): Row[] {
  return [
    [],
    [text(section.title, level === 0 ? 'heading' : 'subtitle')],
    ...section.blocks.flatMap((block, at) => [
      ...(block.kind === 'table' && at > 0 ? [[]] : []),
      ...blockRows(block, drawn),
    ]),
    ...section.sections.flatMap((inner) => sectionRows(inner, level + 1, drawn)),
  ];
}

/**
 * The review as a sheet: one block under the other, values with their formats, the reason of a missing figure as
 * the note of its cell. The mark `review:2026-10` finds the sheet again, so a review made anew replaces itself.
 */
export function reviewPlan(review: Review): SheetPlan {
  const drawn: Drawn = new Map();
  const rows: Row[] = [
    [text(review.title, 'title')],
    [text(asOfLine(review), 'note')],
    ...review.sections.flatMap((section) => sectionRows(section, 0, drawn)),
  ];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return {
    mark: `review:${review.month}`,
    title: tabName(review),
    rows,
    columnWidths: Array.from({ length: width }, (_, at) => WIDTHS[at] ?? 14),
    frozenRows: 1,
    charts: chartsOf(rows, drawn),
    print: { landscape: true, titleRows: 1 },
  };
}

function chartsOf(rows: readonly Row[], drawn: Drawn): PlannedChart[] {
  return rows.flatMap((headers, headerRow) => {
    const table = drawn.get(headers);
    if (table?.chart === undefined) return [];
    const values = table.rows.length - (table.total === true ? 1 : 0);
    return [{ ...table.chart, headerRow, lastRow: headerRow + values, categories: 0 }];
  });
}

/** The line under the title: up to when the data count, and from which reading. */
export function asOfLine(review: Review): string {
  const until = `As of ${wordsIn(review.locale, review.currency).longDate(review.asOf)}`;
  return `${until}${review.toDate ? ' (the month to date)' : ''}. Data ${review.mark}.`;
}

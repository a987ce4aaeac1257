import type { CellFormat, CellStyle, PlannedCell, PlannedChart, SheetPlan } from '../host/sheet-plan';
import { EN_DASH } from '../words';
import type { Block, Document, DocumentCell, NotesArea, Section, TableBlock, Tone } from './document';

/** Prose runs over the empty cells to its right; a line as wide as the figures needs no scrolling. */
const LINE = 130;

/** Column A carries the prose; it must be wide enough for a partner's name and narrow enough for the figures. */
const FIRST_WIDTH = 28;
const WIDTH = 14;

type Row = ReadonlyArray<PlannedCell | null>;

const TONES: Record<Tone, CellStyle> = {
  lead: 'text',
  note: 'note',
  good: 'good',
  warning: 'warning',
  bad: 'bad',
};

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

function cell(of: DocumentCell, total: boolean): PlannedCell {
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
    ...(table.caption === '' ? [] : lines(table.caption, 'note')),
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
    case 'list': {
      const mark = block.checklist === true ? '\u2610' : '\u2022';
      return block.items.flatMap((item) => lines(`${mark} ${item}`, 'text', '   '));
    }
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

/** The advisor's rows: a host finds what is in them again by the label of the row (core/host/keep-inputs.ts). */
function notesRows(notes: NotesArea, width: number): Row[] {
  const blank: PlannedCell = { value: null, style: 'input', input: true };
  return [
    [],
    [text(notes.label, 'subtitle')],
    ...Array.from({ length: notes.lines }, (_, at) => [
      text(`Note ${at + 1}`, 'note'),
      ...Array.from({ length: Math.max(1, width - 1) }, () => blank),
    ]),
  ];
}

/**
 * A document as a sheet: one block under the other, values with their formats, the reason of a missing figure as the
 * note of its cell. The mark finds the sheet again, so a document made anew replaces itself.
 */
export function documentSheet(
  document: Document,
  { mark, tab }: { readonly mark: string; readonly tab: string },
): SheetPlan {
  const drawn: Drawn = new Map();
  const [first, ...others] = document.sections.map((section) => sectionRows(section, 0, drawn));
  const body = [...others.flat(), [], ...document.footer.flatMap((line) => lines(line, 'note'))];
  const width = [...(first ?? []), ...body].reduce((most, row) => Math.max(most, row.length), 1);
  const rows: Row[] = [
    [text(document.title, 'title')],
    ...lines(document.subtitle, 'note'),
    ...(first ?? []),
    ...(document.notes === null ? [] : notesRows(document.notes, width)),
    ...body,
  ];
  return {
    mark,
    title: tab,
    rows,
    columnWidths: Array.from({ length: width }, (_, at) => (at === 0 ? FIRST_WIDTH : WIDTH)),
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

import type { CellFormat, CellStyle, PlannedCell, PlannedChart, SheetPlan } from '../host/sheet-plan';
import { EN_DASH, wordsIn, type Words } from '../words';
import { tilesTable } from './trend';
import type { Block, Document, DocumentCell, NotesArea, Section, TableBlock, Tone } from './document';

/** Prose runs over the empty cells to its right; a line as wide as the figures needs no scrolling. */
const LINE = 130;

/** Widths in characters: as wide as what stands in the tables, but no wider than a page bears. */
const FIRST_WIDTH = { least: 22, most: 48 } as const;
const WIDTH = { least: 11, most: 24 } as const;

type Row = ReadonlyArray<PlannedCell | null>;

const TONES: Record<Tone, CellStyle> = {
  lead: 'lead',
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

/** A text that no column of figures holds. */
const WORDY = 44;

/** A table of sentences does not fit into cells of one line: each row becomes lines, the headings before what they head. */
function wordyRows(table: TableBlock, words: Words): Row[] {
  return [
    ...(table.caption === '' ? [] : lines(table.caption, 'note')),
    ...table.rows.flatMap((row) => {
      const [name = '', ...said] = row.map((each, at) => {
        const shown = words.cellText(each);
        const head = table.columns[at] ?? '';
        return at === 0 || shown === '' ? shown : `${head.charAt(0).toLowerCase()}${head.slice(1)}: ${shown}`;
      });
      const notes = new Set(
        row.flatMap((each) => ('note' in each && each.note !== undefined ? [each.note] : [])),
      );
      return [
        ...lines(`\u2022 ${name}; ${said.filter((each) => each !== '').join('; ')}`, 'text', '   '),
        ...[...notes].flatMap((note) => lines(`   ${note}`, 'note', '   ')),
      ];
    }),
  ];
}

function isWordy(table: TableBlock, words: Words): boolean {
  return table.rows.some((row) => row.some((each, at) => at > 0 && words.cellText(each).length > WORDY));
}

function tableRows(table: TableBlock, drawn: Drawn, words: Words): Row[] {
  if (isWordy(table, words)) return wordyRows(table, words);
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

function blockRows(block: Block, drawn: Drawn, words: Words): Row[] {
  switch (block.kind) {
    case 'paragraph':
      return lines(block.text, block.tone === undefined ? 'text' : TONES[block.tone]);
    case 'list': {
      const mark = block.checklist === true ? '\u2610' : '\u2022';
      return block.items.flatMap((item) => lines(`${mark} ${item}`, 'text', '   '));
    }
    case 'table':
      return tableRows(block, drawn, words);
    case 'tiles':
      return tableRows(tilesTable(block), drawn, words);
    case 'strip':
      return [
        block.parts.map(({ word, count, tone }) =>
          text(`${count} ${word}`, tone === undefined ? 'lead' : TONES[tone]),
        ),
      ];
  }
}

/** Cells of the band that an inner section begins with. */
const BAND = 8;

function sectionRows(section: Section, level: number, drawn: Drawn, words: Words): Row[] {
  const band = Array.from({ length: BAND - 1 }, (): PlannedCell => ({ value: null, style: 'total' }));
  return [
    [],
    level === 0 ? [text(section.title, 'heading')] : [text(section.title, 'total'), ...band],
    ...[...section.blocks, ...(section.beside ?? []).flat()].flatMap((block, at) => [
      ...(block.kind === 'table' && at > 0 ? [[]] : []),
      ...blockRows(block, drawn, words),
    ]),
    ...section.sections.flatMap((inner) => sectionRows(inner, level + 1, drawn, words)),
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
  const words = wordsIn(document.locale, document.currency);
  const [first, ...others] = document.sections.map((section) => sectionRows(section, 0, drawn, words));
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
    columnWidths: widths(document, width, words),
    frozenRows: 1,
    charts: chartsOf(rows, drawn),
    print: { landscape: true, titleRows: 1 },
  };
}

/** The longest text of each column among the tables; what is long beyond that is wrapped in a heading, or cut. */
function widths(document: Document, columns: number, words: Words): number[] {
  const longest = Array.from({ length: columns }, () => 0);
  const measure = (section: Section): void => {
    for (const block of [...section.blocks, ...(section.beside ?? []).flat()])
      if (block.kind === 'table' && !isWordy(block, words))
        for (const row of block.rows)
          row.forEach((each, at) => {
            longest[at] = Math.max(longest[at] ?? 0, words.cellText(each).length + 2);
          });
    section.sections.forEach(measure);
  };
  document.sections.forEach(measure);
  return longest.map((length, at) => {
    const { least, most } = at === 0 ? FIRST_WIDTH : WIDTH;
    return Math.min(most, Math.max(least, length));
  });
}

function chartsOf(rows: readonly Row[], drawn: Drawn): PlannedChart[] {
  return rows.flatMap((headers, headerRow) => {
    const table = drawn.get(headers);
    if (table?.chart === undefined) return [];
    const values = table.rows.length - (table.total === true ? 1 : 0);
    const { title, kind, series } = table.chart;
    const tableEnd = headerRow + table.rows.length;
    return [{ title, kind, series, headerRow, lastRow: headerRow + values, tableEnd, categories: 0 }];
  });
}

import type { CellFormat, CellStyle, PlannedCell, PlannedChart, SheetPlan } from '../host/sheet-plan';
import { EN_DASH, wordsIn, type Words } from '../words';
import { tilesTable } from './trend';
import { pagesOf, type Piece } from './sheet-pages';
import { holdsSentences, longestWord } from './tables';
import { runningLine } from './whose';
import {
  blocksOf,
  stripText,
  termsText,
  type Block,
  type Document,
  type DocumentCell,
  type NotesArea,
  type Section,
  type TableBlock,
} from './document';

/** Prose runs over the empty cells to its right; a line as wide as the figures needs no scrolling. */
const LINE = 130;

/** Widths in characters: as wide as what stands in the tables, but no wider than a page bears. */
const FIRST_WIDTH = { least: 22, most: 34 } as const;
const WIDTH = { least: 9, most: 22 } as const;

type Row = Piece['rows'][number];

function text(value: string, style: CellStyle = 'text'): PlannedCell {
  return { value, style, format: 'text' };
}

/** Breaks a sentence into rows between words: a sheet does not wrap over several columns. */
function lines(of: string, style: CellStyle = 'text', indent = ''): Row[] {
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
    ...(of.tone !== undefined ? { style: of.tone } : total ? { style: 'total' as const } : {}),
    ...(of.note !== undefined ? { comment: of.note } : {}),
  };
}

/** Tables with a chart, by their row of headers. */
type Drawn = Map<Row, TableBlock>;

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

function tableRows(table: TableBlock, drawn: Drawn, words: Words): Row[] {
  if (holdsSentences(table, words)) return wordyRows(table, words);
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
      return lines(block.text, block.tone);
    case 'list': {
      const mark = block.checklist === true ? '\u2610' : '\u2022';
      return block.items.flatMap((item) => lines(`${mark} ${item}`, 'text', '   '));
    }
    case 'table':
      return tableRows(block, drawn, words);
    case 'tiles':
      return tableRows(tilesTable(block, false), drawn, words);
    case 'strip':
      return lines(stripText(block), 'lead');
    case 'terms':
      return lines(termsText(block), 'note');
  }
}

/** Cells of the band that an inner section begins with. */
const BAND = 8;

/** The rest of a band, with the decision of the section as its first cell. */
function bandWith(badge: Section['badge']): PlannedCell[] {
  return Array.from({ length: BAND - 1 }, (_, at): PlannedCell => {
    if (at > 0 || badge === undefined) return { value: null, style: 'total' };
    return text(badge.text, badge.tone ?? 'total');
  });
}

/** Rows of a section: what begins with a heading is kept with what follows it, and a page may begin before it. */
function pieces(section: Section, level: number, drawn: Drawn, words: Words): Piece[] {
  const title =
    level === 0
      ? [text(section.title, 'heading')]
      : [text(section.title, 'total'), ...bandWith(section.badge)];
  const blocks = blocksOf(section);
  // Paragraphs lead to what comes after them, as the heading does.
  const leads = blocks.findIndex(({ kind }) => kind !== 'paragraph');
  const rowsOf = (some: readonly Block[], from: number): Row[] =>
    some.flatMap((block, at) => [
      ...(block.kind === 'table' && from + at > 0 ? [[]] : []),
      ...blockRows(block, drawn, words),
    ]);
  const kept = section.partner !== null || leads < 0 ? blocks.length : leads + 1;
  const first = rowsOf(blocks.slice(0, kept), 0);
  const others = blocks.slice(kept).map((block, at) => rowsOf([block], kept + at));
  const contents =
    section.part === 'lookup'
      ? lines(section.sections.map((each) => each.title).join(' \u00b7 '), 'note')
      : [];
  const own = { rows: [[], title, ...contents, ...first] };
  const inner = section.sections.map((each) => pieces(each, level + 1, drawn, words));
  return [
    { ...own, ...(section.sections.length > 0 ? { page: 'new' as const } : {}) },
    ...others.map((rows) => ({ rows })),
    // A heading over other headings stands with the first of them.
    ...inner.flatMap((each, at) =>
      at === 0 && first.length === 0 ? each.map((piece) => ({ ...piece, page: 'same' as const })) : each,
    ),
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
  const firstParts = document.sections.filter(({ part }) => part === 'first').length;
  const piecesOf = (sections: readonly Section[]) =>
    sections.flatMap((section) => pieces(section, 0, drawn, words));
  const before = piecesOf(document.sections.slice(0, Math.max(1, firstParts)));
  const after = piecesOf(document.sections.slice(Math.max(1, firstParts)));
  const footer = [[], ...document.footer.flatMap((line) => lines(line, 'note'))];
  const width = [...before, ...after, { rows: footer }]
    .flatMap(({ rows }) => rows)
    .reduce((most, row) => Math.max(most, row.length), 1);
  const head: Piece = {
    rows: [
      [text(document.title, 'title')],
      ...(document.whose === undefined ? [] : [[text(document.whose, 'note')]]),
      ...lines(document.subtitle, 'note'),
    ],
  };
  const notes = document.notes === null ? [] : [{ rows: notesRows(document.notes, width) }];
  const all: Piece[] = [head, ...before, ...notes, ...after, { rows: footer }];
  const rows = all.flatMap((piece) => piece.rows);
  const columnWidths = widths(document, width, words);
  const charts = chartsOf(rows, drawn);
  const titleRows = document.whose === undefined ? 1 : 2;
  return {
    mark,
    title: tab,
    rows,
    columnWidths,
    frozenRows: 1,
    charts,
    print: {
      landscape: true,
      titleRows,
      footer: runningLine(document),
      ...pagesOf(all, columnWidths, charts, titleRows),
    },
  };
}

/** The longest text of each column among the tables; what is long beyond that is wrapped in a heading, or cut. */
function widths(document: Document, columns: number, words: Words): number[] {
  const longest = Array.from({ length: columns }, () => 0);
  const measure = (section: Section): void => {
    for (const block of blocksOf(section))
      if (block.kind === 'table' && !holdsSentences(block, words)) {
        // No heading is broken within a word.
        block.columns.forEach((head, at) => {
          longest[at] = Math.max(longest[at] ?? 0, longestWord(head) + 2);
        });
        for (const row of block.rows)
          row.forEach((each, at) => {
            longest[at] = Math.max(longest[at] ?? 0, lengthOf(each, words) + 2);
          });
      }
    section.sections.forEach(measure);
  };
  document.sections.forEach(measure);
  return longest.map((length, at) => {
    const { least, most } = at === 0 ? FIRST_WIDTH : WIDTH;
    return Math.min(most, Math.max(least, length));
  });
}

/** Letters that a cell takes; the bars of a trend are wider than letters. */
function lengthOf(cell: DocumentCell, words: Words): number {
  const { length } = words.cellText(cell);
  return 'trend' in cell && cell.trend !== undefined ? Math.ceil(1.4 * length) : length;
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

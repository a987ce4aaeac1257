import type { CellStyle, PlannedCell, PlannedChart, SheetPlan } from '../host/sheet-plan';
import { uncapitalised } from '../workbook/values/text';
import { wordsIn, type Words } from '../words';
import { tilesTable } from './trend';
import { pagesOf, type Piece } from './sheet-pages';
import { boundedWidths, longestTexts } from './column-widths';
import { plannedCell, textCell, textLines } from './sheet-cells';
import { holdsSentences } from './tables';
import { runningLine } from './whose';
import {
  blocksOf,
  briefTexts,
  stripText,
  type Block,
  type Document,
  type DocumentCell,
  type NotesArea,
  type Section,
  type TableBlock,
} from './document';

/** Prose runs over the empty cells to its right, in lines as wide as the tables: so many letters to a digit's width of a column. */
const LETTERS = 1.12;

/** Letters of a line where the tables are narrow. */
const SHORTEST_LINE = 90;

/** Widths in characters: as wide as what stands in the tables, but no wider than a page bears; what is longer is wrapped. */
const BOUNDS = { first: { least: 20, most: 26 }, others: { least: 7, most: 18 }, room: 1 } as const;

/** Widths of a digit that a letter takes on average, and the blocks of a trend. */
const LETTER = 0.93;
const BLOCK = 1.4;

type Row = Piece['rows'][number];

/** A sentence as rows as long as the lines of the sheet. */
function lines(how: How, of: string, style: CellStyle = 'text', indent = ''): Row[] {
  return textLines(of, style, how, indent);
}

/** How the rows of a document are made. */
interface How {
  readonly words: Words;
  /** Letters of a line of prose. */
  readonly line: number;
  readonly columns: number;
  /** Tables with a chart, by their row of headers. */
  readonly drawn: Map<Row, TableBlock>;
}

/** A table of sentences does not fit into cells of one line: each row becomes lines, the headings before what they head. */
function wordyRows(table: TableBlock, how: How): Row[] {
  const { words } = how;
  return [
    ...(table.caption === '' ? [] : lines(how, table.caption, 'note')),
    ...table.rows.flatMap((row) => {
      const [name = '', ...said] = row.map((each, at) => {
        const shown = words.cellText(each);
        const head = table.columns[at] ?? '';
        return at === 0 || shown === '' ? shown : `${uncapitalised(head)}: ${shown}`;
      });
      const notes = new Set(
        row.flatMap((each) => ('note' in each && each.note !== undefined ? [each.note] : [])),
      );
      return [
        ...lines(how, `\u2022 ${name}; ${said.filter((each) => each !== '').join('; ')}`, 'text', '   '),
        ...[...notes].flatMap((note) => lines(how, `   ${note}`, 'note', '   ')),
      ];
    }),
  ];
}

function tableRows(table: TableBlock, how: How): Row[] {
  const { words, drawn } = how;
  if (holdsSentences(table, words)) return wordyRows(table, how);
  const headers = table.columns.map((header) => textCell(header, 'columnHeader'));
  if (table.chart !== undefined) drawn.set(headers, table);
  return [
    ...(table.caption === '' ? [] : lines(how, table.caption, 'note')),
    headers,
    ...table.rows.map((row, at) =>
      row.map((each) => plannedCell(each, table.total === true && at === table.rows.length - 1)),
    ),
  ];
}

function blockRows(block: Block, how: How): Row[] {
  switch (block.kind) {
    case 'paragraph':
      return lines(how, block.text, block.tone);
    case 'list': {
      const mark = block.checklist === true ? '\u2610' : '\u2022';
      return block.items.flatMap((item) => lines(how, `${mark} ${item}`, 'text', '   '));
    }
    case 'table':
      return tableRows(block, how);
    case 'tiles':
      return tableRows(tilesTable(block, false), how);
    case 'strip':
      return lines(how, stripText(block), 'lead');
    case 'terms':
      return lines(how, briefTexts(block), 'note');
  }
}

/** Cells of the band that an inner section begins with. */
const BAND = 8;

/** The rest of a band, with the decision of the section as its first cell. */
function bandWith(badge: Section['badge']): PlannedCell[] {
  return Array.from({ length: BAND - 1 }, (_, at): PlannedCell => {
    if (at > 0 || badge === undefined) return { value: null, style: 'total' };
    return textCell(badge.text, badge.tone ?? 'total');
  });
}

/** Rows of a section: what begins with a heading is kept with what follows it, and a page may begin before it. */
function pieces(section: Section, level: number, how: How): Piece[] {
  const title =
    level === 0
      ? [textCell(section.title, 'heading')]
      : [textCell(section.title, 'total'), ...bandWith(section.badge)];
  const blocks = blocksOf(section);
  // Paragraphs lead to what comes after them, as the heading does.
  const leads = blocks.findIndex(({ kind }) => kind !== 'paragraph');
  const rowsOf = (some: readonly Block[], from: number): Row[] =>
    some.flatMap((block, at) => [
      ...(block.kind === 'table' && from + at > 0 ? [[]] : []),
      ...blockRows(block, how),
    ]);
  const kept = section.partner !== null || leads < 0 ? blocks.length : leads + 1;
  const first = rowsOf(blocks.slice(0, kept), 0);
  const others = ledBlocks(blocks.slice(kept)).map((some) => rowsOf(some, kept));
  const contents =
    section.part === 'lookup'
      ? lines(how, section.sections.map((each) => each.title).join(' \u00b7 '), 'note')
      : [];
  const own = { rows: [[], title, ...contents, ...first] };
  const inner = section.sections.map((each) => pieces(each, level + 1, how));
  return [
    { ...own, ...(section.sections.length > 0 ? { page: 'new' as const } : {}) },
    ...others.map((rows) => ({ rows })),
    // A heading over other headings stands with the first of them.
    ...inner.flatMap((each, at) =>
      at === 0 && first.length === 0
        ? each.map((piece, n) => (n === 0 ? { ...piece, page: 'same' as const } : piece))
        : each,
    ),
  ];
}

/** Blocks that stand together: a paragraph leads to what comes after it. */
function ledBlocks(blocks: readonly Block[]): Block[][] {
  const together: Block[][] = [];
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    const led = before?.kind === 'paragraph' && before.tone !== 'note' && block.kind !== 'terms';
    if (led) together[together.length - 1]!.push(block);
    else together.push([block]);
  });
  return together;
}

/** The advisor's rows: a host finds what is in them again by the label of the row (core/host/keep-inputs.ts). */
function notesRows(notes: NotesArea, width: number): Row[] {
  const blank: PlannedCell = { value: null, style: 'input', input: true };
  return [
    [],
    [textCell(notes.label, 'subtitle')],
    ...Array.from({ length: notes.lines }, (_, at) => [
      textCell(`Note ${at + 1}`, 'note'),
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
  const words = wordsIn(document.locale, document.currency);
  const columnWidths = widths(document, words);
  const width = columnWidths.length;
  const line = Math.max(
    SHORTEST_LINE,
    Math.floor(LETTERS * columnWidths.reduce((sum, each) => sum + each, 0)),
  );
  const drawn = new Map<Row, TableBlock>();
  const how: How = { words, line, columns: width, drawn };
  const firstParts = document.sections.filter(({ part }) => part === 'first').length;
  const piecesOf = (sections: readonly Section[]) => sections.flatMap((section) => pieces(section, 0, how));
  const before = piecesOf(document.sections.slice(0, Math.max(1, firstParts)));
  const after = piecesOf(document.sections.slice(Math.max(1, firstParts)));
  const footer = [[], ...document.footer.flatMap((each) => lines(how, each, 'note'))];
  const head: Piece = {
    rows: [
      [textCell(document.title, 'title')],
      ...(document.whose === undefined ? [] : [[textCell(document.whose, 'note')]]),
      ...lines(how, document.subtitle, 'note'),
    ],
  };
  const notes =
    document.notes === null ? [] : [{ rows: notesRows(document.notes, width), light: true as const }];
  const all = [head, ...before, ...notes, ...after, { rows: footer }].map((piece): Piece => ({
    ...piece,
    rows: piece.rows.map((row) => wrapped(row, columnWidths)),
  }));
  const rows = all.flatMap((piece) => piece.rows);
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

/** A row with the texts in it that their columns are too narrow for wrapped; a line of prose runs over the columns. */
function wrapped(row: Row, columnWidths: readonly number[]): Row {
  const isLong = (cell: PlannedCell | null, at: number): boolean =>
    cell !== null &&
    cell.style === undefined &&
    typeof cell.value === 'string' &&
    LETTER * cell.value.length > (columnWidths[at] ?? 0);
  return row.length > 1 && row.some(isLong)
    ? row.map((cell, at) => (isLong(cell, at) ? { ...cell!, style: 'wrapped' } : cell))
    : row;
}

/** As wide as what stands in the tables that stay tables, and as many as the band of an inner section has. */
function widths({ sections }: Document, words: Words): number[] {
  const tables = sections.flatMap(everyBlock).flatMap((block) => {
    const table = block.kind === 'tiles' ? tilesTable(block, false) : block;
    return table.kind === 'table' && !holdsSentences(table, words) ? [table] : [];
  });
  const longest = longestTexts(tables, (each) => lengthOf(each, words));
  const least = sections.some((section) => section.sections.length > 0) ? BAND : 1;
  const columns = Math.max(least, longest.length);
  return boundedWidths(
    Array.from({ length: columns }, (_, at) => longest[at] ?? 0),
    BOUNDS,
  );
}

function everyBlock(section: Section): Block[] {
  return [...blocksOf(section), ...section.sections.flatMap(everyBlock)];
}

/** Digits that would take the room of a cell; a sheet shows no sign of a currency. */
function lengthOf(cell: DocumentCell, words: Words): number {
  const { length } = words.cellText(cell);
  if ('trend' in cell && cell.trend !== undefined) return Math.ceil(BLOCK * length);
  if ('value' in cell && typeof cell.value === 'number') return length - (cell.format === 'money' ? 1 : 0);
  return Math.ceil(LETTER * length);
}

function chartsOf(rows: readonly Row[], drawn: How['drawn']): PlannedChart[] {
  return rows.flatMap((headers, headerRow) => {
    const table = drawn.get(headers);
    if (table?.chart === undefined) return [];
    const values = table.rows.length - (table.total === true ? 1 : 0);
    const { title, kind, series } = table.chart;
    const tableEnd = headerRow + table.rows.length;
    return [{ title, kind, series, headerRow, lastRow: headerRow + values, tableEnd, categories: 0 }];
  });
}

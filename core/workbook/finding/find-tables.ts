import { isBlankRow, sampleColumn, sheetColumn, sheetRow, type Block } from '../blocks/block';
import type { FoundTable } from '../blocks/found';
import type { NamedRegion } from '../input';
import { headerRow, type HeaderRow } from '../mapping/headers/header-row';
import { mapColumns, type Mapping, type MappingContext } from '../mapping/map-columns';
import { headerOrNone, isNamedByLetters, whyNothing, orNone, whyUnrecognised } from './no-header';
import { bestLines } from './best-kind';
import { isDoubtful } from './doubtful';
import { findHeaderRow } from './find-header-row';
import { plainSettingsColumns } from './plain-settings';
import type { Asides } from '../mapping/asides';
import { splitBlock } from './split-sheet';
import { TABLES, type TableKind } from '../tables';
import { cellText, fold, tidy } from '../values/text';

/** A found table with what its reader needs. */
export interface LocatedTable {
  readonly found: FoundTable;
  readonly kind: TableKind | null;
  readonly block: Block;
  /** 0-based row of the header within the sheet's rows; -1 without one. */
  readonly header: number;
  /** 0-based column by canonical header. */
  readonly positions: ReadonlyMap<string, number>;
  /** Columns that are read beside them. */
  readonly asides?: Asides;
  /** The partner of every row, where no column names it but the tab does. */
  readonly tabPartner?: string;
  /** Titles above the rows name their partner, where no column does. */
  readonly isTitled?: true;
  /** Its money names clients or referrals alone: the partner of a row is whoever introduced the client. */
  readonly isOfClients?: true;
  /** Its partners stand among clients and others: the names of which this is false are none. */
  readonly isPartner?: (name: string) => boolean;
  /** A directory whose firms are the partners, and the people there other names of them. */
  readonly isOfFirms?: true;
}

export interface FindContext extends MappingContext {
  /** `Table Sheet1` / `Money`, by folded tab or table name. */
  readonly tableKinds: ReadonlyMap<string, TableKind>;
}

/** Every table of a whole sheet: Excel Tables and named ranges first, then what lies outside them. */
export function findTables(all: Block, context: FindContext): LocatedTable[] {
  const { sheet } = all;
  if (all.bottom < all.top || all.right < 0) return [nothing(all, 'The sheet is empty.')];
  const found: LocatedTable[] = [];
  for (const region of [...(sheet.regions ?? [])].sort((a, b) => area(b) - area(a))) {
    const block = cut(all, region);
    if (!block || found.some((each) => overlap(each.block, block))) continue;
    const located = locate(block, context, undefined);
    if (located.kind !== null) found.push(located);
  }
  if (found.length === 0 && told(all, context, sheet.kind)) return [locate(all, context, sheet.kind)];
  const rest = remainders(all, found)
    .flatMap(splitBlock)
    .map((block) => locate(block, context, undefined));
  if (rest.length === 1 && found.length === 0) return rest;
  return [...found, ...rest.filter((each) => each.kind !== null || each.found.rowCount > 0)];
}

function area(region: NamedRegion): number {
  return (region.bottom - region.top + 1) * (region.right - region.left + 1);
}

function cut(all: Block, region: NamedRegion): Block | null {
  const block = {
    ...all,
    name: region.name,
    top: Math.max(0, region.top),
    left: Math.max(0, region.left),
    bottom: Math.min(all.bottom, region.bottom),
    right: Math.min(all.right, region.right),
    totalsRows: Math.max(0, (region.totalsRows ?? 0) - Math.max(0, region.bottom - all.bottom)),
    ...(region.headers === undefined || beginsWith(all, region, region.headers)
      ? {}
      : { headers: region.headers }),
  };
  return block.bottom > block.top && block.right > block.left ? block : null;
}

/** Whether the first row of a region says these headers: a program that saved the workbook called the row that it has switched off. */
function beginsWith(all: Block, { top, left }: NamedRegion, headers: readonly string[]): boolean {
  return headers.every((header, i) => tidy(cellText(all.cells.cell(top, left + i))) === tidy(header));
}

function overlap(a: Block, b: Block): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The parts of a sheet outside the tables: beside and below or above each, as far as they hold anything. */
function remainders(all: Block, tables: readonly LocatedTable[]): Block[] {
  let parts: Block[] = [all];
  for (const { block } of tables)
    parts = parts.flatMap((part) => {
      if (!overlap(part, block)) return [part];
      return [
        { ...part, bottom: block.top - 1 },
        { ...part, top: block.bottom + 1 },
        {
          ...part,
          top: Math.max(part.top, block.top),
          bottom: Math.min(part.bottom, block.bottom),
          right: block.left - 1,
        },
        {
          ...part,
          top: Math.max(part.top, block.top),
          bottom: Math.min(part.bottom, block.bottom),
          left: block.right + 1,
        },
      ].filter((each) => each.bottom >= each.top && each.right >= each.left);
    });
  return parts.filter(holdsSomething);
}

function holdsSomething(block: Block): boolean {
  for (let row = block.top; row <= block.bottom; row++) if (!isBlankRow(block, row)) return true;
  return false;
}

/** Finds the header row of a block and what it is a table of. */
function locate(block: Block, context: FindContext, forced: TableKind | undefined): LocatedTable {
  const named = told(block, context, forced);
  const kinds = named ? [named] : TABLES.map((each) => each.kind);
  const likeliest = findHeaderRow(block, kinds, context);
  const isUnseen = block.headers !== undefined;
  const row =
    named !== undefined && !isUnseen && isNamedByLetters(named, context)
      ? headerOrNone(block, likeliest)
      : likeliest;
  const plain = (): LocatedTable | null => (named === undefined ? plainSettings(block) : null);
  if (likeliest < 0 && row === likeliest && !isUnseen) return plain() ?? nothing(block, whyNothing(block));
  const { at, best } = bestLines(block, row, kinds, context);
  if (best === null || (named === undefined && isDoubtful(at, best)))
    return plain() ?? unrecognised(orNone(at), best?.kind ?? null, context);
  return located(at, best.kind, best.mapping, named === undefined ? null : 'You said that it holds');
}

/** The table of a block as one of a kind, which a table on another tab with the same headers is. */
export function locateAs(block: Block, kind: TableKind, tab: string, context: FindContext): LocatedTable {
  const { at, best } = bestLines(block, findHeaderRow(block, [kind], context), [kind], context);
  return best === null
    ? nothing(block, whyNothing(block))
    : located(at, kind, best.mapping, `Its headers are those of "${tab}", which holds`);
}

/** The table of a block as one of a kind whose header stands in a row. */
export function locateAt(
  block: Block,
  row: number,
  kind: TableKind,
  why: string,
  context: FindContext,
): LocatedTable {
  const at = headerRow(block, row);
  return located(at, kind, mapColumns(kind, at, context), why);
}

/** What the user says that a block holds. */
function told(block: Block, context: FindContext, forced: TableKind | undefined): TableKind | undefined {
  return forced ?? context.tableKinds.get(fold(block.name)) ?? context.tableKinds.get(fold(block.sheet.name));
}

function located(at: HeaderRow, kind: TableKind, mapping: Mapping, told: string | null): LocatedTable {
  const names = [...mapping.positions.keys()];
  const where = at.block.name === at.block.sheet.name ? '' : ` (the table or range "${at.block.name}")`;
  const why =
    told !== null
      ? `${told} ${kind}${where}; found: ${names.join(', ')}.`
      : `Its headers and values are those of ${kind}${where}: ${names.join(', ')}.`;
  return {
    ...common(at, kind, why, mapping.describe()),
    kind,
    positions: mapping.positions,
    asides: mapping.asides,
  };
}

/** A Settings table whose first row is a setting already; null where the block is none. */
function plainSettings(block: Block): LocatedTable | null {
  const places = plainSettingsColumns(block);
  if (places === null) return null;
  const columns = ['Name', 'Value'].map((column, i) => ({
    column,
    header: '',
    position: sheetColumn(block.sheet, places[i] as number),
    samples: sampleColumn(block, block.top, places[i] as number).shown,
    confidence: 0.8,
    why: 'Two columns hold names of settings and their values.',
  }));
  const at = { block, row: block.top - 1, headers: [], samples: [] };
  const { found, ...rest } = common(at, 'Settings', 'It has no header row, but names of settings.', columns);
  const positions = new Map([
    ['Name', places[0]],
    ['Value', places[1]],
  ]);
  return { ...rest, found: { ...found, headerRow: 0 }, kind: 'Settings', positions };
}

function unrecognised(at: HeaderRow, closest: TableKind | null, context: FindContext): LocatedTable {
  const columns = at.headers.map((header, i) => ({
    column: null,
    header,
    position: (at.block.sheet.firstColumn ?? 1) + at.block.left + i,
    samples: at.samples[i]?.shown ?? [],
    confidence: 0,
    why: 'The table was not recognized.',
  }));
  const why = whyUnrecognised(at, closest, context);
  return { ...common(at, null, why, columns), kind: null, positions: new Map() };
}

function common(at: HeaderRow, kind: TableKind | null, why: string, columns: FoundTable['columns']) {
  const { sheet, bottom } = at.block;
  const any = bottom > at.row;
  return {
    block: at.block,
    header: at.row,
    found: {
      kind,
      sheet: sheet.name,
      headerRow: at.row < at.block.top ? 0 : sheetRow(sheet, at.row),
      firstRow: any ? sheetRow(sheet, at.row + 1) : 0,
      lastRow: any ? sheetRow(sheet, bottom) : 0,
      rowCount: bottom - at.row,
      why,
      columns,
    },
  };
}

function nothing(block: Block, why: string): LocatedTable {
  const found = {
    kind: null,
    sheet: block.sheet.name,
    headerRow: 0,
    firstRow: 0,
    lastRow: 0,
    rowCount: 0,
    why,
    columns: [],
  };
  return { found, kind: null, block, header: -1, positions: new Map() };
}

import { lastAtTop, type Block } from '../blocks/block';
import { matchesOf } from '../mapping/headers/header-match';
import { QUALITY } from '../mapping/headers/match-quality';
import type { HeaderCell } from './headed-anew';
import { isLabel } from '../mapping/headers/two-lines';
import { plainSettingsColumns } from './plain-settings';
import { TABLES, tableDescription, type TableKind } from '../tables';
import { cellText, isBlank } from '../values/text';
import { headerKey } from '../values/header-key';

/** What rows say as headers, where a sheet is divided. */

/** Whether one of the first rows is a header with every column that a table of its kind needs, or all are settings. */
export function holdsTable(block: Block): boolean {
  if (plainSettingsColumns(block) !== null) return true;
  for (let row = block.top; row <= lastAtTop(block); row++) {
    const named = headersOf(block, row).map(matchesOf);
    if (TABLES.some(({ kind }) => isWhole(kind, named))) return true;
  }
  return false;
}

/** What each header of a row names. */
type Named = ReadonlyArray<ReturnType<typeof matchesOf>>;

/** So many columns that are named for sure make a table of one whose partner or day has a vague header ("Date, With, Type, Hours"). */
const SURE_ENOUGH = 3;

function isWhole(kind: TableKind, headers: Named): boolean {
  const named = surelyNamed(kind, headers);
  const needed = tableDescription(kind).columns.filter((each) => each.needed && each.header !== 'Received');
  const isNamed = (column: string) => headers.some((each) => each.get(kind)?.[0]?.column === column);
  return (
    named.size >= 2 &&
    needed.every(({ header }) => named.has(header) || (named.size >= SURE_ENOUGH && isNamed(header)))
  );
}

/** The headers of a row as one text when it surely is a header row of some table of ours; null otherwise. */
export function headerLine(
  block: Block,
  row: number,
): { readonly text: string; readonly isOfSettings: boolean } | null {
  const headers = headersOf(block, row);
  const named = headers.map(matchesOf);
  const kinds = TABLES.filter(({ kind }) => {
    const { size } = surelyNamed(kind, named);
    return size >= 2 && size >= headers.length / 2;
  });
  if (kinds.length === 0) return null;
  return { text: headers.join('|'), isOfSettings: kinds.some(({ kind }) => kind === 'Settings') };
}

/** Headers of a row in their normal form; none when a cell cannot be a header. */
export function headersOf(block: Block, row: number): string[] {
  return headerCells(block, row).map(({ key }) => key);
}

/** Rows that were looked at: whatever divides a block looks at its first ones. */
const looked = new WeakMap<Block, Map<number, readonly HeaderCell[]>>();

export function headerCells(block: Block, row: number): readonly HeaderCell[] {
  let known = looked.get(block);
  if (known === undefined) looked.set(block, (known = new Map()));
  let headers = known.get(row);
  if (headers === undefined) known.set(row, (headers = lookAt(block, row)));
  return headers;
}

function lookAt(block: Block, row: number): HeaderCell[] {
  const headers: HeaderCell[] = [];
  const cells = block.cells.row(row);
  for (let i = block.left; i <= block.right && i < cells.length; i++) {
    const cell = cells[i];
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || cell.length > 80 || /^[\s\d.,:/$€£%()+-]+$/.test(cell)) return [];
    headers.push({ at: i, key: headerKey(cellText(cell)).key });
  }
  return headers;
}

/** Columns of a table that the headers name without doubt. */
function surelyNamed(kind: TableKind, headers: Named): Set<string> {
  const named = new Set<string>();
  for (const matches of headers)
    for (const { column, quality } of matches.get(kind) ?? [])
      if (QUALITY[quality] >= QUALITY.sure) named.add(column);
  return named;
}

export const OF_WHAT_HAPPENED: readonly TableKind[] = ['Referrals', 'Activities', 'Money'];
/** Least columns that vague headers must name for what stands above the first sure header to be a table, too. */
const LEAST_VAGUE = 4;

/** Whether a row names columns of what happened, however vaguely, and values that are no labels stand in several columns of the row below it. */
export function holdsRows(block: Block): boolean {
  for (let row = block.top; row < block.bottom; row++) {
    const headers = headersOf(block, row).map(matchesOf);
    const isHeader = OF_WHAT_HAPPENED.some((kind) => {
      const named = new Set(headers.flatMap((each) => each.get(kind)?.[0]?.column ?? []));
      return named.size >= LEAST_VAGUE && named.size >= headers.length / 2;
    });
    const below = block.cells.row(row + 1).slice(block.left, block.right + 1);
    const filled = below.filter((cell) => !isBlank(cell));
    if (isHeader && filled.length >= 2 && !filled.every(isLabel)) return true;
  }
  return false;
}

import type { Block } from '../blocks/block';
import { SUMMARY_NOT_READ } from '../blocks/found';
import { isByLetter } from '../mapping/column-name';
import { isByPeriod, isOfCounts } from '../mapping/amounts/counts';
import { headerRow, type HeaderRow } from '../mapping/headers/header-row';
import { isLabel } from '../mapping/headers/two-lines';
import type { MappingContext } from '../mapping/map-columns';
import type { TableKind } from '../tables';
import { cellText, isBlank } from '../values/text';

/** Tables whose header is none of ours: those that have none, and why others are not recognized. */

/** Whether corrections name columns of a kind of table by their letters. */
export function isNamedByLetters(kind: TableKind, { columnMap }: Pick<MappingContext, 'columnMap'>): boolean {
  return [...columnMap].some(([name, wanted]) => name.startsWith(`${kind}.`) && isByLetter(wanted));
}

/** The row that is taken for the header if it may be one; else the first row, or the one above it where that is data, too. */
export function headerOrNone(block: Block, row: number): number {
  if (row >= 0 && areLabels(block, row)) return row;
  return areLabels(block, block.top) ? block.top : block.top - 1;
}

function areLabels({ cells, left, right }: Block, row: number): boolean {
  return cells
    .row(row)
    .slice(left, right + 1)
    .every((cell) => isBlank(cell) || isLabel(cell));
}

/** The header that a region seems to have; none where days, amounts or addresses stand in it and it is no row of periods. */
export function orNone(at: HeaderRow): HeaderRow {
  return areLabels(at.block, at.row) || isByPeriod(at.headers) ? at : headerRow(at.block, at.block.top - 1);
}

/** Why a table is none of ours, and what would make it one. */
export function whyUnrecognised(at: HeaderRow, closest: TableKind | null): string {
  const areWhole = (i: number) => {
    const values = at.samples[i]?.different ?? [];
    return values.length > 0 && values.every((cell) => /^\d+$/.test(cellText(cell).trim()));
  };
  return isByPeriod(at.headers)
    ? `It has a column for each month or year, as a table of counts or sums has. ${SUMMARY_NOT_READ}`
    : isOfCounts(at.headers, areWhole)
      ? `It holds the counts of each partner, as a summary does. ${SUMMARY_NOT_READ}`
      : at.row < at.block.top
        ? `No row looks like one of headers. Write headers above it, or say what it holds with a Settings row "Table ${at.block.sheet.name}" and name its columns by letter: add a Settings row "Map Referrals.Partner" with the value "column A" and so on.`
        : `Too few headers are known${closest ? ` (closest: ${closest})` : ''}; say what it holds with a Settings row "Table ${at.block.sheet.name}".`;
}

import { sheetColumn } from '../blocks/block';
import { columnLetters } from '../blocks/column-letters';
import type { FoundColumn } from '../blocks/found';
import type { TableKind } from '../tables';
import { headerKey } from '../values/header-key';
import { ASIDE_WHY, type Aside } from './asides';
import { notUsedReason } from './headers/header-match';
import { sampleOf, type HeaderRow, type Proposal } from './headers/header-row';

/** Why a column that nothing is known of is not read. */
export const notCalledSo = (kind: TableKind): string =>
  kind === 'Settings'
    ? 'It is not read: a setting is its name and its value.'
    : `No column of ${kind} is called so; map it in Settings if it is one.`;

/** Why a column is not read that another one of the same meaning stands before. */
export const couldBe = (column: string): string => `It could be ${column} too, but`;

/** How it is said of a column that is one of ours by its header, and not by its values. */
export const byHeaderOnly = (column: string): string => `It could be ${column} by its header, but only`;

/** What a column was taken for, or why it is not read. */
export function describeColumn(
  kind: TableKind,
  header: string,
  position: number,
  at: HeaderRow,
  taken: ReadonlyMap<number, Proposal>,
  proposals: readonly Proposal[],
  asides: ReadonlyMap<number, Aside>,
): FoundColumn {
  const chosen = taken.get(position);
  const aside = asides.get(position);
  return {
    header,
    position: sheetColumn(at.block.sheet, at.block.left + position),
    samples: sampleOf(at, position).shown,
    column: chosen?.column.header ?? null,
    confidence: Math.min(1, chosen?.confidence ?? 0),
    why: chosen
      ? chosen.why
      : aside
        ? ASIDE_WHY[aside]
        : whyNot(kind, header, position, taken, proposals, at),
  };
}

function whyNot(
  kind: TableKind,
  header: string,
  position: number,
  taken: ReadonlyMap<number, Proposal>,
  proposals: readonly Proposal[],
  at: HeaderRow,
): string {
  if (header === '')
    return `It has no header; name it by its letter, as "column ${columnLetters(sheetColumn(at.block.sheet, at.block.left + position))}".`;
  const reason = notUsedReason(headerKey(header).key);
  if (reason) return reason;
  const own = proposals.filter((each) => each.position === position);
  const rejected = own.find((each) => each.confidence <= 0);
  const other = own.find((each) => each.confidence > 0);
  if (other && !rejected?.chosen) {
    const winner = [...taken.values()].find((each) => each.column === other.column);
    return `${couldBe(other.column.header)} "${at.headers[winner?.position ?? -1] ?? ''}" fits better.`;
  }
  return rejected?.why ?? notCalledSo(kind);
}

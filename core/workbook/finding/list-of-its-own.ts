import { lastAtTop, lastBelow, type Block } from '../blocks/block';
import { matchesOf } from '../mapping/headers/header-match';
import { isDateCell } from '../values/days/date-cell';
import { sideNamed } from '../values/direction-words';
import { cellText, fold, isBlank } from '../values/text';
import { headerCells, OF_WHAT_HAPPENED } from './header-cells';

const ROWS_LOOKED_AT = 500;
/** Least share of the names of a list that the one beside it has, too. */
const MOSTLY = 0.5;

const ROLES = ['Partner', 'Client'] as const;

/**
 * Whether what stands behind a blank column is a list of its own, in whatever words its headers say it: it names the partners or clients
 * of the table before it once more, in other rows, and has days of its own.
 */
export function isListOfItsOwn(part: Block, before: Block): boolean {
  for (let row = part.top; row <= lastAtTop(part); row++) {
    const last = lastBelow(part, row, ROWS_LOOKED_AT);
    const isDays = ({ at }: { readonly at: number }) => {
      const filled = filledBelow(part, row, at, last);
      return filled.length > 0 && filled.every((each) => isDateCell(part.cells.cell(each, at)));
    };
    if (
      headerCells(part, row).some(isDays) &&
      ROLES.some((role) => namesAgain(part, before, row, role, last))
    )
      return true;
  }
  return false;
}

/** Whether most names of a role in one block stand in another one, too, and not in the same rows. */
function namesAgain(
  part: Block,
  before: Block,
  row: number,
  role: (typeof ROLES)[number],
  last: number,
): boolean {
  const own = columnOf(part, row, role);
  const other = columnOf(before, row, role);
  if (own === null || other === null) return false;
  const nameAt = (each: number, at: number) => fold(cellText(part.cells.cell(each, at)));
  const rows = filledBelow(part, row, own, last);
  const known = new Set(filledBelow(before, row, other, last).map((each) => nameAt(each, other)));
  const names = [...new Set(rows.map((each) => nameAt(each, own)))];
  const isApart = rows.some((each) => nameAt(each, own) !== nameAt(each, other));
  return isApart && names.filter((name) => known.has(name)).length >= names.length * MOSTLY;
}

/** Where a row of headers names the partner, or the client; null where it does not, or names whom somebody was sent to. */
function columnOf(block: Block, row: number, role: (typeof ROLES)[number]): number | null {
  const headers = headerCells(block, row);
  const named = headers.find(({ key }) =>
    OF_WHAT_HAPPENED.some((kind) =>
      matchesOf(key)
        .get(kind)
        ?.some(({ column }) => column === role),
    ),
  );
  return named === undefined || headers.length < 2 || sideNamed(named.key) === 'to' ? null : named.at;
}

function filledBelow({ cells }: Block, row: number, column: number, last: number): number[] {
  const rows: number[] = [];
  for (let each = row + 1; each <= last; each++) if (!isBlank(cells.cell(each, column))) rows.push(each);
  return rows;
}

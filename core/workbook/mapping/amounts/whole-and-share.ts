import { rowsBelow, type HeaderRow } from '../headers/header-row';
import { kindBeside } from './beside-income';
import { amountAt } from './amount-at';

const MOST_ROWS = 500;
const CENT = 0.015;

/**
 * Whether a column of amounts is, in every row, what the partner got (by the header of another column) and what is left of it (one of
 * `others`) together, also with what one more column says was taken off.
 */
export function isWholeOf(
  at: HeaderRow,
  whole: number,
  others: ReadonlyArray<{ readonly position: number }>,
): boolean {
  const shares = at.headers.flatMap((header, i) =>
    i !== whole && header !== '' && kindBeside(header, NO_OWN, at.headers) === 'share' ? [i] : [],
  );
  return shares.some((share) =>
    others.some(
      ({ position }) =>
        position !== whole &&
        position !== share &&
        [NO_COLUMN, ...at.headers.keys()].some(
          (more) => ![whole, share, position].includes(more) && addsUp(at, whole, share, position, more),
        ),
    ),
  );
}

const NO_COLUMN = -1;
const NO_OWN = new Map<string, never>();

function addsUp(at: HeaderRow, whole: number, share: number, left: number, more: number): boolean {
  let shared = 0;
  for (const row of rowsBelow(at, MOST_ROWS)) {
    const [all, theirs, ours] = [whole, share, left].map((i) => amountAt(at, row, i)) as [
      number,
      number,
      number,
    ];
    const taken = more === NO_COLUMN ? 0 : amountAt(at, row, more);
    // What goes to them may be written as taken off: (200).
    const isTakenOff = all > 0 && theirs < 0;
    if (
      Math.abs(all - (isTakenOff ? -theirs : theirs) - ours - (isTakenOff ? Math.abs(taken) : taken)) > CENT
    )
      return false;
    if (theirs !== 0) shared++;
  }
  return shared > 0;
}

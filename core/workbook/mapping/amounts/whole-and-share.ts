import { rowsBelow, sampleOf, type HeaderRow } from '../headers/header-row';
import { moneyKindOf } from '../../values/money-kinds';
import { headerKey } from '../../values/header-key';
import { kindBeside } from './beside-income';
import { amountAt, isNumeric } from './amount-at';

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
  return sharesBeside(at, whole).some((share) =>
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

/** More columns are no statement of somebody's shares. */
const MOST_COLUMNS = 40;
/** In a single row they may agree by chance. */
const LEAST_AMOUNTS = 2;

/** Whether a column, whatever its header says, is in every row a share and one other column together, which is what is left. */
export function isWholeOfAny(at: HeaderRow, whole: number): boolean {
  const { values } = sampleOf(at, whole);
  const kind = moneyKindOf(headerKey(at.headers[whole] ?? '').key) ?? 'revenue';
  if (
    kind !== 'revenue' ||
    values.length < LEAST_AMOUNTS ||
    at.headers.length > MOST_COLUMNS ||
    !values.every(isNumeric)
  )
    return false;
  return sharesBeside(at, whole).some((share) =>
    [...at.headers.keys()].some(
      (left) => left !== whole && left !== share && addsUp(at, whole, share, left, NO_COLUMN),
    ),
  );
}

/** The places of the columns whose headers say what the partner got. */
function sharesBeside(at: HeaderRow, whole: number): number[] {
  return at.headers.flatMap((header, i) =>
    i !== whole && header !== '' && kindBeside(header, NO_OWN, at.headers) === 'share' ? [i] : [],
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

import type { Block } from '../blocks/block';
import { matchHeader } from '../mapping/headers/header-match';
import type { HeaderMatch } from '../mapping/headers/match-quality';
import { headerKey } from '../values/header-key';
import { cellText, tidy } from '../values/text';

/** Tables that have a row for each partner, or cells below each other for each introduction, where a row for each introduction is needed. */

/** The number of a header that comes again, and what is left of it: `Client 1`, `#2 Status`, `Referral (3) date`. */
const NUMBERED = /^(.*?)\s*[#(]?\b([1-9])(?:st|nd|rd|th)?\)?(?:\s+(.*))?$/i;
/** So many names of clients are no family. */
const LEAST_NAMES = 3;

/** Whether columns come again with numbers for each introduction of a row: Client 1, Status 1, Client 2, Status 2. */
export function haveSeveralInRow(headers: readonly string[]): boolean {
  const numbersOf = new Map<string, Set<string>>();
  for (const header of headers) {
    const [, before = '', number = '', behind = ''] = NUMBERED.exec(tidy(header)) ?? [];
    const { key } = headerKey(`${before} ${behind}`);
    if (number !== '' && key !== '') numbersOf.set(key, (numbersOf.get(key) ?? new Set()).add(number));
  }
  const columns = [...numbersOf].flatMap(([key, numbers]) => {
    const column = matchHeader('Referrals', key)[0]?.column;
    return column === undefined || numbers.size < 2 ? [] : [{ column, numbers }];
  });
  // "Referral" may name who referred, too.
  const names = columns.filter(({ column }) => column === 'Client' || column === 'Partner');
  return (
    names.some(({ numbers }) => numbers.size >= LEAST_NAMES) ||
    (names.length > 0 && columns.some(({ column }) => OF_EACH.has(column)))
  );
}

/** What each introduction has of its own; husband and wife have it together. */
const OF_EACH = new Set(['Received', 'Closed', 'Status', 'First-year revenue', 'AUM']);

const LEAST_LABELS = 4;
const LABELS_LOOKED_AT = 40;
/** Least share of the first column that are headers. */
const MOSTLY = 0.8;

const isWhole = ({ quality }: HeaderMatch) => quality !== 'part';

/** Whether headers stand below each other and come again below, as on a card for each introduction. */
export function areCards({ cells, top, bottom, left, right }: Block): boolean {
  if (right === left) return false;
  const keys: string[] = [];
  for (let row = top; row <= Math.min(bottom, top + LABELS_LOOKED_AT - 1); row++) {
    const { key } = headerKey(cellText(cells.cell(row, left)));
    if (key !== '') keys.push(key);
  }
  // What people write about an introduction has words of headers in it, too.
  const labels = keys.flatMap((key) => matchHeader('Referrals', key).filter(isWhole)[0] ?? []);
  const columns = new Set(labels.map(({ column }) => column));
  return (
    columns.size >= LEAST_LABELS &&
    columns.has('Partner') &&
    labels.length > columns.size &&
    labels.length >= keys.length * MOSTLY
  );
}

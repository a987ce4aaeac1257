import type { TableKind } from '../tables';
import { headerKey } from '../values/header-key';
import { matchHeader } from './headers/header-match';
import type { HeaderRow } from './headers/header-row';

/** Names that stand in two columns, as programs export people: "First Name" and "Last Name", also of a client or a referrer. */

const FIRST = /^(?:(.+) )?(?:first name|firstname|first|given name|forename)$/;
const LAST = /^(?:(.+) )?(?:last name|lastname|last|surname|family name)$/;
const OF_PARTNER =
  /\b(?:partner|coi|referrer|referring|referred by|source|introducer|introduced by|professional|cpa|attorney|accountant)\b/;
const OF_CLIENT =
  /^(?:(?:new|primary) )?(?:client|prospect|lead|customer|borrower|household|insured|referral|referred|referred client)$/;
/** What stands before a name that may be anybody's. */
const OF_ANYBODY = /^(?:contact|person|primary|primary contact)?$/;

export type NamedInParts = 'Partner' | 'Client';

/** Whose name a pair of columns is, by what stands before "first name" in a table of a kind; null when nobody can tell. */
function whoseName(kind: TableKind, who: string): NamedInParts | null {
  if (OF_PARTNER.test(who)) return 'Partner';
  const isOfPeople = kind === 'Partners' || kind === 'Activities';
  if (OF_CLIENT.test(who)) return isOfPeople ? null : 'Client';
  if (!OF_ANYBODY.test(who)) return null;
  return isOfPeople ? 'Partner' : 'Client';
}

/** The columns, by their place in the header row, that hold the two parts of the name of a partner or a client; null without such a pair. */
export function nameParts(
  kind: TableKind,
  at: HeaderRow,
  column: NamedInParts,
): { readonly first: number; readonly last: number } | null {
  const keys = at.headers.map((header) => headerKey(header).key);
  for (const [last, key] of keys.entries()) {
    const found = LAST.exec(key);
    if (!found || whoseName(kind, found[1] ?? '') !== column) continue;
    const first = firstNameBeside(keys, key);
    if (first >= 0) return { first, last };
  }
  return null;
}

/** The place of the first names that belong to a header of last names, all as `headerKey` gives them; -1 where there are none. */
export function firstNameBeside(keys: readonly string[], last: string): number {
  const found = LAST.exec(last);
  return found === null ? -1 : keys.findIndex((key) => FIRST.test(key) && FIRST.exec(key)?.[1] === found[1]);
}

const NAMED: readonly NamedInParts[] = ['Partner', 'Client'];

/** The column of ours that a column of last names is: with the first names beside it, or alone; null for any other. */
export function lastNameOf(kind: TableKind, at: HeaderRow, position: number): NamedInParts | null {
  const { key } = headerKey(at.headers[position] ?? '');
  if (!isLastName(key)) return null;
  const inParts = NAMED.find((column) => nameParts(kind, at, column)?.last === position);
  return inParts ?? (kind === 'Referrals' && isOnlyName(at, key) ? 'Client' : null);
}

/** Whether last names alone say who was introduced: a list of leads may have no other column of names. */
function isOnlyName(at: HeaderRow, last: string): boolean {
  const keys = at.headers.map((header) => headerKey(header).key);
  return (
    whoseName('Referrals', LAST.exec(last)?.[1] ?? '') === 'Client' &&
    keys.every((key) => key === last || !FIRST.test(key)) &&
    !keys.some((key) => matchHeader('Referrals', key).some(({ column }) => column === 'Client'))
  );
}

/** Whether a header, as `headerKey` gives it, is that of last names. */
export function isLastName(key: string): boolean {
  return LAST.test(key);
}

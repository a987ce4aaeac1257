import { NONE } from '../ledger/ledger';
import { unknownPartner } from '../ledger/names';
import { noValue, type Book, type Subject } from '../kpis';
import { ALL, errorText } from './arguments';
import { BLANK, invalid, oneCell } from './cells';
import type { Arguments, CellResult, FunctionResult } from './entry';

/** Whom a name means; null for a blank cell, a reason for a name that nobody has. */
type Found = { readonly subject: Subject | null } | { readonly reason: string };

/** Whom an argument means: null and `*` are the portfolio, `''` a blank cell. */
function findSubject(book: Book, name: string | null): Found {
  if (name === null || name === ALL) return { subject: 'portfolio' };
  if (name === '') return { subject: null };
  const error = errorText(name);
  if (error !== null) return noValue(`The cell with the name shows the error ${error}.`);
  const { ledger } = book;
  const partner = ledger.findPartner(name);
  if (partner !== NONE) return { subject: partner };
  return noValue(unknownPartner(ledger, name));
}

/** One cell per name, in the shape in which the names came. */
export function perPartner(
  book: Book,
  { partner }: Arguments,
  compute: (subject: Subject) => CellResult,
): FunctionResult {
  const one = (name: string | null): CellResult => {
    const found = findSubject(book, name);
    if ('reason' in found) return found;
    return found.subject === null ? BLANK : compute(found.subject);
  };
  if (partner === null || typeof partner === 'string') return oneCell(one(partner));
  return { kind: 'table', headless: true, rows: partner.map((row) => row.map(one)) };
}

/**
 * A result about one partner or the portfolio; a blank cell for a blank name, wrong arguments for a range, and
 * what `unknown` makes of the reason for a name that nobody has.
 */
export function forOnePartner(
  book: Book,
  { partner }: Arguments,
  compute: (subject: Subject) => FunctionResult,
  unknown: (reason: string) => FunctionResult = (reason) => oneCell({ reason }),
): FunctionResult {
  if (partner !== null && typeof partner !== 'string')
    return invalid('"partner" takes one name here, not a range.');
  const found = findSubject(book, partner);
  if ('reason' in found) return unknown(found.reason);
  return found.subject === null ? oneCell(BLANK) : compute(found.subject);
}

import { findFunction } from '../functions/catalogue';
import { storedName, typedName } from './newer-functions';
import { argumentsBetween, closing, joined, nextSolid, scan, type Piece } from './scan';

/** How a file for Excel names the functions of an add-in. */
export const STORED_PREFIX = '_xldudf_';
/** Of a book that Excel takes our functions to stand in, where another kind of add-in calculated them: `[2]!_xldudf_...`. */
const BOOK_PREFIX = /(?:'[^']*'|\[\d+\])!(?=_xldudf_)/gi;
const IMPLICIT = '_xlfn.SINGLE';

/** A formula as an .xlsx file stores it. */
export interface StoredForm {
  /** Without "=", our functions as `_xldudf_PARTNER_ROI`. */
  readonly formula: string;
  /** Whether it may fill more than its cell: it then needs the metadata of a dynamic array, or Excel puts an @ before it. */
  readonly spills: boolean;
}

/** The stored form of a formula of ours as a person types it, or as it is stored already: `=PARTNER_ROI("Harbor Tax")`. */
export function storedFormula(text: string): StoredForm {
  const pieces = typedPieces(text);
  return {
    formula: joined(
      pieces.map((piece, i) =>
        isOurCall(pieces, i)
          ? { ...piece, text: STORED_PREFIX + piece.text.toUpperCase() }
          : isCall(pieces, i)
            ? { ...piece, text: storedName(piece.text) }
            : piece,
      ),
    ),
    spills: pieces.some((_, i) => isOurCall(pieces, i) && mayFill(pieces, i)),
  };
}

/** A formula as a person types it, without "=": no prefix, and no @ that Excel put before a function of ours. */
export function typedFormula(text: string): string {
  return joined(typedPieces(text));
}

/** Whether a formula calls a function of ours under any of its names. */
export function callsOurs(text: string): boolean {
  const pieces = scan(text);
  return pieces.some((piece, i) => isOurCall(pieces, i) || isOurStored(piece));
}

/** Whether a formula calls a function of ours by its stored name. */
export function callsStored(text: string): boolean {
  return scan(text).some(isOurStored);
}

function isOurStored(piece: Piece): boolean {
  const name = piece.text.toUpperCase();
  return (
    piece.kind === 'name' &&
    name.startsWith(STORED_PREFIX.toUpperCase()) &&
    findFunction(name.slice(STORED_PREFIX.length)) !== undefined
  );
}

/** `[#All]` and its like, as Excel spells them: LibreOffice writes them in small letters. */
const PARTS_OF_TABLES: Readonly<Record<string, string>> = {
  all: 'All',
  data: 'Data',
  headers: 'Headers',
  totals: 'Totals',
  this: 'This',
  row: 'Row',
};

function spelledParts(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    if (piece.kind !== 'name') return piece;
    const [before, first, second] = [pieces[i - 1]?.text, pieces[i - 2]?.text, pieces[i - 3]?.text];
    const begins = before === '#' && first === '[';
    const goesOn = /^\s+$/.test(before ?? '') && /^this$/i.test(first ?? '') && second === '#';
    const spelled = begins || goesOn ? PARTS_OF_TABLES[piece.text.toLowerCase()] : undefined;
    return spelled === undefined ? piece : { ...piece, text: spelled };
  });
}

function typedPieces(text: string): Piece[] {
  let pieces = spelledParts(scan(text.replace(/^\s*\{?=/, '').replace(BOOK_PREFIX, ''))).map((piece) =>
    isOurStored(piece)
      ? { ...piece, text: piece.text.slice(STORED_PREFIX.length).toUpperCase() }
      : piece.kind === 'name'
        ? { ...piece, text: typedName(piece.text) }
        : piece,
  );
  pieces = pieces.filter((piece, i) => piece.text !== '@' || !isOurCall(pieces, nextSolid(pieces, i + 1)));
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i]?.text !== IMPLICIT) continue;
    const open = nextSolid(pieces, i + 1);
    const close = closing(pieces, open);
    if (close < 0 || !isOurCall(pieces, nextSolid(pieces, open + 1))) continue;
    pieces = [...pieces.slice(0, i), ...pieces.slice(open + 1, close), ...pieces.slice(close + 1)];
  }
  return pieces;
}

function isOurCall(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return (
    piece?.kind === 'name' &&
    findFunction(piece.text) !== undefined &&
    pieces[nextSolid(pieces, at + 1)]?.text === '('
  );
}

/** A table function, or one that is given a range of names or an array: a column in gives a column out. */
function mayFill(pieces: readonly Piece[], at: number): boolean {
  const entry = findFunction(pieces[at]?.text ?? '');
  if (!entry) return false;
  if (entry.gives === 'table') return true;
  const open = nextSolid(pieces, at + 1);
  const position = entry.parameters.findIndex(({ kind }) => kind === 'partner');
  const close = closing(pieces, open);
  const partner = close < 0 ? undefined : argumentsBetween(pieces, open, close)[position];
  if (partner === undefined) return false;
  const signs = partner.filter((piece) => piece.kind === 'sign').map((piece) => piece.text);
  // `[@Partner]` is one cell of this row; `Partners[Partner]`, `A2:A9`, `A2#` and `{"a";"b"}` are many.
  if (signs.includes('@') || joined(partner).includes('[#This Row]')) return false;
  return signs.some((sign) => ':#{['.includes(sign)) || partner.some((_, i) => isCall(partner, i));
}

/** A function such as UNIQUE or FILTER in the place of the partner may give many. */
function isCall(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.kind === 'name' && pieces[nextSolid(pieces, at + 1)]?.text === '(';
}

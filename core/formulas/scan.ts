/** A piece of a formula as it is written; the pieces joined are the formula. */
export interface Piece {
  /** `name`: letters that may be a function or a range; `text`: in quotation marks; `quoted`: a sheet in apostrophes. */
  readonly kind: 'text' | 'quoted' | 'name' | 'space' | 'sign';
  readonly text: string;
}

const TEXT = /"(?:[^"]|"")*(?:"|$)/y;
const QUOTED = /'(?:[^']|'')*(?:'|$)/y;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;
const SPACE = /\s+/y;

const KINDS = [
  ['text', TEXT],
  ['quoted', QUOTED],
  ['name', NAME],
  ['space', SPACE],
] as const;

/** Any formula in pieces, whatever host wrote it: only texts, names and signs are told apart. */
export function scan(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < formula.length) {
    let piece: Piece = { kind: 'sign', text: formula[at] ?? '' };
    for (const [kind, pattern] of KINDS) {
      pattern.lastIndex = at;
      const found = pattern.exec(formula)?.[0];
      if (found !== undefined) {
        piece = { kind, text: found };
        break;
      }
    }
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

export function joined(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** Position of the next piece that is no space, from `at` on. */
export function nextSolid(pieces: readonly Piece[], at: number): number {
  while (pieces[at]?.kind === 'space') at++;
  return at;
}

/** Position of the ")" that closes the "(" at `open`; -1 when it is missing. */
export function closing(pieces: readonly Piece[], open: number): number {
  let depth = 0;
  for (let i = open; i < pieces.length; i++) {
    const { kind, text } = pieces[i] as Piece;
    if (kind !== 'sign') continue;
    if (text === '(') depth++;
    else if (text === ')' && --depth === 0) return i;
  }
  return -1;
}

/** The arguments between two parentheses, split at commas (or semicolons) of their own level. */
export function argumentsBetween(pieces: readonly Piece[], open: number, close: number): Piece[][] {
  const list: Piece[][] = [[]];
  let depth = 0;
  for (const piece of pieces.slice(open + 1, close)) {
    if (piece.kind === 'sign') {
      if ('({['.includes(piece.text)) depth++;
      else if (')}]'.includes(piece.text)) depth--;
      else if (depth === 0 && (piece.text === ',' || piece.text === ';')) {
        list.push([]);
        continue;
      }
    }
    list[list.length - 1]?.push(piece);
  }
  return list.length === 1 && joined(list[0] ?? []).trim() === '' ? [] : list;
}

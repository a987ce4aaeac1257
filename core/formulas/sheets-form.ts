import { argumentsBetween, closing, joined, nextSolid, scan, type Piece } from './scan';

const DUMMY = '__xludf.DUMMYFUNCTION';
/** What Google Sheets writes into the cells that a formula filled besides its own. */
const COMPUTED = '"COMPUTED_VALUE"';

/** What a formula that Google Sheets exported stands for. */
export interface SheetsForm {
  /** The formula as it was typed in Google Sheets, without "="; null for a cell that another formula filled. */
  readonly formula: string | null;
  /** The value that was shown; null when none was written. */
  readonly value: string | number | boolean | null;
}

/**
 * Reads `IFERROR(__xludf.DUMMYFUNCTION("PARTNER_ROI(""Harbor Tax"")"), 1.8)`: what Google Sheets exports for a formula with
 * functions that Excel lacks. Null for every other formula.
 */
export function sheetsForm(formula: string): SheetsForm | null {
  if (!formula.includes(DUMMY)) return null;
  const pieces = scan(formula.trim().replace(/^\s*\{?=/, '')).filter(({ text }) => text !== '@');
  if (pieces[0]?.text.toUpperCase() !== 'IFERROR') return null;
  const open = nextSolid(pieces, 1);
  const [call, value = []] = argumentsBetween(pieces, open, closing(pieces, open));
  if (!call) return null;
  const at = nextSolid(call, 0);
  if (call[at]?.text !== DUMMY) return null;
  const inner = nextSolid(call, at + 1);
  const text = concatenated(argumentsBetween(call, inner, closing(call, inner))[0] ?? []);
  if (text === null) return null;
  const typed = text.trim().replace(/^=/, '');
  return { formula: typed === COMPUTED ? null : withoutArrayFormula(commas(typed)), value: literal(value) };
}

/** A text in quotation marks, or several joined with &: Excel takes no text above 255 characters in one piece. */
function concatenated(pieces: readonly Piece[]): string | null {
  let text = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') text += unquoted(piece.text);
    else if (piece.kind !== 'space' && piece.text !== '&') return null;
  }
  return text;
}

function unquoted(text: string): string {
  return text.slice(1, -1).replace(/""/g, '"');
}

function literal(pieces: readonly Piece[]): string | number | boolean | null {
  const text = joined(pieces).trim();
  if (text === '') return null;
  const first = pieces.find((piece) => piece.kind !== 'space');
  if (first?.kind === 'text') return unquoted(first.text);
  if (/^(TRUE|FALSE)(\(\))?$/i.test(text)) return /^T/i.test(text);
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

/** Outside { } a semicolon is the comma of a spreadsheet whose decimals have commas; files have commas only. */
function commas(formula: string): string {
  let braces = 0;
  return joined(
    scan(formula).map((piece) => {
      if (piece.kind !== 'sign') return piece;
      if (piece.text === '{') braces++;
      if (piece.text === '}') braces--;
      return piece.text === ';' && braces === 0 ? { ...piece, text: ',' } : piece;
    }),
  );
}

/** Excel fills an area without being told; a formula of arrays is the formula inside. */
function withoutArrayFormula(formula: string): string {
  const pieces = scan(formula.trim());
  if (!/^array_?formula$/i.test(pieces[0]?.text ?? '')) return formula;
  const open = nextSolid(pieces, 1);
  const close = closing(pieces, open);
  return close === pieces.length - 1 ? joined(pieces.slice(open + 1, close)) : formula;
}

/**
 * Formulas where decimals have commas: arguments are separated by semicolons there, and the columns of an array by
 * backslashes. Everything else here reads and writes formulas in English, as files do.
 */
export type SeparatorForm = 'english' | 'local';

/** Texts and tab names, inside which nothing counts; references; numbers; then single signs. */
const PIECE =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\$?[\p{L}_][\p{L}\p{N}_.$]*|[$:]\d+|(?:\d+(?:[.,]\d+)?|\.\d+)(?:e[+-]?\d+)?|[^]/giu;
const NUMBER = /^(?:\d|\.\d)/;

/** Whether numbers of a locale (BCP 47, or as Google writes it: `de_DE`) have a decimal comma; no for one that is unknown. */
export function hasDecimalComma(locale: string): boolean {
  try {
    return new Intl.NumberFormat(locale.replace(/_/g, '-')).format(1.5).includes(',');
  } catch {
    return false;
  }
}

/** In which form a spreadsheet with decimal commas gives its formulas, by what only one of them has; null when nothing tells. */
export function formOf(formulas: Iterable<string>): SeparatorForm | null {
  for (const formula of formulas) {
    let depth = 0;
    let braces = 0;
    for (const piece of formula.match(PIECE) ?? []) {
      if (piece === '(') depth++;
      else if (piece === ')') depth--;
      else if (piece === '{') braces++;
      else if (piece === '}') braces--;
      else if (piece === '\\' || (piece === ';' && braces === 0)) return 'local';
      else if (piece === ',' || (NUMBER.test(piece) && piece.includes('.'))) return 'english';
      else if (depth === 0 && braces === 0 && NUMBER.test(piece) && piece.includes(',')) return 'local';
    }
  }
  return null;
}

/** A formula of a spreadsheet with decimal commas in English; null when `1,5` in it could be one number or two arguments. */
export function englishFormula(formula: string, form: SeparatorForm | null): string | null {
  if (form === 'english') return formula;
  let braces = 0;
  let isUnclear = false;
  const made = formula.replace(PIECE, (piece) => {
    if (piece === '{') braces++;
    if (piece === '}') braces--;
    if (NUMBER.test(piece) && piece.includes(',')) {
      if (form === null) isUnclear = true;
      return piece.replace(',', '.');
    }
    if (piece === '\\') return ',';
    return piece === ';' && braces === 0 ? ',' : piece;
  });
  return isUnclear ? null : made;
}

/**
 * An English formula as a spreadsheet with decimal commas takes it. A decimal is written as a fraction, `(15/10)`, which is
 * the same number to the last digit and cannot be misread, whichever form the spreadsheet takes.
 */
export function localFormula(formula: string): string {
  let braces = 0;
  return formula.replace(ENGLISH, (piece) => {
    if (piece === '{') braces++;
    if (piece === '}') braces--;
    if (piece === ',') return braces > 0 ? '\\' : ';';
    if (!NUMBER.test(piece) || !/[.e]/i.test(piece)) return piece;
    return braces > 0 ? piece.replace('.', ',') : fraction(piece);
  });
}

/** As {@link PIECE}, but a comma is never a part of a number. */
const ENGLISH =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\$?[\p{L}_][\p{L}\p{N}_.$]*|[$:]\d+|(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?|[^]/giu;

function fraction(number: string): string {
  const [digits = '', exponent = '0'] = number.toLowerCase().split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const zeros = Number(exponent) - decimals.length;
  const top = `${whole}${decimals}`.replace(/^0+(?=\d)/, '');
  if (zeros >= 0) return `${top}${'0'.repeat(zeros)}`;
  return `(${top}/1${'0'.repeat(-zeros)})`;
}

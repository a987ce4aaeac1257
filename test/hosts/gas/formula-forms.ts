/**
 * Formulas where decimals have commas: arguments are separated by semicolons there, and columns of an array by backslashes.
 * Reports differ about what a script is given and what it may set, so a test says which.
 */
export interface FormulaForms {
  /** What getFormulas answers. */
  readonly gives: 'english' | 'local';
  /** What is taken for a formula; everything else is one that cannot be parsed. */
  readonly takes: 'local' | 'both';
}

/** Languages of these tests whose decimals have commas. */
const COMMAS = /^(de|fr|it|es|nl|pl)/;

/** Changes the signs of a formula outside of texts and tab names. */
function signs(formula: string, change: (sign: string, inBraces: boolean, before: string) => string): string {
  let braces = 0;
  let made = '';
  for (const piece of formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\d+([.,]\d+)?|[^]/g) ?? []) {
    if (piece === '{') braces++;
    if (piece === '}') braces--;
    made += change(piece, braces > 0, made.slice(-1));
  }
  return made;
}

const isNumber = (piece: string): boolean => /^\d+[.,]\d+$/.test(piece);

export function givenFormula(formula: string, locale: string, { gives }: FormulaForms): string {
  if (!COMMAS.test(locale) || gives === 'english') return formula;
  return signs(formula, (piece, inBraces) => {
    if (isNumber(piece)) return piece.replace('.', ',');
    return piece === ',' ? (inBraces ? '\\' : ';') : piece;
  });
}

/** A formula that is typed or set, as the spreadsheet keeps it: in English. */
export function parsedFormula(
  text: string,
  locale: string,
  { takes }: FormulaForms,
): { readonly formula: string; readonly wrong: boolean } {
  if (!COMMAS.test(locale))
    return {
      formula: signs(text, (piece, braces) => (piece === ';' && !braces ? ',' : piece)),
      wrong: false,
    };
  let isLocal = false;
  let isEnglish = false;
  signs(text, (piece, inBraces) => {
    if ((piece === ';' && !inBraces) || piece === '\\' || /^\d+,\d+$/.test(piece)) isLocal = true;
    if (piece === ',' || /^\d+\.\d+$/.test(piece)) isEnglish = true;
    return piece;
  });
  if (isEnglish) return { formula: text, wrong: takes === 'local' || isLocal };
  const formula = signs(text, (piece, inBraces) => {
    if (isNumber(piece)) return piece.replace(',', '.');
    if (piece === ';') return inBraces ? ';' : ',';
    return piece === '\\' ? ',' : piece;
  });
  return { formula, wrong: false };
}

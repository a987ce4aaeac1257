/** A piece of a formula, with where it begins (1-based, for sentences). */
export type Token =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'number'; readonly number: number; readonly at: number }
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'sign'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

/** A formula that cannot be read; the message is the sentence for the user. */
export class FormulaError extends Error {}

const SPACE = /\s+/y;
const ISO = /\d{4}-\d{2}-\d{2}(?!\d)/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.]*(?:\[[^\]]*\]|![A-Za-z$][\w$:]*)*/uy;
const TEXT = /"(?:[^"]|"")*"/y;
const SIGN = /[(){},;=]/y;

/** The tokens of a formula; an ISO date that is not in quotes counts as text. Throws a FormulaError. */
export function tokenise(formula: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = position;
    const found = pattern.exec(formula)?.[0] ?? null;
    if (found !== null) position += found.length;
    return found;
  };
  for (;;) {
    take(SPACE);
    const at = position + 1;
    if (position >= formula.length) {
      tokens.push({ kind: 'end', at });
      return tokens;
    }
    const text = take(TEXT);
    if (text !== null) {
      tokens.push({ kind: 'text', text: text.slice(1, -1).replace(/""/g, '"'), at });
      continue;
    }
    const date = take(ISO);
    if (date !== null) {
      tokens.push({ kind: 'text', text: date, at });
      continue;
    }
    const number = take(NUMBER);
    if (number !== null) {
      tokens.push({ kind: 'number', number: Number(number), at });
      continue;
    }
    const word = take(WORD);
    if (word !== null) {
      tokens.push({ kind: 'word', text: word, at });
      continue;
    }
    const sign = take(SIGN);
    if (sign === null)
      throw new FormulaError(
        formula[position] === '"'
          ? `The text that begins at character ${at} has no closing quotation mark.`
          : `"${formula[position]}" at character ${at} cannot be read here; a formula is one function with its arguments.`,
      );
    tokens.push({ kind: 'sign', text: sign, at });
  }
}

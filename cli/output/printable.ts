import type { Io } from '../io';

/**
 * What a terminal would obey instead of showing: control characters other than the line break and the tab, line separators,
 * and the marks that turn the direction of a line.
 */
// eslint-disable-next-line no-control-regex -- by \p{Cc} it takes four times as long, which tells in a long output
const OBEYED = /[\0-\x08\v-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text of printable characters alone; others are written `\u001b`, which JSON understands as well. */
export function printable(text: string): string {
  return text.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Characters that are printed at once: of a long text there are two copies otherwise, and its bytes. */
const AT_ONCE = 1 << 17;

/** A text in pieces that end with a line. */
function* pieces(text: string): Iterable<string> {
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at + AT_ONCE) + 1 || text.length;
    yield text.slice(at, end);
    at = end;
  }
}

/** Prints nothing but printable text, whatever the names in a workbook hold. */
export function printing(io: Io): Io {
  return {
    ...io,
    out: (text) => {
      for (const piece of pieces(text)) io.out(printable(piece));
    },
    err: (text) => io.err(printable(text)),
    progress: (text) => io.progress(printable(text)),
  };
}

import type { Io } from '../io';

/**
 * All but what a terminal shows as it stands: it would obey control characters other than the line break and the tab, line separators, and
 * the marks that turn the direction of a line.
 */
const OBEYED = /[^\t\n -~\xa0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\uffff]/g;

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

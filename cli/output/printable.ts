import type { Io } from '../io';

/**
 * What a terminal would obey instead of showing: control characters other than the line break and the tab, line separators,
 * and the marks that turn the direction of a line.
 */
const OBEYED =
  // eslint-disable-next-line no-control-regex -- it is there to find them: \p{Cc} would take the line break and the tab, too
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A text of printable characters alone; others are written `\u001b`, which JSON understands as well. */
export function printable(text: string): string {
  return text.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Prints nothing but printable text, whatever the names in a workbook hold. */
export function printing(io: Io): Io {
  return {
    ...io,
    out: (text) => io.out(printable(text)),
    err: (text) => io.err(printable(text)),
    progress: (text) => io.progress(printable(text)),
  };
}

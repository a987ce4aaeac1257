import type { Note } from './notes';

/**
 * How much a note matters: something is not counted, something was decided that may be wrong, or something was passed
 * over on purpose.
 */
export type Severity = 'left out' | 'doubtful' | 'information';

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['left out', 'doubtful', 'information'];

/** What says that a row, a value or a column takes no part in some figure. */
const LEFT_OUT =
  /\b(left out|not used|not read|none of the rows|counts? in no period|in no period|not counted|has no value|not kept)\b/i;
/** Said of rows that are passed over on purpose, and of what needs nobody. */
const NOTHING_TO_DO = /^nothing\b/i;
const ON_PURPOSE = /nothing but one text/i;

/** How much a note matters, by what it says itself. */
export function severityOf({ problem, suggestion }: Pick<Note, 'problem' | 'suggestion'>): Severity {
  if (NOTHING_TO_DO.test(suggestion) || ON_PURPOSE.test(problem)) return 'information';
  return LEFT_OUT.test(problem) ? 'left out' : 'doubtful';
}

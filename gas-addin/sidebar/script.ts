import { EditProblem } from '../../core/edits';
import type { Answer, CallName, Calls } from '../calls/calls';
import { googleProblem } from '../google-problems';

/** `google.script.run` as Google gives it to a page. */
interface ServerCalls {
  withSuccessHandler(handler: (result: unknown) => void): ServerCalls;
  withFailureHandler(handler: (error: Error) => void): ServerCalls;
  paneCall(request: string): void;
}

declare const google: {
  readonly script: { readonly run: ServerCalls; readonly host: { close(): void } };
};

const NO_ANSWER =
  'Google Sheets did not answer. Check your connection, or reload the page if the spreadsheet was open for long.';

const NOT_IN_TIME =
  'Google Sheets has not answered for a long time. Reload the page: what was begun and not finished is put back when the pane is opened again.';

/** Seconds: a reading takes some at most; a write may use the six minutes that Google allows. */
const LONGEST_READ = 120;
const LONGEST_WRITE = 400;
const READS: ReadonlySet<CallName> = new Set([
  'read',
  'rows',
  'readers',
  'rollup',
  'changes',
  'undoable',
  'formulas',
  'goTo',
  'selection',
]);

/** The answer as it was sent; null when it is none. */
function parsed(result: unknown): Answer | null {
  try {
    const answer: unknown = JSON.parse(String(result));
    return typeof answer === 'object' ? (answer as Answer | null) : null;
  } catch {
    return null;
  }
}

/**
 * Asks the script. Everything crosses as JSON text: google.script.run fails on a date and loses what is undefined. A
 * sentence of the script is thrown as an error; so is one when Google gives no answer.
 */
export function ask<Name extends CallName>(
  name: Name,
  takes: Calls[Name]['takes'],
): Promise<Calls[Name]['gives']> {
  return new Promise((resolve, reject) => {
    // Google has been seen to give no answer at all; whoever waits must be told.
    const limit = setTimeout(
      () => reject(new Error(NOT_IN_TIME)),
      (READS.has(name) ? LONGEST_READ : LONGEST_WRITE) * 1000,
    );
    google.script.run
      .withSuccessHandler((result) => {
        clearTimeout(limit);
        const answer = parsed(result);
        if (answer === null) reject(new Error(NO_ANSWER));
        else if ('gives' in answer) resolve(answer.gives as Calls[Name]['gives']);
        else reject(answer.edit ? new EditProblem(answer.problem) : new Error(answer.problem));
      })
      // Google's own words are about the script and the network, not about what the advisor did.
      .withFailureHandler((error) => {
        clearTimeout(limit);
        reject(new Error(googleProblem(error.message) ?? NO_ANSWER));
      })
      .paneCall(JSON.stringify({ name, takes }));
  });
}

/** Closes a dialog. */
export function closeDialog(): void {
  google.script.host.close();
}

import { EditProblem } from '../../core/edits';
import type { Answer, CallName, Calls } from '../calls/calls';

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

/**
 * Asks the script. Everything crosses as JSON text: google.script.run fails on a date and loses what is undefined. A
 * sentence of the script is thrown as an error; so is one when Google gives no answer.
 */
export function ask<Name extends CallName>(
  name: Name,
  takes: Calls[Name]['takes'],
): Promise<Calls[Name]['gives']> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((result) => {
        const answer = JSON.parse(String(result)) as Answer;
        if ('gives' in answer) resolve(answer.gives as Calls[Name]['gives']);
        else reject(answer.edit ? new EditProblem(answer.problem) : new Error(answer.problem));
      })
      // Google's own words are about the script and the network, not about what the advisor did.
      .withFailureHandler(() => reject(new Error(NO_ANSWER)))
      .paneCall(JSON.stringify({ name, takes }));
  });
}

/** Closes a dialog. */
export function closeDialog(): void {
  google.script.host.close();
}

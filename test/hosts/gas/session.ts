import type { Book, Grid } from './grid';
import { strict } from './strict';

/**
 * What the running code may do: all that the scopes allow; only reading, in a cell; next to nothing in a simple trigger
 * before anything was authorised; a little more in one of a spreadsheet that is edited.
 */
export type Mode = 'menu' | 'customFunction' | 'none' | 'limited';

/** A service that fails: at the call with this number, before or after it is carried out, alone or with all after it. */
export interface Fault {
  readonly at: number;
  readonly carriedOut: boolean;
  readonly lasting: boolean;
}

export interface Session {
  readonly book: Book;
  mode: Mode;
  /** Calls so far, by `Class.method`; every one is a round trip to Google's servers. */
  readonly calls: string[];
  fault: Fault | null;
  /** The sheet of a grid as a script sees it: ranges and settings of a sheet lead back to it. */
  readonly sheetOf: (session: Session, grid: Grid) => Members;
  /** Who runs the script. */
  user: string;
  /** Time that a call takes, on the clock of the script. */
  spend: ((call: string) => void) | null;
  /** A permission whose box this person did not tick. */
  withheld: string | null;
}

export type Members = Record<string, (...args: never[]) => unknown>;

const MESSAGE = 'Exception: Service Spreadsheets failed while accessing document.';

/** Counts a call, and fails where the test wants a failure. */
export function called<T>(session: Session, name: string, run: () => T): T {
  session.calls.push(name);
  session.spend?.(name);
  const { fault } = session;
  const number = session.calls.length;
  const fails = fault !== null && (number === fault.at || (fault.lasting && number > fault.at));
  if (fails && !(fault.carriedOut && number === fault.at)) throw new Error(MESSAGE);
  const result = run();
  if (fails) throw new Error(MESSAGE);
  return result;
}

/** Wraps the members of a class: counts calls, and forbids writing where Google forbids it. */
export function service(session: Session, name: string, reads: Members, writes: Members = {}): Members {
  const members: Members = {};
  const add = (of: Members, modes: readonly Mode[]): void => {
    for (const [method, run] of Object.entries(of))
      members[method] = (...args) => {
        if (!modes.includes(session.mode))
          throw new Error(
            `Exception: You do not have permission to call ${name}.${method}. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly`,
          );
        return called(session, `${name}.${method}`, () => run(...args));
      };
  };
  add(reads, ['menu', 'customFunction', 'limited']);
  add(writes, ['menu']);
  return strict(name, members);
}

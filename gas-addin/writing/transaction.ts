import {
  carryOut as carryOutSteps,
  forgetEarlier,
  recover,
  runNow,
  takeBack,
  undoable as undoableSteps,
  wait,
} from '../../core/writing';
import type { Restore, Steps, Touch } from '../../core/writing';
import { quietly } from '../cells/quietly';
import { writingHost, type SheetsWritingHost } from './host';
import { underLock } from './lock';
import type { Own } from './own';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What earlier writes have left and could not be put right, until the pane has told it. */
const SAID = 'said';

/** A write as it is prepared; nothing is changed yet. */
interface SheetsWrite {
  readonly what: string;
  readonly touches: readonly Touch[];
  begin(): { readonly restores: ReadonlyArray<Restore<Own>>; readonly needs?: readonly string[] };
  change(): void;
  readonly isUndoable?: false;
  /** It makes hidden sheets or names of ours, which a failure leaves. */
  readonly makesSheets?: true;
}

/** One write of the advisor's at a time; what earlier ones have left is put back first, and stands in nobody's way. */
export function write<T>(run: (host: SheetsWritingHost) => T): T {
  return underLock(() => {
    const host = writingHost(SpreadsheetApp.getActiveSpreadsheet());
    keepSaid(host, runNow(recover(host)));
    return run(host);
  });
}

/** All of it, or nothing; undo may take it back from here on. */
export function carryOut(
  host: SheetsWritingHost,
  { begin, change, makesSheets, ...rest }: SheetsWrite,
): void {
  if (makesSheets) host.makesSheets();
  runNow(
    carryOutSteps(host, {
      ...rest,
      begin: () =>
        steps(() => {
          const begun = begin();
          if (makesSheets) host.makesSheets();
          return begun;
        }),
      change: () =>
        steps(() => {
          change();
          SpreadsheetApp.flush();
        }),
    }),
  );
}

/** What this host does at once, as the engine asks for it. */
export function* steps<T>(run: () => T): Steps<T> {
  return yield* wait(run());
}

/**
 * When the pane starts: what was not finished is put right, and what only an undo of then could want goes. Gives a sentence
 * for whatever stays as it is.
 */
export function startUp(spreadsheet: Spreadsheet): string[] {
  return underLock(() => {
    const host = writingHost(spreadsheet);
    keepSaid(host, runNow(recover(host, true)));
    runNow(forgetEarlier(host, null));
    const said = saidBefore(host);
    if (said.length > 0) host.notes.drop([SAID]);
    return said;
  });
}

/** What undo would take back; null when there is nothing. */
export function undoable(spreadsheet: Spreadsheet): string | null {
  return runNow(undoableSteps(writingHost(spreadsheet)));
}

/** Takes this person's last write back, if nothing of it was changed since. Once begun it is carried to its end. */
export function undo(host: SheetsWritingHost): string {
  return runNow(takeBack(host));
}

function saidBefore({ notes }: SheetsWritingHost): string[] {
  try {
    const said: unknown = JSON.parse(notes.read(SAID) || '[]');
    return Array.isArray(said) ? said.map(String) : [];
  } catch {
    return [];
  }
}

function keepSaid(host: SheetsWritingHost, said: readonly string[]): void {
  if (said.length === 0) return;
  quietly(() => host.notes.put(SAID, JSON.stringify([...new Set([...saidBefore(host), ...said])].slice(-5))));
}

import { EditProblem } from '../edits';
import { capitalised } from '../workbook/values/text';
import type { Restore } from './journal';
import { isNothing, printAt } from './print';
import { lookAtCells, placeName, type CellNow } from './places';
import { wait, type Steps } from './steps';
import type { Locked, WritingHost } from './writing-host';

export function lockedSentence({ place, remedy }: Locked): string {
  return `${capitalised(place)} is protected; nothing was changed. ${remedy}`;
}

/** What a host has thrown, in a sentence where it has one. */
export function reasonOf<Own>(host: WritingHost<Own>, error: unknown): string {
  return host.problem?.(error) ?? (error instanceof Error ? error.message : String(error));
}

/** Somebody may have typed since the plan was made. */
export function* needUntouched<Own>(
  host: WritingHost<Own>,
  restores: ReadonlyArray<Restore<Own>>,
): Steps<void> {
  yield* needCells(
    host,
    restores,
    (cell) => cell.untouched,
    (place) => `${place} was changed in this moment; nothing was changed. Look again and try once more.`,
  );
}

export function* needWritten<Own>(
  host: WritingHost<Own>,
  restores: ReadonlyArray<Restore<Own>>,
): Steps<void> {
  yield* needCells(
    host,
    restores,
    isWritten,
    (place) =>
      `${place} did not take what was written into it; nothing was changed. Look whether a filter or a rule of this tab is in the way.`,
  );
}

function isWritten(cell: CellNow, restore: Restore<unknown>): boolean {
  if (cell.holds === 'ours') return true;
  return restore.op === 'blank' && isNothing(printAt(restore.meant, cell.index));
}

export function* needCells<Own>(
  host: WritingHost<Own>,
  restores: ReadonlyArray<Restore<Own>>,
  isRight: (cell: CellNow, restore: Restore<Own>) => boolean,
  sentence: (place: string) => string,
): Steps<void> {
  for (const restore of restores) {
    if (restore.op !== 'cells' && restore.op !== 'blank') continue;
    const wrong = (yield* lookAtCells(host, restore))?.filter((cell) => !isRight(cell, restore))[0];
    if (wrong === undefined) continue;
    const names = yield* wait(host.sheetNames());
    throw new EditProblem(sentence(placeName(names.get(restore.sheet), wrong.row, wrong.column)));
  }
}

/** Looks of what has no prints, in the order of the restores. */
export function* looksOf<Own>(
  host: WritingHost<Own>,
  restores: ReadonlyArray<Restore<Own>>,
): Steps<string[]> {
  const looks: string[] = [];
  for (const each of restores)
    if (each.op === 'own') looks.push(yield* wait(host.lookOf(each.own)));
    else if (each.op === 'no sheet') looks.push(yield* wait(host.lookOfSheet(each.sheet)));
  return looks;
}

/** What is not as the write left it, as a sentence names it; '' when everything is. */
export function* changedSince<Own>(
  host: WritingHost<Own>,
  restores: ReadonlyArray<Restore<Own>>,
  looks: readonly string[],
): Steps<string> {
  const names = yield* wait(host.sheetNames());
  for (const each of restores) {
    if (each.op !== 'cells' && each.op !== 'blank') continue;
    const cells = yield* lookAtCells(host, each);
    if (cells === null) return 'a tab of it';
    const changed = cells.filter((cell) => !isWritten(cell, each))[0];
    if (changed) return placeName(names.get(each.sheet), changed.row, changed.column);
  }
  const now = yield* looksOf(host, restores);
  const at = now.findIndex((look, index) => look !== looks[index]);
  if (at < 0) return '';
  const restore = restores.filter(({ op }) => op === 'own' || op === 'no sheet')[at];
  return restore?.op === 'no sheet' ? `the tab "${names.get(restore.sheet) ?? ''}"` : 'something of it';
}

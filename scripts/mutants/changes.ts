/** The changes that can be made to the code, each under a name that stays while other lines are written. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One change in one place, as Stryker describes it; lines count from 0. */
export interface Change {
  readonly fileName: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
  readonly mutatorName: string;
  readonly replacement?: string;
}

/** What names a change without the number of its line. */
export interface Named {
  readonly file: string;
  /** The text of the line in which the change begins. */
  readonly line: string;
  /** What is written instead, on one line and cut where it is long. */
  readonly instead: string;
}

/** A text as names have it: on one line, and cut where it is long. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 100);

/** @param text reads a file of the project */
export function namedChange(
  { fileName, location, replacement }: Change,
  text: (file: string) => string = (file) => readFileSync(file, 'utf8'),
): Named {
  const file = path.relative('.', fileName).replaceAll('\\', '/');
  const line = oneLine(text(file).split('\n')[location.start.line] ?? '');
  return { file, line, instead: oneLine(replacement ?? '') };
}

export const sameName = (a: Named, b: Named): boolean =>
  a.file === b.file && a.line === b.line && a.instead === b.instead;

/**
 * `count` of the changes. Each draws its lot from its name and the seed alone, so that a line that is written elsewhere
 * puts none of the others in or out, but for the one whose place it takes. Of those that are called alike, as in a long
 * pattern, each draws one of its own.
 */
export function drawn<T extends Named>(changes: readonly T[], count: number, seed: string): T[] {
  const alike = new Map<string, number>();
  const lots = new Map(
    changes.map((change) => {
      const name = [seed, change.file, change.line, change.instead].join('\n');
      const before = alike.get(name) ?? 0;
      alike.set(name, before + 1);
      return [
        change,
        createHash('sha256')
          .update(before === 0 ? name : `${name}\n${before}`)
          .digest('hex'),
      ];
    }),
  );
  const lot = (change: T) => lots.get(change) ?? '';
  return [...changes].sort((a, b) => (lot(a) < lot(b) ? -1 : lot(a) > lot(b) ? 1 : 0)).slice(0, count);
}

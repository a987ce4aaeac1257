import path from 'node:path';

/** Relative where that is shorter to read: below the current folder. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}

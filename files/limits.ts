import { FileProblem } from './problem';

/** Size of a file, in bytes, above which it is refused (docs/command-line.md). */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;

/**
 * Unpacked size of one part of a workbook (a sheet, its shared texts), in bytes. What is no sheet and no list of texts becomes one
 * string, and no browser holds a string much longer than this.
 */
export const MAX_PART_BYTES = 400 * 1024 * 1024;

/** Unpacked size of all parts of a workbook together, in bytes: what a browser tab can hold. */
export const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;

/** The problem of a file above {@link MAX_FILE_BYTES}; whoever knows the size first need not load it. */
export function tooLarge(name: string, size: number): FileProblem {
  return new FileProblem(
    'huge',
    `"${name}" has ${megabytes(size)}, more than the ${megabytes(MAX_FILE_BYTES)} that can be read: split it by year.`,
  );
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024)).toLocaleString('en-US')} MB`;
}

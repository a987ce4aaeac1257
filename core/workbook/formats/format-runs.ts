import type { RowFormats } from './row-formats';

/** Cells of a column below each other with one format: column and rows within those that were read, 0-based, and the format. */
export type FormatRun = readonly [column: number, first: number, last: number, format: string];

/** Formats as runs, which is how few words say them: mostly a column has one. To be put row by row. */
export class FormatRuns {
  readonly runs: Array<[column: number, first: number, last: number, format: string]> = [];
  private readonly open = new Map<number, [column: number, first: number, last: number, format: string]>();

  put(row: number, column: number, format: string): void {
    const above = this.open.get(column);
    if (above && above[2] + 1 === row && above[3] === format) {
      above[2] = row;
      return;
    }
    const run: [number, number, number, string] = [column, row, row, format];
    this.open.set(column, run);
    this.runs.push(run);
  }
}

/** Puts runs of rows of which the first is row `from` of the sheet. */
export function putRuns(formats: RowFormats, runs: readonly FormatRun[], from: number): void {
  for (const [column, first, last, format] of runs)
    for (let row = first; row <= last; row++) formats.put(from + row, column, format);
}

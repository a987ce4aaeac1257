type Formats = Array<string | undefined>;

/** Formats of cells by row; rows with the same ones share them, since mostly all of a sheet do. */
export class RowFormats {
  readonly rows: Formats[] = [];
  private row = -1;
  private current: Formats = [];
  private last: Formats = [];

  /** Row and column from 0. */
  put(row: number, column: number, format: string): void {
    if (row !== this.row) {
      this.finish();
      this.row = row;
      this.current = [...(this.rows[row] ?? [])];
    }
    this.current[column] = format;
  }

  /** To be called behind the last cell. */
  finish(): void {
    if (this.row < 0) return;
    const { current, last } = this;
    let same = current.length === last.length;
    for (let i = 0; same && i < current.length; i++) same = current[i] === last[i];
    if (!same) this.last = current;
    this.rows[this.row] = this.last;
    this.row = -1;
  }
}

import type { Cell } from '../input';

/** Where the cells of a column come from, if not from the column of the table that is called so. */
export interface Origin {
  /** The header above them. */
  readonly header?: string | undefined;
  /** Their number formats, one for each data row; undefined where none says anything. */
  readonly formats?: ReadonlyArray<string | undefined> | undefined;
}

/** Columns of a table that hold other cells than the sheet has below their header. */
export class DerivedColumns {
  private readonly all = new Map<string, Origin & { readonly cells: readonly Cell[] }>();

  has(column: string): boolean {
    return this.all.has(column);
  }

  get columns(): Iterable<string> {
    return this.all.keys();
  }

  set(column: string, cells: readonly Cell[], origin: Origin): void {
    this.all.set(column, { ...origin, cells });
  }

  cells(column: string): readonly Cell[] | undefined {
    return this.all.get(column)?.cells;
  }

  header(column: string): string | undefined {
    return this.all.get(column)?.header;
  }

  /** Undefined where the formats are those of the sheet. */
  formats(column: string): Origin['formats'] {
    return this.all.get(column)?.formats;
  }

  get haveFormats(): boolean {
    return [...this.all.values()].some(({ formats }) => formats?.some((each) => each !== undefined) === true);
  }

  /** Goes on with these of the data rows, of which some may come twice. */
  pick(from: readonly number[]): void {
    for (const [column, { header, formats, cells }] of this.all)
      this.set(
        column,
        from.map((i) => cells[i] ?? null),
        { header, formats: formats && from.map((i) => formats[i]) },
      );
  }
}

import type { LocatedTable } from '../finding/find-tables';
import { noCodes, pickCodes, type ColumnCodes } from '../values/column-codes';

/** Columns of a table's sheet as codes at its data rows, by their position; coded when they are first asked for. */
export class CodedColumns {
  private readonly coded = new Map<number, ColumnCodes>();

  constructor(private readonly table: LocatedTable) {}

  at(position: number, rows: Int32Array): ColumnCodes {
    if (!this.coded.has(position)) this.code([position], rows);
    return this.coded.get(position) ?? noCodes(rows.length);
  }

  /** Codes some columns at once: a row of cells is then fetched once for all of them. */
  code(positions: readonly number[], rows: Int32Array): void {
    const coded = this.table.block.cells.encode(rows, positions);
    positions.forEach((position, i) => {
      const codes = coded[i];
      if (codes) this.coded.set(position, codes);
    });
  }

  /** Goes on with some of the rows that were coded. */
  pick(rows: Int32Array): void {
    for (const [position, codes] of this.coded) this.coded.set(position, pickCodes(codes, rows));
  }

  clear(): void {
    this.coded.clear();
  }
}

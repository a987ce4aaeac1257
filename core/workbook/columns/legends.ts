import { inFull, legendOf } from '../values/header-legend';
import type { TableReader } from './table-reader';

/** Gives the columns whose headers say what their codes mean the words for them. */
export function takeLegends(reader: TableReader): void {
  for (const { column, header } of reader.table.found.columns) {
    const legend = column === null ? null : legendOf(header);
    if (column === null || legend === null) continue;
    reader.derive(
      column,
      Array.from({ length: reader.count }, (_, i) => inFull(legend, reader.cell(column, i))),
    );
  }
}

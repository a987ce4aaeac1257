import { readNumbers } from '../../../workbook/columns/number-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { amountPeriod } from '../../../workbook/mapping/amounts/amount-periods';
import { counted } from '../../../workbook/values/text';
import { headerAt } from './outcomes/beside-cells';

/** Adds to the amounts of a column those of the columns beside it that are income of another sort, each with a note. */
export function addParts(reader: TableReader, column: string, amounts: Float64Array): void {
  for (const position of reader.asides('Part of the amount')) {
    const header = headerAt(reader, position);
    reader.deriveFrom(position, header);
    const period = column === 'First-year revenue' ? amountPeriod(header) : null;
    let count = 0;
    readNumbers(reader, header, { as: 'amount' }).forEach((more, i) => {
      if (Number.isNaN(more) || more === 0) return;
      const own = amounts[i] as number;
      amounts[i] = (Number.isNaN(own) ? 0 : own) + more * (period?.aYear ?? 1);
      count++;
    });
    if (count > 0)
      reader.note(
        reader.scope(column),
        -1,
        counted(count, 'amount'),
        'amounts of several sorts',
        `The amounts under "${header}"${period === null ? '' : `, ${period.aYear} of them for the first year,`} are added to those under "${reader.header(column)}": both are ${column === 'Cost' ? 'a cost' : 'income'} of their row.`,
        `Nothing to do, unless one of them is none; then name the other in a Settings row "Map ${reader.table.kind}.${column}".`,
      );
  }
}

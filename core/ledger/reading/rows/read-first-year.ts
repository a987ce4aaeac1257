import { readNumbers } from '../../../workbook/columns/number-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { cellText, counted, isMissing } from '../../../workbook/values/text';
import { addParts } from './add-parts';
import { headerAt } from './outcomes/beside-cells';

const REVENUE = 'First-year revenue';

/**
 * First-year revenue of introductions; where each year has a column of its own, that of the first one in which the client brought
 * anything.
 */
export function readFirstYear(reader: TableReader): Float64Array<ArrayBuffer> {
  const years = reader.asides('Later year');
  if (years.length === 0) return readAll(reader);
  let later = 0;
  const isNone = (cell: unknown) => isMissing(cellText(cell)) || Number(cell) === 0;
  reader.derive(
    REVENUE,
    Array.from({ length: reader.count }, (_, i) => {
      const first = reader.cell(REVENUE, i);
      if (!isNone(first)) return first;
      const next = years.map((position) => reader.valueAt(position, i)).find((cell) => !isNone(cell));
      if (next !== undefined) later++;
      return next ?? first;
    }),
  );
  const headers = years.map((position) => `"${headerAt(reader, position)}"`).join(', ');
  reader.note(
    reader.scope(REVENUE),
    -1,
    counted(later, 'amount'),
    'amounts of several years',
    `Each year has a column; the first one with an amount is the first year of a client: "${reader.header(REVENUE)}", then ${headers}.`,
    `Nothing to do, unless one column alone is the first-year revenue; then name it in a Settings row "Map Referrals.${REVENUE}".`,
  );
  return readAll(reader);
}

function readAll(reader: TableReader): Float64Array<ArrayBuffer> {
  const amounts = readNumbers(reader, REVENUE, { as: 'amount' });
  addParts(reader, REVENUE, amounts);
  return amounts;
}

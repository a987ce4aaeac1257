import { readNumbers } from '../../../workbook/columns/number-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { partsOfYears } from '../../../workbook/mapping/amounts/amount-years';
import { counted, isMissing, cellText } from '../../../workbook/values/text';
import { addParts } from './add-parts';
import { headerAt } from './outcomes/beside-cells';

const REVENUE = 'First-year revenue';
const MONTHS = 12;

/**
 * First-year revenue of introductions; where each year has a column of its own, that of the first one in which the client brought
 * anything, and where each quarter or month has one, those of the twelve months that begin with it.
 */
export function readFirstYear(reader: TableReader): Float64Array<ArrayBuffer> {
  const later = reader.asides('Later year');
  const amounts = later.length === 0 ? readRevenue(reader) : ofTheFirst(reader, later);
  addParts(reader, REVENUE, amounts);
  return amounts;
}

const readRevenue = (reader: TableReader) => readNumbers(reader, REVENUE, { as: 'amount' });

function ofTheFirst(reader: TableReader, later: readonly number[]): Float64Array<ArrayBuffer> {
  const headers = later.map((position) => headerAt(reader, position));
  const parts = partsOfYears([reader.header(REVENUE), ...headers]);
  const { count, amounts } =
    parts === null ? ofFirstYear(reader, later) : ofTwelveMonths(reader, later, headers, parts.starts);
  reader.note(
    reader.scope(REVENUE),
    -1,
    counted(count, 'amount'),
    'amounts of several years',
    `Each ${parts?.name ?? 'year'} has a column; the ${parts === null ? 'first one' : 'twelve months that begin with the first one'} with an amount ${parts === null ? 'is' : 'are'} the first year of a client: "${reader.header(REVENUE)}", then ${headers.map((each) => `"${each}"`).join(', ')}.`,
    `Nothing to do, unless one column alone is the first-year revenue; then name it in a Settings row "Map Referrals.${REVENUE}".`,
  );
  return amounts;
}

interface Amounts {
  /** How many amounts were not, or not alone, those of the first column. */
  readonly count: number;
  readonly amounts: Float64Array<ArrayBuffer>;
}

function ofFirstYear(reader: TableReader, years: readonly number[]): Amounts {
  let count = 0;
  const isNone = (cell: unknown) => isMissing(cellText(cell)) || Number(cell) === 0;
  reader.derive(
    REVENUE,
    Array.from({ length: reader.count }, (_, i) => {
      const first = reader.cell(REVENUE, i);
      if (!isNone(first)) return first;
      const next = years.map((position) => reader.valueAt(position, i)).find((cell) => !isNone(cell));
      if (next !== undefined) count++;
      return next ?? first;
    }),
  );
  return { count, amounts: readRevenue(reader) };
}

function ofTwelveMonths(
  reader: TableReader,
  later: readonly number[],
  headers: readonly string[],
  starts: readonly number[],
): Amounts {
  const columns = [
    readRevenue(reader),
    ...later.map((position, k) => {
      const header = headers[k] as string;
      reader.deriveFrom(position, header);
      return readNumbers(reader, header, { as: 'amount' });
    }),
  ];
  let count = 0;
  const amounts = (columns[0] as Float64Array).map((own, i) => {
    const first = columns.findIndex((each) => Number.isFinite(each[i]) && each[i] !== 0);
    if (first < 0) return own;
    const end = (starts[first] as number) + MONTHS;
    const sum = columns.reduce(
      (all, each, k) =>
        k >= first && (starts[k] as number) < end && Number.isFinite(each[i])
          ? all + (each[i] as number)
          : all,
      0,
    );
    if (sum !== own) count++;
    return sum;
  });
  // What stands in a later column alone is an amount of the row, too.
  reader.derive(
    REVENUE,
    Array.from(amounts, (sum, i) => (Number.isNaN(sum) ? reader.cell(REVENUE, i) : sum)),
  );
  return { count, amounts };
}

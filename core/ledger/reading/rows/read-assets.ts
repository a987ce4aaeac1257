import { readNumbers } from '../../../workbook/columns/number-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { saysAssets } from '../../../workbook/mapping/amounts/sorts-of-amounts';
import { cellText, counted } from '../../../workbook/values/text';
import { headerAt } from './outcomes/beside-cells';

const AUM = 'AUM';
const REVENUE = 'First-year revenue';

/** Assets of introductions, with the amounts of `revenue` that the column beside them says are assets: those are taken out of it. */
export function readAssets(reader: TableReader, revenue: Float64Array): Float64Array<ArrayBuffer> {
  const assets = readNumbers(reader, AUM, { as: 'amount' });
  for (const position of reader.asides('Sort of amount')) {
    const moved = Array.from(
      revenue,
      (amount, i) => !Number.isNaN(amount) && isOfAssets(reader, position, i),
    );
    const count = moved.filter(Boolean).length;
    if (count === 0) continue;
    if (!reader.has(AUM))
      reader.derive(
        AUM,
        moved.map((isMoved, i) => (isMoved ? reader.cell(REVENUE, i) : null)),
      );
    moved.forEach((isMoved, i) => {
      if (!isMoved) return;
      if (Number.isNaN(assets[i] as number)) assets[i] = revenue[i] as number;
      revenue[i] = NaN;
    });
    reader.note(
      reader.scope(REVENUE),
      -1,
      counted(count, 'amount'),
      'assets or revenue',
      `"${headerAt(reader, position)}" says that these amounts are assets; they are no first-year revenue.`,
      'Nothing to do; what these clients pay in the first year belongs in a column of its own.',
    );
  }
  return assets;
}

const isOfAssets = (reader: TableReader, position: number, i: number): boolean =>
  saysAssets(cellText(reader.valueAt(position, i)));

import { readNumbers } from '../../../workbook/columns/number-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { cellText, wordKey } from '../../../workbook/values/text';
import { INITIATED_BY } from '../../../workbook/values/words';
import { nameKey } from '../../names';
import { addParts } from './add-parts';

const COST = 'Cost';

/** What activities cost, all sorts of it together; NaN where a column says that the partner paid, with a note. */
export function readCosts(reader: TableReader): Float64Array<ArrayBuffer> {
  const costs = readNumbers(reader, COST, { as: 'amount' });
  addParts(reader, COST, costs);
  const scope = reader.scope(COST);
  for (const position of reader.asides('Paid by'))
    for (let i = 0; i < costs.length; i++) {
      const who = cellText(reader.valueAt(position, i));
      const isPartner = nameKey(who) === nameKey(cellText(reader.cell('Partner', i)));
      if (Number.isNaN(costs[i] as number) || (!isPartner && INITIATED_BY.get(wordKey(who)) !== 'them'))
        continue;
      costs[i] = NaN;
      reader.note(
        scope,
        i,
        reader.cell(COST, i),
        'not paid',
        'The partner paid for it; it is no cost of yours.',
        'Nothing to do, unless you paid; then say so in the row.',
      );
    }
  return costs;
}

import { readNumbers } from '../../../workbook/columns/number-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { partnersPart, splitParts } from '../../../workbook/values/split-parts';
import { cellText } from '../../../workbook/values/text';

const SHARE = 'Share %';

/** The shares of a Partners table, 0-1: numbers, percent, or the partner's part of a split ("80/20" under "Split (us/them)"). */
export function readShares(reader: TableReader): Float64Array<ArrayBuffer> {
  const cells = Array.from({ length: reader.count }, (_, i) => reader.cell(SHARE, i));
  if (!cells.some((cell) => splitParts(cellText(cell)) !== null))
    return readNumbers(reader, SHARE, { as: 'share' });
  const header = reader.header(SHARE);
  const scope = reader.scope(SHARE);
  reader.derive(
    SHARE,
    cells.map((cell, i) => {
      const text = cellText(cell);
      if (splitParts(text) === null) return cell;
      const part = partnersPart(text, header);
      if (part !== null) return `${part}%`;
      reader.note(
        scope,
        i,
        cell,
        'whose part of a split',
        'Nothing says which part is that of the partner; it is not used.',
        'Write the share of the partner alone, as 20%, or say in the header whose part stands first: "Split (us/them)".',
      );
      return null;
    }),
  );
  return readNumbers(reader, SHARE, { as: 'share' });
}

import { countOf, sampleColumn, type Block, type ColumnSample } from '../../../workbook/blocks/block';
import { isOtherShape } from '../../../workbook/blocks/found';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import { isDateCell } from '../../../workbook/values/days/date-cell';
import { cellText } from '../../../workbook/values/text';
import { leftOutBySettings } from './out-of-sight';

const LEAST_ROWS = 3;
/** Share of the values that must be partners, or days. */
const MOSTLY = 0.5;

function mostly(sample: ColumnSample, isOne: Parameters<typeof countOf>[1]): boolean {
  return sample.values.length >= LEAST_ROWS && countOf(sample, isOne) >= sample.values.length * MOSTLY;
}

/** The header of the column that names partners, some more than once, in a table that has days, too; null where it is no such log. */
function logOfPartners(
  { cells, left }: Block,
  samples: readonly ColumnSample[],
  header: number,
  isPartner: (name: string) => boolean,
): string | null {
  const isName = (sample: ColumnSample) =>
    sample.values.length > sample.different.length && mostly(sample, (cell) => isPartner(cellText(cell)));
  const names = samples.findIndex(isName);
  if (names < 0 || !samples.some((sample) => mostly(sample, isDateCell))) return null;
  return cellText(cells.cell(header, left + names));
}

/** Notes of tables that are none of ours, though each of their rows has a day and a name that is known as a partner's. */
export function noteUnreadTables(
  tables: readonly LocatedTable[],
  isPartner: (name: string) => boolean,
  leaveOut: ReadonlyMap<string, boolean>,
  notes: NoteCollector,
): void {
  for (const { kind, found, block, header } of tables) {
    const { sheet, firstRow, headerRow } = found;
    if (kind !== null || isOtherShape(found) || firstRow === 0) continue;
    if (leftOutBySettings(sheet, leaveOut) !== null) continue;
    const samples = Array.from({ length: block.right - block.left + 1 }, (_, i) =>
      sampleColumn(block, header + 1, block.left + i),
    );
    const named = logOfPartners(block, samples, header, isPartner);
    if (named === null) continue;
    const as = (label: string, table: string) => ({ label, rows: [[`Table ${sheet}`, table] as const] });
    const kinds = [
      as('It holds meetings and hours', 'Activities'),
      as('It holds money', 'Money'),
      as('It holds introductions', 'Referrals'),
    ];
    notes.add(
      notes.scope('', sheet),
      headerRow,
      named,
      notes.problem(
        'a table that is not read',
        'A table that names partners and days is not read.',
        `${found.why} If nothing in it counts, add a Settings row "Leave out ${sheet}" with yes.`,
        [...(headerRow === 0 ? [] : kinds), { label: 'Leave it out', rows: [[`Leave out ${sheet}`, 'yes']] }],
      ),
    );
  }
}

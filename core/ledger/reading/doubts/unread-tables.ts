import { countOf, sampleColumn, type Block, type ColumnSample } from '../../../workbook/blocks/block';
import { isOtherShape } from '../../../workbook/blocks/found';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import { isDateCell } from '../../../workbook/values/days/date-cell';
import { isNumeric } from '../../../workbook/mapping/amounts/amount-at';
import { matchHeader } from '../../../workbook/mapping/headers/header-match';
import { headerKey } from '../../../workbook/values/header-key';
import { cellText } from '../../../workbook/values/text';
import type { Cell } from '../../../workbook/input';
import { clientForm } from '../twice/same-clients';
import { leftOutBySettings } from './out-of-sight';

const LEAST_ROWS = 3;
/** Share of the values that must be partners, or days. */
const MOSTLY = 0.5;

/** Clients of the introductions are no others' by chance. */
const LEAST_CLIENTS = 2;

function mostly(sample: ColumnSample, isOne: Parameters<typeof countOf>[1], least = LEAST_ROWS): boolean {
  return sample.values.length >= least && countOf(sample, isOne) >= sample.values.length * MOSTLY;
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

/** The header of the column that names known clients in a table that has amounts, too; null where it is no such list. */
function listOfClients(
  { cells, left }: Block,
  samples: readonly ColumnSample[],
  header: number,
  clients: readonly string[],
): string | null {
  const headerAt = (i: number) => cellText(cells.cell(header, left + i));
  const isAmount = (sample: ColumnSample, i: number) =>
    matchHeader('Money', headerKey(headerAt(i)).key).some(({ column }) => column === 'Amount') &&
    mostly(sample, isNumeric, LEAST_CLIENTS);
  if (!samples.some(isAmount)) return null;
  const known = new Set(clients.map(clientForm));
  const isClient = (cell: Cell) => known.has(clientForm(cellText(cell)));
  const names = samples.findIndex((sample) => mostly(sample, isClient, LEAST_CLIENTS));
  return names < 0 ? null : headerAt(names);
}

/** Whose names tables may hold. */
interface Known {
  readonly isPartner: (name: string) => boolean;
  readonly clients: readonly string[];
}

/** Notes of tables that are none of ours, though their rows have days and names of partners, or amounts and names of clients. */
export function noteUnreadTables(
  tables: readonly LocatedTable[],
  { isPartner, clients }: Known,
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
    const log = logOfPartners(block, samples, header, isPartner);
    const named = log ?? listOfClients(block, samples, header, clients);
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
        log === null
          ? 'A table that names clients and amounts is not read.'
          : 'A table that names partners and days is not read.',
        `${found.why} If nothing in it counts, add a Settings row "Leave out ${sheet}" with yes.`,
        [...(headerRow === 0 ? [] : kinds), { label: 'Leave it out', rows: [[`Leave out ${sheet}`, 'yes']] }],
      ),
    );
  }
}

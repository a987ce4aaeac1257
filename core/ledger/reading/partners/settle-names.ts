import type { TableReader } from '../../../workbook/columns/table-reader';
import type { Settings } from '../../../workbook/settings/settings';
import { nameKey } from '../../names';
import { settleDirection } from './direction';
import { shareAmongColumns } from './other-partners';
import { knownPartners, settleSeveral } from './several-partners';

/**
 * What takes names of the whole workbook to tell, before any table is read: who received and who gave, and which cells name
 * several partners.
 */
export function settleNames(
  readers: readonly TableReader[],
  settings: Settings,
  isOwn: (name: string) => boolean,
): void {
  const { directions, together } = settings;
  const listed = knownPartners(
    readers.filter(({ table }) => table.kind === 'Partners'),
    isOwn,
  );
  for (const reader of readers) settleDirection(reader, { directions, isOwn, known: listed });
  for (const reader of readers) shareAmongColumns(reader);
  const known = knownPartners(readers, isOwn);
  const whole = new Set([...together].map(nameKey));
  for (const reader of readers) settleSeveral(reader, known, whole, isOwn);
}

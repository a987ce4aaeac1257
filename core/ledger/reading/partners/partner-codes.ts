import type { TableReader } from '../../../workbook/columns/table-reader';
import { headerKey } from '../../../workbook/values/header-key';
import { cellText, counted, isMissing, tidy } from '../../../workbook/values/text';
import { NONE } from '../../ledger';
import { nameKey, type NameTable } from '../../names';
import { firstFew } from '../rows/few-words';
import { knownPartners } from './several-partners';

/** Headers of a list of partners under which it says how else it calls them. */
export const CODE =
  /^(?:(?:partner|coi|referrer|source|firm|vendor|contact|record|account|company|organi[sz]ation) )?(?:code|id|key|number|no|nr|short name|short code|abbreviation|abbr|initials)$/;

/** Makes the codes of a list of partners mean them, where other tables name partners by them. */
export function addCodes(list: TableReader, names: NameTable, readers: readonly TableReader[]): void {
  const { table } = list;
  const first = table.block.sheet.firstColumn ?? 1;
  const columns = table.found.columns.filter(
    ({ column, header }) => column === null && (CODE.test(headerKey(header).key) || /#\s*$/.test(header)),
  );
  if (columns.length === 0) return;
  const used = knownPartners(
    readers.filter(({ table: { kind } }) => kind !== 'Partners'),
    () => false,
  );
  for (const { header, position } of columns) {
    const codes: string[] = [];
    for (let i = 0; i < list.count; i++) {
      const code = tidy(cellText(list.valueAt(position - first, i)));
      const partner = names.find(cellText(list.cell('Partner', i)));
      if (isMissing(code) || partner === NONE || !used.has(nameKey(code))) continue;
      if (names.alias(code, partner) === partner) codes.push(`${code} = ${names.names[partner] ?? ''}`);
    }
    if (codes.length > 0)
      list.note(
        list.scope(header),
        -1,
        firstFew(codes),
        'a code for a partner',
        `Other tables name ${counted(codes.length, 'partner')} by what stands under "${header}": it is a code that this list explains.`,
        'Nothing to do.',
      );
  }
}

import { wholeName } from '../../../workbook/columns/names-in-parts';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { counted, isMissing } from '../../../workbook/values/text';
import { firstFew } from '../rows/few-words';

/** Takes the names that are no partners out of a table in which partners stand among clients and others; one note names them. */
export function takeAmongOthers(reader: TableReader): void {
  const { isPartner } = reader.table;
  if (isPartner === undefined) return;
  const names = Array.from({ length: reader.count }, (_, i) => reader.text('Partner', i) ?? '');
  const isOther = (name: string) => !isMissing(name) && !isPartner(name);
  const others = names.filter(isOther);
  if (others.length === 0) return;
  reader.note(
    reader.scope('Partner'),
    -1,
    `${counted(others.length, 'row')}: ${firstFew([...new Set(others)])}`,
    'no partner',
    'These rows name clients or others, and none of your partners; they are left out.',
    'Nothing to do, unless one of them is a partner; then list it in a table of partners.',
  );
  reader.derive(
    'Partner',
    names.map((name) => (isOther(name) ? null : name)),
  );
}

/** Whether the note about such names tells of a row already. */
export function isOfAnother({ table, rows }: TableReader, index: number): boolean {
  if (table.isPartner === undefined) return false;
  const name = wholeName(table, rows[index] as number, 'Partner');
  return !isMissing(name) && !table.isPartner(name);
}

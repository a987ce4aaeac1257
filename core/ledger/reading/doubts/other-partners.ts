import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { MAPPED_IN_SETTINGS } from '../../../workbook/mapping/headers/header-row';
import { sameHeader } from '../../../workbook/mapping/column-name';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import { sideNamed } from '../../../workbook/values/direction-words';
import { headerKey } from '../../../workbook/values/header-key';
import { cellText, counted, isMissing } from '../../../workbook/values/text';
import { nameKey } from '../../names';

const ROWS_LOOKED_AT = 500;
const OF_FIRM = /\b(?:company|firm|organi[sz]ation|employer)\b/;

/**
 * Notes a column that is not read and names partners beside the one that is: who introduced a client together with another would
 * get nothing, without a word. `known`: names in Partners, as keys.
 */
export function noteOtherPartners(
  table: LocatedTable,
  known: ReadonlySet<string>,
  notes: NoteCollector,
): void {
  const { kind, found, block, header, positions } = table;
  const position = positions.get('Partner');
  const read = found.columns.find(({ column }) => column === 'Partner');
  if (position === undefined || read === undefined || read.why === MAPPED_IN_SETTINGS) return;
  if (kind !== 'Referrals' && kind !== 'Activities' && kind !== 'Money') return;
  const others = found.columns.filter(
    ({ column, header: called, why }) =>
      column === null &&
      why.startsWith('It could be Partner too') &&
      // Who got the introductions is another matter, and columns that are called alike are noted as such.
      sideNamed(headerKey(called).key) !== 'to' &&
      !sameHeader(called, read.header) &&
      // Where the person works who is named beside it.
      !(OF_FIRM.test(headerKey(called).key) && !OF_FIRM.test(headerKey(read.header).key)),
  );
  if (others.length === 0) return;
  const last = Math.min(block.bottom, header + ROWS_LOOKED_AT);
  const keyAt = (row: number, at: number) => {
    const text = cellText(block.cells.cell(row, at));
    return isMissing(text) ? '' : nameKey(text);
  };
  const partners = new Set(known);
  for (let row = header + 1; row <= last; row++) partners.add(keyAt(row, position));
  partners.delete('');
  for (const other of others) {
    const at = position + other.position - read.position;
    let [names, rows] = [0, 0];
    for (let row = header + 1; row <= last; row++) {
      const name = keyAt(row, at);
      if (name === '' || name === keyAt(row, position)) continue;
      names++;
      if (partners.has(name)) rows++;
    }
    if (rows === 0 || rows < names / 2) continue;
    notes.add(
      notes.scope(kind, found.sheet, other.header),
      0,
      counted(rows, 'row'),
      notes.problem(
        'another column of partners',
        `Beside "${read.header}" the column "${other.header}" names partners, too, and is not read.`,
        'If a row is of both, write both names into one cell, as in "Harbor Tax; Elm Law"; if that column names the partner, use it instead.',
        [{ label: `Use \u201c${other.header}\u201d`, rows: [[`Map ${kind}.Partner`, other.header]] }],
      ),
    );
  }
}

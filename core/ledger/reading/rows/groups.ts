import { isOfAnother } from '../partners/among-others';
import type { TableReader } from '../../../workbook/columns/table-reader';
import type { NoteKind } from '../../../workbook/note-kinds';
import { counted, isBlank } from '../../../workbook/values/text';
import { NONE } from '../../ledger';

/** Share and number of rows without a partner from which they are taken for groups under one name. */
const LEAST_SHARE = 0.2;
const LEAST_ROWS = 3;
const RANGES_SHOWN = 20;

/** Why rows have the partner of another row: what the note about them says. */
function whyTaken({ context, withMarks }: TableReader, setting: string): [NoteKind, string, string] {
  if (context.fillDown.has(setting.slice('Fill down '.length)))
    return [
      'the partner of the row above',
      'These rows take their partner from the row above, as Settings says.',
      `Nothing to do; to stop it, remove "${setting}" from Settings.`,
    ];
  if (withMarks.has('Partner'))
    return [
      'the partner of the row above',
      'These rows take their partner from the row above: they hold a mark or a word for "the same".',
      'Nothing to do, unless it means something else; then write the name.',
    ];
  return [
    'the partner of a merged cell',
    'These rows take their partner from the merged cell that they are part of.',
    'Nothing to do, unless the merge is a mistake; then take it apart.',
  ];
}

/**
 * A sheet may name the partner only in the first row of a group, or merge the cells of the group. Then one counted
 * note offers to fill the name down. The result tells whether that note speaks for a row.
 */
export function noteGroups(reader: TableReader, partner: Int32Array): (index: number) => boolean {
  const name = `Fill down ${reader.table.kind ?? ''}.Partner`;
  const scope = reader.scope('Partner');
  const filled = reader.rowsOf('Partner');
  if (filled !== reader.rows) {
    const taken = ranges(reader, (i) => partner[i] !== NONE && filled[i] !== reader.rows[i]);
    if (taken.count > 0) reader.note(scope, -1, taken.shown, ...whyTaken(reader, name));
  }
  const isGrouped = (i: number) =>
    partner[i] === NONE && isBlank(reader.cell('Partner', i)) && !isOfAnother(reader, i);
  const without = ranges(reader, isGrouped);
  const named = partner[0] !== NONE || reader.hasTitles;
  if (!named || without.count < Math.max(LEAST_ROWS, reader.count * LEAST_SHARE)) return () => false;
  reader.note(
    scope,
    -1,
    without.shown,
    'no partner',
    'These rows name no partner and are left out; the name seems to stand only once for each group.',
    `To use the name above them, add a Settings row "${name}" with the value yes.`,
  );
  return isGrouped;
}

/** How many data rows are meant, and which, as `3 rows: 4-5, 9`. */
function ranges(reader: TableReader, meant: (index: number) => boolean): { count: number; shown: string } {
  const parts: string[] = [];
  let count = 0;
  let all = 0;
  for (let i = 0; i < reader.count; i++) {
    if (!meant(i)) continue;
    const first = i;
    while (i + 1 < reader.count && meant(i + 1) && reader.sheetRow(i + 1) === reader.sheetRow(i) + 1) i++;
    count += i - first + 1;
    all++;
    const [from, to] = [reader.sheetRow(first), reader.sheetRow(i)];
    if (parts.length < RANGES_SHOWN) parts.push(from === to ? `${from}` : `${from}-${to}`);
  }
  return { count, shown: `${counted(count, 'row')}: ${parts.join(', ')}${all > parts.length ? ' ...' : ''}` };
}

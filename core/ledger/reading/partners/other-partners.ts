import type { TableReader } from '../../../workbook/columns/table-reader';
import { otherPartners } from '../../../workbook/mapping/other-partners';
import { parseEitherSign } from '../../../workbook/values/money';
import { cellText, counted, isMissing, tidy } from '../../../workbook/values/text';
import { nameKey } from '../../names';
import type { PartnerShare } from './several-partners';

/**
 * A row whose further partners stand in columns of their own ("Second partner", "Partner 2") becomes one row for each, with the part
 * that a column beside it says, else an equal one; one note tells of how many.
 */
export function shareAmongColumns(reader: TableReader): void {
  const { kind, positions, block } = reader.table;
  const own = positions.get('Partner');
  if (own === undefined || kind === 'Partners') return;
  const found = otherPartners(reader.headerRow, own - block.left);
  const isRead = reader.asides('Another partner');
  const others = found.others.filter(({ name }) => isRead.includes(block.left + name));
  if (others.length === 0) return;
  const columns = [{ name: own - block.left, part: found.part }, ...others];
  let rows = 0;
  const shares = Array.from({ length: reader.count }, (_, i): PartnerShare[] | null => {
    const at = (place: number) => tidy(cellText(reader.valueAt(block.left + place, i)));
    const named = columns.filter(({ name }) => !isMissing(at(name)));
    const keys = new Set(named.map(({ name }) => nameKey(at(name))));
    if (named.length < 2 || keys.size < named.length) return null;
    rows++;
    const parts = named.map((each) => (each.part < 0 ? NaN : (parseEitherSign(at(each.part))?.value ?? NaN)));
    const sum = parts.reduce((total, each) => total + each, 0);
    // Parts of 100 or of 1; what does not add up to either says nothing that can be used.
    const isSaid = [1, 100].some((whole) => Math.abs(sum - whole) <= whole / 100);
    return named.map(({ name }, k) => ({
      name: at(name),
      part: isSaid ? (parts[k] as number) / sum : 1 / named.length,
    }));
  });
  if (rows === 0) return;
  reader.share('Partner', shares);
  const headers = others.map(({ name }) => `"${reader.headerRow.headers[name] ?? ''}"`).join(', ');
  reader.note(
    reader.scope('Partner'),
    -1,
    counted(rows, 'row'),
    'several partners in a cell',
    `These rows name another partner under ${headers}; each gets an equal part of the credit, hours and money of the row, or the part that its column says.`,
    'Nothing to do; for other parts write one row for each partner, introductions with one Id and the Credit of each.',
  );
}

import { NO_DAY } from '../../../calendar/day';
import { counted } from '../../../workbook/values/text';
import { NONE } from '../../ledger';
import type { ReferralPart } from '../rows/read-referrals';

/** A row by its number: the place of its table among the parts, and its data row. */
interface Numbered {
  readonly part: ReferralPart;
  readonly index: number;
}

/**
 * Numbers that begin again at 1 on each tab, or below each title, are no Ids where the rows of one number are others: with another
 * client, or on another day. Taken for Ids, the rows of one partner would be one introduction. The parts without them; noted.
 */
export function withoutRunningNumbers(parts: readonly ReferralPart[]): readonly ReferralPart[] {
  const numbered = parts.flatMap((part) => {
    const numbers = part.columns.ids.length > 0 ? runningNumbers(part) : null;
    return numbers === null ? [] : [{ part, numbers }];
  });
  const first = new Map<number, Numbered>();
  let again = 0;
  let others = 0;
  for (const { part, numbers } of numbered)
    numbers.forEach((number, k) => {
      const row = { part, index: part.kept[k] as number };
      const known = first.get(number);
      if (known === undefined) first.set(number, row);
      else {
        again++;
        if (isAnother(known, row)) others++;
      }
    });
  if (again === 0 || others * 2 <= again) return parts;
  const running = new Set(numbered.map(({ part }) => part));
  return parts.map((part) => {
    if (!running.has(part)) return part;
    const { reader, columns, kept } = part;
    reader.note(
      reader.scope('Id'),
      -1,
      counted(kept.length, 'row'),
      'numbers that begin again',
      'The numbers begin again at 1, for other introductions; they are not used as Ids.',
      'Nothing to do; if rows of one number are one introduction, give them one Id that no other row has.',
    );
    return { ...part, columns: { ...columns, ids: new Int32Array(0) } };
  });
}

/** The Ids of the rows where they count from 1 on, once or several times; null where they are something else. */
function runningNumbers({ reader, kept }: ReferralPart): readonly number[] | null {
  const numbers: number[] = [];
  for (const index of kept) {
    const cell = reader.cell('Id', index);
    const number =
      typeof cell === 'string' && /^\s*#?\d{1,5}\.?\s*$/.test(cell)
        ? parseInt(cell.replace('#', ''), 10)
        : cell;
    if (typeof number !== 'number' || (number !== 1 && number !== (numbers[numbers.length - 1] ?? 0) + 1))
      return null;
    numbers.push(number);
  }
  return numbers;
}

function isAnother(a: Numbered, b: Numbered): boolean {
  const of = ({ part, index }: Numbered, column: 'client' | 'received') =>
    part.columns[column][index] ?? NONE;
  const [one, other] = [of(a, 'client'), of(b, 'client')];
  if (one !== NONE && other !== NONE) return one !== other;
  const [day, otherDay] = [of(a, 'received'), of(b, 'received')];
  return day !== NO_DAY && otherDay !== NO_DAY && day !== otherDay;
}

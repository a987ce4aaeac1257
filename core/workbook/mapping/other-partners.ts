import { cellText } from '../values/text';
import { headerKey } from '../values/header-key';
import { looksLikeNumber } from '../values/money';
import { sampleOf, type HeaderRow } from './headers/header-row';

/** Columns that name a second and a third partner of a row, and what part each has: "Partner 1", "Partner 1 %", "Partner 2". */

const WHO =
  '(?:partner|referrer|coi|introducer|referral source|source|cpa|attorney|professional)s?(?: name)?';
const ANOTHER = new RegExp(
  `^(?:second|2nd|third|3rd|secondary|other|additional|another|joint|co) (?:(?:referral|referring|alliance) )?${WHO}$|^co ?(?:partner|referrer|introducer)$`,
);
const NUMBERED = /^(.+) ([1-4])$/;
const PART = / (?:percent|pct|share|split|credit|part|portion)$/;

/** A header without what says that it is the part of whom it names: "Partner 1 %" is "partner 1". */
function ofWhom(header: string): { readonly who: string; readonly isPart: boolean } {
  const { key } = headerKey(header.replace(/%/g, ' percent'));
  return { who: key.replace(PART, ''), isPart: PART.test(key) };
}

/** The header without its number, where another one of the table has the next: "partner" of "Partner 1" beside "Partner 2". */
export function firstOfNumbered(header: string, headers: readonly string[]): string | null {
  const [, who = '', number] = NUMBERED.exec(headerKey(header).key) ?? [];
  return number === '1' && headers.some((each) => headerKey(each).key === `${who} 2`) ? who : null;
}

interface OtherPartners {
  /** The place of each further partner, and of its part; -1 without one. */
  readonly others: ReadonlyArray<{ readonly name: number; readonly part: number }>;
  /** The place of the part of the first one; -1 without one. */
  readonly part: number;
}

/** The columns that name further partners beside the one at `position`, by their places in the header row. */
export function otherPartners(at: HeaderRow, position: number): OtherPartners {
  const keys = at.headers.map((header) => headerKey(header).key);
  const own = keys[position] ?? '';
  const stem = NUMBERED.exec(own)?.[1] ?? own;
  const areNames = (i: number) => {
    const values = sampleOf(at, i).different;
    return values.length > 0 && values.every((cell) => typeof cell === 'string' && !looksLikeNumber(cell));
  };
  const partOf = (who: string) =>
    at.headers.findIndex((header, i) => {
      const said = ofWhom(header);
      const values = sampleOf(at, i).different;
      return said.isPart && said.who === who && values.every((cell) => looksLikeNumber(cellText(cell)));
    });
  const others = keys.flatMap((key, i) => {
    const [, who, number] = NUMBERED.exec(key) ?? [];
    const isOther = i !== position && (ANOTHER.test(key) || (who === stem && number !== '1'));
    return isOther && areNames(i) ? [{ name: i, part: partOf(key) }] : [];
  });
  return { others, part: others.length > 0 ? partOf(own) : -1 };
}

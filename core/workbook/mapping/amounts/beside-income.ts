import type { Cell } from '../../input';
import type { MoneyKind, TableKind } from '../../tables';
import { looksLikeNumber, parseEitherSign } from '../../values/money';
import { moneyKindOf, type OwnKinds } from '../../values/money-kinds';
import { cellText, wordKey } from '../../values/text';
import { headerKey } from '../../values/header-key';
import { matchHeader } from '../headers/header-match';
import { sampleOf, type HeaderRow } from '../headers/header-row';

/** Who got it: "Commission paid" alone may as well be what the firm was paid. */
const TO_PARTNER =
  /\b(referrals?|refl?|finders?|introducers?|referrers?|solicitors?|promoters?|partners?|coi|payouts?|rev(enue)? shar(e|ing)|splits?)\b/;
const THEY =
  '(?:the )?(?:their|theirs|partners?|cois?|cpas?|attorneys?|accountants?|brokers?|referrers?|introducers?)';
const THEIRS = new RegExp(
  `^${THEY} (?:share|cut|portion|part|half)(?: \\d{1,2})?(?: percent)?(?: paid)?$|^(?:(?:paid|due|payout|amount|fee|share|split|portion) )?to (?:the )?(?:them|(?:partners?|cois?|cpas?|attorneys?|accountants?|solicitors?|referrers?|introducers?|promoters?|law|accounting)(?: firms?)?)$`,
);
/** "Their 40%": "Partner 2" is another one. */
const THEIR_PART = new RegExp(`^${THEY} \\d{1,2}(?: paid)?$`);
/** What somebody got: "Broker comp", "CPA commission paid". */
const GOT =
  /^(.+?) (?:comp|compensation|commissions?|fees?|bonus|payouts?|payments?|paid|share|cut|portion|amount)(?: paid| amount)?$/;
const COST = /\b(costs?|expenses?|spend|spent|spending|sponsorships?|ausgaben)(?: amount)?$/;
/** What was paid for the goods, or by somebody else, and what a client lives on. */
const NO_COST =
  /\b(goods|unit|per|client|customer|reimburs\w*|billable|annual|yearly|monthly|living|household|lifestyle|retirement)\b/;
/** What is owed, what was agreed, and how much of a whole, are not what was paid. */
const NOT_PAID = /\b(rate|pct|percent|agreement|terms|status|date|day|type|basis|balance|id|no|number)\b/;
/** Words that a column of percent may have as well. */
const MAYBE_PERCENT = /\b(splits?|shares?|sharing)\b/;
const LEAST_PAID = 1;
const WHOLE = 100;
/** Days as numbers, 2000 to 2099. */
const [FIRST_DAY, LAST_DAY] = [36526, 73050];

/**
 * The kind of money that a header says of amounts which stand beside the income of their rows: what the partner got, what was
 * spent, or a referral fee received. Words of Settings may say any kind. Null for every other header.
 */
export function kindBeside(header: string, own: OwnKinds, headers: readonly string[]): MoneyKind | null {
  const said = own.get(wordKey(header));
  if (said !== undefined) return said;
  const { key } = headerKey(header);
  const kind = moneyKindOf(key);
  // "Referral fee %" is a rate, and "Their 40%" what it comes to; a key has no signs.
  if (NOT_PAID.test(key) || /(?<!\d ?)%/.test(header) || isOwnPayout(key, headers)) return null;
  // "Partner $" beside "Firm $".
  const isTheirs = THEIRS.test(key) || (THEIR_PART.test(key) && header.includes('%'));
  if (isTheirs || isOfPartner(key, headers) || (/[$€£]/.test(header) && namesPartner(key))) return 'share';
  if (kind === 'fee in') return kind;
  if (kind === 'share') return TO_PARTNER.test(key) ? kind : null;
  return kind === 'cost' && COST.test(key) && !NO_COST.test(key) ? kind : null;
}

/** What a firm keeps of the production of its representative, by a grid, and pays out to them. */
const OWN_PAYOUT = /^(?:(?:net|my|our|rep|advis[eo]r|total) )*(?:payouts?|pay)(?: amount)?$/;
const PRODUCTION =
  /\b(?:gdc|production|gross (?:dealer )?(?:concessions?|comm(?:issions?)?)|grid|rep|payout (?:rate|percent|pct)|(?:processing|processor|platform|transaction|merchant|stripe|card) fees?)\b/;

/** Whether a payout is one's own: "Net payout" beside "GDC", or beside what was kept for the payment. */
export function isOwnPayout(key: string, headers: readonly string[]): boolean {
  if (!OWN_PAYOUT.test(key)) return false;
  const keys = headers.map((each) => headerKey(each).key);
  // A statement that names nobody else: "Gross" and "Payout" of each client.
  const isStatement = keys.some((each) => /^gross\b/.test(each)) && !keys.some(namesPartner);
  return isStatement || keys.some((each) => PRODUCTION.test(each));
}

/** "Broker comp" beside "Broker". */
function isOfPartner(key: string, headers: readonly string[]): boolean {
  const who = GOT.exec(key)?.[1];
  return who !== undefined && headers.some((each) => headerKey(each).key === who && namesPartner(who));
}

const namesPartner = (key: string) => matchHeader('Money', key).some(({ column }) => column === 'Partner');

/** Of several columns for what the partner got the one that was paid, of several for costs all but their sum. */
const PAID = /\b(paid|received|actual|sent|out)\b/;
const UNPAID = /\b(due|owed|owing|payable|expected|est|estimated|accrued|earned|calculated)\b/;
const SUM = /\b(total|sum|all)\b/;

/**
 * The columns of a table whose amounts are money of another kind beside the income of each row, by their place in the header row.
 * A list of introductions has them for what the partner got only. `isFree`: whether a column is read as nothing else.
 */
export function besideIncome(
  kind: TableKind,
  at: HeaderRow,
  own: OwnKinds,
  isFree: (position: number) => boolean,
): number[] {
  const plain = (header: string, word: RegExp) => {
    const { key } = headerKey(header);
    return word.test(key)
      ? key
          .replace(word, '')
          .replace(/\bto us\b/, '')
          .trim()
      : null;
  };
  // What was paid of it is read already.
  const isPaidElsewhere = (header: string) =>
    at.headers.some(
      (other, k) => !isFree(k) && plain(other, PAID) !== null && plain(other, PAID) === plain(header, UNPAID),
    );
  const found = at.headers.flatMap((header, position) => {
    if (header === '' || !isFree(position)) return [];
    const said = kindBeside(header, own, at.headers);
    if (said === null || (kind !== 'Money' && said === 'cost') || !holdsAmounts(at, position)) return [];
    if (isPaidElsewhere(header)) return [];
    const { key } = headerKey(header);
    const rank = (PAID.test(key) ? 1 : 0) - (UNPAID.test(key) || SUM.test(key) ? 1 : 0);
    return [{ position, said, rank, isSum: SUM.test(key) }];
  });
  return found
    .filter((each) => {
      const others = found.filter((other) => other !== each && other.said === each.said);
      if (each.said === 'cost') return !each.isSum || others.length === 0;
      return !others.some(
        (other) => other.rank > each.rank || (other.rank === each.rank && other.position < each.position),
      );
    })
    .map(({ position }) => position);
}

function holdsAmounts(at: HeaderRow, position: number): boolean {
  const all = sampleOf(at, position).values;
  const values = all.filter(isAmount);
  if (values.length === 0 || values.length < all.length / 2) return false;
  const numbers = values.map(numberOf);
  if (numbers.every((each) => Math.abs(each) <= LEAST_PAID)) return false;
  if (MAYBE_PERCENT.test(headerKey(at.headers[position] ?? '').key))
    return numbers.some((each) => Math.abs(each) > WHOLE);
  return !numbers.every((each) => Number.isInteger(each) && each >= FIRST_DAY && each <= LAST_DAY);
}

const isAmount = (cell: Cell) =>
  typeof cell === 'number' || (typeof cell === 'string' && looksLikeNumber(cell) && !cell.includes('%'));

/** About how much it is: enough to tell amounts from rates and days. */
function numberOf(cell: Cell): number {
  return typeof cell === 'number' ? cell : (parseEitherSign(cellText(cell))?.value ?? 0);
}

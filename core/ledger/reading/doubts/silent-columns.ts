import { countOf, lastBelow, sampleColumn, type ColumnSample } from '../../../workbook/blocks/block';
import type { Cell } from '../../../workbook/input';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { matchHeader } from '../../../workbook/mapping/headers/header-match';
import { QUALITY } from '../../../workbook/mapping/headers/match-quality';
import { NOT_SPENT } from '../../../workbook/mapping/headers/hours-not-spent';
import { ARE_AMOUNTS, IS_RATE } from '../../../workbook/mapping/barred-columns';
import { isPeriod } from '../../../workbook/mapping/amounts/counts';
import { IS_TIME_COST } from '../../../workbook/mapping/amounts/choose-cost';
import { AMOUNT, REVENUE } from '../../../workbook/mapping/amounts/choose-amounts';
import { byHeaderOnly, couldBe, notCalledSo } from '../../../workbook/mapping/describe-column';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import { parseDuration } from '../../../workbook/values/durations';
import { headerKey } from '../../../workbook/values/header-key';
import { looksLikeNumber } from '../../../workbook/values/money';
import { moneyKindOf } from '../../../workbook/values/money-kinds';
import { splitParts } from '../../../workbook/values/split-parts';
import { cellText, isBlank } from '../../../workbook/values/text';
import { firstFew } from '../rows/few-words';

/** What a header says of amounts that came in, or were spent, or were taken off. */
const OF_MONEY =
  /\b(?:fees?|amounts?|revenues?|costs?|expenses?|spent|prices?|premiums?|commissions?|comms?|received|deposit(?:s|ed)?|withdrawals?|fyc|gci|overrides?|comp|compensation|paid|payments?|payouts?|bill(?:ed|ings?)|invoiced?|collected|charges?|charged|discounts?|adjustments?|rebates?|refunds?|credits?|credited|reimbursed|reimbursements?|write ?offs?|written off|retainers?|bonus(?:es)?|trails?|gdc|splits?|cut|owed|outstanding|proceeds|earned|earnings|net)\b/;
/** Rates, plans, what a client has, and what is worked out of other columns count nowhere. */
const OF_NOTHING =
  /\b(?:rates?|percent|pct|bps|ratio|per (?:hour|client|lead)|probability|year|budget(?:ed)?|goals?|targets?|quota|forecast|expected|estimated?|est|projected|planned|potential|proposed|weighted|average|avg|mean|median|running|cumulative|cum|ytd|balance|totals?|sum|difference|variance|billable|processing|processor|merchant|pay ?pal|stripe|gateway|bank|vat|gst|assets?|aum|aua|net worth|worth|salary|wages?|income|estate|portfolio|account value|mortgages?|loans?|debts?|tax(?:es)?|credit (?:score|limit|card|hours)|c[pl]?e credits?|face|benefit|coverage|schedule|tier|number|no|id|code|count|employees|company|age|days?|score|months?|weeks?)\b/;
const OF_TIME = /\b(?:hours?|hrs?|minutes?|mins?|time spent|days? (?:spent|worked|invested))\b/;
/** What clients pay of their assets, and insurers of a premium. */
const FEE_RATE =
  /\b(?:fees?|advisory|annual|management|commissions?|comm)\b.*\b(?:rates?|percent|pct|bps)\b|^(?:rate|bps)$/;

/** Share of the values that must be numbers. */
const MOSTLY = 0.6;

const isNumber = (cell: Cell) => typeof cell === 'number' || looksLikeNumber(cellText(cell));
const holdsNumber = (cell: Cell) => isNumber(cell) || /\d{3}/.test(cellText(cell));
const isLength = (cell: Cell) => isNumber(cell) || parseDuration(cellText(cell)) !== null;
const isFraction = (cell: Cell) => Number(cell) > 0 && Number(cell) < 1;
const isSigned = (cell: Cell) => /[$€£]/.test(cellText(cell));

function mostly(sample: ColumnSample, isOne: (cell: Cell) => boolean): boolean {
  return sample.values.length > 0 && countOf(sample, isOne) >= sample.values.length * MOSTLY;
}

const WHAT = {
  amounts: 'amounts',
  hours: 'time spent',
  parts: 'the part that the partner gets,',
  ours: 'the part that is yours,',
  few: 'mostly words where amounts should be,',
  rates: 'the rates of fees or commissions,',
  timeCosts: 'what the hours cost,',
  periods: 'numbers of a month, a quarter or a year',
  directions: 'which way introductions went, in signs or words that are not known,',
};
type What = keyof typeof WHAT;

const OF_PARTNER =
  /\b(?:referrals?|referrers?|partners?|cois?|cpas?|attorneys?|solicitors?|promoters?|introducers?|finders?|payouts?|their)\b/;

const RATE = /%|\b(?:percent|pct|rate)\b/gi;
const rateless = (header: string) => headerKey(header.replace(RATE, '')).key;
const isRateOf = (header: string, sample: ColumnSample) =>
  header.search(RATE) >= 0 || sample.shown.some((each) => each.includes('%')) || mostly(sample, isFraction);

/** Of the partner, or of the introduction, and nothing besides: "Referral %". */
const ONLY_OF_PARTNER = new RegExp(`^${OF_PARTNER.source}$`);

/** Whether a rate is what a partner gets: "Referral fee %", "CPA split" of 20%; "Split %" may be that of a colleague. */
function isPartOfPartner(header: string, sample: ColumnSample): boolean {
  const key = rateless(header);
  return (
    isRateOf(header, sample) &&
    OF_PARTNER.test(key) &&
    mostly(sample, isNumber) &&
    (moneyKindOf(key) === 'share' || ONLY_OF_PARTNER.test(key))
  );
}

/** "Travel" of 2 may be hours. */
const MOST_HOURS = 24;
/** What is ours of the amounts beside it: "My split %"; they may be ours already. */
const OURS = /^(?:our|my|firm) (?:splits?|shares?|cut|portion|part|half)$/;

function holds(header: string, sample: ColumnSample): What | null {
  const { key, unit } = headerKey(header);
  if (isRateOf(header, sample) && OURS.test(rateless(header)) && mostly(sample, isNumber)) return 'ours';
  if (isPeriod(header)) return mostly(sample, isNumber) ? 'periods' : null;
  const isSplit =
    /\b(?:splits?|shares?)\b/.test(key) && mostly(sample, (cell) => splitParts(cellText(cell)) !== null);
  if (isSplit || isPartOfPartner(header, sample)) return 'parts';
  if (FEE_RATE.test(headerKey(header.replace(/%/g, ' percent')).key))
    return mostly(sample, isNumber) ? 'rates' : null;
  // "20% owed" is an amount.
  const isRate = /^\s*%|%\W*$/.test(header) || sample.shown.some((each) => each.includes('%'));
  if (isRate || /^\s*#|#\s*$/.test(header)) return null;
  const isOfTime = OF_TIME.test(key) || unit === 'hours' || unit === 'minutes';
  if (isOfTime && !key.split(' ').some((word) => NOT_SPENT.has(word)))
    return mostly(sample, isLength) ? 'hours' : null;
  if (isOfTime || OF_NOTHING.test(key) || !mostly(sample, isNumber)) return null;
  const isCost = () => moneyKindOf(key) === 'cost' && sample.values.some((cell) => Number(cell) > MOST_HOURS);
  return OF_MONEY.test(key) || isCost() || /[$€£]/.test(header) || mostly(sample, isSigned)
    ? 'amounts'
    : null;
}

const AMOUNTS = [REVENUE, AMOUNT];

/** Whether a column would have been that of the amounts, but for the words among them. */
function isOfFewAmounts(why: string, sample: ColumnSample, positions: LocatedTable['positions']): boolean {
  const column = AMOUNTS.find((each) => why.startsWith(byHeaderOnly(each)));
  return column !== undefined && !positions.has(column) && countOf(sample, holdsNumber) > 0;
}

/** Whether a header surely asks which way an introduction went. */
const namesDirection = (header: string) =>
  matchHeader('Referrals', headerKey(header).key).some(
    ({ column, quality }) => column === 'Direction' && QUALITY[quality] >= QUALITY.sure,
  );

const ROWS_LOOKED_AT = 500;

/** Whether a column of time holds some where the one that is read as Hours is blank, as those of two people do: it is not the same in minutes. */
function isOfOthersTime({ block, header, positions }: LocatedTable, position: number): boolean {
  const hours = positions.get('Hours');
  if (hours === undefined) return false;
  for (let row = header + 1; row <= lastBelow(block, header, ROWS_LOOKED_AT); row++) {
    const cell = block.cells.cell(row, position);
    if (!isBlank(cell) && isLength(cell) && isBlank(block.cells.cell(row, hours))) return true;
  }
  return false;
}

const mapIt = (column: string) =>
  `Nothing to do, unless they count; then add a Settings row "Map ${column}" with the header as its value.`;
const RATES = 'Enter what each client brings in the first year, as an amount, under First-year revenue.';
const TIME_COSTS = 'Enter what an hour costs under "Hourly cost" in Settings; the hours are counted with it.';
const OF_ROWS = 'Figures are made of rows with a day: ';
const HOURS = 'If they count, they belong in a table of activities: the partner, the day and the hours.';
const PARTS =
  'Enter what each partner gets under "Share %" of a table of partners, or the amounts that were paid in a table of money.';

const PERIODS =
  'If they are income, enter each in a table of money, with its partner, client and day, or what a client brings in the first year under First-year revenue.';

const FEW =
  'Write one number in each cell, and leave it blank where there is none; words belong in a column of their own.';
const OUR_PART = 'If the amounts beside it are the whole, write what is yours of each in their place.';

const DIRECTIONS = 'Write "received" or "given" in each row; all of them count as received.';

const COMMON = {
  directions: DIRECTIONS,
  hours: HOURS,
  parts: PARTS,
  rates: RATES,
  timeCosts: TIME_COSTS,
  periods: PERIODS,
  ours: OUR_PART,
  few: FEW,
};

/** What to do about such columns of each table. */
const TO_DO: Readonly<Record<string, Readonly<Record<What, string>>>> = {
  Referrals: {
    ...COMMON,
    amounts:
      'Nothing to do, unless they count; income then needs a Settings row "Map Referrals.First-year revenue" with the header as its value, and a cost a row in a table of money.',
  },
  Activities: { ...COMMON, amounts: mapIt('Activities.Cost'), hours: mapIt('Activities.Hours') },
  Money: { ...COMMON, amounts: mapIt('Money.Amount') },
  Actions: {
    ...COMMON,
    amounts: 'If they count, they belong in a table of money: the partner, the day and the amount.',
  },
};
const TO_DO_OF_LIST: Readonly<Record<What, string>> = {
  ...COMMON,
  amounts: `${OF_ROWS}enter each amount in a table of money, or the revenue of each introduction.`,
  hours: `${OF_ROWS}enter the hours in a table of activities.`,
};

/**
 * Columns with amounts, hours, numbers of months or parts of the partner that nobody knows and no figure takes in: nothing else would say so. A list of
 * partners sums up what stands elsewhere, so of it they are named only where it is `alone`; parts are not where partners `haveShares`.
 */
export function noteSilentColumns(
  table: LocatedTable,
  { alone, haveShares }: { readonly alone: boolean; readonly haveShares: boolean },
  notes: NoteCollector,
): void {
  const { kind, found, block, header, positions } = table;
  const toDo = kind === 'Partners' && alone ? TO_DO_OF_LIST : TO_DO[kind ?? ''];
  if (kind === null || toDo === undefined || header < 0) return;
  const first = block.sheet.firstColumn ?? 1;
  const unread = found.columns
    .filter(({ column, header: name }) => column === null && name !== '')
    .flatMap(({ header: name, position, why }) => {
      const sample = sampleColumn(block, header + 1, position - first);
      if (isOfFewAmounts(why, sample, positions)) return [{ name: `"${name}"`, what: 'few' as const }];
      const isDirection = why.startsWith(byHeaderOnly('Direction')) && namesDirection(name);
      if (isDirection) return [{ name: `"${name}"`, what: 'directions' as const }];
      const what = why === IS_TIME_COST ? 'timeCosts' : why === ARE_AMOUNTS ? 'amounts' : holds(name, sample);
      const isUnknown =
        what === 'timeCosts' ||
        why === ARE_AMOUNTS ||
        why === notCalledSo(kind) ||
        (what === 'hours' && why.startsWith(couldBe('Hours')) && isOfOthersTime(table, position - first)) ||
        ((what === 'parts' || what === 'ours' || what === 'rates') && why === IS_RATE);
      return isUnknown ? [{ name: `"${name}"`, what }] : [];
    });
  // A rate says nothing new where the amount stands beside it.
  const amount = positions.get(REVENUE) ?? positions.get(AMOUNT) ?? -1;
  const isOurs = /\b(?:my|our|net|firm)\b/.test(headerKey(cellText(block.cells.cell(header, amount))).key);
  const isIdle = (what: What) =>
    (what === 'ours' && isOurs) ||
    (what === 'parts' && haveShares) ||
    (what === 'rates' && (kind !== 'Referrals' || positions.has('First-year revenue')));
  for (const what of Object.keys(WHAT) as What[]) {
    const names = unread.filter((each) => each.what === what).map(({ name }) => name);
    if (names.length === 0 || isIdle(what)) continue;
    const [only] = names.length === 1 ? names : [];
    notes.add(
      notes.scope(kind, found.sheet, only?.slice(1, -1)),
      0,
      '',
      notes.problem(
        'a column that is not read',
        `${only ? 'A column holds' : 'Columns hold'} ${WHAT[what]} and ${only ? 'is' : 'are'} not read: ${firstFew(names)}.`,
        toDo[what],
      ),
    );
  }
}

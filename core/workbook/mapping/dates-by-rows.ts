import { lastOfData } from '../blocks/block';
import { outcomeOf, type OwnOutcomes } from '../outcome/outcome';
import { tableDescription } from '../tables';
import { isDateCell } from '../values/days/date-cell';
import { mayBeSummary, summaryLabel } from '../values/summary-words';
import { cellText, isBlank, isMissing } from '../values/text';
import { headerKey } from '../values/header-key';
import { copiedFrom } from './column-name';
import { rowsBelow, sampleOf, type HeaderRow, type Proposal } from './headers/header-row';
import { matchesOf, notUsedReason } from './headers/header-match';

const MOST_ROWS = 2000;
/** Days that are no part of an introduction: of a person, of the record, of what is still to come. */
const OTHER_DAYS =
  /\b(birth|birthday|dob|born|anniversary|modified|updated?|edited|synced|next|follow|reminder|due|expected|target|forecast|est|estimated|planned|last|review|expir\w*|renew\w*|retire\w*|statement|printed|exported|as of|meeting|met|call|called|contacted|emailed|proposal|sent|presented|booked|thank\w*)\b/;
const STATUS = 'Status';

/** What a column of days holds in one row; a text that is no day makes the column none of days. */
type Filled = ReadonlyArray<boolean>;

/**
 * The day of the decision or the day received, where no header says which column it is: the decision is the column whose days
 * stand on every row that is won and on no open one; the day received stands on every row. Nothing where two columns could be it.
 */
export function datesByRows(
  at: HeaderRow,
  proposals: readonly Proposal[],
  own: OwnOutcomes,
): readonly Proposal[] {
  const has = (column: string) =>
    proposals.some((each) => each.column.header === column && (each.confidence > 0 || each.barred));
  const lacks = ['Closed', 'Received'].filter((column) => !has(column));
  if (lacks.length === 0 || !has(STATUS) || !has('Partner')) return [];
  const free = freeDays(at, proposals);
  if (free.length === 0) return [];
  const outcomes = outcomesOf(at, proposals, own);
  const isDecision = ({ filled }: { filled: Filled }) =>
    outcomes.includes('won') &&
    outcomes.includes('open') &&
    outcomes.every((each, i) =>
      each === 'won' ? filled[i] === true : each !== 'open' || filled[i] === false,
    );
  const decided = free.filter(isDecision);
  const always = free.filter(({ filled }) => filled.every(Boolean));
  const found: Proposal[] = [];
  const take = (column: string, candidates: typeof free, why: string) => {
    const [only] = candidates;
    const description = tableDescription('Referrals').columns.find(({ header }) => header === column);
    if (!lacks.includes(column) || candidates.length !== 1 || !only || !description) return;
    found.push({ column: description, position: only.position, quality: 'part', confidence: 0.5, why });
  };
  take('Closed', decided, 'Its days stand on the rows that are won, and on no open one.');
  take('Received', always, 'Every row has a day in it, and no other column has the day received.');
  return found;
}

/**
 * The day of activities, where no header says which column it is: the only one of days, with a day on every row. A list of money is
 * not told by its days: introductions have an amount and a day, too.
 */
export function dayOfActivities(at: HeaderRow, proposals: readonly Proposal[]): readonly Proposal[] {
  const has = (column: string) =>
    proposals.some((each) => each.column.header === column && (each.confidence > 0 || each.barred));
  const isOfMeetings = ['Type', 'Hours'].some(has) || (has('Cost') && namesWhomWeMet(at, proposals));
  if (has('Date') || !has('Partner') || !isOfMeetings) return [];
  const [only, ...others] = freeDays(at, proposals);
  const column = tableDescription('Activities').columns.find(({ header }) => header === 'Date');
  if (!only || !column || others.length > 0 || !only.filled.every(Boolean)) return [];
  const why = 'Every row has a day in it, and no other column has days.';
  return [{ column, position: only.position, quality: 'part', confidence: 0.5, why }];
}

/** Whether the header of the partner is one of meetings alone: "Lunch with". */
const namesWhomWeMet = ({ headers }: HeaderRow, proposals: readonly Proposal[]): boolean =>
  proposals.some(
    ({ column, position, confidence }) =>
      column.header === 'Partner' &&
      confidence > 0 &&
      [...matchesOf(headerKey(headers[position] ?? '').key).keys()].every((kind) => kind === 'Activities'),
  );

/** Columns of nothing but days whose headers name no column of ours and no day of something else. */
function freeDays(
  at: HeaderRow,
  proposals: readonly Proposal[],
): ReadonlyArray<{ readonly position: number; readonly filled: Filled }> {
  const taken = new Set(proposals.filter((each) => each.confidence > 0).map((each) => each.position));
  return at.headers.flatMap((header, i) => {
    const { key } = headerKey(header);
    const isFree =
      key !== '' &&
      !taken.has(i) &&
      !OTHER_DAYS.test(key) &&
      notUsedReason(key) === null &&
      sampleOf(at, i).values.every(isDateCell) &&
      !hasTwin(at, i);
    const filled = isFree ? filledRows(at, i) : null;
    return filled === null ? [] : [{ position: i, filled }];
  });
}

/** How many columns are called by each name; counted once in a header row, which may have 16,384. */
const named = new WeakMap<HeaderRow, ReadonlyMap<string, number>>();

function timesNamed(at: HeaderRow): ReadonlyMap<string, number> {
  const known = named.get(at);
  if (known !== undefined) return known;
  const times = new Map<string, number>();
  for (const header of at.headers) {
    const { said } = headerKey(header);
    if (header !== '') times.set(said, (times.get(said) ?? 0) + 1);
  }
  named.set(at, times);
  return times;
}

/** Whether another header is the same, or the same but for a number behind it. */
function hasTwin(at: HeaderRow, i: number): boolean {
  const header = at.headers[i] ?? '';
  const times = timesNamed(at);
  const { said } = headerKey(header);
  const alone = headerKey(copiedFrom(header) ?? header).said;
  return (times.get(said) ?? 0) > 1 || (alone !== said && times.has(alone));
}

/** The rows below a header that may be data: no blank ones, titles or remarks, no header again and no sums. */
function rowsOf(at: HeaderRow): number[] {
  const { block } = at;
  const { cells, left, right } = block;
  const header = cells.row(at.row);
  const last = lastOfData(block, at.row + 1);
  return rowsBelow(at, MOST_ROWS).filter((row) => {
    const beside = cells.row(row).slice(left, right + 1);
    const filled = beside.filter((cell) => !isBlank(cell));
    const again = beside.filter((cell, i) => !isBlank(cell) && cell === header[left + i]);
    const first = cellText(filled.find((cell) => typeof cell === 'string' && /\p{L}/u.test(cell)));
    const isSums = mayBeSummary(first) && summaryLabel(first) !== null;
    return row <= last && filled.length > 1 && again.length <= filled.length / 2 && !isSums;
  });
}

function filledRows(at: HeaderRow, position: number): Filled | null {
  const cells = rowsOf(at).map((row) => at.block.cells.cell(row, at.block.left + position));
  const filled = cells.map((cell) => !isMissing(cellText(cell)));
  return cells.every((cell, i) => filled[i] === false || isDateCell(cell)) && filled.some(Boolean)
    ? filled
    : null;
}

/** What became of each row by the status column, or where that says nothing of the end, by another; a blank one is open. */
function outcomesOf(at: HeaderRow, proposals: readonly Proposal[], own: OwnOutcomes) {
  const [status, ...others] = proposals
    .filter((each) => each.column.header === STATUS)
    .sort((a, b) => b.confidence - a.confidence);
  const saidIn = (row: number, each: Proposal | undefined) => {
    const text = cellText(at.block.cells.cell(row, at.block.left + (each?.position ?? -1)));
    return isMissing(text) ? 'open' : outcomeOf(text, own);
  };
  return rowsOf(at).map((row) => {
    const said = saidIn(row, status);
    if (said !== 'open') return said;
    return others.some((each) => saidIn(row, each) === 'won') ? 'won' : said;
  });
}

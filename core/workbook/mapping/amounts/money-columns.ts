import type { Cell } from '../../input';
import { looksLikeNumber } from '../../values/money';
import { debitOrCredit, isWayOfPaying, moneyKindOf, type OwnKinds } from '../../values/money-kinds';
import { cellText, fold, headerKey, isBlank } from '../../values/text';
import type { Aside } from '../asides';
import type { HeaderRow, Proposal } from '../headers/header-row';

const DEBIT =
  /^(debits?|dr|soll|debe|debito|cargos?|dare|withdrawals?|money out|paid out|out|outflows?|spent|payments?|disbursements?|belastung|ausgang|ausgange|uscite|salidas)$/;
const CREDIT =
  /^(credits?|cr|haben|haber|credito|abonos?|avere|deposits?|money in|paid in|in|inflows?|received|receipts?|gutschrift|eingang|eingange|entrate|entradas)$/;
/** What stands beside them in a header: "Debit amount", "Deposit Amt." */
const AMOUNT_WORDS = /\b(amount|amt|usd|eur|gbp|cad)\b/g;

const isNumeric = (cell: unknown) =>
  typeof cell === 'number' || (typeof cell === 'string' && looksLikeNumber(cell));

/** Times of day are parts of a day: "In" and "Out" of a time sheet. */
function holdsAmounts(values: readonly Cell[] = [1]): boolean {
  return (
    values.every(isNumeric) && values.some((cell) => typeof cell === 'string' || Math.abs(Number(cell)) >= 1)
  );
}

/** A pair of columns Debit and Credit, by their positions. */
interface DebitAndCredit {
  readonly debit: number;
  readonly credit: number;
}

/** Looked for once in a header row: it is asked for each of its columns, and a sheet may have 16,384. */
const pairs = new WeakMap<HeaderRow, DebitAndCredit | null>();

/** The positions of a pair of columns Debit and Credit with amounts; null without such a pair. */
export function debitAndCredit(at: HeaderRow): DebitAndCredit | null {
  const known = pairs.get(at);
  if (known !== undefined) return known;
  const find = (pattern: RegExp) =>
    at.headers.findIndex(
      (header, i) =>
        header !== '' &&
        pattern.test(headerKey(header).key.replace(AMOUNT_WORDS, '').trim()) &&
        holdsAmounts(at.samples[i]?.values),
    );
  const [debit, credit] = [find(DEBIT), find(CREDIT)];
  const pair = debit < 0 || credit < 0 ? pairByBalance(at) : { debit, credit };
  pairs.set(at, pair);
  return pair;
}

const BALANCE = /\b(balance|running total)\b/;
/** More columns of amounts are no statement of an account. */
const MOST_AMOUNTS = 6;
const LEAST_STEPS = 2;
const CENT = 0.005;

/** Two columns of amounts whatever they are called: the balance grows by the one and shrinks by the other. */
function pairByBalance(at: HeaderRow): DebitAndCredit | null {
  const balance = at.headers.findIndex((header) => BALANCE.test(headerKey(header).key));
  if (balance < 0) return null;
  const amounts = at.headers.flatMap((header, i) => {
    const values = at.samples[i]?.values ?? [];
    return header !== '' && i !== balance && values.length > 0 && holdsAmounts(values) ? [i] : [];
  });
  if (amounts.length > MOST_AMOUNTS) return null;
  for (const credit of amounts)
    for (const debit of amounts)
      if (debit !== credit && moves(at, balance, credit, debit)) return { debit, credit };
  return null;
}

function moves(at: HeaderRow, balance: number, credit: number, debit: number): boolean {
  const amount = (row: number, i: number) => {
    const cell = at.block.cells.cell(row, at.block.left + i);
    return isBlank(cell)
      ? 0
      : typeof cell === 'number'
        ? cell
        : Number(cellText(cell).replace(/[^\d.-]/g, ''));
  };
  const used = { credit: false, debit: false };
  let steps = 0;
  const last = Math.min(at.block.bottom, at.row + MOST_ROWS);
  for (let row = at.row + 2; row <= last; row++) {
    const [plus, minus] = [amount(row, credit), amount(row, debit)];
    if (isBlank(at.block.cells.cell(row, at.block.left + balance))) continue;
    const step = amount(row, balance) - amount(row - 1, balance);
    if (!(Math.abs(step - plus + minus) < CENT)) return false;
    if (plus !== 0) used.credit = true;
    if (minus !== 0) used.debit = true;
    steps++;
  }
  return steps >= LEAST_STEPS && used.credit && used.debit;
}

/** What a column is that stands beside the amount; null when it is none. */
export function moneyAside(at: HeaderRow, i: number): Aside | null {
  const pair = debitAndCredit(at);
  if (pair?.debit === i) return 'Debit';
  if (pair?.credit === i) return 'Credit';
  return isSign(at, i) ? 'Debit or credit' : null;
}

/** Whether a column says nothing but debit and credit. */
function isSign(at: HeaderRow, i: number): boolean {
  const values = at.samples[i]?.values ?? [];
  const said = new Set<ReturnType<typeof debitOrCredit>>();
  for (const cell of values) {
    const each = debitOrCredit(cellText(cell));
    if (each === null) return false;
    said.add(each);
  }
  if (values.length === 0) return false;
  const header = at.headers[i] ?? '';
  // "In" and "out" alone may as well be a direction, "C" a category.
  return said.size === 2 || PLUS_MINUS.test(header) || SIGN.test(headerKey(header).key);
}

/** Headers of a column that says debit or credit: `+/-`, "D/C". */
const PLUS_MINUS = /^\s*\+\s*\/?\s*[-−]\s*$/;
const SIGN = /\b(sign|d c|dc|dr cr|cr dr|debit|credit|soll|haben|s h|d h)\b/;

/** How much a column tells of the kinds of money: 0 when it says how something was paid, or nothing that is known. */
export function kindRank(at: HeaderRow, { position, quality, column }: Proposal, own: OwnKinds): number {
  const values = [...new Set((at.samples[position]?.values ?? []).map(cellText))];
  if (values.length === 0) return quality === 'vague' || quality === 'part' ? 0 : 0.1;
  if (isSign(at, position) || values.filter(isWayOfPaying).length >= values.length / 2) return 0;
  const kinds = values.map((text) => moneyKindOf(text, own));
  const known = kinds.filter((kind) => kind !== undefined);
  const headed = quality === 'canonical' || quality === 'sure';
  // A column of remarks names kinds by the way; it must be made of them.
  const remarks = /\b(description|memo|text|notes?|details?)\b/.test(
    headerKey(at.headers[position] ?? '').key,
  );
  if (remarks && known.length < values.length / 2) return 0;
  if (known.length === 0) return headed && column.header === 'Kind' ? 0.1 : 0;
  return 1 + new Set(known.filter((kind) => kind !== 'revenue')).size + known.length / values.length;
}

/** Least share of the different values of a column without a known header that must be kinds of money. */
const MOSTLY_KINDS = 0.6;

/** Whether a column whose header is not known holds kinds of money, income and something else among them. */
export function saysKinds(at: HeaderRow, position: number): boolean {
  const texts = [...new Set((at.samples[position]?.values ?? []).map(cellText))];
  const kinds = texts.map((text) => moneyKindOf(text));
  return (
    kinds.includes('revenue') &&
    kinds.some((kind) => kind !== undefined && kind !== 'revenue') &&
    kinds.filter((kind) => kind !== undefined).length >= texts.length * MOSTLY_KINDS
  );
}

const MOST_ROWS = 5000;
/** Least share of the rows that come back for a list to be a statement. */
const RECURRING = 0.5;

/**
 * Whether rows look like a statement of money rather than introductions: the same client of the same partner comes back, most of
 * the rows, each time on another day and with an amount.
 */
export function isStatement(at: HeaderRow, positions: ReadonlyMap<string, number>): boolean {
  const column = (name: string) => positions.get(name);
  const [partner, date, amount] = [column('Partner'), column('Date'), column('Amount')];
  if (partner === undefined || date === undefined || amount === undefined) return false;
  const client = column('Client') ?? clientLike(at, new Set(positions.values()));
  if (client === undefined) return false;
  const days = new Map<string, Set<string>>();
  let rows = 0;
  let amounts = 0;
  const last = Math.min(at.block.bottom, at.row + MOST_ROWS);
  for (let row = at.row + 1; row <= last; row++) {
    const cells = at.block.cells.row(row);
    if (isBlank(cells[partner]) || isBlank(cells[client])) continue;
    rows++;
    if (isNumeric(cells[amount])) amounts++;
    const key = `${fold(cellText(cells[partner]))}|${fold(cellText(cells[client]))}`;
    days.set(key, (days.get(key) ?? new Set()).add(cellText(cells[date])));
  }
  let back = 0;
  for (const each of days.values()) if (each.size > 1) back += each.size;
  return rows >= 4 && back >= rows * RECURRING && amounts >= rows * 0.9;
}

/** A column whose header names clients, where the table has no such column of ours. */
function clientLike(at: HeaderRow, taken: ReadonlySet<number>): number | undefined {
  const i = at.headers.findIndex(
    (header, position) =>
      !taken.has(at.block.left + position) &&
      /^(client|customer|household|insured|policyholder|account|family)( name)?$/.test(headerKey(header).key),
  );
  return i < 0 ? undefined : at.block.left + i;
}

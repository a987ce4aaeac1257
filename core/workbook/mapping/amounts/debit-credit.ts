import { lastBelow } from '../../blocks/block';
import { debitOrCredit, invoiceOrPayment } from '../../values/money-kinds';
import { cellText, isBlank } from '../../values/text';
import { headerKey } from '../../values/header-key';
import { matchHeader } from '../headers/header-match';
import type { Aside } from '../asides';
import { amountAt, amountsOf, holdsAmounts } from './amount-at';
import { isGivenBack } from './given-back';
import { rowsBelow, sampleOf, type HeaderRow } from '../headers/header-row';

const DEBIT =
  /^(debits?|minus|dr|soll|debe|debito|cargos?|dare|withdrawals?|money out|paid out|out|outflows?|spent|payments?|disbursements?|belastung|ausgang|ausgange|uscite|salidas)$/;
const CREDIT =
  /^(credits?|plus|cr|haben|haber|credito|abonos?|avere|deposits?|money in|paid in|in|inflows?|received|receipts?|gutschrift|eingang|eingange|entrate|entradas)$/;
/** What stands beside them in a header: "Debit amount", "Deposit Amt." */
const AMOUNT_WORDS = /\b(amount|amt|usd|eur|gbp|cad)\b/g;
/** A header without the words that only say that it is an amount. */
const plainKey = (header: string) => headerKey(header).key.replace(AMOUNT_WORDS, '').trim();

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
      (header, i) => pattern.test(plainKey(header)) && holdsAmounts(sampleOf(at, i).different),
    );
  const [debit, credit] = [find(DEBIT), find(CREDIT)];
  const named = debit < 0 || credit < 0 ? null : { debit, credit };
  const pair = isOfClients(at) ? null : asReceivables(at, pairByBalance(at) ?? named ?? pairByRows(at));
  pairs.set(at, pair);
  return pair;
}

/** What a client puts into an account and takes out of it, and what is charged for it. */
const CLIENTS_OWN =
  /^(?:deposits?|withdrawals?|contributions?|distributions?|additions?|(?:net )?(?:in|out)?flows?)$/;
const FEE =
  /^(?:(?:advisory|management|mgmt|advis[eo]r|our|annual|quarterly|monthly|total|net|aum) )*(?:fees?|commissions?|revenue)(?: (?:billed|charged|amount|paid|earned))?$/;

/** Whether deposits and withdrawals are those of a client, whose fee stands beside them; on a bank's statement it is the bank's. */
function isOfClients(at: HeaderRow): boolean {
  const keys = at.headers.map(plainKey);
  return (
    keys.filter((key) => CLIENTS_OWN.test(key)).length > 1 &&
    keys.some((key, i) => FEE.test(key) && holdsAmounts(sampleOf(at, i).different)) &&
    keys.some((key) =>
      matchHeader('Money', key).some(({ column, quality }) => column === 'Client' && quality !== 'vague'),
    )
  );
}

/** Whether a column says what a client put into an account, or took out of it. */
export function isClientsOwn(at: HeaderRow, i: number): boolean {
  return CLIENTS_OWN.test(plainKey(at.headers[i] ?? '')) && isOfClients(at);
}

/** Among what clients owe an invoice is a debit, and its payment a credit: what was invoiced is the income. */
function asReceivables(at: HeaderRow, pair: DebitAndCredit | null): DebitAndCredit | null {
  if (pair === null) return null;
  const lines = at.headers.findIndex((_, i) => {
    const said = sampleOf(at, i).different.map((cell) => invoiceOrPayment(cellText(cell)));
    return said.includes('invoice') && said.includes('payment');
  });
  if (lines < 0) return pair;
  let [invoiced, others] = [0, 0];
  for (const row of rowsBelow(at, MOST_ROWS)) {
    const line = invoiceOrPayment(cellText(at.block.cells.cell(row, at.block.left + lines)));
    if (line === null) continue;
    const [debit, credit] = [amountAt(at, row, pair.debit), amountAt(at, row, pair.credit)];
    const isOwed = line === 'invoice' ? debit !== 0 && credit === 0 : credit !== 0 && debit === 0;
    if (isOwed) invoiced++;
    else others++;
  }
  return invoiced > others ? { debit: pair.credit, credit: pair.debit } : pair;
}

const BALANCE = /\b(balance|running total)\b/;
const LEAST_STEPS = 2;
const LEAST_ROWS = 3;
const MOST_ROWS = 5000;
const CENT = 0.005;

function pairOf(
  amounts: readonly number[],
  find: (debit: number, credit: number) => DebitAndCredit | null,
): DebitAndCredit | null {
  for (const credit of amounts)
    for (const debit of amounts) {
      const pair = debit === credit ? null : find(debit, credit);
      if (pair !== null) return pair;
    }
  return null;
}

/** Two columns of amounts whatever they are called: the balance grows by the one and shrinks by the other. */
function pairByBalance(at: HeaderRow): DebitAndCredit | null {
  const balance = at.headers.findIndex((header) => BALANCE.test(headerKey(header).key));
  if (balance < 0) return null;
  return pairOf(amountsOf(at, balance), (debit, credit) =>
    moves(at, balance, credit, debit) && !isOpenOfEach(at, balance, credit, debit) ? { debit, credit } : null,
  );
}

/** Whether each row's balance is what is left of its own amount, as in a list of invoices with what was paid of each. */
function isOpenOfEach(at: HeaderRow, balance: number, credit: number, debit: number): boolean {
  for (const row of rowsBelow(at, MOST_ROWS)) {
    const left = amountAt(at, row, credit) - amountAt(at, row, debit);
    if (!(Math.abs(amountAt(at, row, balance) - left) < CENT)) return false;
  }
  return true;
}

/** Two columns of which each row has either, and their headers say that the one goes and the other comes. */
function pairByRows(at: HeaderRow): DebitAndCredit | null {
  const amounts = amountsOf(at, -1);
  const taken = pairOf(amounts, (debit, credit) =>
    says(at, debit, TAKEN) && says(at, credit, GIVEN) && !says(at, credit, TAKEN)
      ? either(at, debit, credit)
      : null,
  );
  if (taken !== null) return taken;
  return pairOf(amounts, (debit, credit) =>
    says(at, debit, CREDITED) && says(at, credit, CHARGED) && !says(at, credit, CREDITED)
      ? either(at, debit, credit)
      : null,
  );
}

/** Words for money that goes, or goes back. */
const TAKEN =
  /\b(out|outgoing|debits?|debet|dr|paid|spent|spend|withdrawals?|withdrawn|disburse\w*|decreases?|subtractions?|charges?|refund(s|ed)?|return(s|ed)?|revers(als?|ed)|claw ?backs?|clawed back|charge ?backs?|charged back|expenses?|ausgaben)\b/;
/** Words for money that comes. */
const GIVEN =
  /\b(in|incoming|credits?|kredit|cr|received|receipts?|deposits?|deposited|increases?|additions?|collected|income|revenues?|fees?|commissions?|payments?)\b/;
/** Charges and credits may be either way round. */
const EITHER_WAY = /\bcharges?\b/;

/** What a partner gets is a share, and a rate or a tax no amount of ours. */
const NEITHER = /\b(referrals?|partners?|coi|splits?|share|tax|gst|vat|due|rate|percent)\b/;

function says(at: HeaderRow, i: number, words: RegExp): boolean {
  const { key } = headerKey(at.headers[i] ?? '');
  return words.test(key) && !NEITHER.test(key);
}

/** A pair of which each row has one amount or the other; null when a row has both, or one of them is never there. */
function either(at: HeaderRow, debit: number, credit: number): DebitAndCredit | null {
  let [minus, plus, rows] = [0, 0, 0];
  for (const row of rowsBelow(at, MOST_ROWS)) {
    const [off, on] = [amountAt(at, row, debit), amountAt(at, row, credit)];
    // A row of totals has both.
    if (off !== 0 && on !== 0 && row < at.block.bottom) return null;
    if (off === 0 || on === 0) [minus, plus] = [minus + Math.abs(off), plus + Math.abs(on)];
    if (off !== 0 || on !== 0) rows++;
  }
  if (minus === 0 || plus === 0 || rows < LEAST_ROWS) return null;
  const isTurned = EITHER_WAY.test(headerKey(at.headers[debit] ?? '').key) && minus > plus;
  return isTurned ? { debit: credit, credit: debit } : { debit, credit };
}

function moves(at: HeaderRow, balance: number, credit: number, debit: number): boolean {
  const used = { credit: false, debit: false };
  let steps = 0;
  let before = amountAt(at, at.row + 1, balance);
  let moved = 0;
  const last = lastBelow(at.block, at.row, MOST_ROWS);
  for (let row = at.row + 2; row <= last; row++) {
    const [plus, minus] = [amountAt(at, row, credit), amountAt(at, row, debit)];
    moved += plus - minus;
    // A row that does not say its balance goes into that of the next.
    if (isBlank(at.block.cells.cell(row, at.block.left + balance))) continue;
    const now = amountAt(at, row, balance);
    if (!(Math.abs(now - before - moved) < CENT)) return false;
    if (plus !== 0) used.credit = true;
    if (minus !== 0) used.debit = true;
    steps++;
    [before, moved] = [now, 0];
  }
  return steps >= LEAST_STEPS && used.credit && used.debit;
}

/** What a client was given back of what it was charged. */
const CREDITED = /\b(credits|credited|credit (?:notes?|memos?)|refunds?|refunded|written off)\b/;
/** What a client was charged, and what was paid of it: a payment of a charge is no debit. */
const CHARGED = /\b(charges?|charged|invoice[ds]?|billed|billings?|fees?|commissions?)\b/;
const SETTLED =
  /^(?:(?:client|customer|amount|total) )?(?:payments?|paid|received|receipts?|collected)(?: (?:amount|received|to date))?$/;

const isSettlement = (at: HeaderRow, { debit, credit }: DebitAndCredit) =>
  SETTLED.test(headerKey(at.headers[debit] ?? '').key) &&
  CHARGED.test(headerKey(at.headers[credit] ?? '').key);

/** What a column is that stands beside the amount; null when it is none. */
export function moneyAside(at: HeaderRow, i: number): Aside | null {
  const pair = debitAndCredit(at);
  if (pair === null ? isGivenBack(at, i) : pair.debit === i && !isSettlement(at, pair)) return 'Debit';
  if (pair?.credit === i) return 'Credit';
  return isSign(at, i) ? 'Debit or credit' : null;
}

/** Whether a column says nothing but debit and credit. */
export function isSign(at: HeaderRow, i: number): boolean {
  const values = sampleOf(at, i).different;
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

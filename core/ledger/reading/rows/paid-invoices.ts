import type { TableReader } from '../../../workbook/columns/table-reader';
import { invoiceOrPayment } from '../../../workbook/values/money-kinds';
import { cellText, counted, tidy, wordKey } from '../../../workbook/values/text';

const CENT = 0.005;
/** Least share of the payments that pay an invoice of the list for both to count twice. */
const MOSTLY = 0.5;

/**
 * Of a list that holds invoices and their payments, 1 for each payment of an invoice that stands in the list, too: an amount counts
 * once. One note says how many, or that invoices and payments both count where they do not belong together.
 */
export function paymentsOfInvoices(
  reader: TableReader,
  partner: Int32Array,
  client: Int32Array,
  amount: Float64Array,
): Uint8Array {
  const paid = new Uint8Array(reader.count);
  const encoded = reader.codes('Kind');
  if (!encoded) return paid;
  const { kindWords } = reader.context;
  const is = (which: ReturnType<typeof invoiceOrPayment>) =>
    encoded.texts.map((text) => invoiceOrPayment(text) === which && !kindWords.has(wordKey(text)));
  const [isInvoice, isPayment] = [is('invoice'), is('payment')];
  if (!isInvoice.includes(true) || !isPayment.includes(true)) return paid;
  const rows = (which: readonly boolean[]) =>
    Array.from({ length: reader.count }, (_, i) => i).filter(
      (i) => which[encoded.codes[i] as number] === true && !Number.isNaN(amount[i]),
    );
  const payments = rows(isPayment);
  // What only lowers a balance brings nothing of its own.
  const areTakenOff = payments.every((i) => (amount[i] as number) <= 0);
  const matched = areTakenOff
    ? payments
    : paymentsThatFit(rows(isInvoice), payments, (i) => `${partner[i]}|${client[i]}`, amount);
  for (const i of matched) paid[i] = 1;
  if (payments.length === 0) return paid;
  const word = tidy(cellText(reader.cell('Kind', payments[0] as number)));
  const belong = matched.length >= payments.length * MOSTLY;
  if (!belong) paid.fill(0);
  reader.note(
    reader.scope('Kind'),
    -1,
    counted(belong ? matched.length : payments.length, 'row'),
    'invoices and payments',
    belong
      ? 'These payments are of invoices that stand in the list, too; an invoice counts once, and its payment is left out.'
      : 'Invoices and payments stand in one list, and both count; what was invoiced and paid would count twice.',
    `Nothing to do, unless the payments count, too; then add a Settings row "Kind word ${word}" with the value revenue.`,
    [{ label: 'Payments count, too', rows: [[`Kind word ${word}`, 'revenue']] }],
  );
  return paid;
}

/** The payments whose amount, or whose sum with those before them, is that of an invoice to the same client. */
function paymentsThatFit(
  invoices: readonly number[],
  payments: readonly number[],
  clientOf: (i: number) => string,
  amount: Float64Array,
): number[] {
  const open = new Map<string, number>();
  const keyOf = (client: string, sum: number) => `${client}|${Math.round(sum / CENT)}`;
  const size = (i: number) => Math.abs(amount[i] as number);
  const pays = (key: string) => {
    const left = open.get(key) ?? 0;
    if (left > 0) open.set(key, left - 1);
    return left > 0;
  };
  for (const i of invoices) {
    const key = keyOf(clientOf(i), size(i));
    open.set(key, (open.get(key) ?? 0) + 1);
  }
  const found = payments.filter((i) => pays(keyOf(clientOf(i), size(i))));
  const whole = new Set(found);
  const parts = new Map<string, { sum: number; rows: number[] }>();
  for (const i of payments) {
    if (whole.has(i)) continue;
    const part = parts.get(clientOf(i)) ?? { sum: 0, rows: [] };
    parts.set(clientOf(i), part);
    part.sum += size(i);
    part.rows.push(i);
    if (!pays(keyOf(clientOf(i), part.sum))) continue;
    found.push(...part.rows);
    parts.delete(clientOf(i));
  }
  return found;
}

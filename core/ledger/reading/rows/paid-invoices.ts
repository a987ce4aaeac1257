import type { TableReader } from '../../../workbook/columns/table-reader';
import { cellText, counted, tidy, wordKey } from '../../../workbook/values/text';

const INVOICE = /^(?:(?:sales|client|customer) )?(?:invoices?|invoiced|bill(?:ed)? to client)$/;
const PAYMENT =
  /^(?:(?:customer|client|invoice) )?(?:payments?|receipts?|receive payment|payments? received|receipt of payment)$/;
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
  const is = (pattern: RegExp) =>
    encoded.texts.map((text) => pattern.test(wordKey(text)) && !kindWords.has(wordKey(text)));
  const [isInvoice, isPayment] = [is(INVOICE), is(PAYMENT)];
  if (!isInvoice.includes(true) || !isPayment.includes(true)) return paid;
  const open = new Map<string, number>();
  const keyOf = (i: number) =>
    `${partner[i]}|${client[i]}|${Math.round(Math.abs(amount[i] as number) / CENT)}`;
  const rows = (which: readonly boolean[]) =>
    Array.from({ length: reader.count }, (_, i) => i).filter(
      (i) => which[encoded.codes[i] as number] === true && !Number.isNaN(amount[i]),
    );
  for (const i of rows(isInvoice)) open.set(keyOf(i), (open.get(keyOf(i)) ?? 0) + 1);
  const payments = rows(isPayment);
  let matched = 0;
  for (const i of payments) {
    const left = open.get(keyOf(i)) ?? 0;
    if (left === 0) continue;
    open.set(keyOf(i), left - 1);
    paid[i] = 1;
    matched++;
  }
  if (payments.length === 0) return paid;
  const word = tidy(cellText(reader.cell('Kind', payments[0] as number)));
  const belong = matched >= payments.length * MOSTLY;
  if (!belong) paid.fill(0);
  reader.note(
    reader.scope('Kind'),
    -1,
    counted(belong ? matched : payments.length, 'row'),
    'invoices and payments',
    belong
      ? 'These payments are of invoices that stand in the list, too; an invoice counts once, and its payment is left out.'
      : 'Invoices and payments stand in one list, and both count; what was invoiced and paid would count twice.',
    `Nothing to do, unless the payments count, too; then add a Settings row "Kind word ${word}" with the value revenue.`,
    [{ label: 'Payments count, too', rows: [[`Kind word ${word}`, 'revenue']] }],
  );
  return paid;
}

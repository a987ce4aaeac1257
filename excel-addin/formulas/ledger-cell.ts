import { formulaKind } from '../../core/functions';

/** What the cell is called that our formulas take; the second where the advisor has a `Ledger` of their own. */
const NAMES = ['Ledger', 'PartnerLedger', 'PartnerLedger2', 'PartnerLedger3'];

/** The name that means the cell with PARTNER_LEDGER, or the first that is free for it. */
interface LedgerName {
  readonly name: string;
  readonly isThere: boolean;
}

/**
 * Finds the name of our Ledger cell. A name is ours only if it means one cell that holds PARTNER_LEDGER: an advisor's
 * own `Ledger` (a general ledger, a constant, a formula) is left alone, and never removed.
 */
export async function findLedgerName(context: Excel.RequestContext): Promise<LedgerName> {
  const found = NAMES.map((name) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load('name');
    const cell = item.getRangeOrNullObject();
    cell.load('rowCount,columnCount');
    return { name, item, cell };
  });
  await context.sync();
  const single = found.map(({ name, item, cell }) => {
    const isCell = !item.isNullObject && !cell.isNullObject && cell.rowCount * cell.columnCount === 1;
    if (isCell) cell.load('formulas');
    return { name, isTaken: !item.isNullObject, cell: isCell ? cell : null };
  });
  if (single.some(({ cell }) => cell !== null)) await context.sync();
  const own = single.find(
    ({ cell }) => cell !== null && formulaKind(String((cell.formulas as unknown[][])[0]?.[0])).ledger,
  );
  if (own) return { name: own.name, isThere: true };
  return { name: single.find(({ isTaken }) => !isTaken)?.name ?? 'PartnerLedger4', isThere: false };
}

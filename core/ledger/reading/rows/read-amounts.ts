import { readNumbers } from '../../../workbook/columns/number-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { DecimalEvidence, parseNumberText } from '../../../workbook/values/money';
import { debitOrCredit } from '../../../workbook/values/money-kinds';
import { cellText, isBlank } from '../../../workbook/values/text';

/**
 * Amounts of money rows with their sign: a column of debits is taken off, a column that says debit or credit turns the sign of
 * the amount beside it. NaN where there is none, or (with a note) it cannot be used.
 */
export function readSignedAmounts(reader: TableReader, unused: string): Float64Array<ArrayBuffer> {
  const amounts = readNumbers(reader, 'Amount', { as: 'amount', unused });
  const [debit] = reader.asides('Debit');
  const [sign] = reader.asides('Debit or credit');
  if (debit !== undefined) takeOff(reader, amounts, debit);
  if (sign !== undefined)
    for (let i = 0; i < amounts.length; i++)
      if (debitOrCredit(cellText(reader.valueAt(sign, i))) === 'debit')
        amounts[i] = -Math.abs(amounts[i] as number);
  return amounts;
}

function takeOff(reader: TableReader, amounts: Float64Array, debit: number): void {
  const cells = Array.from({ length: amounts.length }, (_, i) => reader.valueAt(debit, i));
  const evidence = new DecimalEvidence();
  for (const cell of cells) if (typeof cell === 'string') evidence.add(cell);
  const decimal = evidence.decide(reader.context.locale);
  cells.forEach((cell, i) => {
    if (isBlank(cell)) return;
    const value = typeof cell === 'number' ? cell : parseNumberText(cellText(cell), decimal)?.value;
    if (value === undefined || !Number.isFinite(value)) return;
    const credit = amounts[i] as number;
    amounts[i] = (Number.isNaN(credit) ? 0 : credit) - Math.abs(value);
  });
}

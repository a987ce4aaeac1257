import { readNumbers } from '../../../workbook/columns/number-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { NUMBER } from '../../../workbook/input';
import { debitOrCredit } from '../../../workbook/values/money-kinds';
import { addParts } from './add-parts';
import { noteCutAmounts } from '../doubts/cut-amounts';
import { NumberTexts } from '../../../workbook/values/number-texts';

/**
 * Amounts of money rows with their sign: a column of debits, or of what was given back, is taken off, a column that says debit or credit turns the sign of
 * the amount beside it. NaN where there is none, or (with a note) it cannot be used.
 */
export function readSignedAmounts(reader: TableReader, unused: string): Float64Array<ArrayBuffer> {
  const amounts = readNumbers(reader, 'Amount', { as: 'amount', unused });
  noteCutAmounts(reader, 'Amount');
  addParts(reader, 'Amount', amounts);
  const [sign] = reader.asides('Debit or credit');
  for (const debit of reader.asides('Debit')) takeOff(reader, amounts, debit);
  if (sign !== undefined) {
    const { codes, texts } = reader.codesAt(sign);
    const isDebit = texts.map((text) => debitOrCredit(text) === 'debit');
    for (let i = 0; i < amounts.length; i++)
      if (isDebit[codes[i] as number] === true) amounts[i] = -Math.abs(amounts[i] as number);
  }
  return amounts;
}

function takeOff(reader: TableReader, amounts: Float64Array, debit: number): void {
  const { codes, numbers, texts } = reader.codesAt(debit);
  const parsed = new NumberTexts(texts);
  const { values } = parsed.read(parsed.evidence.decide(reader.context.locale));
  codes.forEach((code, i) => {
    const value = code === NUMBER ? numbers?.[i] : values[code];
    if (value === undefined || !Number.isFinite(value)) return;
    const credit = amounts[i] as number;
    amounts[i] = (Number.isNaN(credit) ? 0 : credit) - Math.abs(value);
  });
}

import { readNumbers } from '../../../workbook/columns/number-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { kindBeside } from '../../../workbook/mapping/amounts/beside-income';
import { MONEY_KINDS, type MoneyKind } from '../../../workbook/tables';
import { counted, wordKey } from '../../../workbook/values/text';

/** A column of amounts beside the income of its rows. */
export interface AmountsBeside {
  readonly header: string;
  readonly kind: MoneyKind;
  /** NaN where there is none; nothing was paid where 0 is written. */
  readonly amounts: Float64Array<ArrayBuffer>;
}

/** The amounts that stand beside the income of the rows of a table, each column with the kind of money that its header says. */
export function readBeside(reader: TableReader): AmountsBeside[] {
  const { kindWords } = reader.context;
  return reader.asides('Amount beside').flatMap((position) => {
    const header = reader.headerRow.headers[position - reader.table.block.left] ?? '';
    const kind = kindBeside(header, kindWords, reader.headerRow.headers);
    if (kind === null) return [];
    reader.deriveFrom(position, header);
    const amounts = readNumbers(reader, header, { as: 'amount' });
    for (let i = 0; i < amounts.length; i++) if (amounts[i] === 0) amounts[i] = NaN;
    return [{ header, kind, amounts }];
  });
}

/** Notes of a column how its amounts count, unless Settings say what they are. */
export function noteBeside(reader: TableReader, header: string, count: number, how: string): void {
  if (count === 0 || reader.context.kindWords.has(wordKey(header))) return;
  reader.note(
    reader.scope(header),
    -1,
    counted(count, 'amount'),
    'the kind of money by a name',
    how,
    `Nothing to do, unless they are something else; then add a Settings row "Kind word ${header}", and ${MONEY_KINDS.join(', ')} beside it.`,
    MONEY_KINDS.map((each) => ({ label: each, rows: [[`Kind word ${header}`, each]] as const })),
  );
}

import { addRecords, type EditRecord } from '../edits';
import type { EditStep, NewCell } from '../host/edit-plan';
import type { Reading } from '../ledger/reading/read';
import type { FoundTable } from '../workbook/blocks/found';
import type { WorkbookInput } from '../workbook/input';
import { MONEY_KINDS, type MoneyKind } from '../workbook/tables';
import { ownColumn, ownWord } from './own-words';
import { targetTable } from './target';

/** Rows for Money as the workbook writes them: in the table with the latest day, in its own words. */
export interface MoneyWriter {
  /** The table; null when it does not exist yet. */
  readonly into: FoundTable | null;
  /** How the table names a kind; null where a table without kinds holds revenue. */
  kind(kind: MoneyKind): NewCell;
  /** Steps that add the rows; a table that does not exist yet is made. Throws an EditProblem when something is in the way. */
  steps(records: readonly EditRecord[]): EditStep[];
}

/** A writer for one reading of a workbook; its column of kinds is looked through once for each kind. */
export function moneyWriter(input: WorkbookInput, reading: Reading): MoneyWriter {
  const { money } = reading.ledger;
  const into = targetTable(reading, 'Money', money, (index) => money.day[index]!);
  const column = into === null ? null : ownColumn(input, reading, into, money, 'Kind');
  const words = new Map<MoneyKind, NewCell>();
  return {
    into,
    kind(kind) {
      const known = words.get(kind);
      if (known !== undefined) return known;
      const code = MONEY_KINDS.indexOf(kind);
      const word =
        kind === 'revenue' && into !== null && column === null
          ? null
          : ownWord(column, (i) => money.beside[i] === 0 && money.kind[i] === code, kind);
      words.set(kind, word);
      return word;
    },
    steps: (records) => addRecords(input, reading, 'Money', records, into),
  };
}

import type { MoneyColumns } from './ledger';

/** How many rows of Money tables were read, without the amounts that stand beside others or on introductions. */
export function rowsOfMoney({ beside }: Pick<MoneyColumns, 'beside'>): number {
  return beside.reduce((rows, isBeside) => rows + 1 - isBeside, 0);
}

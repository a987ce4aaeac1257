import type { FunctionEntry } from './entry';
import { cell, oneCell } from './cells';
import { COMPLIANCE } from './compliance-function';
import { EXPLAIN } from './explain-function';
import { FIGURE_FUNCTIONS, KPI } from './figure-functions';
import { ledgerStatus } from './mark';
import { TABLES } from './parameters';
import { TABLE_FUNCTIONS } from './table-functions';

const LEDGER_STATUS: FunctionEntry = {
  name: 'PARTNER_LEDGER',
  summary:
    'Status of everything that was read; name its cell Ledger and pass it to the other functions. The tables only make it recalculate: every table of the workbook is read.',
  parameters: [TABLES],
  gives: 'cell',
  example: '=PARTNER_LEDGER()',
  compute: (book) => oneCell(cell(ledgerStatus(book.whole()))),
};

/** Every function, in the order of the reference. */
export const CATALOGUE: readonly FunctionEntry[] = [
  LEDGER_STATUS,
  ...FIGURE_FUNCTIONS,
  KPI,
  ...TABLE_FUNCTIONS,
  COMPLIANCE,
  EXPLAIN,
];

const BY_NAME = new Map(CATALOGUE.map((entry) => [entry.name, entry]));

/** The entry of a name in any letter case; undefined when there is none. */
export function findFunction(name: string): FunctionEntry | undefined {
  return BY_NAME.get(name.toUpperCase());
}

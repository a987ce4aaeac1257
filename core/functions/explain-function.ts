import { explain, type Book, type FigureKey, type Period, type Subject } from '../kpis';
import { BLANK, cell, figureCell, headers } from './cells';
import { capped } from './capped';
import type { CellResult, FunctionEntry, FunctionResult } from './entry';
import { EXAMPLE_PARTNER, withKey } from './figure-functions';
import { FROM, KEY, LEDGER, ONE_PARTNER, TO } from './parameters';
import { forOnePartner } from './partners';

function line(name: string, of: CellResult): CellResult[] {
  return [cell(name), of, BLANK, BLANK];
}

/** The reason is the answer here, so that it shows on every host. */
function reasonOnly(reason: string): FunctionResult {
  return { kind: 'table', rows: [line('No value', cell(reason))] };
}

export const EXPLAIN: FunctionEntry = {
  name: 'PARTNER_EXPLAIN',
  summary:
    'How a figure came about: its definition, the formula with the numbers, and the rows that made it.',
  parameters: [KEY, ONE_PARTNER, FROM, TO, LEDGER],
  gives: 'table',
  example: `=PARTNER_EXPLAIN("roi","${EXAMPLE_PARTNER}")`,
  compute: (book, args) =>
    withKey(args, (key) =>
      forOnePartner(book, args, (subject) => explanation(book, key, subject, args), reasonOnly),
    ),
};

function explanation(book: Book, key: FigureKey, subject: Subject, period: Period): FunctionResult {
  const { label, definition, formula, result, rows } = explain(book, key, subject, period);
  const head = [
    line(label, cell(definition)),
    ...('reason' in result
      ? [line('No value', cell(result.reason))]
      : [line('Formula', cell(formula)), line('Value', figureCell(result))]),
  ];
  if (rows.length === 0) return { kind: 'table', rows: head };
  return {
    kind: 'table',
    rows: [
      ...head,
      headers('Sheet', 'Row', 'What', 'Contribution'),
      ...capped(
        rows.length,
        (i) => {
          const { sheet, row, what, contribution } = rows[i]!;
          return [cell(sheet), cell(row === 0 ? null : row), cell(what), cell(contribution)];
        },
        (more) => [BLANK, BLANK, cell(more), BLANK],
        'row',
      ),
    ],
  };
}

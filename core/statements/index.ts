/** The public door of statements: from an export of fees or commissions to rows of Money. */
import { NONE } from '../ledger/ledger';
import { nameKey } from '../ledger/names';
import type { Reading } from '../ledger/reading/read';
import type { SheetInput, WorkbookInput } from '../workbook/input';
import { MONEY_KINDS } from '../workbook/tables';
import type { KeptAside, StatementOptions, StatementPlan, StatementRow, UnknownClient } from './plan';
import { readStatement, type StatementLine } from './read-statement';
import { clientKey, wonClients } from './won-clients';

export type * from './plan';
export { StatementProblem } from './plan';
export { statementSteps } from './steps';

/**
 * What importing a statement (a day, a client and an amount on each line) into a workbook would do: a client's money belongs
 * to the partner who introduced the client. Lines of clients whom no won introduction names are kept aside with the reason; close
 * spellings are offered, never taken. Lines that the workbook has already are known by partner, day, client, kind and amount, so the
 * same statement again adds nothing. Throws a {@link StatementProblem}.
 */
export function planStatement(
  statement: readonly SheetInput[],
  input: WorkbookInput,
  reading: Reading,
  options: StatementOptions = {},
): StatementPlan {
  const { table, lines, unread, notes } = readStatement(statement, input, options);
  const clients = wonClients(input, reading);
  const said = new Map([...(options.clients ?? [])].map(([from, to]) => [clientKey(from), to]));
  const known = knownMoney(reading);
  const newRows: StatementRow[] = [];
  const keptAside: KeptAside[] = [...unread].map(([row, reason]) => ({ row, client: '', reason }));
  const unknown = new Map<string, UnknownClient>();
  let knownRows = 0;
  for (const line of lines) {
    const { row, client, amount, day } = line;
    const aside = (reason: string) => keptAside.push({ row, client, reason });
    if (client === '') {
      aside('It names no client.');
      continue;
    }
    const name = said.get(clientKey(client));
    if (name === null) {
      aside('You said that nobody introduced this client.');
      continue;
    }
    const found = clients.find(name ?? client);
    if (found === 'several') {
      aside('The client was won under several partners: enter whose money it is by hand.');
      continue;
    }
    if (found === null) {
      const before = unknown.get(clientKey(client));
      unknown.set(clientKey(client), {
        name: before?.name ?? client,
        rows: (before?.rows ?? 0) + 1,
        amount: (before?.amount ?? 0) + amount,
        close: before?.close ?? clients.close(client),
      });
      aside('No won introduction names this client.');
      continue;
    }
    const kind = MONEY_KINDS[line.kind]!;
    const made = { row, day, amount, kind, ...found };
    if (known.take(keyOf(found.partner, line, found.client))) knownRows++;
    else newRows.push(made);
  }
  return {
    columns: table.columns,
    newRows,
    knownRows,
    keptAside: keptAside.sort((a, b) => a.row - b.row),
    unknownClients: [...unknown.values()].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)),
    notes,
  };
}

function keyOf(
  partner: string,
  { day, kind, amount }: Pick<StatementLine, 'day' | 'kind' | 'amount'>,
  client: string,
) {
  return JSON.stringify([nameKey(partner), clientKey(client), day, kind, Math.round(amount * 100)]);
}

/** The workbook's money, each row of which one line of a statement can be. */
function knownMoney({ ledger }: Reading): { take(key: string): boolean } {
  const { money } = ledger;
  const counts = new Map<string, number>();
  for (let i = 0; i < money.count; i++) {
    const code = money.client[i]!;
    if (code === NONE) continue;
    const line = { day: money.day[i]!, kind: money.kind[i]!, amount: money.amount[i]! };
    const key = keyOf(ledger.partners[money.partner[i]!]!.name, line, ledger.clients[code]!);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    take(key) {
      const left = counts.get(key) ?? 0;
      if (left > 0) counts.set(key, left - 1);
      return left > 0;
    },
  };
}

import { formatIso } from '../../core/calendar/day';
import { readWorkbook } from '../../core/ledger/reading/read';
import { rowsOfMoney } from '../../core/ledger/rows-of-money';
import {
  planStatement,
  StatementProblem,
  statementSteps,
  type StatementOptions,
  type StatementPlan,
} from '../../core/statements';
import { whyNotWritable } from '../../core/versions';
import { wordsIn } from '../../core/words';
import type { SheetInput } from '../../core/workbook/input';
import { changedCopy } from '../../files/carry-out';
import { openFile } from '../open-file';
import type { Target } from './import-calendar';
import { Problems, type Io } from '../io';
import { columnsTable } from './columns-table';
import { nothingWritten } from './nothing-written';
import { section } from '../output/text-table';

const { count, number } = wordsIn();

interface StatementCommandOptions {
  readonly client: readonly string[];
  readonly json?: true;
}

/**
 * Shows what a statement of fees or commissions would add to a workbook's money, and writes a new workbook where `output` says.
 * Throws {@link Problems}.
 */
export async function importStatement(
  statement: readonly SheetInput[],
  target: Target,
  output: string | null,
  options: StatementCommandOptions & Pick<StatementOptions, 'maps' | 'settings'>,
  io: Io,
): Promise<void> {
  const { name, bytes, input } = target;
  const before = readWorkbook(input);
  const refusal = whyNotWritable(before);
  if (refusal !== null && output !== null) throw new Problems([refusal]);
  const how: StatementOptions = {
    clients: clientsSaid(options.client),
    ...(options.maps === undefined ? {} : { maps: options.maps }),
    ...(options.settings === undefined ? {} : { settings: options.settings }),
  };
  const plan = planned(() => planStatement(statement, input, before, how));
  if (output !== null && plan.newRows.length > 0) {
    io.progress('Writing and reading again ...');
    const written = await changedCopy(name, bytes, input.sheets, statementSteps(input, before, plan.newRows));
    const after = { ...input, sheets: (await openFile(name, written)).sheets };
    const reading = readWorkbook(after);
    const again = planStatement(statement, after, reading, how).newRows.length;
    const wanted = rowsOfMoney(before.ledger.money) + plan.newRows.length;
    if (rowsOfMoney(reading.ledger.money) !== wanted || again > 0)
      throw new Problems([
        `The changed workbook, read again, holds ${rowsOfMoney(reading.ledger.money)} rows of money instead of ${wanted}, and ${count(again, 'line')} of the statement would be new again; nothing was written.`,
      ]);
    io.write(output, written, 'new');
  }
  io.done();
  io.out(options.json ? `${statementJson(plan)}\n` : `${statementText(plan)}\n`);
  if (options.json) return;
  if (output === null || plan.newRows.length === 0)
    io.out(nothingWritten(output, () => statementSteps(input, before, plan.newRows)));
  else io.out(`${count(plan.newRows.length, 'row')} added in ${output}; "${name}" is as it was.\n`);
}

function planned(plan: () => StatementPlan): StatementPlan {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof StatementProblem)) throw error;
    throw new Problems([`${error.message} Name a column with --map Money.Client=header.`]);
  }
}

/** `--client "Cedar, Cy=Cy Cedar"`; `-` for somebody whom nobody introduced. */
function clientsSaid(options: readonly string[]): ReadonlyMap<string, string | null> {
  return new Map(
    options.map((text) => {
      const at = text.lastIndexOf('=');
      const [from, to] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
      if (from === '' || to === '')
        throw new Problems([
          `--client "${text}" should read "name in the statement=client in the workbook", or "...=-" for none.`,
        ]);
      return [from, to === '-' ? null : to] as const;
    }),
  );
}

function statementJson(plan: StatementPlan): string {
  return JSON.stringify(
    { ...plan, newRows: plan.newRows.map((row) => ({ ...row, day: formatIso(row.day) })) },
    null,
    2,
  );
}

/** The plan as text: how the columns are read, then what would be added and what is kept aside. */
function statementText(plan: StatementPlan): string {
  const { columns, newRows, knownRows, keptAside, unknownClients, notes } = plan;
  const reasons = new Map<string, number[]>();
  for (const { row, reason } of keptAside) reasons.set(reason, [...(reasons.get(reason) ?? []), row]);
  return [
    columnsTable(columns),
    '',
    `${count(newRows.length, 'new row')} of money; ${count(knownRows, 'line')} there already; ${count(keptAside.length, 'line')} kept aside.`,
    ...section(
      'New',
      newRows.map(
        ({ row, day, partner, client, kind, amount }) =>
          `row ${row}: ${formatIso(day)} ${partner}, ${client}, ${kind} ${number(amount, 2)}`,
      ),
    ),
    ...section(
      'Kept aside',
      [...reasons].map(
        ([reason, rows]) =>
          `${reason} ${rows.length === 1 ? 'Row' : 'Rows'} ${rows.slice(0, 12).join(', ')}${rows.length > 12 ? ' ...' : ''}.`,
      ),
    ),
    ...section(
      'Clients that no won introduction names (--client "name here=name there" says who it is, "name=-" nobody)',
      unknownClients.map(
        ({ name, rows, amount, close }) =>
          `${name}: ${count(rows, 'line')}, ${number(amount, 2)}${close.length > 0 ? `; close: ${close.join(', ')}` : ''}`,
      ),
    ),
    ...section('About the values', notes),
  ].join('\n');
}

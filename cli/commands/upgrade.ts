import path from 'node:path';
import { readWorkbook, type Reading } from '../../core/ledger/reading/read';
import { describeStep, planUndo, planUpgrade, type UndoPlan, type UpgradePlan } from '../../core/versions';
import type { WorkbookInput } from '../../core/workbook/input';
import { openFile } from '../open-file';
import { changedCopy } from '../../files/carry-out';
import { XlsxEditor } from '../../files/xlsx-edit';
import { refuseFolders } from '../find-files';
import { fileProblem, Problems, type Io } from '../io';
import { newWorkbook } from '../output/new-workbook';
import { wrapped, WIDTH } from '../output/text-table';

export interface UpgradeCommandOptions {
  readonly output?: string;
  readonly undo?: true;
  readonly json?: true;
}

/**
 * Shows what an upgrade of a workbook (or taking it back) would change, and with `-o` writes a new workbook that has
 * it. The workbook itself is never written to. Throws {@link Problems} before anything is written.
 */
export async function upgradeWorkbook(file: string, options: UpgradeCommandOptions, io: Io): Promise<void> {
  const output = options.output === undefined ? null : newWorkbook(options.output, io);
  const name = path.basename(file);
  refuseFolders([file], io);
  if (!/\.xls[xm]$/i.test(name))
    throw new Problems([`"${file}" is no .xlsx workbook: only those have a template version.`]);
  io.progress(`Reading ${name} ...`);
  const { bytes, input, reading } = await opened(file, io);
  const plan = planOf(name, bytes, { input, reading }, options.undo === true);
  if (plan.state === 'blocked') throw new Problems([plan.sentence, ...plan.problems]);
  if (!('steps' in plan)) {
    if (plan.state === 'newer' && output !== null) throw new Problems([plan.sentence]);
    io.done();
    io.out(`${options.json ? JSON.stringify(plan, null, 2) : wrapped(plan.sentence, WIDTH)}\n`);
    return;
  }
  if (output !== null) {
    io.progress('Writing and reading again ...');
    io.write(output, await copyOf(file, bytes, input, plan), 'new');
  }
  io.done();
  io.out(options.json ? `${JSON.stringify(plan, null, 2)}\n` : planText(plan, file, options));
}

async function opened(file: string, io: Io) {
  try {
    const bytes = io.read(file);
    return { bytes, ...(await readBook(path.basename(file), bytes, io)) };
  } catch (error) {
    throw new Problems([fileProblem(file, error)]);
  }
}

/** A workbook that was read, with what was found in it. */
interface Book {
  readonly input: WorkbookInput;
  readonly reading: Reading;
}

export async function readBook(name: string, bytes: Uint8Array, io: Io): Promise<Book> {
  const { sheets } = await openFile(name, bytes);
  const input: WorkbookInput = { sheets, today: io.today };
  return { input, reading: readWorkbook(input) };
}

/** The plan of an upgrade, or of taking it back. */
export function planOf(
  name: string,
  bytes: Uint8Array,
  { input, reading }: Book,
  undo: boolean,
): UpgradePlan | UndoPlan {
  if (!undo) return planUpgrade(input, reading);
  const formulas = new XlsxEditor(name, bytes).listFormulas().map(({ formula }) => formula);
  return planUndo(input, reading, formulas);
}

type Steps = Extract<UpgradePlan | UndoPlan, { readonly steps: unknown }>;

async function copyOf(file: string, bytes: Uint8Array, { sheets }: WorkbookInput, { steps }: Steps) {
  try {
    return await changedCopy(path.basename(file), bytes, sheets, steps);
  } catch (error) {
    throw new Problems([fileProblem(file, error)]);
  }
}

function planText(plan: Steps, file: string, { output, undo }: UpgradeCommandOptions): string {
  const lines = (texts: readonly string[]) => texts.map((text) => wrapped(`  ${text}`, WIDTH, '    '));
  return `${[
    plan.sentence,
    ...lines(plan.steps.map(describeStep)),
    ...(plan.stays.length > 0 ? ['Stays as it is:', ...lines(plan.stays)] : []),
    output === undefined
      ? `Nothing was written: add -o NEW.xlsx to write a new workbook ${undo ? 'without what the upgrade added' : 'with the changes'}.`
      : `Written to ${output}; "${file}" is as it was.`,
  ].join('\n')}\n`;
}

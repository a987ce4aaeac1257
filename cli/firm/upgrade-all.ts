import * as fs from 'node:fs';
import path from 'node:path';
import { cellAt, describeEdit } from '../../core/edits';
import { firmEdit, type Firm } from '../../core/firm';
import type { EditStep } from '../../core/host/edit-plan';
import { describeStep, type UndoStep } from '../../core/versions';
import { wordsIn } from '../../core/words';
import type { WorkbookInput } from '../../core/workbook/input';
import { cellText, tidy } from '../../core/workbook/values/text';
import { changedCopy } from '../../files/carry-out';
import { planOf, readBook } from '../commands/upgrade';
import { allOf, complain, Problems, sentencesOf, type Io } from '../io';
import { folderAsked } from '../output/ending';
import { section } from '../output/text-table';
import { readFirm } from '../read-firm';
import { filesBelow, type FoundFile } from '../find-files';

export interface UpgradeAllOptions {
  readonly output?: string;
  readonly firm?: string;
  readonly undo?: true;
}

const { count } = wordsIn();

/** What becomes of one workbook: its changes in words, and its bytes with them. */
interface Changed {
  readonly says: readonly string[];
  readonly bytes: Uint8Array;
}

/**
 * Shows what an upgrade, and a firm's settings, would change in each workbook of a folder; with `-o` writes the changed ones into another folder under their names. No workbook
 * is ever written to, so what was is the way back; `undo` takes upgrades back. All changes of a workbook or none: what is in the way is said, and the others are done. Gives how many failed.
 */
export async function upgradeAll(folder: string, options: UpgradeAllOptions, io: Io): Promise<number> {
  const [firm, files] = allOf(
    () => (options.firm === undefined ? null : readFirm(options.firm, io)),
    () => filesBelow(folder),
    () => (options.output === undefined ? undefined : folderAsked(options.output)),
  );
  if (firm !== null && options.undo)
    throw new Problems([
      '--undo undoes upgrades; the settings of a firm come back with its earlier firm.json, or with the workbooks as they were.',
    ]);
  if (options.output !== undefined && path.resolve(options.output) === path.resolve(folder))
    throw new Problems(['-o is the folder that is read: no workbook is written over; name another folder.']);
  const inside = options.output === undefined ? null : `${path.resolve(options.output)}${path.sep}`;
  const books = files.filter(
    ({ place }) => /\.xls[xm]$/i.test(place) && (inside === null || !place.startsWith(inside)),
  );
  if (books.length === 0) throw new Problems([`"${folder}" holds no .xlsx workbook.`]);
  let [changed, failed] = [0, 0];
  for (const [at, book] of books.entries()) {
    io.progress(`Reading ${book.name} (${at + 1} of ${books.length}) ...`);
    try {
      const found = await changesOf(book, firm, options.undo === true, io);
      const target = options.output === undefined ? null : path.join(options.output, ...book.name.split('/'));
      if (found !== null && target !== null) {
        if (fs.existsSync(target)) throw new Problems([`"${target}" is there already; no file is replaced.`]);
        io.write(path.resolve(target), found.bytes, 'new');
      }
      io.done();
      if (found === null) io.out(`${book.name}: nothing to change.\n`);
      else {
        changed++;
        io.out(`${section(book.name, found.says).join('\n')}\n`);
      }
    } catch (error) {
      io.done();
      failed++;
      complain(io, sentencesOf(book.place, error), book.name);
    }
  }
  const of = `${changed} of ${count(books.length, 'workbook')}`;
  io.out(
    options.output === undefined
      ? `${of} would change. Nothing was written: add -o FOLDER to write the changed ones there.\n`
      : `${of} written to ${options.output}; those in "${folder}" are as they were.\n`,
  );
  return failed;
}

async function changesOf(
  { place, name }: FoundFile,
  firm: Firm | null,
  undo: boolean,
  io: Io,
): Promise<Changed | null> {
  const file = path.posix.basename(name);
  let bytes = io.read(place);
  const says: string[] = [];
  const change = async (
    steps: readonly (EditStep | UndoStep)[],
    input: WorkbookInput,
    words: readonly string[],
  ) => {
    if (steps.length === 0) return;
    bytes = await changedCopy(file, bytes, input.sheets, steps);
    says.push(...words);
  };
  const first = await readBook(file, bytes, io);
  const plan = planOf(file, bytes, first, undo);
  if (plan.state === 'blocked') throw new Problems([plan.sentence, ...plan.problems]);
  if (plan.state === 'newer' || plan.state === 'foreign') throw new Problems([plan.sentence]);
  if ('steps' in plan) await change(plan.steps, first.input, plan.steps.map(describeStep));
  if (firm !== null) {
    // Read again: the upgrade can have added rows where the settings go.
    const { input, reading } = await readBook(file, bytes, io);
    const tab = reading.tables.find(({ kind }) => kind === 'Settings')?.sheet;
    const settings = input.sheets.find((sheet) => sheet.name === tab) ?? null;
    const { steps } = firmEdit(settings, firm);
    // Settings have their names to the left of their values.
    const nameOf = (row: number, column: number): string =>
      settings === null || column === 1 ? '' : tidy(cellText(cellAt(settings, row, column - 1)));
    await change(steps, input, describeEdit(steps, nameOf));
  }
  return says.length === 0 ? null : { says, bytes };
}

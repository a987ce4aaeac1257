import path from 'node:path';
import {
  findForeignFormulas,
  findUnrepairable,
  type ForeignFormula,
  type FormulaCell,
} from '../../core/formulas';
import { readWorkbook } from '../../core/ledger/reading/read';
import { wordsIn } from '../../core/words';
import { whyNotWritable } from '../../core/versions';
import { openFile } from '../open-file';
import { FileProblem } from '../../files/problem';
import { areaCell, areaText, cellPlace, XlsxEditor, type CellChange } from '../../files/xlsx-edit';
import { fileProblem, Problems, type Io } from '../io';
import { newWorkbook } from '../output/new-workbook';
import { oneLine, wrapped, WIDTH } from '../output/text-table';

const { count } = wordsIn();

export interface RepairCommandOptions {
  readonly output?: string;
  readonly json?: true;
}

/** Shows the formulas of ours that Excel would not understand in a workbook, and with `-o` writes one with them repaired. */
export async function repairWorkbook(file: string, options: RepairCommandOptions, io: Io): Promise<void> {
  const output = options.output === undefined ? null : newWorkbook(options.output, io);
  const name = path.basename(file);
  const editor = openEditor(file, name, io);
  const cells = formulaCells(editor);
  const found = findForeignFormulas(cells, 'excel file');
  const left = findUnrepairable(cells).map(
    ({ cell, missing }) => `${place(cell)}: it uses ${missing}, which Excel does not have; left as it is.`,
  );
  if (output !== null && found.length > 0) {
    const bytes = repaired(editor, found);
    await verify(name, bytes, io);
    io.write(output, bytes, 'new');
  }
  io.done();
  if (options.json) {
    const list = found.map(({ cell, form, repaired, value, height, width }) => ({
      sheet: cell.sheet,
      cell: areaCell(cell.row, cell.column),
      form,
      before: cell.formula,
      after: repaired,
      value,
      height,
      width,
    }));
    io.out(`${JSON.stringify({ formulas: list, left }, null, 2)}\n`);
    return;
  }
  io.out(
    `${[...found.map(line), ...left.map((each) => wrapped(each, WIDTH)), summary(found, output, options)].join('\n')}\n`,
  );
}

function repaired(editor: XlsxEditor, found: readonly ForeignFormula[]): Uint8Array {
  try {
    for (const [sheet, changes] of bySheet(found, sharedCells(editor))) editor.setCells(sheet, changes);
    return editor.save();
  } catch (error) {
    if (error instanceof RangeError) throw new Problems([`${error.message} Nothing was written.`]);
    throw error;
  }
}

function openEditor(file: string, name: string, io: Io): XlsxEditor {
  try {
    return new XlsxEditor(name, io.read(file));
  } catch (error) {
    throw new Problems([fileProblem(file, error)]);
  }
}

function formulaCells(editor: XlsxEditor): FormulaCell[] {
  return editor.listFormulas().flatMap(({ sheet, cell, formula, value, dynamic }) => {
    const at = cellPlace(cell);
    return at ? [{ sheet, ...at, formula, value, dynamic }] : [];
  });
}

/** Cells whose formula others take too: Excel stores a formula that was filled down once. */
function sharedCells(editor: XlsxEditor): ReadonlySet<string> {
  return new Set(
    editor.listFormulas().flatMap(({ sheet, cell, shared }) => (shared === null ? [] : [`${sheet}!${cell}`])),
  );
}

/** What to write: the formula with its last value, and the cells it filled as plain values. */
function bySheet(found: readonly ForeignFormula[], shared: ReadonlySet<string>): Map<string, CellChange[]> {
  const sheets = new Map<string, CellChange[]>();
  for (const { cell, repaired: formula, spills, value, height, width, filled } of found) {
    const changes = sheets.get(cell.sheet) ?? [];
    sheets.set(cell.sheet, changes);
    const { row, column } = cell;
    const area = { top: row, left: column, bottom: row + height - 1, right: column + width - 1 };
    changes.push({
      cell: areaCell(row, column),
      value,
      formula,
      ...(shared.has(place(cell)) ? { keepShared: true } : {}),
      ...(spills ? { spill: areaText(area) } : {}),
    });
    for (const each of filled) changes.push({ cell: areaCell(each.row, each.column), value: each.value });
  }
  return sheets;
}

/** Reads the result again: it opens, is of a version that may be written, and no formula is left to repair. */
async function verify(name: string, bytes: Uint8Array, io: Io): Promise<void> {
  let refusal: string | null;
  try {
    const { sheets } = await openFile(name, bytes);
    refusal = whyNotWritable(readWorkbook({ sheets, today: io.today }));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new Problems([
      `The repaired workbook could not be read again (${error.message}); nothing was written.`,
    ]);
  }
  if (refusal !== null) throw new Problems([refusal]);
  const left = findForeignFormulas(formulaCells(new XlsxEditor(name, bytes)), 'excel file');
  if (left.length > 0)
    throw new Problems([
      `${left.map(({ cell }) => place(cell)).join(', ')} could not be repaired; nothing was written.`,
    ]);
}

function place({ sheet, row, column }: FormulaCell): string {
  return `${sheet}!${areaCell(row, column)}`;
}

const FROM = {
  'sheets export': 'exported by Google Sheets',
  'excel file': 'stored by Excel without the mark of an array',
  typed: 'as it is typed',
} as const;

function line({ cell, form, repaired, height, width, value }: ForeignFormula): string {
  const area = height * width > 1 ? `, fills ${height} by ${width} cells` : '';
  const shows = value === null ? '' : `, shows ${oneLine(String(value), 30)}`;
  return wrapped(
    `${place(cell)} (${FROM[form]}${shows}${area}): =${oneLine(cell.formula, 90)} -> =${oneLine(repaired, 90)}`,
    WIDTH,
  );
}

function summary(
  found: readonly ForeignFormula[],
  output: string | null,
  options: RepairCommandOptions,
): string {
  if (found.length === 0) return 'No formula of ours needs repair; nothing was written.';
  return output === null
    ? `${count(found.length, 'formula')} to repair; nothing was written: add -o NEW.xlsx to write a new workbook.`
    : `${count(found.length, 'formula')} repaired in ${options.output ?? output}.`;
}

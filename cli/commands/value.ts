import { evaluateFormula } from '../../core/functions';
import type { CellResult, FunctionResult } from '../../core/functions/entry';
import { openBook } from '../../core/kpis';
import { EN_DASH } from '../../core/words';
import { EXIT_NO_VALUE, EXIT_PROBLEM, Problems, type Io } from '../io';
import { textTable } from '../output/text-table';
import { readFiles, recognised, type FilesOptions } from '../read-files';

/** Prints what a formula, the last of the words, gives for the files before it; gives the status. */
export async function printValue(words: readonly string[], options: FilesOptions, io: Io): Promise<number> {
  const files = words.slice(0, -1);
  const formula = words[words.length - 1] ?? '';
  if (files.length === 0 || !formula.trim().startsWith('='))
    throw new Problems([
      `Give files, then a formula that begins with "=" and is in quotes, for example '=PARTNER_ROI("Harbor Tax")'.`,
    ]);
  const { ledger } = recognised(await readFiles(files, options, io));
  io.done();
  return printResult(evaluateFormula(openBook(ledger), formula), options.json ?? false, io);
}

/** Prints what a formula gives; the reason for no value and wrong arguments go to standard error. Gives the status. */
export function printResult(result: FunctionResult, json: boolean, io: Io): number {
  switch (result.kind) {
    case 'invalid':
      io.err(`${result.message}\n`);
      return EXIT_PROBLEM;
    case 'cell':
      if ('reason' in result.cell) {
        io.err(`${result.cell.reason}\n`);
        return EXIT_NO_VALUE;
      }
      io.out(`${json ? JSON.stringify(result.cell.value) : plain(result.cell)}\n`);
      return 0;
    case 'table':
      io.out(
        `${
          json
            ? JSON.stringify(
                result.rows.map((row) => row.map(jsonValue)),
                null,
                2,
              )
            : result.headless
              ? result.rows.map((row) => row.map(plain).join('\t')).join('\n')
              : aligned(result.rows)
        }\n`,
      );
      return 0;
  }
}

function jsonValue(cell: CellResult): string | number | boolean | null {
  return 'reason' in cell ? null : cell.value;
}

/** Unrounded, as the cell holds it. */
function plain(cell: CellResult): string {
  if ('reason' in cell) return EN_DASH;
  return cell.value === null ? '' : String(cell.value);
}

/** Numbers of a table rounded to four decimals: it is read, not computed with (`--json` has them unrounded). */
function rounded(cell: CellResult): string {
  if ('reason' in cell || typeof cell.value !== 'number') return plain(cell);
  return String(Math.round(cell.value * 1e4) / 1e4);
}

/** Rows above the first one that is filled throughout are a preamble (PARTNER_EXPLAIN): a label and a text each. */
function aligned(rows: ReadonlyArray<readonly CellResult[]>): string {
  const filled = rows.findIndex((row) => row.every((cell) => plain(cell) !== ''));
  const start = filled < 0 ? rows.length : filled;
  const preamble = rows
    .slice(0, start)
    .map((row) => row.map(rounded).filter((text) => text !== ''))
    .map(([label = '', ...rest]) => (rest.length > 0 ? `${label}: ${rest.join('  ')}` : label));
  const [header, ...body] = rows.slice(start);
  if (!header) return preamble.join('\n');
  const columns = header.map((cell, c) => {
    const numbers = body.some((row) => {
      const each = row[c];
      return each !== undefined && 'value' in each && typeof each.value === 'number';
    });
    return { header: plain(cell), align: numbers ? ('right' as const) : ('left' as const), max: 60 };
  });
  const table = textTable(
    columns,
    body.map((row) => row.map(rounded)),
  );
  return preamble.length > 0 ? `${preamble.join('\n')}\n\n${table}` : table;
}

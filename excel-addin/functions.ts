import {
  CATALOGUE,
  callFunction,
  ledgerSource,
  markAmong,
  toExcel,
  type ExcelCell,
  type FunctionEntry,
} from '../core/functions';
import { openBook } from '../core/kpis';
import { readWorkbook } from '../core/ledger/read';
import type { DateSystem } from '../core/workbook/input';
import { excelHost } from './host';

const host = excelHost();

/** Of the workbook as it was last read: date serials among the arguments count in it. */
let dateSystem: DateSystem = 1900;

/** One reading serves every cell until the workbook changes. */
const source = ledgerSource(async () => {
  const input = await host.readWorkbook();
  dateSystem = input.sheets.find((sheet) => sheet.dateSystem !== undefined)?.dateSystem ?? 1900;
  return openBook(readWorkbook(input).ledger);
});

for (const entry of CATALOGUE) CustomFunctions.associate(entry.name, implementation(entry));

void Office.onReady(() => host.onChange(() => source.invalidate()));

type Result = string | number | boolean | CustomFunctions.Error;

/** Excel passes every declared parameter (null when left out) and then an object that describes the call. */
function implementation(entry: FunctionEntry): (...args: unknown[]) => Promise<Result[][]> {
  const readsAnew = entry.parameters.some(({ kind }) => kind === 'tables');
  return async (...args) => {
    const given = args.slice(0, entry.parameters.length);
    const book = await (readsAnew ? source.refresh() : source.get(markAmong(given))).catch(
      (cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new CustomFunctions.Error(
          CustomFunctions.ErrorCode.notAvailable,
          `The workbook could not be read: ${reason}`,
        );
      },
    );
    return toExcel(callFunction(entry, given, { book, dateSystem })).map((row) => row.map(shown));
  };
}

function shown(cell: ExcelCell): Result {
  return 'error' in cell
    ? new CustomFunctions.Error(CustomFunctions.ErrorCode[cell.error], cell.message)
    : cell.value;
}

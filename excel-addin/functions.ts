import {
  CATALOGUE,
  callFunction,
  ledgerSource,
  markAmong,
  toExcel,
  type ExcelCell,
  type FunctionEntry,
} from '../core/functions';
import { openBook, type Book } from '../core/kpis';
import { readWorkbook } from '../core/ledger/reading/read';
import type { DateSystem } from '../core/workbook/input';
import { associateCommands, tell } from './pane/commands';
import { startWithDocument } from './pane/start-up';
import { formatsOf, formatted, type FormattedNumber } from './formatted';
import { patiently } from './reading/patience';
import { keepFresh, type Freshness } from './reading/freshness';
import { excelHost } from './host';
import { startUp } from './writing/repair';
import { inTurn } from './writing/turns';

const host = excelHost();

/** Of the workbook as it was last read: date serials among the arguments count in it. */
let dateSystem: DateSystem = 1900;

/** One reading serves every cell until the workbook changes. */
const source = ledgerSource(async () => {
  const input = await patiently(async () => host.readWorkbook());
  dateSystem = input.sheets.find((sheet) => sheet.dateSystem !== undefined)?.dateSystem ?? 1900;
  return openBook(readWorkbook(input).ledger);
});

let freshness: Freshness | undefined;

for (const entry of CATALOGUE) CustomFunctions.associate(entry.name, implementation(entry));

void Office.onReady(() => {
  const report = (what: string) => (error: unknown) => console.error(what, error);
  // An Excel without such buttons has formulas and a pane all the same.
  try {
    associateCommands();
  } catch (error) {
    report('The buttons of the ribbon could not be tied to what they do')(error);
  }
  inTurn(startUp)
    .then((stays) => tell(stays.join(' ')))
    .catch(report('An earlier failure could not be put right'));
  freshness = keepFresh(source, report('Formulas could not be brought up to date'));
});

type Result = string | number | boolean | FormattedNumber | CustomFunctions.Error;

/** Excel passes every declared parameter (null when left out) and then an object that describes the call. */
function implementation(entry: FunctionEntry): (...args: unknown[]) => Promise<Result[][]> {
  const readsAnew = entry.parameters.some(({ kind }) => kind === 'tables');
  const formats = formatsOf(entry);
  return async (...args) => {
    startWithDocument();
    const given = args.slice(0, entry.parameters.length);
    const book = await bookFor(readsAnew, markAmong(given)).catch((cause: unknown) => {
      freshness?.failed();
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new CustomFunctions.Error(
        CustomFunctions.ErrorCode.notAvailable,
        `The workbook could not be read: ${reason}`,
      );
    });
    const cells = toExcel(callFunction(entry, given, { book, dateSystem })).map((row) => row.map(shown));
    // Older Excel takes no number with a format from a function.
    if (!Office.context.requirements?.isSetSupported('ExcelApi', '1.16')) return cells;
    return cells.map((row) => row.map((cell, column) => formatted(cell, column, formats)));
  };
}

async function bookFor(readsAnew: boolean, mark: string | null): Promise<Book> {
  const book = await (readsAnew ? source.refresh() : source.get(mark));
  if (readsAnew) freshness?.ledgerGave(book.ledger.mark);
  else if (mark === null) freshness?.gave(book.ledger.mark);
  return book;
}

function shown(cell: ExcelCell): Exclude<Result, FormattedNumber> {
  return 'error' in cell
    ? new CustomFunctions.Error(CustomFunctions.ErrorCode[cell.error], cell.message)
    : cell.value;
}

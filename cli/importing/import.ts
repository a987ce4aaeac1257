import path from 'node:path';
import {
  ImportProblem,
  importSteps,
  planImport,
  rowsHeld,
  type ChangedRow,
  type ImportOptions,
  type ImportPlan,
} from '../../core/import';
import { EditProblem } from '../../core/edits';
import { wordsIn } from '../../core/words';
import type { SheetInput, WorkbookInput } from '../../core/workbook/input';
import { readCalendar, readCalendarTable, type CalendarOptions } from '../../calendars';
import type { DateOrder } from '../../core/workbook/values/days/date-form';
import { readWorkbook } from '../../core/ledger/reading/read';
import { FileProblem } from '../../files/problem';
import { openFile } from '../open-file';
import { columnMaps, readArguments } from '../arguments';
import { importCalendar, type CalendarCommandOptions } from './import-calendar';
import { importStatement } from './import-statement';
import { importJson, importText } from './import-text';
import { writeImport } from './import-write';
import { nothingWritten } from './nothing-written';
import { fileProblem, Problems, readNamed, type Io } from '../io';
import { newWorkbook } from '../output/new-workbook';
import { checkHeaders } from '../open-files';

const { count } = wordsIn();

export interface ImportCommandOptions extends CalendarCommandOptions {
  readonly statement?: true;
  readonly client: readonly string[];
  readonly zone?: string;
  readonly dateOrder?: DateOrder;
  readonly into: string;
  readonly output?: string;
  readonly map: readonly string[];
  readonly set: readonly string[];
  readonly partner?: string;
  readonly samePartner: readonly string[];
  readonly newPartners?: true;
  readonly newColumns?: true;
  readonly update?: true | string;
}

/** Shows what importing an export would do, and does it when `-o` says where to. */
export async function importExport(file: string, options: ImportCommandOptions, io: Io): Promise<void> {
  const { reading } = readArguments({ map: options.map, table: [], set: options.set });
  const output = options.output === undefined ? null : newWorkbook(options.output, io);
  const chosenRows = rowNumbers(options.update);
  if (output === null && options.update !== undefined)
    throw new Problems(['--update changes rows only in a new workbook: say where it goes with -o NEW.xlsx.']);
  const name = path.basename(options.into);
  if (!/\.xls[xm]$/i.test(name))
    throw new Problems([`--into "${options.into}" is no .xlsx workbook: save it as one first.`]);
  io.progress(`Reading ${name} and ${path.basename(file)} ...`);
  const bytes = readNamed(options.into, io);
  const exportBytes = readNamed(file, io);
  const book = await opened(options.into, () => openFile(name, bytes));
  const input: WorkbookInput = { sheets: book.sheets, today: io.today };
  const how = calendarOptions(input, options, io);
  const target = { name, bytes, input };
  const calendar = readCalendar(exportBytes, how);
  if (calendar) return opened(options.into, () => importCalendar(calendar, target, output, options, io));
  const exported = await opened(file, () => openFile(path.basename(file), exportBytes));
  // Who says how columns of an export are read has no time sheet.
  const isExport = options.map.length > 0 || options.statement === true;
  const sheet = isExport ? null : readCalendarTable(exported.sheets, how);
  if (sheet && !holdsMoreThanTime(exported.sheets, io))
    return opened(options.into, () => importCalendar(sheet, target, output, options, io));
  const problems: string[] = [];
  checkHeaders(exported.sheets, reading, problems);
  if (problems.length > 0) throw new Problems(problems);
  const maps = columnMaps(reading.maps);
  if (options.statement === true) {
    const said = { client: options.client, maps, settings: reading.settings };
    return opened(options.into, () =>
      importStatement(exported.sheets, target, output, options.json ? { ...said, json: true } : said, io),
    );
  }
  const asked: ImportOptions = {
    maps,
    settings: reading.settings,
    partnerNames: samePartners(options.samePartner),
    newPartners: options.newPartners === true,
    newColumns: options.newColumns === true,
    ...(options.sameDay === true ? { others: 'all' as const } : {}),
    ...(options.partner === undefined ? {} : { partner: options.partner }),
  };
  const plan = planned(() => planImport(exported.sheets, input, asked));
  const chosen = choose(plan, chosenRows);
  if (output === null || plan.newRows.length + chosen.length === 0) {
    io.done();
    io.out(options.json ? `${importJson(plan)}\n` : `${importText(plan)}\n`);
    if (!options.json) io.out(nothingWritten(output, () => importSteps(input, plan, chosen)));
    return;
  }
  io.progress('Writing and reading again ...');
  const written = await opened(options.into, () =>
    writeImport(name, bytes, input, plan, chosen, { exports: exported.sheets, options: asked }),
  );
  io.write(output, written.bytes, 'new');
  io.done();
  if (options.json) io.out(`${importJson(plan)}\n`);
  else
    io.out(
      `${importText(plan)}\n${[
        `${count(plan.newRows.length, 'row')} added and ${count(written.updated, 'row')} updated in ${options.output ?? output}; "${options.into}" is as it was.`,
        ...(written.formulas.length > 0 ? [`Kept their formulas: ${written.formulas.join(', ')}.`] : []),
      ].join('\n')}\n`,
    );
}

/** Whether a file has more than times: a time sheet among introductions, partners or money is one of its tables. */
function holdsMoreThanTime(sheets: readonly SheetInput[], { today }: Io): boolean {
  const held = rowsHeld(readWorkbook({ sheets, today }).ledger);
  const more = held.Referrals + held.Partners + held.Money;
  return more > 0 && (sheets.length > 1 || held.Activities > 0);
}

/** How times and dates of a calendar are taken: as the options say, else as the workbook's Settings, else as here. */
function calendarOptions(
  input: WorkbookInput,
  { zone, dateOrder }: ImportCommandOptions,
  io: Io,
): CalendarOptions {
  return {
    today: io.today,
    zone: zone ?? readWorkbook(input).ledger.settings.timeZone,
    machineZone: io.timeZone(),
    ...(dateOrder === undefined ? {} : { dateOrder }),
  };
}

async function opened<T>(file: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof FileProblem || error instanceof EditProblem)
      throw new Problems([fileProblem(file, error)]);
    // A text or a place that the workbook cannot take.
    if (error instanceof RangeError) throw new Problems([`${error.message} Nothing was written.`]);
    throw error;
  }
}

/** What is missing, with the option that gives it. */
function planned(plan: () => ImportPlan): ImportPlan {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    const hint =
      error.kind === 'no partner'
        ? ' Name the column with --map Referrals.Partner=header, or the partner of all rows with --partner NAME. Is it a statement of fees or commissions? Then add --statement.'
        : error.kind === 'no table'
          ? ' Name its columns with --map Referrals.Partner=header. Is it a statement of fees or commissions? Then add --statement.'
          : '';
    throw new Problems([error.message + hint]);
  }
}

/** `--same-partner "Harbour Tax=Harbor Tax"`: the name in the export, then that of the workbook. */
function samePartners(options: readonly string[]): Map<string, string> {
  return new Map(
    options.map((text) => {
      const [from = '', to = ''] = text.split('=').map((part) => part.trim());
      if (from === '' || to === '')
        throw new Problems([
          `--same-partner "${text}" should read "name in the export=name in the workbook".`,
        ]);
      return [from, to] as const;
    }),
  );
}

function rowNumbers(update: true | string | undefined): 'all' | ReadonlySet<number> {
  if (update === undefined) return new Set();
  if (update === true) return 'all';
  const rows = update.split(',').map((each) => Number(each));
  if (!rows.every((row) => Number.isInteger(row) && row > 0))
    throw new Problems([
      `--update "${update}" should list rows of the workbook, for example --update 12,15.`,
    ]);
  return new Set(rows);
}

function choose({ changedRows }: ImportPlan, rows: 'all' | ReadonlySet<number>): ChangedRow[] {
  if (rows === 'all') return [...changedRows];
  const unknown = [...rows].filter((row) => !changedRows.some((each) => each.bookRow === row));
  if (unknown.length > 0)
    throw new Problems([
      `--update ${unknown.join(',')}: the export changes no such row; it changes ${changedRows.map((each) => each.bookRow).join(', ') || 'none'}.`,
    ]);
  return changedRows.filter((each) => rows.has(each.bookRow));
}

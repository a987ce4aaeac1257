import path from 'node:path';
import { formatIso } from '../../core/calendar/day';
import {
  ImportProblem,
  planImport,
  type ChangedRow,
  type ImportOptions,
  type ImportPlan,
  type ImportValue,
} from '../../core/import';
import { EditProblem } from '../../core/edits';
import { EN_DASH, wordsIn } from '../../core/words';
import type { Cell, WorkbookInput } from '../../core/workbook/input';
import { cellText } from '../../core/workbook/values/text';
import { readCalendar, readCalendarTable, type CalendarOptions } from '../../calendars';
import type { DateOrder } from '../../core/workbook/values/days/date-form';
import { readWorkbook } from '../../core/ledger/reading/read';
import { FileProblem } from '../../files/problem';
import { openFile } from '../open-file';
import { readArguments } from '../arguments';
import { importCalendar, type CalendarCommandOptions } from './import-calendar';
import { importStatement } from './import-statement';
import { writeImport } from './import-write';
import { fileProblem, Problems, readNamed, type Io } from '../io';
import { newWorkbook } from '../output/new-workbook';
import { checkHeaders } from '../open-files';
import { oneLine, section, SHOWN, textTable, wrapped, WIDTH } from '../output/text-table';

const { count, percent } = wordsIn();

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
  const sheet =
    options.map.length > 0 || options.statement === true ? null : readCalendarTable(exported.sheets, how);
  if (sheet) return opened(options.into, () => importCalendar(sheet, target, output, options, io));
  const problems: string[] = [];
  checkHeaders(exported.sheets, reading, problems);
  if (problems.length > 0) throw new Problems(problems);
  const maps = reading.maps.map(({ table, column, header }) => [`${table}.${column}`, header] as const);
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
    if (!options.json) io.out(`${output === null ? PREVIEW : 'Nothing to write: no file was made.'}\n`);
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

const PREVIEW = 'This is a preview, nothing was written: add -o NEW.xlsx to write a new workbook.';

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

function plain(value: ImportValue | Cell): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? formatIso(value.date) : (value ?? null);
}

function importJson(plan: ImportPlan): string {
  return JSON.stringify(
    {
      ...plan,
      perhaps: plan.perhaps.map((row) => ({ ...row, received: formatIso(row.received) })),
      newRows: plan.newRows.map(({ received, values, ...row }) => ({
        ...row,
        received: received === null ? null : formatIso(received),
        values: Object.fromEntries([...values].map(([column, value]) => [column, plain(value)])),
      })),
      changedRows: plan.changedRows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, before: plain(cell.before), after: plain(cell.after) })),
      })),
    },
    null,
    2,
  );
}

/** The plan as text: how the columns are read, then what would be added, changed and left out. */
function importText(plan: ImportPlan): string {
  const mapping = textTable(
    [
      { header: 'Column', align: 'left', max: 30 },
      { header: 'Becomes', align: 'left', max: 28 },
      { header: 'Sure', align: 'right' },
      { header: 'For example', align: 'left', max: 48 },
    ],
    plan.columns.map(({ header, column, confidence, samples }) => [
      header,
      column ?? EN_DASH,
      column === null ? '' : percent(confidence),
      samples.map((sample) => oneLine(sample, 20)).join(' | '),
    ]),
  );
  return [
    `${plan.format === null ? 'No known export; read by its headers and values' : `Recognized: ${plan.format}`}. Rows go to "${plan.target.sheet}".`,
    mapping,
    ...(plan.lacking.length > 0
      ? [
          wrapped(
            `The workbook has no column for ${plan.lacking.join(', ')}: add ${plan.lacking.length === 1 ? 'it' : 'them'} to keep what the export says.${plan.lacking.includes('Id') ? ' Without Id a row is found again by partner, client and day received only.' : ''}`,
            WIDTH,
          ),
        ]
      : []),
    '',
    `${count(plan.newRows.length, 'new row')}; ${count(plan.changedRows.length, 'row')} with changes; ${count(plan.sameRows, 'row')} there already; ${count(plan.leftOut.length, 'row')} left out.`,
    ...section(
      'New',
      plan.newRows.map(
        (row) =>
          `row ${row.row}: ${[row.partner, row.client, row.received === null ? 'no day received' : formatIso(row.received), plain(row.values.get('Status') ?? null)].filter((part) => part !== '' && part !== null).join(', ')}`,
      ),
    ),
    ...section(
      'Perhaps there already under other details (--same-day adds them all the same)',
      plan.perhaps.map(
        ({ row, partner, client, received, sheet, bookRow, bookClient }) =>
          `row ${row}: ${partner}, ${client || 'no client'}, ${formatIso(received)}: "${sheet}" row ${bookRow} is of the same partner and day${bookClient === '' ? '' : ` (${bookClient})`}`,
      ),
    ),
    ...section(
      'Changed (only --update applies it)',
      plan.changedRows.map(
        (row) =>
          `"${row.sheet}" row ${row.bookRow} (${row.partner}, ${row.client}): ${row.cells.map((cell) => `${cell.header} ${cellText(cell.before) === '' ? 'blank' : `"${oneLine(cellText(cell.before), 30)}"`} -> "${oneLine(String(plain(cell.after)), 30)}"`).join('; ')}`,
      ),
    ),
    ...section(
      'Left out',
      reasons(plan).map(
        ([reason, rows]) =>
          `${reason} ${rows.length === 1 ? 'Row' : 'Rows'} ${rows.slice(0, SHOWN).join(', ')}${rows.length > SHOWN ? ' ...' : ''}.`,
      ),
    ),
    ...section('About the values', [...plan.remarks, ...doubts(plan)]),
    ...section(
      `${
        plan.leftOut.some((each) => each.waits)
          ? 'Left out until you say who they are (--new-partners takes them as they are, --same-partner "name here=name there" renames one)'
          : 'New partners'
      }`,
      plan.unknownPartners.map(
        ({ name, rows, close }) =>
          `${name} (${count(rows, 'row')})${close.length > 0 ? `; close: ${close.join(', ')}` : ''}`,
      ),
    ),
  ].join('\n');
}

/** What the reading says about values of the export, once for each column and problem. */
function doubts({ notes }: ImportPlan): string[] {
  const groups = new Map<string, number>();
  for (const { column, problem } of notes) {
    const key = `${column === '' ? '' : `${column}: `}${problem}`;
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return [...groups].map(([text, times]) => (times === 1 ? text : `${text} (${times} rows)`));
}

function reasons({ leftOut }: ImportPlan): Array<[string, number[]]> {
  const groups = new Map<string, number[]>();
  for (const { row, reason, waits } of leftOut)
    if (waits !== true) groups.set(reason, [...(groups.get(reason) ?? []), row]);
  return [...groups];
}

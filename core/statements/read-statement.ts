import { NONE, type Ledger } from '../ledger/ledger';
import { readWorkbook } from '../ledger/reading/read';
import type { FoundTable } from '../workbook/blocks/found';
import type { SheetInput, WorkbookInput } from '../workbook/input';
import { sheetWith } from '../workbook/sheet-columns';
import { cellText, isBlank, tidy } from '../workbook/values/text';
import { StatementProblem, type StatementOptions } from './plan';

/** A line of a statement that could be read. */
export interface StatementLine {
  readonly row: number;
  readonly day: number;
  readonly amount: number;
  /** Index into MONEY_KINDS. */
  readonly kind: number;
  readonly client: string;
}

interface StatementReading {
  readonly table: FoundTable;
  readonly lines: readonly StatementLine[];
  /** By row, why a line could not be read. */
  readonly unread: ReadonlyMap<number, string>;
  readonly notes: readonly string[];
}

/** A statement names no partner: a column of one name is put beside it, so that it is read like any table of money. */
const ANYBODY = 'Partner of all rows';

/** Reads the lines of a statement. Throws a {@link StatementProblem} when it has no day, amount or client. */
export function readStatement(
  sheets: readonly SheetInput[],
  book: WorkbookInput,
  options: StatementOptions,
): StatementReading {
  const read = (of: readonly SheetInput[]) =>
    readWorkbook({
      sheets: of.map((sheet) => sheetWith(sheet, { kind: 'Money', generated: false })),
      today: book.today,
      ...(book.locale === undefined ? {} : { locale: book.locale }),
      settings: [
        ['Map Money.Partner', ANYBODY],
        ...(options.maps ?? []).map(([column, header]) => [`Map ${column}`, header] as const),
        ...(options.settings ?? []),
      ],
    });
  const found = moneyTable(read(sheets).tables);
  if (!found)
    throw new StatementProblem(
      `No header row with a day, an amount and a client was found in ${sheets.map(({ name }) => `"${name}"`).join(', ')}.`,
    );
  const withPartner = sheets.map((sheet) => (sheet.name === found.sheet ? withColumn(sheet, found) : sheet));
  const { ledger, tables } = read(withPartner);
  const table = moneyTable(tables) ?? found;
  const columns = table.columns.filter(({ header }) => header !== ANYBODY);
  for (const [column, what] of [
    ['Date', 'the day'],
    ['Amount', 'the amount'],
    ['Client', 'the client'],
  ] as const)
    if (!columns.some((each) => each.column === column))
      throw new StatementProblem(
        `No column of "${table.sheet}" says ${what}; its columns are ${columns
          .map(({ header }) => header)
          .filter((header) => header !== '')
          .join(', ')}.`,
        columns,
      );
  const sheet = sheets.find(({ name }) => name === table.sheet);
  const client = columns.find((each) => each.column === 'Client')!.position - (sheet?.firstColumn ?? 1);
  const { money } = ledger;
  const lines: StatementLine[] = [];
  for (let i = 0; i < money.count; i++) {
    if (ledger.sheets[money.sheet[i]!] !== table.sheet) continue;
    const row = money.row[i]!;
    const cells = sheet?.rows[row - (sheet.firstRow ?? 1)];
    lines.push({
      row,
      day: money.day[i]!,
      amount: money.amount[i]!,
      kind: money.kind[i]!,
      client: money.client[i] === NONE ? '' : tidy(cellText(cells?.[client])),
    });
  }
  return { table: { ...table, columns }, lines, ...notesOf(ledger, table, lines) };
}

function moneyTable(tables: readonly FoundTable[]): FoundTable | undefined {
  return tables
    .filter(({ kind, headerRow }) => kind === 'Money' && headerRow > 0)
    .sort((a, b) => b.rowCount - a.rowCount)[0];
}

function withColumn(sheet: SheetInput, table: FoundTable): SheetInput {
  const header = table.headerRow - (sheet.firstRow ?? 1);
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = sheet.rows.map((cells, i) => {
    if (i < header || cells.every(isBlank)) return cells;
    const padded = Array.from({ length: width }, (_, c) => cells[c]);
    return [...padded, i === header ? ANYBODY : 'anybody'];
  });
  return { ...sheet, rows };
}

/** Why rows were left out, and what was said of the columns as a whole. */
function notesOf(ledger: Ledger, table: FoundTable, lines: readonly StatementLine[]) {
  const read = new Set(lines.map(({ row }) => row));
  const unread = new Map<number, string>();
  const notes = new Set<string>();
  for (const { sheet, row, problem, column } of ledger.notes) {
    if (sheet !== table.sheet) continue;
    if (row > table.headerRow && !read.has(row)) unread.set(row, problem);
    else notes.add(`${column === '' ? '' : `${column}: `}${problem}`);
  }
  return { unread, notes: [...notes] };
}

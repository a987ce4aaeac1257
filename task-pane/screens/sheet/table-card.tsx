import type { ComponentChildren } from 'preact';
import type { Settings } from '../../../core/workbook/settings/settings';
import type { FoundColumn, FoundTable } from '../../../core/workbook/blocks/found';
import type { SheetInput } from '../../../core/workbook/input';
import { columnName } from '../../../core/workbook/mapping/column-name';
import { TABLES, tableDescription, type TableKind } from '../../../core/workbook/tables';
import { listed, type Words } from '../../../core/words';
import { Choices } from '../../parts/fields/choices';
import { Details } from '../../parts/details';
import { Jump } from '../../parts/jump';
import { Message } from '../../parts/message';
import { ColumnRow } from './column-row';
import { columnCorrection, saidKind, shownSamples, unknownColumns, type Rows } from './corrections';

interface CardProps {
  readonly table: FoundTable;
  /** The sheet that it stands on. */
  readonly sheet: SheetInput | undefined;
  readonly settings: Settings;
  readonly words: Words;
  readonly busy: boolean;
  /** Keeps rows in Settings; `said` is the sentence about it. */
  readonly onKeep: (rows: Rows, said: string) => void;
}

/** A table of ours: where it stands, how its columns were read, what it lacks. */
export function TableCard({ table, settings, words, sheet, busy, onKeep }: CardProps) {
  const { kind, columns } = table;
  if (kind === null) return null;
  const used = columns.filter(({ column }) => column !== null);
  const unused = columns.filter(
    ({ column, header, samples }) => column === null && (header !== '' || samples.length > 0),
  );
  const absent = absentOf(table);
  const choose = (column: FoundColumn, to: string | null) => {
    const header = columnName(column, columns);
    onKeep(
      columnCorrection(kind, { ...column, header }, to, settings.columnMap),
      to === null
        ? `\u201c${header}\u201d is no longer read; kept in Settings.`
        : `\u201c${header}\u201d is now read as ${to}; kept in Settings.`,
    );
  };
  const row = (column: FoundColumn) => (
    <ColumnRow
      key={column.position}
      table={table}
      kind={kind}
      column={column}
      samples={shownSamples(kind, column, sheet?.dateSystem ?? 1900, words.shortDate)}
      percent={words.percent}
      busy={busy}
      onChange={(to) => choose(column, to)}
    />
  );
  return (
    <Details
      summary={<Summary table={table}>{words.count(table.rowCount, 'row')}</Summary>}
      open={absent.length > 0 || kind === 'Referrals'}
    >
      <Where table={table} />
      {absent.length > 0 && (
        <Message tone="warning">
          <p>
            {table.lacks === undefined ? 'Nothing counts in a period' : 'Nothing can be read'} before you say
            which {absent.length === 1 ? 'column is' : 'columns are'} {listed(absent)}.
          </p>
          {absent.map((header) => (
            <Absent key={header} header={header} kind={kind} columns={unused} busy={busy} onChoose={choose} />
          ))}
        </Message>
      )}
      <ul class="pl-columns">{used.map(row)}</ul>
      {unused.length > 0 && (
        <Details summary={`${words.count(unused.length, 'column')} not used`} open={absent.length > 0}>
          <ul class="pl-columns">{unused.map(row)}</ul>
        </Details>
      )}
    </Details>
  );
}

/** What is asked for: what nothing can be read without, and the day of introductions, without which they count in no period. */
function absentOf({ kind, columns, lacks = [] }: FoundTable): readonly string[] {
  const isUndated = kind === 'Referrals' && !columns.some(({ column }) => column === 'Received');
  return isUndated ? [...lacks, 'Received'] : lacks;
}

/** A column that is needed and was not found: the ones that are not used may be it. */
function Absent({
  header,
  kind,
  columns,
  busy,
  onChoose,
}: {
  readonly header: string;
  readonly kind: TableKind;
  readonly columns: readonly FoundColumn[];
  readonly busy: boolean;
  readonly onChoose: (column: FoundColumn, to: string) => void;
}) {
  const help = tableDescription(kind).columns.find((column) => column.header === header)?.help;
  return (
    <>
      <p>
        <strong>{header}</strong>: {help} {columns.length > 0 ? 'Is it one of these? Else press' : 'Press'}{' '}
        Change beside the column that it is.
      </p>
      {columns.length > 0 && (
        <Choices<string>
          label={`The column that is ${header}`}
          choices={columns.map((column) => ({ value: String(column.position), label: column.header }))}
          busy={busy}
          onChoose={(position) => {
            const column = columns.find((each) => String(each.position) === position);
            if (column !== undefined) onChoose(column, header);
          }}
        />
      )}
    </>
  );
}

function Summary({ table, children }: { readonly table: FoundTable; readonly children: ComponentChildren }) {
  return (
    <>
      <strong>{table.kind}</strong> on &ldquo;{table.sheet}&rdquo;, {children}
    </>
  );
}

function Where({ table }: { readonly table: FoundTable }) {
  return (
    <p>
      <Jump to={{ sheet: table.sheet, row: Math.max(table.headerRow, 1), column: null }}>
        {table.headerRow > 0 ? `Show its header, row ${table.headerRow}` : `Show the sheet`}
      </Jump>
    </p>
  );
}

/** A region that is none of our tables: what it could be, in two clicks. */
export function UnknownCard({ table, sheet, settings, busy, onKeep }: CardProps) {
  const said = saidKind(table, settings.tableKinds);
  return (
    <Details summary={<>&ldquo;{table.sheet}&rdquo;: not used</>}>
      <p class="pl-quiet">{table.why}</p>
      <Where table={table} />
      {said !== null && table.headerRow === 0 ? (
        <FirstColumn
          kind={said}
          columns={sheet === undefined ? [] : unknownColumns(sheet)}
          settings={settings}
          busy={busy}
          onKeep={onKeep}
        />
      ) : (
        <>
          <p>Does it hold one of these? Then say which:</p>
          <Choices<TableKind>
            label={`What ${table.sheet} holds`}
            choices={TABLES.map(({ kind }) => ({ value: kind, label: kind }))}
            busy={busy}
            onChoose={(kind) =>
              onKeep(
                [[`Table ${table.sheet}`, kind]],
                `\u201c${table.sheet}\u201d is now read as ${kind}; kept in Settings.`,
              )
            }
          />
        </>
      )}
    </Details>
  );
}

/** None of the headers is known: one of them named is enough to find their row. */
function FirstColumn({
  kind,
  columns,
  settings,
  busy,
  onKeep,
}: Pick<CardProps, 'settings' | 'busy' | 'onKeep'> & {
  readonly kind: TableKind;
  readonly columns: ReturnType<typeof unknownColumns>;
}) {
  const first = tableDescription(kind).columns[0]!;
  if (columns.length === 0)
    return <p>It needs a row of headers, with a row below it for each entry; then it can be read.</p>;
  return (
    <>
      <p>
        None of its headers is known to us. Which of them is <strong>{first.header}</strong>? {first.help}
      </p>
      <Choices<string>
        label={`The header that is ${first.header}`}
        choices={columns.map(({ header, samples }) => ({
          value: header,
          label: samples.length === 0 ? header : `${header} (${samples.join(', ')})`,
        }))}
        busy={busy}
        onChoose={(header) =>
          onKeep(
            columnCorrection(kind, { header, column: null }, first.header, settings.columnMap),
            `\u201c${header}\u201d is now read as ${first.header}; kept in Settings.`,
          )
        }
      />
    </>
  );
}

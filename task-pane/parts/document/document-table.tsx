import { chartSvg } from '../../../core/document/chart-svg';
import { text, type DocumentCell, type TableBlock } from '../../../core/document/document';
import { holdsSentences, longestWord, tableName, turned } from '../../../core/document/tables';
import type { Words } from '../../../core/words';
import { Said } from '../term';
import { Value } from '../value';

interface Props {
  readonly table: TableBlock;
  readonly words: Words;
}

/** Units of a picture in the pane: as many as a narrow pane has pixels, so that its letters are readable. */
const PICTURE = 280;

/** Columns of any content that stand beside each other in a narrow pane. */
const BESIDE = 3;

/** Columns of figures that do so, with their row's name above them. */
const FIGURES = 4;

/** A table with its picture, or the picture alone where it says as much: then the table is for screen readers. */
export function DocumentTable({ table, words }: Props) {
  // Its text is escaped where it is drawn.
  const svg = chartSvg(table, words, PICTURE);
  if (svg === '') return <Captioned table={table} words={words} />;
  const figure = (
    <figure class="pl-picture">
      <figcaption class="pl-quiet">{table.chart?.title}</figcaption>
      <div dangerouslySetInnerHTML={{ __html: svg }} />
    </figure>
  );
  return table.chart?.instead === true ? (
    <>
      {figure}
      <div class="pl-hidden">
        <Grid table={table} words={words} />
      </div>
    </>
  ) : (
    <>
      <Captioned table={table} words={words} />
      {figure}
    </>
  );
}

function Captioned({ table, words }: Props) {
  return (
    <>
      {table.caption !== '' && (
        <p class="pl-quiet">
          <Said text={table.caption} />
        </p>
      )}
      <Fitted table={table} words={words} />
    </>
  );
}

/** The table in a form that is narrow enough for the pane. */
function Fitted({ table, words }: Props) {
  const { columns, rows, total } = table;
  if (rows.length === 1 && !isNamed(rows[0]!)) return <Grid table={labeled(table, words)} words={words} />;
  if (columns.length <= BESIDE && !holdsSentences(table, words)) return <Grid table={table} words={words} />;
  if (!rows.every((row) => row.slice(1).every(isFigure))) return <Entries table={table} words={words} />;
  if (columns.length <= 1 + FIGURES && headsFit(columns.slice(1)))
    return <Stacked table={table} words={words} />;
  if (rows.length > FIGURES || total === true) return <Entries table={table} words={words} />;
  return <Stacked table={turned(table, words)} words={words} />;
}

/** Letters that stand beside each other in a narrow pane, in bold. */
const LETTERS = 36;

/** Whether headings stand over columns of one width without a word being broken. */
function headsFit(heads: readonly string[]): boolean {
  return Math.max(...heads.map(longestWord)) * heads.length <= LETTERS;
}

function isFigure(cell: DocumentCell): boolean {
  return !('value' in cell) || typeof cell.value === 'number';
}

/** Whether a row begins with what it is about; a row of sums begins with a figure of its own. */
function isNamed([first]: readonly DocumentCell[]): boolean {
  return first !== undefined && !isFigure(first);
}

/** The figures of a row without a name, each behind its heading. */
function labeled(table: TableBlock, words: Words): TableBlock {
  const { columns, rows } = table;
  return turned({ ...table, columns: ['', ...columns], rows: rows.map((row) => [text(''), ...row]) }, words);
}

function isEmpty(cell: DocumentCell): boolean {
  return 'value' in cell && cell.value === '';
}

function Head({ of }: { readonly of: string }) {
  return of === '' ? <span class="pl-hidden">What</span> : <Said text={of} />;
}

/** A table as it is. */
function Grid({ table, words }: Props) {
  return (
    <table class="pl-table pl-grid" aria-label={tableName(table)}>
      <thead>
        <tr>
          {table.columns.map((head, at) => (
            <th key={at} scope="col">
              <Head of={head} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, r) => (
          <tr key={r}>
            {row.map((cell, at) => {
              const value = <Value of={cell} words={words} />;
              return at === 0 ? (
                <th key={at} scope="row">
                  {value}
                </th>
              ) : (
                <td key={at}>{value}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Figures under the name of their row: four of them stand beside each other in a narrow pane. */
function Stacked({ table, words }: Props) {
  const heads = table.columns.slice(1);
  return (
    <table class="pl-table pl-grid pl-stacked" aria-label={tableName(table)}>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={at} scope="col">
              <Head of={head} />
            </th>
          ))}
        </tr>
      </thead>
      {table.rows.map(([name, ...figures], r) => (
        <tbody key={r}>
          <tr>
            <th scope="rowgroup" colSpan={heads.length}>
              {name !== undefined && <Value of={name} words={words} />}
            </th>
          </tr>
          <tr>
            {figures.map((cell, at) => (
              <td key={at}>
                <Value of={cell} words={words} />
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}

/** A row as an entry of its own: what would be its columns are named beside the values, and an empty one is left out. */
function Entries({ table, words }: Props) {
  return (
    <ul class="pl-entries" aria-label={tableName(table)}>
      {table.rows.map(([name, ...rest], r) => (
        <li key={r}>
          <span class="pl-entry-name">{name !== undefined && <Value of={name} words={words} />}</span>
          <dl>
            {rest.map(
              (cell, at) =>
                !isEmpty(cell) && (
                  <div key={at}>
                    <dt>{r === 0 ? <Head of={table.columns[at + 1] ?? ''} /> : table.columns[at + 1]}</dt>
                    <dd>
                      <Value of={cell} words={words} />
                    </dd>
                  </div>
                ),
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}

import type { ComponentChildren } from 'preact';

export interface Column {
  readonly head: ComponentChildren;
  /** Numbers stand at the right. */
  readonly number?: boolean;
}

/** A table that a screen reader can walk: the first cell of each row names it. */
export function Table({
  caption,
  hideCaption = false,
  columns,
  rows,
}: {
  readonly caption: string;
  /** For the eye only: where a heading above says the same. */
  readonly hideCaption?: boolean;
  readonly columns: readonly Column[];
  readonly rows: ReadonlyArray<readonly ComponentChildren[]>;
}) {
  const kind = (at: number) => (columns[at]?.number ? 'pl-number' : undefined);
  return (
    <table class="pl-table">
      <caption class={hideCaption ? 'pl-hidden' : 'pl-quiet'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head }, at) => (
            <th key={at} scope="col" class={kind(at)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, at) =>
              at === 0 ? (
                <th key={at} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={at} class={kind(at)}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { ComponentChildren } from 'preact';
import { Said } from './term';

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
    <Wide name={caption}>
      <table class="pl-table">
        <caption class={hideCaption ? 'pl-hidden' : 'pl-quiet'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head }, at) =>
              head === '' ? (
                <td key={at} />
              ) : (
                <th key={at} scope="col" class={kind(at)}>
                  {typeof head === 'string' ? <Said text={head} /> : head}
                </th>
              ),
            )}
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
    </Wide>
  );
}

/** What may be wider than the pane scrolls by itself; with nothing to press in it, it takes the focus for the arrow keys. */
export function Wide({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="pl-wide" role="group" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}

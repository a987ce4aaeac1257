import type { Machine } from './services';

/** Everything that a person, or the next run of a script, could find in a spreadsheet. */
export interface Snapshot {
  readonly sheets: ReadonlyArray<Readonly<Record<string, unknown>>>;
  readonly names: readonly string[];
  readonly properties: readonly string[];
  readonly shown: string;
}

/** Ids that Google gives anew are left out: a sheet or a chart that was made again is the same to its reader. */
export function snapshot({ session: { book } }: Machine): Snapshot {
  const named = (range: string): string =>
    range.replace(/^\d+/, (id) => book.grids.find((grid) => grid.id === Number(id))?.name ?? id);
  return {
    sheets: book.grids.map((grid) => ({
      name: grid.name,
      hidden: grid.hidden,
      cells: [...grid.cells]
        .map(([place, { value, formula, format, note, looks }]) => {
          const look = Object.entries(looks).filter(([, each]) => each !== undefined);
          return [place, { value, formula, format, note, looks: Object.fromEntries(look.sort()) }] as const;
        })
        .filter(
          ([, { value, formula, format, note, looks }]) =>
            value !== '' ||
            formula !== '' ||
            note !== '' ||
            format !== 'General' ||
            Object.keys(looks).length > 0,
        )
        .sort(([a], [b]) => (a < b ? -1 : 1)),
      size: [grid.maxRows, grid.maxColumns],
      widths: [...grid.widths].sort(([a], [b]) => a - b),
      frozen: [grid.frozenRows, grid.frozenColumns],
      charts: grid.charts
        .map(({ type, options, ranges, row, column }) =>
          JSON.stringify({ type, options, ranges: ranges.map(named), row, column }),
        )
        .sort(),
      // Where our area ends is kept as well as may be: without it the size that was written counts.
      metadata: grid.metadata
        .filter(({ on }) => on === undefined)
        .map(({ key, value }) => `${key} ${value.replace(/"(ids|sheet)":(\[[^\]]*\]|\d+)/g, '"$1"')}`)
        .sort(),
      protections: grid.protections,
    })),
    names: book.names
      .map(({ name, sheet, row, column, rows, columns }) => [name, sheet, row, column, rows, columns].join())
      .sort(),
    properties: [...book.properties.keys()].sort(),
    shown: book.grids.find(({ id }) => id === book.active)?.name ?? '',
  };
}

import { areaOf } from './range';
import type { Grid, GridChart } from './grid';
import { service, type Members, type Session } from './session';
import { strict, wrongArguments } from './strict';
import { a1 } from './range';

/** The constants of the service Charts, as far as they are used. */
export const CHARTS = strict('Charts', {
  ChartType: strict('Charts.ChartType', { COLUMN: 'COLUMN', BAR: 'BAR' }),
  ChartMergeStrategy: strict('Charts.ChartMergeStrategy', { MERGE_COLUMNS: 'MERGE_COLUMNS' }),
});

const built = new WeakMap<object, Omit<GridChart, 'id'>>();

export function chartBuilder(session: Session): Members {
  const chart = {
    type: '',
    options: {} as Record<string, unknown>,
    ranges: [] as string[],
    row: 0,
    column: 0,
  };
  const builder: Members = service(
    session,
    'EmbeddedChartBuilder',
    {},
    {
      setChartType: (type: string) => {
        chart.type = type;
        return builder;
      },
      setMergeStrategy: () => builder,
      setNumHeaders: () => builder,
      setPosition: (row: number, column: number, x: number, y: number) => {
        if (![row, column].every((at) => Number.isInteger(at) && at >= 1) || x !== 0 || y !== 0)
          throw wrongArguments('SpreadsheetApp.EmbeddedChartBuilder.setPosition', [row, column, x, y]);
        Object.assign(chart, { row, column });
        return builder;
      },
      setOption: (name: string, value: unknown) => {
        chart.options[name] = JSON.parse(JSON.stringify(value));
        return builder;
      },
      addRange: (range: unknown) => {
        const { grid, row, column, rows, columns } = areaOf(range);
        chart.ranges.push(`${grid.id}!${a1(row, column, rows, columns)}`);
        return builder;
      },
      build: () => {
        if (chart.type === '' || chart.row === 0 || chart.ranges.length === 0)
          throw new Error('Exception: The chart has no type, place or data.');
        const made = strict('EmbeddedChart', {});
        built.set(made, chart);
        return made;
      },
    },
  );
  return builder;
}

const shown = new WeakMap<object, GridChart>();

export function chartOn(session: Session, chart: GridChart): Members {
  const made = service(session, 'EmbeddedChart', {
    getChartId: () => chart.id,
    getContainerInfo: () =>
      service(session, 'ContainerInfo', {
        getAnchorRow: () => chart.row,
        getAnchorColumn: () => chart.column,
      }),
  });
  shown.set(made, chart);
  return made;
}

export function insertChart(session: Session, grid: Grid, made: object): void {
  const chart = built.get(made);
  if (!chart) throw wrongArguments('SpreadsheetApp.Sheet.insertChart', [made]);
  if (chart.row > grid.maxRows || chart.column > grid.maxColumns)
    throw new Error('Exception: The chart stands outside the sheet.');
  grid.charts.push({ ...chart, id: 1000 + session.book.nextId++ });
}

export function removeChart(grid: Grid, made: object): void {
  const chart = shown.get(made);
  const at = grid.charts.findIndex(({ id }) => id === chart?.id);
  if (at < 0) throw new Error('Exception: The chart is not on this sheet.');
  grid.charts.splice(at, 1);
}

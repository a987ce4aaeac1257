import { ExcelError } from './errors';
import type { Model } from './model';
import type { ExcelChart, ExcelSheet, ExcelWorkbook } from './workbook';

/** The charts of a sheet; what their series mean is kept as `row:column rows x columns`. */
export function chartsModel(book: ExcelWorkbook, sheet: ExcelSheet): Model {
  const named = (name: string): ExcelChart => {
    const found = sheet.charts.find((chart) => chart.name === name || chart.id === name);
    if (!found) throw new ExcelError('ItemNotFound', `No chart ${name}.`);
    return found;
  };
  return {
    type: 'ChartCollection',
    items: () => sheet.charts.map((chart) => chartModel(sheet, chart)),
    item: (name) => chartModel(sheet, named(name)),
    call: {
      Add: (type: string, source: Model, by: string): Model => {
        if (by !== 'Columns') throw new ExcelError('InvalidArgument', `Series by ${by} are unknown here.`);
        const chart: ExcelChart = {
          id: `{chart ${book.nextId++}}`,
          name: 'Chart',
          type,
          title: '',
          position: null,
          series: [{ name: 'Series1', values: where(source), categories: '', colour: '' }],
          looks: {},
        };
        sheet.charts.push(chart);
        return chartModel(sheet, chart);
      },
      GetItem: (name: string) => chartModel(sheet, named(name)),
    },
  };
}

function where({ area }: Model): string {
  if (!area) throw new ExcelError('InvalidArgument', 'A range is wanted.');
  return `${area.row}:${area.column} ${area.rows}x${area.columns}`;
}

function chartModel(sheet: ExcelSheet, chart: ExcelChart): Model {
  const look = (name: string) => (value: unknown) => (chart.looks[name] = value);
  const seriesModel = (of: ExcelChart['series'][number]): Model => ({
    type: 'ChartSeries',
    set: { Name: (value) => (of.name = String(value)) },
    call: {
      SetValues: (range: Model) => void (of.values = where(range)),
      SetXAxisValues: (range: Model) => void (of.categories = where(range)),
    },
    child: {
      Format: () => ({
        type: 'ChartSeriesFormat',
        child: {
          Fill: () => ({
            type: 'ChartFill',
            call: { SetSolidColor: (colour: string) => void (of.colour = colour) },
          }),
        },
      }),
    },
  });
  return {
    type: 'Chart',
    id: chart.id,
    get: { Id: () => chart.id, Name: () => chart.name },
    set: { Name: (value) => (chart.name = String(value)) },
    call: {
      Delete: () => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
      SetPosition: (from: Model, to: Model) => void (chart.position = [where(from), where(to)]),
    },
    child: {
      Title: () => ({ type: 'ChartTitle', set: { Text: (value) => (chart.title = String(value)) } }),
      Legend: () => ({ type: 'ChartLegend', set: { Visible: look('legend'), Position: look('legendAt') } }),
      Axes: () => ({
        type: 'ChartAxes',
        child: {
          CategoryAxis: () => ({ type: 'ChartAxis', set: { ReversePlotOrder: look('reversed') } }),
        },
      }),
      Series: () => ({
        type: 'ChartSeriesCollection',
        call: {
          GetItemAt: (index: number): Model => {
            const found = chart.series[index];
            if (!found) throw new ExcelError('ItemNotFound', `No series ${index}.`);
            return seriesModel(found);
          },
          Add: (): Model => {
            const added = {
              name: `Series${chart.series.length + 1}`,
              values: '',
              categories: '',
              colour: '',
            };
            chart.series.push(added);
            return seriesModel(added);
          },
        },
      }),
    },
  };
}

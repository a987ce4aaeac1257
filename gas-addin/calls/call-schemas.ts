import * as z from 'zod/mini';
import { LOOKS, NUMBER_FORMATS } from '../../core/host/sheet-layout';
import type { CallName, Calls } from './calls';

/**
 * What the script accepts from a page. Anyone who can open the spreadsheet can call it with anything, so each call is
 * checked, with bounds that no page of ours reaches.
 */

/** More than a cell takes: what is too long for one is refused with its place. */
const text = z.string().check(z.maxLength(1_000_000));
const name = z.string().check(z.minLength(1), z.maxLength(250));
const position = z.int().check(z.gte(1), z.lte(10_000_000));
const inches = z.number().check(z.gte(0), z.lte(10));
const count = z.int().check(z.gte(0), z.lte(10_000_000));

const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>) => Object.keys(of) as Key[];
const style = z.enum(keysOf(LOOKS));
const format = z.enum(keysOf(NUMBER_FORMATS));

const plannedCell = z.nullable(
  z.object({
    value: z.union([text, z.number(), z.boolean(), z.null()]),
    formula: z.exactOptional(text),
    input: z.exactOptional(z.literal(true)),
    style: z.exactOptional(style),
    format: z.exactOptional(format),
    comment: z.exactOptional(z.string().check(z.maxLength(10_000))),
  }),
);

const chart = z.object({
  title: z.string().check(z.maxLength(500)),
  kind: z.enum(['column', 'bar']),
  headerRow: count,
  lastRow: count,
  tableEnd: z.exactOptional(count),
  categories: count,
  series: z.array(count).check(z.minLength(1), z.maxLength(20)),
});

const sheetPlan = z.object({
  mark: name,
  title: name,
  rows: z.array(z.array(plannedCell).check(z.maxLength(200))).check(z.maxLength(20_000)),
  columnWidths: z.array(z.number().check(z.gt(0), z.lte(250))).check(z.maxLength(200)),
  frozenRows: z.exactOptional(z.int().check(z.gte(0), z.lte(100))),
  charts: z.exactOptional(z.array(chart).check(z.maxLength(100))),
  print: z.exactOptional(
    z.object({
      landscape: z.exactOptional(z.literal(true)),
      titleRows: z.exactOptional(count),
      titlesFrom: z.exactOptional(count),
      footer: z.exactOptional(z.string().check(z.maxLength(1000))),
      breaksBefore: z.exactOptional(z.array(count).check(z.maxLength(1000))),
      scale: z.exactOptional(count),
      margins: z.exactOptional(z.object({ sides: inches, ends: inches })),
    }),
  ),
});

const table = z.enum(['Referrals', 'Partners', 'Activities', 'Money', 'Actions', 'Candidates', 'Settings']);
const header = z.string().check(z.maxLength(1000));
const newCell = z.union([
  text,
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ date: z.int().check(z.gte(-100_000), z.lte(3_000_000)) }),
]);
const cellRead = z.union([text, z.number(), z.boolean(), z.null()]);
const newRows = z.array(z.array(newCell).check(z.maxLength(500))).check(z.maxLength(100_000));

const editStep = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add columns'),
    table,
    sheet: name,
    region: z.nullable(name),
    headerRow: position,
    firstColumn: position,
    headers: z.array(header).check(z.minLength(1), z.maxLength(200)),
  }),
  z.object({
    kind: z.literal('add sheet'),
    table,
    sheet: name,
    headers: z.array(header).check(z.minLength(1), z.maxLength(200)),
    rows: z.exactOptional(newRows),
  }),
  z.object({
    kind: z.literal('append rows'),
    table,
    sheet: name,
    region: z.nullable(name),
    after: count,
    headerRow: z.exactOptional(count),
    headers: z.exactOptional(z.array(z.object({ column: position, before: cellRead }))),
    insert: z.exactOptional(z.literal(true)),
    left: position,
    rows: newRows,
  }),
  z.object({
    kind: z.literal('set cells'),
    sheet: name,
    cells: z
      .array(
        z.object({
          row: position,
          column: position,
          before: cellRead,
          after: newCell,
        }),
      )
      .check(z.maxLength(100_000)),
    beside: z.exactOptional(z.array(z.object({ row: position, column: position, before: cellRead }))),
  }),
]);

const setting = z.tuple([name, z.union([z.string().check(z.maxLength(10_000)), z.number(), z.boolean()])]);

const area = z.tuple([position, position, position, position]);
const colour = z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/i)));
const pixels = z.int().check(z.gte(1), z.lte(5000));

const templateTab = z.object({
  styles: z
    .array(
      z.object({
        bold: z.boolean(),
        italic: z.boolean(),
        underline: z.boolean(),
        size: z.number().check(z.gte(1), z.lte(100)),
        colour,
        fill: colour,
        format: z.string().check(z.maxLength(100)),
        horizontal: z.nullable(z.enum(['left', 'center', 'right'])),
        vertical: z.enum(['top', 'middle', 'bottom']),
        wrap: z.boolean(),
      }),
    )
    .check(z.maxLength(1000)),
  rows: z
    .array(
      z
        .array(
          z.nullable(
            z.object({
              style: count,
              value: z.exactOptional(z.union([text, z.number(), z.boolean()])),
              formula: z.exactOptional(text),
              note: z.exactOptional(z.string().check(z.maxLength(10_000))),
            }),
          ),
        )
        .check(z.maxLength(200)),
    )
    .check(z.maxLength(5000)),
  formatsGoOn: z.nullable(position),
  widths: z.array(pixels).check(z.maxLength(200)),
  heights: z.array(z.tuple([position, pixels])).check(z.maxLength(5000)),
  frozenRows: count,
  frozenColumns: count,
  merges: z.array(area).check(z.maxLength(1000)),
  checks: z
    .array(
      z.object({
        area,
        check: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('list'), values: z.array(text).check(z.maxLength(500)) }),
          z.object({ kind: z.literal('range'), sheet: count, area }),
          z.object({ kind: z.literal('number'), low: z.number(), high: z.number() }),
          z.object({ kind: z.literal('date'), low: z.int(), high: z.int() }),
        ]),
        help: text,
      }),
    )
    .check(z.maxLength(500)),
  colours: z
    .array(z.object({ area, formula: text, bold: z.boolean(), colour, fill: colour }))
    .check(z.maxLength(500)),
  charts: z
    .array(
      z.object({
        title: z.string().check(z.maxLength(500)),
        kind: z.enum(['column', 'bar']),
        ranges: z.array(z.object({ sheet: count, area })).check(z.minLength(1), z.maxLength(20)),
        row: position,
        column: position,
        width: pixels,
        height: pixels,
        colours: z.array(z.string()).check(z.maxLength(20)),
      }),
    )
    .check(z.maxLength(100)),
  tabColour: colour,
  gridlines: z.boolean(),
  warns: z.boolean(),
});

type Schemas = { readonly [Name in CallName]: z.ZodMiniType<Calls[Name]['takes']> };

export const CALL_SCHEMAS: Schemas = {
  start: z.null(),
  read: z.object({ cells: count }),
  rows: z.object({ sheet: count, first: count, count: z.int().check(z.gte(1), z.lte(100_000)) }),
  writeSheet: sheetPlan,
  writeSettings: z.array(setting).check(z.maxLength(1000)),
  edit: z.object({ what: name, steps: z.array(editStep).check(z.maxLength(1000)) }),
  undoable: z.null(),
  undo: z.null(),
  goTo: z.object({ sheet: name, row: position, column: z.nullable(position) }),
  selection: z.null(),
  readers: z.null(),
  rollup: z.null(),
  changes: z.null(),
  formulas: z.null(),
  setFormulas: z.object({
    what: name,
    cells: z
      .array(z.object({ sheet: name, row: position, column: position, before: text, after: text }))
      .check(z.maxLength(100_000)),
    names: z.exactOptional(
      z.array(z.object({ name, sheet: name, row: position, column: position })).check(z.maxLength(10)),
    ),
  }),
  beginTemplate: z.object({
    tabs: z
      .array(
        z.object({
          title: name,
          mark: z.nullable(z.string().check(z.startsWith('template:'), z.maxLength(200))),
          rows: z.int().check(z.gte(1), z.lte(10_000)),
          columns: z.int().check(z.gte(1), z.lte(500)),
        }),
      )
      .check(z.minLength(1), z.maxLength(50)),
    names: z.array(z.object({ name, tab: count, area })).check(z.maxLength(100)),
  }),
  templateTab: z.object({ sheet: count, tab: templateTab }),
  endTemplate: z.null(),
  lookAtCheck: z.object({ sheet: name, row: position, column: position }),
  typeInCheck: z.object({ sheet: name, row: position, column: position, value: name }),
  removeChecks: z.array(name).check(z.maxLength(10)),
};

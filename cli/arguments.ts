import * as z from 'zod';
import { parseIso, type Day } from '../core/calendar/day';
import { parseMonth } from '../core/calendar/month';
import { canonicalColumn, readSettings } from '../core/workbook/settings/read-settings';
import { tableDescription, TABLES, type TableKind } from '../core/workbook/tables';
import { Problems } from './io';

/** Options that every command takes, as commander gives them. */
export interface ReadingOptions {
  readonly map: readonly string[];
  readonly table: readonly string[];
  readonly set: readonly string[];
  readonly asOf?: string;
  readonly firm?: string;
  readonly locale?: string;
}

export interface Mapping {
  readonly table: TableKind;
  readonly column: string;
  readonly header: string;
}

/** The reading options, checked. */
export interface Reading {
  readonly maps: readonly Mapping[];
  /** Kind by file, tab or `file / tab`, as the user wrote it. */
  readonly tables: ReadonlyArray<readonly [target: string, kind: TableKind]>;
  readonly settings: ReadonlyArray<readonly [name: string, value: string]>;
  readonly asOf: Day | null;
  /** BCP 47; null: as in the United States. */
  readonly locale: string | null;
}

const KINDS = TABLES.map((table) => table.kind);

function tableKind(text: string): TableKind | undefined {
  return KINDS.find((kind) => kind.toLowerCase() === text.trim().toLowerCase());
}

/** `left=right`, split at the first or the last equals sign. */
function pair(text: string, at: 'first' | 'last'): readonly [string, string] | null {
  const position = at === 'first' ? text.indexOf('=') : text.lastIndexOf('=');
  const left = text.slice(0, position).trim();
  const right = text.slice(position + 1).trim();
  return position > 0 && left !== '' && right !== '' ? [left, right] : null;
}

const mapping = z.string().transform((text, context): Mapping => {
  const fail = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const parts = pair(text, 'first');
  const [tableName = '', ...rest] = parts?.[0].split('.') ?? [];
  if (!parts || rest.length === 0)
    return fail(
      `--map "${text}" should read Table.Column=header, for example Referrals.Partner=sales_agent.`,
    );
  const kind = tableKind(tableName);
  if (!kind) return fail(`--map "${text}": there is no table "${tableName}"; there are ${KINDS.join(', ')}.`);
  const found = canonicalColumn(parts[0]);
  if (found === null)
    return fail(
      `--map "${text}": ${kind} has no column "${rest.join('.')}"; it has ${tableDescription(kind)
        .columns.map((column) => column.header)
        .join(', ')}.`,
    );
  return { table: kind, column: found.slice(kind.length + 1), header: parts[1] };
});

const tableOption = z.string().transform((text, context): readonly [string, TableKind] => {
  const parts = pair(text, 'last');
  const kind = parts ? tableKind(parts[1]) : undefined;
  if (parts && kind) return [parts[0], kind];
  context.addIssue({
    code: 'custom',
    message: parts
      ? `--table "${text}": there is no table "${parts[1]}"; there are ${KINDS.join(', ')}.`
      : `--table "${text}" should read FILE=Table or TAB=Table, for example brokerage.csv=Money.`,
  });
  return z.NEVER;
});

const setting = z.string().transform((text, context): readonly [string, string] => {
  const fail = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const parts = pair(text, 'first');
  if (!parts) return fail(`--set "${text}" should read Name=value, for example "Hourly cost=150".`);
  const problems: string[] = [];
  const [name, value] = parts;
  if (/^locked\s/i.test(name))
    return fail(`--set "${text}": settings are locked by a firm's file: give it with --firm.`);
  const problem = (what: string, todo: string) =>
    problems.push(what.startsWith('There is no setting') ? `${what} ${todo}` : what);
  readSettings([{ name, value, dateSystem: 1900, locale: undefined, problem }]);
  return problems.length > 0 ? fail(`--set "${text}": ${problems.join(' ')}`) : parts;
});

function parsed<T>(option: string, what: string, example: string, parse: (text: string) => T | null) {
  return z.string().transform((text, context): T => {
    const value = parse(text.trim());
    if (value !== null) return value;
    context.addIssue({
      code: 'custom',
      message: `${option} "${text}" is not a ${what}: write it like ${example}.`,
    });
    return z.NEVER;
  });
}

const date = (option: string) => parsed(option, 'date', '2026-10-31', parseIso);

function knownLocale(text: string): string | null {
  try {
    return Intl.NumberFormat.supportedLocalesOf([text])[0] ?? null;
  } catch {
    return null;
  }
}

const reading = z.object({
  map: z.array(mapping),
  table: z.array(tableOption),
  set: z.array(setting),
  asOf: date('--as-of').optional(),
  locale: parsed('--locale', 'locale', 'en-GB', knownLocale).optional(),
});

/** A day, or the start of each partnership. */
const firstDay = parsed('--from', 'date', '2026-10-31, or start', (text) =>
  text.toLowerCase() === 'start' ? ('start' as const) : parseIso(text),
);

const period = z.object({ from: firstDay.optional(), to: date('--to').optional() }).check((context) => {
  const { from, to } = context.value;
  if (from !== undefined && from !== 'start' && to !== undefined && from > to)
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: '--from is after --to: exchange them.',
    });
});

const monthOption = parsed('--month', 'month', '2026-10', parseMonth);

/** The sentences of what is wrong with the options; [] when all is well. */
function sentences(...results: readonly z.ZodSafeParseResult<unknown>[]): string[] {
  return results.flatMap((result) =>
    result.success ? [] : result.error.issues.map((issue) => issue.message),
  );
}

/** Throws {@link Problems} with a sentence for each problem among all options of a command. */
export function readArguments(options: ReadingOptions & { from?: string; to?: string; month?: string }) {
  const read = reading.safeParse(options);
  const span = period.safeParse(options);
  const month = monthOption.optional().safeParse(options.month);
  if (!read.success || !span.success || !month.success) throw new Problems(sentences(read, span, month));
  const repeated = read.data.map.filter(
    (each, i) =>
      read.data.map.findIndex((other) => other.table === each.table && other.column === each.column) < i,
  );
  if (repeated.length > 0)
    throw new Problems(
      repeated.map((each) => `--map gives ${each.table}.${each.column} twice: keep one of them.`),
    );
  const { map: maps, table: tables, set: settings, asOf, locale } = read.data;
  return {
    reading: { maps, tables, settings, asOf: asOf ?? null, locale: locale ?? null } satisfies Reading,
    period: { from: span.data.from ?? null, to: span.data.to ?? null },
    month: month.data ?? null,
  };
}

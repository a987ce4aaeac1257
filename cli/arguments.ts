import { parseIso, type Day } from '../core/calendar/day';
import { parseMonth } from '../core/calendar/month';
import { isNoHeader, isTabName } from '../core/workbook/mapping/map-columns';
import { canonicalColumn, readSettings } from '../core/workbook/settings/read-settings';
import type { SettingRow } from '../core/workbook/settings/setting-row';
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

/** Takes the sentence of a problem; gives null, for what could not be read. */
type Refuse = (sentence: string) => null;

function mapping(text: string, refuse: Refuse): Mapping | null {
  const parts = pair(text, 'first');
  const [tableName = '', ...rest] = parts?.[0].split('.') ?? [];
  if (!parts || rest.length === 0)
    return refuse(
      `--map "${text}" should read Table.Column=header, for example Referrals.Partner=sales_agent.`,
    );
  const kind = tableKind(tableName);
  if (!kind)
    return refuse(`--map "${text}": there is no table "${tableName}"; there are ${KINDS.join(', ')}.`);
  const found = canonicalColumn(parts[0]);
  if (found === null)
    return refuse(
      `--map "${text}": ${kind} has no column "${rest.join('.')}"; it has ${tableDescription(kind)
        .columns.map((column) => column.header)
        .join(', ')}.`,
    );
  return { table: kind, column: found.slice(kind.length + 1), header: parts[1] };
}

function tableOption(text: string, refuse: Refuse): readonly [string, TableKind] | null {
  const parts = pair(text, 'last');
  const kind = parts ? tableKind(parts[1]) : undefined;
  if (parts && kind) return [parts[0], kind];
  return refuse(
    parts
      ? `--table "${text}": there is no table "${parts[1]}"; there are ${KINDS.join(', ')}.`
      : `--table "${text}" should read FILE=Table or TAB=Table, for example brokerage.csv=Money.`,
  );
}

function setting(text: string, refuse: Refuse): readonly [string, string] | null {
  const parts = pair(text, 'first');
  if (!parts) return refuse(`--set "${text}" should read Name=value, for example "Hourly cost=150".`);
  const problems: string[] = [];
  const [name, value] = parts;
  if (/^locked\s/i.test(name))
    return refuse(`--set "${text}": settings are locked by a firm's file: give it with --firm.`);
  const problem: SettingRow['problem'] = (kind, what, todo) =>
    problems.push(kind === 'a setting that is not known' ? `${what} ${todo}` : what);
  readSettings([{ name, value, dateSystem: 1900, locale: undefined, problem }]);
  return problems.length > 0 ? refuse(`--set "${text}": ${problems.join(' ')}`) : parts;
}

function knownLocale(text: string): string | null {
  try {
    return Intl.NumberFormat.supportedLocalesOf([text])[0] ?? null;
  } catch {
    return null;
  }
}

/** A day, or the start of each partnership. */
function firstDay(text: string): Day | 'start' | null {
  return text.toLowerCase() === 'start' ? 'start' : parseIso(text);
}

/** Throws {@link Problems} with a sentence for each problem among all options of a command. */
export function readArguments(
  options: Partial<ReadingOptions> & {
    readonly from?: string;
    readonly to?: string;
    readonly month?: string;
  },
) {
  const problems: string[] = [];
  const refuse: Refuse = (sentence) => {
    problems.push(sentence);
    return null;
  };
  const all = <T>(texts: readonly string[] = [], read: (text: string, refuse: Refuse) => T | null): T[] =>
    texts.map((text) => read(text, refuse)).filter((value) => value !== null);
  const one = <T>(
    option: string,
    text: string | undefined,
    what: string,
    example: string,
    parse: (text: string) => T | null,
  ): T | null =>
    text === undefined
      ? null
      : (parse(text.trim()) ?? refuse(`${option} "${text}" is not a ${what}: write it like ${example}.`));

  const maps = all(options.map, mapping);
  const tables = all(options.table, tableOption);
  const settings = all(options.set, setting);
  const asOf = one('--as-of', options.asOf, 'date', '2026-10-31', parseIso);
  const locale = one('--locale', options.locale, 'locale', 'en-GB', knownLocale);
  const from = one('--from', options.from, 'date', '2026-10-31, or start', firstDay);
  const to = one('--to', options.to, 'date', '2026-10-31', parseIso);
  const month = one('--month', options.month, 'month', '2026-10', parseMonth);
  if (from !== null && from !== 'start' && to !== null && from > to)
    refuse('--from is after --to: exchange them.');
  if (problems.length > 0) throw new Problems(problems);
  const alone = maps.find(
    (each) =>
      (isTabName(each.header) || isNoHeader(each.header)) &&
      maps.some((other) => other !== each && nameOf(other) === nameOf(each)),
  );
  if (alone)
    throw new Problems([`--map gives ${nameOf(alone)} a header and "${alone.header}": keep one of them.`]);
  return {
    reading: { maps, tables, settings, asOf, locale } satisfies Reading,
    period: { from, to },
    month,
  };
}

function nameOf({ table, column }: Mapping): string {
  return `${table}.${column}`;
}

/** The columns with what they are called: in files that call a column differently, by each of the headers. */
export function columnMaps(maps: readonly Mapping[]): Array<readonly [column: string, headers: string]> {
  return [...new Set(maps.map(nameOf))].map((column) => {
    const headers = maps.filter((each) => nameOf(each) === column).map(({ header }) => header);
    return [column, [...new Set(headers)].join(' | ')];
  });
}

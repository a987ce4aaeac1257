import { FIRST_DAY, LAST_DAY, NO_DAY, parseIso, type Day } from '../calendar/day';
import type { Book } from '../kpis';
import { dayFromSerial } from '../workbook/values/days/dates';
import type { DateSystem } from '../workbook/input';
import { isErrorText } from '../workbook/values/error-texts';
import { cellText } from '../workbook/values/text';
import type { Arguments, FunctionEntry, Parameter } from './entry';
import { findMark } from './mark';

/** What a call needs besides its arguments. */
export interface Environment {
  /** The book, or what opens one that holds at least the partners of these names, as far as the ledger knows them. */
  readonly book: Book | ((partners: readonly string[]) => Book);
  /** Of date serials among the arguments; default 1900. */
  readonly dateSystem?: DateSystem;
  /** The calendar day of a host's own date object; null when the object is no date. */
  readonly toDay?: (value: object) => Day | null;
}

export type Normalised = { readonly arguments: Arguments } | { readonly invalid: string };

/** The everything-together partner. */
export const ALL = '*';

/**
 * Raw arguments of any host as the catalogue takes them. The text of the `Ledger` cell counts as left out wherever it
 * stands. null and undefined are left out; `''` is a blank cell: as date left out too, but as partner a blank and
 * never the portfolio. Where a host gives `''` also for a partner left out before other arguments, the portfolio over
 * a period is written `"*"`.
 */
export function normaliseArguments(
  entry: FunctionEntry,
  raw: readonly unknown[],
  environment: Environment,
): Normalised {
  const args: { -readonly [K in keyof Arguments]: Arguments[K] } = {
    partner: null,
    from: null,
    to: null,
    key: null,
  };
  for (let i = 0; i < entry.parameters.length; i++) {
    const parameter = entry.parameters[i]!;
    // The tables only make the host recalculate: what is in them is read by the host's own discovery.
    if (parameter.kind === 'tables') break;
    const given = unwrap(raw[i]);
    if (isMark(given)) continue;
    if (typeof given === 'string' && UNFINISHED.test(given.trim()))
      return {
        invalid: `${quoted(parameter)} is a cell that is still being computed; this formula follows as soon as that is done.`,
      };
    const error = errorText(given);
    if (error !== null)
      return { invalid: `${quoted(parameter)} is a cell with the error ${error}; put that right first.` };
    if (parameter.kind === 'partner') args.partner = partnerOf(raw[i]);
    else if (parameter.kind === 'key') {
      const text = Array.isArray(given) ? '' : tidyText(given);
      if (Array.isArray(given)) return { invalid: `${quoted(parameter)} takes one key, not a range.` };
      args.key = text === '' ? null : text;
    } else if (parameter.kind === 'date') {
      if (parameter.name === 'from' && isStart(given)) {
        args.from = 'start';
        continue;
      }
      const day = dayOf(given, environment);
      if (typeof day === 'string') return { invalid: `${quoted(parameter)} ${day}` };
      args[parameter.name === 'from' ? 'from' : 'to'] = day;
    }
  }
  if (typeof args.from === 'number' && args.to !== null && args.from > args.to)
    return { invalid: 'The period ends before it begins: "from" is after "to".' };
  return { arguments: args };
}

/** The names that the argument `partner` asks for; none when it is about the portfolio only. */
export function namesAsked({ partner }: Arguments): string[] {
  const names = typeof partner === 'string' ? [partner] : (partner ?? []).flat();
  return names.filter((name) => name !== '' && name !== ALL && errorText(name) === null);
}

/** The mark of the `Ledger` cell among raw arguments, in any position; null without one. */
export function markAmong(raw: readonly unknown[]): string | null {
  for (const each of raw) {
    const given = unwrap(each);
    const mark = typeof given === 'string' ? findMark(given) : null;
    if (mark !== null) return mark;
  }
  return null;
}

/** What a cell shows that a spreadsheet is still computing. */
const UNFINISHED = /^(loading(\.\.\.|\u2026)|#BUSY!|#GETTING_DATA)$/i;

/** The error that a cell shows, e.g. `#N/A`: as text, or as the object by which a host stands for it; else null. */
export function errorText(value: unknown): string | null {
  if (typeof value === 'string') return isErrorText(value) ? value.trim() : null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (cardText(value) !== null) return null;
  const { code, basicValue } = value as { readonly code?: unknown; readonly basicValue?: unknown };
  for (const text of [code, basicValue]) if (typeof text === 'string' && isErrorText(text)) return text;
  return null;
}

function isMark(given: unknown): boolean {
  return typeof given === 'string' && findMark(given) !== null;
}

function quoted(parameter: Parameter): string {
  return `"${parameter.name}"`;
}

/** What a cell shows whose value is a card (an entity, a linked data type); its plain value is an error. */
function cardText(value: object): string | null {
  const { type, text } = value as { readonly type?: unknown; readonly text?: unknown };
  return /Entity$/.test(String(type)) && typeof text === 'string' ? text : null;
}

/** What an object stands for that a host passes for a cell with a richer value, such as a number with a format. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || errorText(value) !== null)
    return value;
  const text = cardText(value);
  if (text !== null) return text;
  const { basicValue } = value as { readonly basicValue?: unknown };
  return ['number', 'string', 'boolean'].includes(typeof basicValue) ? basicValue : value;
}

/** The one cell of a 1x1 matrix, '' for one that is empty; anything else as it is. */
function unwrap(raw: unknown): unknown {
  if (!Array.isArray(raw)) return plain(raw);
  const rows: readonly unknown[] = raw;
  if (rows.length > 1) return raw;
  const row = rows[0];
  if (!Array.isArray(row)) return plain(row) ?? '';
  return row.length > 1 ? raw : (plain((row as readonly unknown[])[0]) ?? '');
}

/** Rows of a range from which on blank ones at its end are left out. */
const LONG = 10_000;

function isBlankRow(row: unknown): boolean {
  return (Array.isArray(row) ? (row as readonly unknown[]) : [row]).every(
    (cell) => cell == null || cell === '',
  );
}

function partnerOf(raw: unknown): Arguments['partner'] {
  if (raw == null) return null;
  const given = unwrap(raw);
  const name = (cell: unknown): string => errorText(cell) ?? tidyText(plain(cell));
  if (!Array.isArray(given)) return name(given);
  const rows: readonly unknown[] = given;
  let end = rows.length;
  // A whole column is a million rows in Excel: the blank ones at its end get no result, or nothing would come back.
  if (end > LONG) while (end > 1 && isBlankRow(rows[end - 1])) end--;
  return rows.slice(0, end).map((row) => (Array.isArray(row) ? row.map(name) : [name(row)]));
}

/** The text `start` as first day: from the start of the subject. */
function isStart(given: unknown): boolean {
  return typeof given === 'string' && given.trim().toLowerCase() === 'start';
}

function tidyText(value: unknown): string {
  return cellText(value).trim();
}

/** The day, null when left out, or the rest of a sentence that begins with the parameter's name. */
function dayOf(given: unknown, environment: Environment): Day | null | string {
  // 0 is a formula such as =A1 over a blank cell, or a blank cell in hosts that pass numbers.
  if (given == null || given === 0) return null;
  if (Array.isArray(given)) return 'takes one date, not a range.';
  if (typeof given === 'number') {
    const day = dayFromSerial(given, environment.dateSystem ?? 1900);
    return day === NO_DAY ? notADate(String(given)) : day;
  }
  if (typeof given === 'string') {
    const text = given.trim();
    if (text === '') return null;
    const day = parseIso(text);
    return day === null || day < FIRST_DAY || day > LAST_DAY ? notADate(`"${text}"`) : day;
  }
  const day = typeof given === 'object' ? (environment.toDay?.(given) ?? null) : null;
  return day ?? notADate(typeof given === 'boolean' ? String(given).toUpperCase() : 'something else');
}

function notADate(shown: string): string {
  return `must be a date: a cell with a date, or text such as "2026-01-31". It is ${shown}.`;
}

import { formatIso } from '../calendar/day';
import type { Awaitable, Host } from './host';
import { SERIAL_OF_DAY_0 } from './sheet-layout';

/** What the checks look with. Rows and columns are 1-based. */
export interface CheckedBook {
  readonly host: Host;
  /** What a cell of one of the checks' tabs holds; null when it is blank. A date may come as its serial number. */
  valueAt(tab: string, row: number, column: number): Awaitable<unknown>;
  /** With or without "="; null for a constant. */
  formulaAt(tab: string, row: number, column: number): Awaitable<string | null>;
  /** Types into one of the checks' tabs, as the advisor does. */
  type(tab: string, row: number, column: number, value: string): Awaitable<void>;
  /** Removes tabs of the checks, if they are there. */
  remove(tabs: readonly string[]): Awaitable<void>;
}

/** What a call threw, as its message; '' when it did not. */
export async function problemOf(run: () => Awaitable<unknown>): Promise<string> {
  try {
    await run();
    return '';
  } catch (error) {
    return messageOf(error);
  }
}

export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message === '' ? 'It failed without a word.' : message;
}

interface Dated {
  readonly day: number;
}
/** A day that a cell should hold. */
export const dated = (day: number): Dated => ({ day });

type Expected = readonly [row: number, column: number, value: string | number | null | Dated];

/** What the first wrong one of these cells holds; '' when all are right. */
export async function cells(book: CheckedBook, tab: string, expected: readonly Expected[]): Promise<string> {
  for (const [row, column, value] of expected) {
    const found = (await book.valueAt(tab, row, column)) ?? null;
    const wrong =
      typeof value === 'object' && value !== null
        ? isDay(found, value.day)
          ? ''
          : same(found, value.day + SERIAL_OF_DAY_0)
        : same(found === '' ? null : found, value);
    if (wrong !== '') return `${tab}, row ${row}, column ${column}: ${wrong}`;
  }
  return '';
}

/** Days by which the 1904 date system counts less. */
const DAYS_TO_1904 = 1462;

/** As a serial number of either date system, or as ISO text. */
export function isDay(found: unknown, day: number): boolean {
  const serial = day + SERIAL_OF_DAY_0;
  return found === serial || found === serial - DAYS_TO_1904 || found === formatIso(day);
}

/** What was found instead of what was expected; '' when both are the same. */
export function same(found: unknown, expected: unknown): string {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  return one === other ? '' : `${one} instead of ${other}`;
}

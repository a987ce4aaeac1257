import { SERIAL_OF_DAY_0 } from '../core/host/sheet-layout';
import type { Cell } from '../core/workbook/input';
import { COLUMN, FIRST_DAY, PARTNERS, randomSource, referralRows } from './rows';

/** A cell as Google Sheets gives it. */
export type SheetValue = string | number | boolean | Date | null;

const DAY = 86_400_000;

function dateOf(serial: number): Date {
  return new Date((serial - SERIAL_OF_DAY_0) * DAY);
}

/**
 * A practice of 50 partners with so many rows in all: seven of ten are referrals, two activities, one is money; as
 * Google Sheets gives it in UTC.
 */
export function largePractice(rows: number): Record<string, SheetValue[][]> {
  const random = randomSource(rows);
  const [header = [], ...referrals] = referralRows(Math.round(rows * 0.7), Math.max(10, rows / 3));
  const isDate: readonly number[] = [COLUMN.received, COLUMN.closed];
  const cell = (value: Cell, column: number): SheetValue =>
    typeof value === 'number' && isDate.includes(column) ? dateOf(value) : ((value ?? null) as SheetValue);
  const day = (): Date => new Date((FIRST_DAY + Math.floor(random() * 720)) * DAY);
  const partner = (): string => `Partner ${Math.floor(random() * PARTNERS)}`;
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const types = ['call', 'meeting', 'meal', 'e-mail', 'joint meeting'];
  return {
    Referrals: [header as SheetValue[], ...referrals.map((row) => row.map(cell))],
    Activities: [
      ['Partner', 'Date', 'Type', 'Hours', 'Cost', 'Initiated by'],
      ...times(Math.round(rows * 0.2), () => [
        partner(),
        day(),
        types[Math.floor(random() * types.length)]!,
        Math.ceil(random() * 12) / 4,
        random() < 0.2 ? Math.round(random() * 9000) / 100 : null,
        random() < 0.5 ? 'us' : 'them',
      ]),
    ],
    Money: [
      ['Partner', 'Date', 'Kind', 'Amount'],
      ...times(Math.round(rows * 0.1), () => [
        partner(),
        day(),
        random() < 0.7 ? 'revenue' : 'share',
        Math.round(random() * 500_000) / 100,
      ]),
    ],
    Settings: [
      ['Name', 'Value'],
      ['Hourly cost', 250],
    ],
  };
}

import type { SchemaElement } from 'hyparquet-writer';
import type { Day } from '../../../core/calendar/day';

/** What a column of Parquet holds: how it is written, and what a program that creates the table calls it. */
export const COLUMN_TYPES = {
  text: {
    sql: 'VARCHAR',
    schema: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  },
  date: { sql: 'DATE', schema: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } } },
  money: {
    sql: 'DECIMAL(18,2)',
    schema: {
      type: 'INT64',
      converted_type: 'DECIMAL',
      logical_type: { type: 'DECIMAL', precision: 18, scale: 2 },
      precision: 18,
      scale: 2,
    },
  },
  double: { sql: 'DOUBLE', schema: { type: 'DOUBLE' } },
  integer: { sql: 'INTEGER', schema: { type: 'INT32' } },
  boolean: { sql: 'BOOLEAN', schema: { type: 'BOOLEAN' } },
} as const satisfies Readonly<
  Record<string, { readonly sql: string; readonly schema: Omit<SchemaElement, 'name'> }>
>;

export type ColumnType = keyof typeof COLUMN_TYPES;

/** Values as the league has them: a date is a Day, money an amount. */
interface Values {
  readonly text: string;
  readonly date: Day;
  readonly money: number;
  readonly double: number;
  readonly integer: number;
  readonly boolean: boolean;
}

/** One column, described once: its name and type in the file, what it means, and where its value comes from. */
export type Column<Row> = {
  [Type in ColumnType]: {
    readonly name: string;
    readonly type: Type;
    /** For docs/rollup.md. */
    readonly help: string;
    readonly of: (row: Row) => Values[Type] | null;
  };
}[ColumnType];

/** The value as the writer wants it: days and whole numbers as they are, money as cents. */
export function stored<Row>(column: Column<Row>, row: Row): string | number | bigint | boolean | null {
  const value = column.of(row);
  if (value === null) return null;
  return column.type === 'money' ? cents(value as number) : value;
}

/** From here on an amount has more than the 18 digits of DECIMAL(18,2). */
const TOO_LARGE = 1e16;
const HUNDRED = BigInt(100);

/** An amount as cents, half a cent away from zero; null where 18 digits do not hold it. */
export function cents(amount: number): bigint | null {
  if (Math.abs(amount) >= TOO_LARGE) return null;
  // The same without a text, for most amounts.
  if (Number.isInteger(amount)) return HUNDRED * BigInt(amount);
  return BigInt(amount.toFixed(2).replace('.', ''));
}

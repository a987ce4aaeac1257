import { nameKey } from '../ledger/names';
import { fold } from '../workbook/values/text';
import { mayBeOne } from './look-alikes';
import type { ImportValue } from './plan';
import type { LedgerRecord, RecordKind } from './records';

/** A record of the workbook, with the columns of its table. */
export interface KnownRecord extends LedgerRecord {
  readonly columns: ReadonlySet<string>;
}

type Match = { readonly same: KnownRecord } | { readonly like: KnownRecord } | 'new';

/** What tells one record of a partner and day from another. */
const COMPARED: Readonly<Record<RecordKind, readonly string[]>> = {
  Activities: ['Type', 'Hours', 'Cost'],
  Money: ['Kind', 'Amount', 'Client'],
};

/**
 * Finds for each record of the export the one of the workbook that it is: of the same partner and day, and the same in what the
 * export says and the table of the workbook has a column for. What is left may be one that the workbook knows otherwise. Each is
 * found once, so that two that look alike stay two.
 */
export function matchRecords(
  kind: RecordKind,
  known: readonly KnownRecord[],
  records: readonly LedgerRecord[],
): Match[] {
  const byDay = new Map<string, KnownRecord[]>();
  for (const each of known) {
    const own = byDay.get(dayKey(each));
    if (own) own.push(each);
    else byDay.set(dayKey(each), [each]);
  }
  const matches = records.map((): Match => 'new');
  const take = (i: number, is: (known: KnownRecord) => boolean): KnownRecord | null => {
    const own = byDay.get(dayKey(records[i]!)) ?? [];
    const at = own.findIndex(is);
    return at < 0 ? null : own.splice(at, 1)[0]!;
  };
  // Those that say most first, so that one that says little does not take the row of another.
  const order = records
    .map((record, i) => ({ i, said: COMPARED[kind].filter((column) => record.values.has(column)).length }))
    .sort((a, b) => b.said - a.said);
  for (const { i } of order) {
    const same = take(i, (each) => COMPARED[kind].every((column) => agree(column, records[i]!, each)));
    if (same) matches[i] = { same };
  }
  for (const { i } of order) {
    if (matches[i] !== 'new') continue;
    const like = take(i, (each) => kind === 'Activities' || mayBeOneAmount(records[i]!, each));
    if (like) matches[i] = { like };
  }
  return matches;
}

function dayKey({ partner, day }: LedgerRecord): string {
  return JSON.stringify([nameKey(partner), day]);
}

function agree(column: string, record: LedgerRecord, known: KnownRecord): boolean {
  const said = record.values.get(column);
  if (said === undefined || (column !== 'Kind' && !known.isBeside && !known.columns.has(column))) return true;
  const has = known.values.get(column);
  return has !== undefined && compared(column, said) === compared(column, has);
}

/** Hours to the minute, amounts to the cent. */
function compared(column: string, value: ImportValue): string | number {
  if (typeof value === 'number') return Math.round(value * (column === 'Hours' ? 60 : 100));
  return fold(String(value));
}

function mayBeOneAmount(record: LedgerRecord, known: KnownRecord): boolean {
  return record.values.get('Kind') === known.values.get('Kind') && mayBeOne(record.client, known.client);
}

import type { LogKind, RowPlace } from '../../../core/log';

/** What can be logged, in the order of the choices. */
export const LOG_KINDS: ReadonlyArray<{ readonly value: LogKind; readonly label: string }> = [
  { value: 'conversation', label: 'Conversation' },
  { value: 'introduction', label: 'Introduction' },
  { value: 'outcome', label: 'Won or lost' },
  { value: 'step', label: 'Step done' },
  { value: 'thanks', label: 'Thank-you' },
  { value: 'gift', label: 'Gift' },
  { value: 'money', label: 'Money' },
];

/** What the log begins with, as the `at` of a route. */
export function logAt(kind: LogKind, row?: RowPlace): string {
  return row === undefined ? kind : `${kind}:${row.row}:${row.sheet}`;
}

/** What the `at` of a route begins the log with; a conversation without one. */
export function kindAndRow(at: string | undefined): {
  readonly kind: LogKind;
  readonly row: RowPlace | null;
} {
  const [word = '', row, ...sheet] = (at ?? '').split(':');
  const kind = LOG_KINDS.find(({ value }) => value === word)?.value ?? 'conversation';
  return { kind, row: row === undefined ? null : { row: Number(row), sheet: sheet.join(':') } };
}

export const rowKey = ({ sheet, row }: RowPlace): string => `${row}:${sheet}`;

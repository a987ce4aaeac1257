import type { SettingRow } from './setting-row';
import { capitalised, cellText, tidy } from '../values/text';

const LOCKED = /^locked (.+)/i;
export const LOCKED_BY = 'Locked by';

interface LockedRows {
  /** The rows that count: an overridden row is left out, a locked value is a row of its setting's own name. */
  readonly rows: SettingRow[];
  /** Value as text by name of the setting. */
  readonly locked: Map<string, string>;
}

/**
 * Applies rows such as `Locked Hourly cost` / 250: a row of the setting's own name that says something else is left
 * out with a note. Rows that the host gives (the firm's file on the command line) lock before those of the workbook;
 * among equals the first one counts. `keyOf` is the same for all spellings of a setting, `same` compares two values.
 */
export function applyLocks(
  rows: readonly SettingRow[],
  keyOf: (name: string) => string,
  same: (row: SettingRow, other: SettingRow) => boolean,
): LockedRows {
  const nameOf = (row: SettingRow) => tidy(cellText(row.name));
  const isLock = (row: SettingRow) => LOCKED.test(nameOf(row)) && keyOf(nameOf(row)) !== keyOf(LOCKED_BY);
  const locks = rows.filter(isLock);
  const by = [...rows.filter((row) => row.given), ...rows].find(
    (row) => keyOf(nameOf(row)) === keyOf(LOCKED_BY),
  );
  const firm = by === undefined ? 'your firm' : tidy(cellText(by.value));
  const targets = new Map<string, SettingRow>();
  const override = (row: SettingRow, target: SettingRow) => {
    if (row === target || same(row, target)) return;
    const value = tidy(cellText(target.value));
    row.problem(
      'locked by the firm',
      `${capitalised(firm)} has locked it at "${value}"; this value is not used.`,
      `Set it back to "${value}" or delete the row; for another value ask ${firm}.`,
    );
  };
  for (const lock of [...locks.filter((row) => row.given), ...locks.filter((row) => !row.given)]) {
    const name = LOCKED.exec(nameOf(lock))?.[1] ?? '';
    const target = { ...lock, name };
    const before = targets.get(keyOf(name));
    if (before) override(target, before);
    else targets.set(keyOf(name), target);
  }
  const own = rows.filter((row) => !isLock(row));
  for (const row of own) {
    const target = targets.get(keyOf(nameOf(row)));
    if (target) override(row, target);
  }
  return {
    rows: [...own.filter((row) => !targets.has(keyOf(nameOf(row)))), ...targets.values()],
    locked: new Map(Array.from(targets.values(), (row) => [nameOf(row), tidy(cellText(row.value))])),
  };
}

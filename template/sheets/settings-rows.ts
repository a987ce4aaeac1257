import { settingHelp } from '../../core/firm';
import { ACTIVITY_TYPES } from '../../core/workbook/tables';
import { SETTING_NAMES } from '../../core/workbook/settings/read-settings';
import { TEMPLATE_VERSION } from '../../core/versions';
import { FIRM_TEXTS } from '../../core/workbook/settings/firm-settings';
import type { Cell } from '../../core/workbook/input';
import type { BookRow } from '../build/book-rows';

/** The first rows of Settings are those that most practices fill in. */
const FIRST = ['Firm name', 'Advisor name', 'Currency', 'Hourly cost', 'As of'];

/**
 * Every setting that there is, each on a row of its own, with the values that are given; what is given beyond them
 * follows. A later value of a name replaces an earlier one.
 */
export function settingsRows(given: readonly BookRow[]): BookRow[] {
  const values = new Map<string, Cell>(given.map((row) => [String(row['Name']), row['Value']]));
  values.set('Template version', Number(TEMPLATE_VERSION));
  const names = [
    ...FIRST,
    ...ACTIVITY_TYPES.filter((type) => type !== 'gift').map((type) => `Default hours: ${type}`),
    ...SETTING_NAMES.filter((name) => !FIRST.includes(name)),
    ...FIRM_TEXTS.map((text) => `Text: ${text}`),
  ];
  const all = [...names, ...[...values.keys()].filter((name) => !names.includes(name))];
  return all.map((name) => ({
    Name: name,
    Value: values.get(name) ?? null,
    'What it does': settingHelp(name),
  }));
}

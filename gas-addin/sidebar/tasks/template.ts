import { NO_ROWS } from '../../../template/build/book-rows';
import { settingsRows } from '../../../template/sheets/settings-rows';
import { templateSheets } from '../../../template/sheets/sheets';
import { ask } from '../script';
import type { Task } from './task';
import { templatePlan } from './template-plan';

/** Makes the tabs of the template beside those of the advisor: all of them, or none. */
export const makeTemplate: Task = async (say) => {
  say('Looking at your tabs \u2026', 0);
  const [{ today }, { tabs, names }] = await Promise.all([ask('read', { cells: 0 }), ask('formulas', null)]);
  const template = templateSheets({ ...NO_ROWS, Settings: settingsRows([]) }, today, 'sheets');
  const plan = templatePlan(template, { tabs, names });
  const ids = await ask('beginTemplate', plan.frame);
  for (const [at, tab] of plan.tabs(ids).entries()) {
    say(`Making ${plan.frame.tabs[at]?.title ?? 'a tab'} \u2026`, (at + 1) / (ids.length + 2));
    await ask('templateTab', { sheet: ids[at] ?? 0, tab });
  }
  say('Showing the tabs \u2026', (ids.length + 1) / (ids.length + 2));
  await ask('endTemplate', null);
  const [first] = plan.frame.tabs;
  return `${ids.length} tabs were made; begin with "${first?.title ?? ''}". Your own tabs are as they were, and`;
};

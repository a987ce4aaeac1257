import { CELL_FUNCTIONS } from './cells/cell-functions';
import { noteEdit } from './reading/changes';
import { late } from './cells/load-late';
import * as menu from './menu/menu';

/**
 * What the readable script beside the bundle calls; nothing here runs any service while it loads. Every cell loads it:
 * what only the menu and the pane need belongs into late.ts.
 */
export default {
  ...CELL_FUNCTIONS,
  late,
  onEdit: noteEdit,
  ...menu,
};

import type { Host } from './host';

function refuse(): never {
  throw new Error('This spreadsheet cannot be changed from the pane yet; nothing was changed.');
}

/** For a host that cannot change the advisor's own sheets yet: every attempt says so. */
export const NO_EDITS: Pick<Host, 'edit' | 'undoable' | 'undo' | 'goTo'> = {
  edit: refuse,
  undoable: () => null,
  undo: refuse,
  goTo: refuse,
};

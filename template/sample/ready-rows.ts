/** Rows down to which lists and colours are ready; a Table that grows takes them along beyond. */
export const READY_ROWS = 2000;

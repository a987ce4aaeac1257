import { paneCall } from '../calls/pane-calls';
import { refreshFigures } from '../menu/refresh-figures';

/**
 * The part of the script that stands in `late.html`: everything that the menu and the pane call. No cell loads it.
 */
const late = { paneCall, refreshFigures };

export type Late = typeof late;
export default late;

import { complianceReport } from '../../core/compliance';
import { ledgerNow } from './read-ledger';
import { paneCall } from '../calls/pane-calls';
import { refreshFigures } from '../menu/refresh-figures';

/**
 * The part of the script that stands in `late.html` and not in `app.js`: what reads the sheets, the compliance rules, and
 * everything that the menu and the pane call. Every cell of a workbook loads `app.js` by itself; it pays for this part only when it finds
 * nothing in the cache.
 */
const late = {
  complianceReport,
  ledgerNow,
  paneCall,
  refreshFigures,
};

export type Late = typeof late;
export default late;

import { complianceReport } from '../../core/compliance';
import { keepBook, ledgerNow } from './read-ledger';

/**
 * The part of the script that stands in `reading.html` and not in `app.js`: what reads the sheets, and the compliance rules.
 * Every cell of a workbook loads `app.js` by itself; it pays for this part only when it finds nothing in the cache.
 */
const reading = { complianceReport, keepBook, ledgerNow };

export type Reading = typeof reading;
export default reading;

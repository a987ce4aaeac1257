import type { complianceReport as report } from '../../core/compliance';
import { reading } from './load-late';

/**
 * What stands for the compliance rules in `app.js`: every cell loads that file, and only PARTNER_COMPLIANCE needs the rules
 * with all their words.
 */
export const complianceReport: typeof report = (book, options) => reading().complianceReport(book, options);

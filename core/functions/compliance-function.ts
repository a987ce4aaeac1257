import { complianceReport } from '../compliance';
import { BLANK, cell, headers } from './cells';
import { capped } from './capped';
import type { FunctionEntry } from './entry';
import { LEDGER, ONE_PARTNER } from './parameters';
import { forOnePartner } from './partners';

/** The flags of one partner, or of all, as at asOf; a header row alone where there is none. */
export const COMPLIANCE: FunctionEntry = {
  name: 'PARTNER_COMPLIANCE',
  summary:
    'Flags for a talk with the compliance officer: the rule, what triggered it, and what to ask. No legal advice.',
  parameters: [ONE_PARTNER, LEDGER],
  gives: 'table',
  example: '=PARTNER_COMPLIANCE()',
  compute: (of, args) => {
    const book = of.whole();
    return forOnePartner(book, args, (subject) => {
      const flags = complianceReport(book).flags.filter(
        ({ partner }) => subject === 'portfolio' || partner === subject,
      );
      return {
        kind: 'table',
        rows: [
          headers('Partner', 'Rule', 'Citation', 'What triggered it', 'Question'),
          ...capped(
            flags.length,
            (i) => {
              const { name, title, citation, what, ask } = flags[i]!;
              return [name, title, citation, what, ask].map(cell);
            },
            (more) => [BLANK, BLANK, BLANK, cell(more), BLANK],
            'flag',
          ),
        ],
      };
    });
  },
};

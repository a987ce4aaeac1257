import type { LeagueFlag } from '../../../../core/rollup';
import { type DatedRow, type Table, AS_OF, ADVISOR_ID, PARTNER_KEY } from '../table';

interface FlagRow extends DatedRow {
  readonly flag: LeagueFlag;
}

export const FLAGS: Table<FlagRow> = {
  name: 'flags',
  help: 'What to talk about: one-way streets, agreements, rules of compliance',
  rows: { of: 'league', list: ({ flags }, days) => flags.map((flag) => ({ days, flag })) },
  columns: [
    AS_OF,
    { name: 'advisor_id', type: 'text', help: ADVISOR_ID.help, of: ({ flag }) => flag.id },
    { name: 'partner_key', type: 'text', help: PARTNER_KEY.help, of: ({ flag }) => flag.partnerKey },
    {
      name: 'kind',
      type: 'text',
      help: 'one-way street, agreement or compliance.',
      of: ({ flag }) => flag.kind,
    },
    {
      name: 'code',
      type: 'text',
      help: 'we give, 2 of 5, or the id of the rule.',
      of: ({ flag }) => flag.code,
    },
    { name: 'title', type: 'text', help: 'The same in words.', of: ({ flag }) => flag.title },
    {
      name: 'source_rows',
      type: 'integer',
      help: 'Rows behind it, or referrals of a one-way street.',
      of: ({ flag }) => Math.round(flag.rows),
    },
  ],
};

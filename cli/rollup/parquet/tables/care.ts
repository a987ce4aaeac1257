import type { LeagueCare } from '../../../../core/rollup';
import { type DatedRow, type Table, AS_OF } from '../table';

interface CareRow extends DatedRow {
  readonly each: LeagueCare;
}

export const CARE: Table<CareRow> = {
  name: 'care',
  help: 'Workbooks that need care, those that could not be read among them',
  rows: { of: 'league', list: ({ care }, days) => care.map((each) => ({ days, each })) },
  columns: [
    AS_OF,
    {
      name: 'file',
      type: 'text',
      help: 'The workbook, below the folder that was named.',
      of: ({ each }) => each.file,
    },
    { name: 'kind', type: 'text', help: 'unreadable, template, stale ...', of: ({ each }) => each.care.kind },
    {
      name: 'sentence',
      type: 'text',
      help: 'What it is, and what to do.',
      of: ({ each }) => each.care.sentence,
    },
  ],
};

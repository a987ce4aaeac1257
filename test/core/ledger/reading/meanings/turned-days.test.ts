import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

const REFERRALS = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'Ended'];
const ACTIVITIES = ['Partner', 'Date', 'Type', 'Asked on', 'Answered on'];

describe('two days of a row the wrong way round', () => {
  it.each<[string, string[], Cell[], string]>([
    [
      'a client that left before it was won',
      REFERRALS,
      ['Alder', '2026-02-02', 'Roe', 'won', '2026-03-02', '2026-02-28'],
      'left before it was won',
    ],
    [
      'an answer before the question',
      ACTIVITIES,
      ['Alder', '2026-02-02', 'call', '2026-02-03', '2026-02-02'],
      'answered before it was asked',
    ],
  ])('are noted: %s', (_, header, cells, problem) => {
    expect(notesOf(read([sheet('x', [header, cells])]), problem)).toEqual([
      expect.objectContaining({ row: 2, column: header[header.length - 1] }),
    ]);
  });

  it.each<[string, string[], Cell[]]>([
    [
      'left on the day it was won',
      REFERRALS,
      ['Alder', '2026-02-02', 'Roe', 'won', '2026-03-02', '2026-03-02'],
    ],
    ['no day won', REFERRALS, ['Alder', '2026-02-02', 'Roe', 'won', '', '2026-02-28']],
    ['answered on the same day', ACTIVITIES, ['Alder', '2026-02-02', 'call', '2026-02-03', '2026-02-03']],
    ['not yet answered', ACTIVITIES, ['Alder', '2026-02-02', 'call', '2026-02-03', '']],
  ])('are not noted: %s', (_, header, cells) => {
    expect(notesOf(read([sheet('x', [header, cells])]), 'before it was')).toEqual([]);
  });
});

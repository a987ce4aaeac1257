import { parseIso } from '../../../core/calendar/day';
import { planImport } from '../../../core/import';
import type { Cell, SheetInput } from '../../../core/workbook/input';

const TODAY = parseIso('2026-11-06') ?? 0;
const sheet = (name: string, rows: Cell[][]): SheetInput => ({ name, rows });
const plan = (headers: string[], ...exported: SheetInput[]) =>
  planImport(exported, { sheets: [sheet('Log', [headers])], today: TODAY }, { newPartners: true });

const HEADERS = ['Partner', 'Received', 'Client', 'Status', 'Closed'];
const LOG = sheet('log.csv', [
  ['Referred by', 'Date in', 'Prospect', 'Outcome'],
  ['Harbor Tax', '2026-01-10', 'Ames', 'Won'],
  ['Harbor Tax', '2026-01-11', 'Bode', 'Lost'],
  ['Cole Law', '2026-01-12', 'Cruz', 'Won'],
]);

describe('what is said of an import as a whole', () => {
  it('is that won rows come without their day, where the workbook has a column for it', () => {
    const { remarks, notes } = plan(HEADERS, LOG);
    expect(remarks).toEqual([
      'Closed: 2 new rows are won without the day; they are clients in no period until you enter it in "Log".',
    ]);
    // Nothing stands in for the day in the workbook.
    expect(notes.map(({ kind }) => kind)).not.toContain('no column for the day decided');
    const without = plan(HEADERS.slice(0, 4), LOG);
    expect(without.remarks).toEqual([]);
    expect(without.notes.map(({ kind }) => kind)).toContain('no column for the day decided');
  });

  it('is that nothing says whether the open ones qualify', () => {
    const open = ['Cole Law', '2026-01-13', 'Dunn', 'Open'];
    expect(
      plan([...HEADERS, 'Qualified'], sheet('log.csv', [...LOG.rows, open] as Cell[][])).remarks[0],
    ).toBe(
      'Qualified: 1 new row is open and says nothing of it; until you enter yes or no in "Log", it counts as no introduction.',
    );
  });

  it('is what else the file holds, and why it is not taken', () => {
    const nameless = sheet('2025', [
      ['Received', 'Client', 'Status', 'Closed'],
      ['2025-01-10', 'Dunn', 'Won', '2025-03-01'],
      ['2025-01-12', 'Eames', 'Lost', '2025-03-02'],
    ]);
    const settings = sheet('Settings', [
      ['Name', 'Value'],
      ['Hourly cost', 200],
    ]);
    const counts = sheet('Summary', [
      ['Partner', 'Referrals', 'Clients'],
      ['Harbor Tax', 2, 1],
      ['Cole Law', 1, 1],
    ]);
    const { newRows, staysBehind } = plan(
      HEADERS,
      sheet('Log', [...LOG.rows] as Cell[][]),
      nameless,
      settings,
      counts,
    );
    expect(newRows).toHaveLength(3);
    expect(staysBehind).toEqual([
      '"2025" (2 rows below row 1) is not imported: no column says who the partner is. Save it as a file of its own and import that.',
      '"Settings" is not imported: it holds settings, and your workbook has its own.',
      expect.stringMatching(/^"Summary" is not imported: .*a row for each introduction is needed/),
    ]);
  });
});

it('a partner named by the title above the rows is imported', () => {
  const { newRows } = plan(
    HEADERS,
    sheet('log.csv', [
      ['Received', 'Client', 'Status', 'Closed'],
      ['Harbor Tax', null, null, null],
      ['2026-01-10', 'Ames', 'Won', '2026-02-01'],
      ['2026-01-11', 'Bode', 'Lost', '2026-02-02'],
      ['Cole Law', null, null, null],
      ['2026-01-12', 'Cruz', 'Won', '2026-02-03'],
    ]),
  );
  expect(newRows.map(({ partner, client }) => [partner, client])).toEqual([
    ['Harbor Tax', 'Ames'],
    ['Harbor Tax', 'Bode'],
    ['Cole Law', 'Cruz'],
  ]);
});

it('an amount that stands only in the second of two columns of income is imported', () => {
  const { newRows } = plan(
    [...HEADERS, 'First-year revenue'],
    sheet('log.csv', [
      ['Partner', 'Received', 'Client', 'Status', 'Closed', 'Planning fee', 'Advisory fee'],
      ['Harbor Tax', '2026-01-10', 'Ames', 'Won', '2026-02-01', 1000, 500],
      ['Harbor Tax', '2026-01-11', 'Bode', 'Won', '2026-02-02', null, 700],
      ['Harbor Tax', '2026-01-12', 'Cruz', 'Won', '2026-02-02', null, null],
    ]),
  );
  expect(newRows.map(({ values }) => values.get('First-year revenue'))).toEqual([1500, 700, undefined]);
});

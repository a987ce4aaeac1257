/** @jest-environment jsdom */
import type { Cell } from '../../../core/workbook/input';
import { button, choose, confirmed, host, open, press, referrals, root, takeEdits, until } from '../driver';

const ACTIONS: Cell[][] = [
  ['Partner', 'Step', 'Due', 'Done'],
  ['Harbor Tax', 'Send the agreement', '2026-11-01', null],
  ['Birch Law', 'Plan the seminar', '2026-12-20', null],
];

const withSteps = () =>
  open((fresh) => {
    takeEdits(fresh);
    fresh.sheets = confirmed({ name: 'Referrals', rows: referrals() }, { name: 'Actions', rows: ACTIONS });
  });

it('opens on the one thing to do, then what is due, then the partners', async () => {
  await withSteps();
  const text = root.textContent!;
  const at = ['The one thing to do:', '1 step is late or due this week', 'Partners by decision'].map((each) =>
    text.indexOf(each),
  );
  expect(at.every((each) => each > 0)).toBe(true);
  expect([...at].sort((a, b) => a - b)).toEqual(at);
  expect(text).toContain('Send the agreement (5 days late)');
  expect(text).not.toContain('Plan the seminar');
});

it('says as of which days the week and the figures are where a sheet is an old export', async () => {
  const old = (day: string) =>
    open((fresh) => {
      const rows = [
        ['Partner', 'Received', 'Client', 'Status', 'Closed'],
        ['Birch Law', '2025-11-01', 'Fir', 'won', day],
      ];
      fresh.sheets = confirmed({ name: 'Referrals', rows });
    });
  await old('2026-02-03');
  expect(root.textContent).toContain(
    'As of today, November 6, 2026; the figures are as of the last record, February 3, 2026.',
  );
  await old('2026-11-03');
  expect(root.textContent).not.toContain('the last record');
});

it('a step is ticked off with one press, and back again', async () => {
  await withSteps();
  await press('Done', 'Done: Send the agreement.');
  expect(host.sheets.find(({ name }) => name === 'Actions')!.rows[1]![3]).toBe('2026-11-06');
  await until(() => !root.textContent!.includes('5 days late'));
  await press('Undo', 'undone');
  await until(() => root.textContent!.includes('5 days late'));
});

it('an introduction that waits leads to its outcome', async () => {
  await withSteps();
  expect(root.textContent).toContain('1 introduction waits for an answer');
  await press('Won or lost', 'First-year revenue');
  expect(root.querySelector('select')!.selectedOptions[0]!.textContent).toContain('Beech');
});

it('the work page says how much of each is due', async () => {
  await withSteps();
  await press('Work', 'Steps by phase');
  const plan = [...root.querySelectorAll('li')].find((each) => each.textContent!.startsWith('120-day plan'))!;
  expect(plan.textContent).toContain('1 due');
});

it('says so when nothing is due', async () => {
  await open((fresh) => {
    fresh.sheets = confirmed({
      name: 'Referrals',
      rows: [
        ['Partner', 'Received', 'Client', 'Status', 'Closed'],
        ['Birch Law', '2026-11-01', 'Fir', 'won', '2026-11-03'],
      ],
    });
  });
  expect(root.textContent).toContain('Nothing is due this week.');
});

it('leads to every partner', async () => {
  await withSteps();
  await press('Search and sort', 'Search, filter and sort');
  expect(button('Log')).toBeTruthy();
});

it('looks at other days without changing a cell, and names them in every caption', async () => {
  await withSteps();
  expect(root.querySelector('caption')!.textContent).toContain('12 months to');
  const select = [...root.querySelectorAll('select')].find((each) =>
    each.textContent!.includes('As in the cells'),
  )!;
  choose(select, 'since start');
  await until(() => root.querySelector('caption')!.textContent!.includes('since start'));
  expect(root.querySelector('dl')!.getAttribute('aria-label')).toContain('since start');
  await press('Partners', 'Search, filter and sort');
  expect(root.querySelector('caption')!.textContent).toContain('since start');
  expect([host.edits, host.settings]).toEqual([[], []]);
});

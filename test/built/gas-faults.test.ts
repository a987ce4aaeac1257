import type { EditPlan } from '../../core/host/edit-plan';
import { LARGER, PLAN } from '../support/fault-plans';
import type { CallName, Calls } from '../../gas-addin/calls/calls';
import { openSource, type Source } from '../hosts/gas/source';
import { snapshot, type Snapshot } from '../hosts/gas/snapshot';
import { cellAt, setInto } from '../hosts/gas/grid';

/**
 * Every write with a fault at every service call: the call is refused, or carried out and then fails; alone, or together with
 * everything after it, as when Google ends the run, so that the clean-up fails too. Whatever happens, the advisor's cells
 * stay; and when the pane starts again, the spreadsheet is as it was before the write, or as it is after it.
 */
const EDIT: EditPlan = {
  what: 'Start the plan',
  steps: [
    {
      kind: 'set cells',
      sheet: 'Data',
      cells: [
        { row: 2, column: 1, before: 'Harbor', after: '=Harbour' },
        { row: 2, column: 2, before: '2025-12-09', after: { date: 20_500 } },
      ],
    },
    {
      kind: 'add columns',
      table: 'Referrals',
      sheet: 'Data',
      region: 'Referrals',
      headerRow: 1,
      firstColumn: 3,
      headers: ['Event', 'Notes'],
    },
    {
      kind: 'append rows',
      table: 'Referrals',
      sheet: 'Data',
      region: 'Referrals',
      after: 2,
      headerRow: 1,
      left: 1,
      rows: [
        ['1/2', { date: 20_500 }, null, 'x'],
        ['Elm 3', null, null, null],
      ],
    },
    {
      kind: 'add sheet',
      table: 'Actions',
      sheet: 'Actions',
      headers: ['Step', 'Due'],
      rows: [['-call', { date: 20_500 }]],
    },
  ],
};
const SETTINGS: Calls['writeSettings']['takes'] = [
  ['hourly cost', 150],
  ['Currency', 'EUR'],
  ['Firm name', '=Firm'],
];

const TAB: Calls['templateTab']['takes']['tab'] = {
  styles: [
    {
      bold: true,
      italic: false,
      underline: false,
      size: 12,
      colour: '#0f4c5c',
      fill: null,
      format: 'General',
      horizontal: null,
      vertical: 'top',
      wrap: true,
    },
  ],
  rows: [
    [
      { style: 0, value: 'Partner', note: 'Who' },
      { style: 0, value: 'Received' },
    ],
    [
      { style: 0, value: 'x' },
      { style: 0, formula: '=1+1' },
    ],
  ],
  formatsGoOn: null,
  widths: [120, 90],
  heights: [[1, 40]],
  frozenRows: 1,
  frozenColumns: 1,
  merges: [],
  checks: [{ area: [2, 1, 9, 1], check: { kind: 'list', values: ['a', 'b'] }, help: 'a or b' }],
  colours: [{ area: [2, 1, 9, 1], formula: '=$A2=""', bold: true, colour: '#9b1c1c', fill: null }],
  charts: [],
  tabColour: '#0f4c5c',
  gridlines: true,
  warns: true,
};

/** The tabs of a template, as the dialog makes them: in several calls. */
function makeTemplate(): void {
  const [first, second] = call('beginTemplate', {
    tabs: [
      { title: 'Start', mark: 'template:start', rows: 20, columns: 5 },
      { title: 'Partners', mark: null, rows: 30, columns: 5 },
    ],
    names: [
      { name: 'Ledger', tab: 0, area: [2, 2, 1, 1] },
      { name: 'Partners', tab: 1, area: [1, 1, 30, 2] },
    ],
  });
  const chart = {
    title: 'Chart',
    kind: 'bar' as const,
    ranges: [{ sheet: second ?? 0, area: [1, 1, 2, 1] as const }],
    row: 4,
    column: 1,
    width: 300,
    height: 200,
    colours: ['#0f4c5c'],
  };
  call('templateTab', { sheet: first ?? 0, tab: { ...TAB, charts: [chart] } });
  call('templateTab', { sheet: second ?? 0, tab: TAB });
  call('endTemplate', null);
}

let source: Source;

let clock = Date.UTC(2026, 9, 31);
beforeAll(() => void jest.spyOn(Date, 'now').mockImplementation(() => clock));
afterAll(() => void jest.restoreAllMocks());

function call<Name extends CallName>(name: Name, takes: Calls[Name]['takes']): Calls[Name]['gives'] {
  const answer = JSON.parse(String(source.run('paneCall', [JSON.stringify({ name, takes })]))) as {
    gives: Calls[Name]['gives'];
    problem?: string;
  };
  if (answer.problem !== undefined) throw new Error(answer.problem);
  return answer.gives;
}

function open(): void {
  source = openSource({
    sheets: {
      Data: [
        ['Partner', 'Received'],
        ['Harbor', new Date(Date.UTC(2025, 11, 9))],
      ],
      Settings: [
        ['Name', 'Value'],
        ['Hourly cost', 100],
        ['Currency', 'USD'],
      ],
    },
    names: [{ name: 'Referrals', sheet: 'Data', row: 1, column: 1, rows: 2, columns: 2 }],
  });
  const settings = source.book.grids[1];
  if (settings) setInto(cellAt(settings, 2, 2), '=50+50', source.book);
}

function openWithReview(): void {
  open();
  call('writeSheet', PLAN);
  const review = source.book.grids[2];
  if (!review) throw new Error('No review.');
  for (const [row, column, value] of [
    [26, 1, 'note below'],
    [1, 5, 'note beside'],
    [51, 2, '=A1'],
  ] as const)
    setInto(cellAt(review, row, column), value, source.book);
  review.charts.push({ id: 7, type: 'BAR', options: { title: 'Mine' }, ranges: [], row: 60, column: 1 });
  call('start', null);
}

const WRITES: ReadonlyArray<readonly [string, () => void, () => void]> = [
  ['the first writing of a sheet', open, () => call('writeSheet', PLAN)],
  ['the next writing of a sheet', openWithReview, () => call('writeSheet', LARGER)],
  ['settings', open, () => call('writeSettings', SETTINGS)],
  ['an edit', open, () => call('edit', EDIT)],
  ['a template', open, makeTemplate],
  [
    'taking back a template',
    () => {
      open();
      makeTemplate();
    },
    () => call('undo', null),
  ],
  [
    'the repair of formulas',
    open,
    () =>
      call('setFormulas', {
        what: 'the repair of formulas',
        cells: [{ sheet: 'Settings', row: 2, column: 2, before: '=50+50', after: '=PARTNER_ROI("x")' }],
        names: [{ name: 'Ledger', sheet: 'Settings', row: 2, column: 2 }],
      }),
  ],
  [
    'taking back an edit',
    () => {
      open();
      call('edit', EDIT);
    },
    () => call('undo', null),
  ],
  [
    'taking back the writing of a sheet',
    () => {
      openWithReview();
      call('writeSheet', LARGER);
    },
    () => call('undo', null),
  ],
];

const KINDS = [
  { carriedOut: false, lasting: false },
  { carriedOut: true, lasting: false },
  { carriedOut: false, lasting: true },
  { carriedOut: true, lasting: true },
];

describe.each(WRITES)('%s', (_, prepare, write) => {
  test.each(KINDS)('is made whole or not at all: carried out %p', (kind) => {
    prepare();
    const before = cleanStart(() => undefined);
    prepare();
    const after = cleanStart(write);
    expect(after).not.toEqual(before);

    prepare();
    const first = source.machine.session.calls.length;
    write();
    const calls = source.machine.session.calls.length - first;
    expect(calls).toBeGreaterThan(20);
    for (let at = 1; at <= calls; at++) {
      prepare();
      source.fail({ at, ...kind });
      let failed = '';
      try {
        write();
      } catch (error) {
        failed = (error as Error).message;
      }
      source.fail(null);
      const state = cleanStart(() => undefined);
      const place = `call ${at} of ${calls}: ${source.machine.session.calls[first + at - 1] ?? ''} ${failed}`;
      // A fault in what is only tidying up is no failure of the write.
      const expected = JSON.stringify(state) === JSON.stringify(after) ? after : before;
      expect({ place, state }).toEqual({ place, state: expected });
      if (failed === '') expect({ place, state }).toEqual({ place, state: after });
    }
  });
});

/** Does something, starts the pane a while later, and looks: nothing of ours may be left over besides what was written. */
function cleanStart(run: () => void): Snapshot {
  run();
  clock += 60_000;
  call('start', null);
  // Which tab is on show is a courtesy.
  return { ...snapshot(source.machine), shown: '' };
}

import type { EditPlan, EditStep } from '../../../core/host/edit-plan';
import { insertScorecard } from '../../../excel-addin/formulas/scorecard';
import { repairFormulas } from '../../../excel-addin/formulas/repair-formulas';
import { snapshot } from '../../hosts/excel/snapshot';
import { cellAt, setInto } from '../../hosts/excel/workbook';
import { APPEND, at, host, open, page, PLAN, problemOf, REVIEW, SET, sheet, SHEETS } from './opened';

/** What a firm has protected, and what it has left open to its advisors. */
jest.setTimeout(60_000);

afterEach(() => page.close());

describe('protection is asked for before anything is written', () => {
  test.each(['Data', 'Activities'])('an edit over two tabs, "%s" protected', async (name) => {
    await open({ sheets: SHEETS });
    sheet(name).protected = true;
    const before = snapshot(page.book);
    const problem = await problemOf(() => host.edit(PLAN));
    expect(problem).toBe(
      `The tab "${name}" is protected; nothing was changed. Take the protection off (Review > Unprotect Sheet) and try again.`,
    );
    expect(snapshot(page.book)).toEqual(before);
    expect(page.book.parts.size).toBe(0);
    // And nobody is locked out of other tabs.
    expect(await host.writeSheet(REVIEW)).toBe('Review 2026-10');
  });

  test('a review that the advisor has protected stays, and other reviews are written', async () => {
    await open({ sheets: SHEETS });
    await host.writeSheet(REVIEW);
    sheet('Review 2026-10').protected = true;
    expect(await problemOf(() => host.writeSheet({ ...REVIEW, rows: [[{ value: 'second' }]] }))).toContain(
      'The tab "Review 2026-10" is protected; nothing was changed',
    );
    expect(at('Review 2026-10', '0:0')).toBe('first');
    await host.writeSheet({ ...REVIEW, mark: 'review:2026-11', title: 'Review 2026-11' });
    expect(at('Review 2026-11', '0:0')).toBe('first');
  });

  test('in a workbook whose structure is protected no tab is added, but cells are changed', async () => {
    await open({ sheets: SHEETS });
    page.book.structureProtected = true;
    const sentence = 'The structure of this workbook is protected; nothing was changed.';
    expect(await problemOf(() => host.writeSheet(REVIEW))).toContain(sentence);
    expect(await problemOf(() => page.Excel.run(insertScorecard))).toContain(sentence);
    expect(page.book.sheets).toHaveLength(2);
    await host.edit(PLAN);
    expect(at('Data', '1:2')).toBe(150);
    expect(await host.undo()).toBe('Undone: import.');
  });

  test('an undo on a tab that was protected since is refused', async () => {
    await open({ sheets: SHEETS });
    await host.edit(PLAN);
    sheet('Data').protected = true;
    expect(await problemOf(() => host.undo())).toContain('The tab "Data" is protected; nothing was changed');
    expect(at('Data', '1:2')).toBe(150);
  });
});

describe('a firm that protects headers and formulas leaves the input rows open', () => {
  const DAY = 'mm/dd/yyyy';
  /** A log with a formula in its third column, filled down to the last of five prepared rows. */
  async function openLog(dates = DAY): Promise<void> {
    await open({
      sheets: {
        Log: [
          ['Partner', 'Date', 'Counted', 'Hours'],
          ['Harbor', { value: 46001, format: dates }, null, 1],
          ['Elm', { value: 46002, format: dates }, null, 2],
        ],
      },
    });
    const log = sheet('Log');
    for (let r = 1; r < 6; r++) {
      setInto(cellAt(log, r, 2), `=IF(B${r + 1}="","",1)`);
      for (const c of [0, 1, 3]) cellAt(log, r, c).unlocked = true;
      cellAt(log, r, 1).format = dates;
    }
    log.protected = true;
  }
  const added = (count: number): EditPlan => ({
    what: 'an entry',
    steps: [
      {
        kind: 'append rows',
        table: 'Activities',
        sheet: 'Log',
        region: null,
        after: 3,
        headerRow: 1,
        left: 1,
        rows: Array.from({ length: count }, () => ['Oak', { date: 20513 }, null, 0.5]),
      },
    ],
  });
  const ENTRY = added(1);

  test('a row is added and taken back; the locked formula beside stays', async () => {
    await openLog();
    const before = snapshot(page.book);
    await host.edit(ENTRY);
    expect([at('Log', '3:0'), at('Log', '3:1'), at('Log', '3:3')]).toEqual(['Oak', 46082, 0.5]);
    expect(sheet('Log').cells.get('3:2')?.formula).not.toBe('');
    expect(await host.undo()).toBe('Undone: an entry.');
    expect(snapshot(page.book)).toEqual(before);
  });

  test('a cell is set and taken back', async () => {
    await openLog();
    const before = snapshot(page.book);
    const cells = [{ row: 2, column: 4, before: 1, after: 3 }];
    await host.edit({ what: 'hours', steps: [{ kind: 'set cells', sheet: 'Log', cells }] });
    expect(at('Log', '1:3')).toBe(3);
    await host.undo();
    expect(snapshot(page.book)).toEqual(before);
  });

  test('below the prepared rows the sentence names the first locked ones', async () => {
    await openLog();
    const before = snapshot(page.book);
    expect(await problemOf(() => host.edit(added(4)))).toBe(
      'The range A4:A7 of the tab "Log" is protected; nothing was changed. Take the protection off (Review > Unprotect Sheet), or have whoever protected it unlock these cells, and try again.',
    );
    expect(snapshot(page.book)).toEqual(before);
  });

  test('a locked cell among open ones is named', async () => {
    await openLog();
    delete cellAt(sheet('Log'), 1, 0).unlocked;
    const cells = [
      { row: 2, column: 4, before: 1, after: 3 },
      { row: 2, column: 1, before: 'Harbor', after: 'Harbor Tax' },
    ];
    expect(
      await problemOf(() => host.edit({ what: 'x', steps: [{ kind: 'set cells', sheet: 'Log', cells }] })),
    ).toContain('Cell A2 of the tab "Log" is protected; nothing was changed.');
  });

  test('a date needs a format: the sentence says so where formats are protected', async () => {
    await openLog('General');
    expect(await problemOf(() => host.edit(ENTRY))).toContain(
      'The format of cell B4 of the tab "Log" is protected; nothing was changed.',
    );
  });

  test('where cells may be formatted a date gets its format, and undo gives the old one back', async () => {
    await openLog('General');
    sheet('Log').allows.add('formatCells');
    const before = snapshot(page.book);
    await host.edit(ENTRY);
    expect(sheet('Log').cells.get('3:1')).toMatchObject({ value: 46082, unlocked: true });
    expect(sheet('Log').cells.get('3:1')?.format).not.toBe('General');
    await host.undo();
    expect(snapshot(page.book)).toEqual(before);
  });

  test('an Excel Table does not grow there, even where all its cells are open', async () => {
    await open({ sheets: SHEETS, tables: { Activities: 'Activities' } });
    for (let r = 0; r < 9; r++) for (let c = 0; c < 2; c++) cellAt(sheet('Activities'), r, c).unlocked = true;
    sheet('Activities').protected = true;
    sheet('Activities').allows.add('insertRows').add('formatCells');
    expect(await problemOf(() => host.edit({ what: 'x', steps: [APPEND] }))).toContain(
      'The tab "Activities" is protected; nothing was changed.',
    );
  });

  test('rows are not put in above its totals, because they could not be taken out again', async () => {
    await open({ sheets: { ...SHEETS, Activities: [...SHEETS.Activities, ['Total', '=COUNT(B2:B2)']] } });
    sheet('Activities').protected = true;
    sheet('Activities').allows.add('insertRows').add('formatCells');
    const insert = { ...APPEND, insert: true } as EditStep;
    const before = snapshot(page.book);
    expect(await problemOf(() => host.edit({ what: 'x', steps: [insert] }))).toContain(
      'The tab "Activities" is protected; nothing was changed.',
    );
    expect(snapshot(page.book)).toEqual(before);
  });

  test('formulas are repaired in open cells, and the tab of locked ones is named', async () => {
    await open({ sheets: { ...SHEETS, Mine: [['=[2]!_xldudf_PARTNER_ROI("Harbor")']] } });
    sheet('Mine').protected = true;
    expect(await problemOf(() => page.Excel.run(repairFormulas))).toContain('The tab "Mine" is protected');
    cellAt(sheet('Mine'), 0, 0).unlocked = true;
    await page.Excel.run(repairFormulas);
    expect(sheet('Mine').cells.get('0:0')?.formula).toBe('=PARTNER_ROI("Harbor")');
  });

  test('what is set on an open tab while another is protected is not mixed up', async () => {
    await open({ sheets: SHEETS });
    cellAt(sheet('Data'), 1, 2).unlocked = true;
    sheet('Data').protected = true;
    await host.edit({ what: 'x', steps: [SET, APPEND] });
    expect([at('Data', '1:2'), at('Activities', '2:0')]).toEqual([150, 'Elm']);
    await host.undo();
    expect([at('Data', '1:2'), at('Activities', '2:0') ?? '']).toEqual([100, '']);
  });
});

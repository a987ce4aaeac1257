import { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { dayFromCivil } from '../../core/calendar/day';
import type { SheetPlan } from '../../core/host/sheet-plan';
import { headlessUniver } from '../../preview/grid/engine';
import { previewHost } from '../../preview/host';
import { Sessions, type Session } from '../../preview/page/session';
import { hostContract } from '../support/host-contract';
import { settled } from './settled';
import { disposeRested } from '../support/dispose-rested';

const univer = headlessUniver();
const api = FUniver.newAPI(univer);
const sessions = new Sessions(univer, api, 'en-US');
let session: Session;
afterAll(() => disposeRested(sessions));

function tab(name: string): FWorksheet {
  const found = session.workbook.getSheetByName(name);
  if (!found) throw new Error(`No sheet ${name}.`);
  return found;
}

describe('what every host does', () => {
  hostContract((sheets) => {
    session = sessions.open({ name: 'Contract', today: dayFromCivil(2026, 10, 31), sheets });
    return {
      host: previewHost(session.workbook, session.live),
      tabs: () => session.workbook.getSheets().map((sheet) => sheet.getSheetName()),
      valueAt: (name, row, column) => tab(name).getRange(row, column).getRawValue(),
      formulaAt: (name, row, column) => tab(name).getRange(row, column).getFormula() || null,
      selected() {
        const range = session.workbook.getActiveRange();
        if (!range) throw new Error('Nothing is selected.');
        return [range.getSheetName(), range.getRow(), range.getColumn()];
      },
      async type(name, row, column, value) {
        tab(name).getRange(row, column).setValue(value);
        await settled(api);
      },
      insert(name, along, before, count) {
        if (along === 'rows') tab(name).insertRows(before, count);
        else tab(name).insertColumns(before, count);
      },
      remove(name, along, first, count) {
        if (along === 'rows') tab(name).deleteRows(first, count);
        else tab(name).deleteColumns(first, count);
      },
      close: () => undefined,
    };
  });
});

describe('the preview', () => {
  const plan = (texts: readonly string[]): SheetPlan => ({
    mark: 'review:2026-10',
    title: 'Review',
    rows: texts.map((value) => [{ value, style: 'good' }]),
    columnWidths: [30],
    frozenRows: 1,
  });

  test('the days of a file that counts from 1904 are those of the file', () => {
    const rows = [
      ['Partner', 'Received'],
      ['Harbor Tax', '2026-01-10'],
      // A serial without a format: the file counts it from 1904.
      ['Elm Law', 44_571],
    ];
    session = sessions.open({
      name: 'From a Mac',
      today: dayFromCivil(2026, 10, 31),
      sheets: [{ name: 'Referrals', rows, dateSystem: 1904 }],
    });
    expect(tab('Referrals').getRange('B2').getRawValue()).toBe(46_032);
    const read = session.live.read().sheets.find(({ name }) => name === 'Referrals');
    expect(read?.rows).toEqual(rows);
    expect(read?.dateSystem).toBe(1904);
  });

  test('a row whose headings take two lines is as tall, and no taller when it is written again with short ones', async () => {
    session = sessions.open({ name: 'Contract', today: dayFromCivil(2026, 10, 31), sheets: [] });
    const host = previewHost(session.workbook, session.live);
    const headed = (heading: string): SheetPlan => ({
      ...plan(['Review']),
      rows: [
        [
          { value: 'Partner', style: 'columnHeader' },
          { value: heading, style: 'columnHeader' },
        ],
      ],
      columnWidths: [20, 8],
    });
    const name = await host.writeSheet(headed('Revenue'));
    const usual = tab(name).getRowHeight(0);
    await host.writeSheet(headed('Revenue per client'));
    expect(tab(name).getRowHeight(0)).toBeGreaterThan(1.5 * usual);
    await host.writeSheet(headed('Revenue'));
    expect(tab(name).getRowHeight(0)).toBe(usual);
  });

  test('of merged cells that lie over each other the upper one is taken', () => {
    const merge = (top: number, bottom: number, left = 0) => ({ top, left, bottom, right: left });
    session = sessions.open({
      name: 'By a program',
      today: dayFromCivil(2026, 10, 31),
      sheets: [
        {
          name: 'Log',
          rows: [['x'], ['y']],
          merges: [merge(1, 2), merge(2, 5), merge(1, 5, 1), merge(3, 4)],
        },
      ],
    });
    expect(session.live.read().sheets.find(({ name }) => name === 'Log')?.merges).toEqual([
      merge(1, 2),
      merge(1, 5, 1),
      merge(3, 4),
    ]);
  });

  test('a rewrite that fails midway leaves our sheet and the notes on it as they were', () => {
    session = sessions.open({
      name: 'Failure',
      today: dayFromCivil(2026, 10, 31),
      sheets: [{ name: 'Referrals', rows: [['Partner', 'Received']] }],
    });
    const host = previewHost(session.workbook, session.live);
    void host.writeSheet(plan(['one', 'two']));
    const sheet = tab('Review');
    sheet.getRange(2, 0).setValue('my note');
    const look = () => ({
      cells: sheet.getRange(0, 0, 6, 3).getRawValues(),
      fill: sheet.getRange(1, 0).getBackground(),
      rows: sheet.getMaxRows(),
      width: sheet.getColumnWidth(0),
      freeze: sheet.getFreeze(),
      mark: sheet.getCustomMetadata(),
    });
    const before = look();
    const failing = jest
      .spyOn(Object.getPrototypeOf(sheet) as FWorksheet, 'setFreeze')
      .mockImplementationOnce(() => {
        throw new Error('no more');
      });
    expect(() => host.writeSheet(plan(['1', '2', '3', '4']))).toThrow('no more');
    failing.mockRestore();
    expect(look()).toEqual(before);
    void host.writeSheet(plan(['1', '2', '3', '4']));
    expect(sheet.getRange(0, 0, 5, 1).getRawValues()).toEqual([['1'], ['2'], ['3'], ['4'], ['my note']]);
  });

  test('settings stand where the advisor keeps them, and a formula there gives way to the value', async () => {
    session = sessions.open({
      name: 'Settings',
      today: dayFromCivil(2026, 10, 31),
      sheets: [
        {
          name: 'settings',
          rows: [
            [null, 'Our rules', null],
            [null, 'Name', 'Value'],
            [null, 'Hourly cost', 200],
          ],
        },
      ],
    });
    tab('settings').getRange(2, 2).setValue({ f: '=100+100' });
    await settled(api);
    const host = previewHost(session.workbook, session.live);
    void host.writeSettings([
      ['Hourly cost', 250],
      ['Currency', 'EUR'],
    ]);
    expect(tab('settings').getRange(2, 1, 2, 2).getRawValues()).toEqual([
      ['Hourly cost', 250],
      ['Currency', 'EUR'],
    ]);
    expect(tab('settings').getRange(2, 2).getFormula()).toBe('');
  });

  test('more settings than the sheet has rows make it longer', () => {
    session = sessions.open({
      name: 'Many',
      today: dayFromCivil(2026, 10, 31),
      sheets: [{ name: 'Referrals', rows: [['Partner', 'Received']] }],
    });
    const rows = Array.from({ length: 150 }, (_, n) => [`Alias ${n}`, `Partner ${n}`] as const);
    void previewHost(session.workbook, session.live).writeSettings(rows);
    expect(tab('Settings').getRange(1, 0, 150, 2).getRawValues()).toEqual(rows.map((each) => [...each]));
  });
});

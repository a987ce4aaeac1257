import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXIT_PROBLEM } from '../../../cli/io';
import { run } from '../../../cli/program';
import { XlsxEditor } from '../../../files/xlsx-edit';
import { memoryIo } from '../../support/memory-io';

const first = readFileSync(path.join(__dirname, '../../fixtures/versions/v1.xlsx'));
const present = readFileSync(path.join(__dirname, '../../fixtures/versions/v4.xlsx'));
const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const files = new Map<string, Uint8Array>([
  ['v1.xlsx', first],
  ['present.xlsx', present],
  ['future.xlsx', settings(['Template version', 9])],
  ['own.xlsx', settings(['Hourly cost', 300])],
  ['firm.json', json({ name: 'Meridian', hourlyCost: 250, categories: ['CPA'], locked: ['hourlyCost'] })],
  ['broken.json', json({ name: 'Meridian', hourlyCost: '250', wage: 3 })],
  ['deals.csv', new TextEncoder().encode('Partner,Received,Id\nOak Law,2026-03-01,R-9\n')],
]);

/** The fixture with one more row in Settings. */
function settings(...rows: [string, number][]): Uint8Array {
  const editor = new XlsxEditor('v1.xlsx', first);
  editor.appendRows({ table: 'Settings' }, rows);
  return editor.save();
}

async function cli(...args: string[]) {
  const { io, said, written: all } = memoryIo(files, '2026-11-06');
  const status = await run(args, io);
  const written = new Map([...all].map(([file, content]) => [path.basename(file), content as Uint8Array]));
  return { status, ...said, written };
}

describe.each(['check', 'scorecard'])('%s says of a workbook from the template', (command) => {
  test('of an older version, that an upgrade adds something, and with which command', async () => {
    const { status, out } = await cli(command, 'v1.xlsx');
    expect(status).toBe(0);
    expect(out).toMatch(
      /\nThis workbook follows template version 1; `partner-ledger upgrade v1\.xlsx` shows what version 4 adds\.\n$/,
    );
    expect((await cli(command, 'deals.csv', 'v1.xlsx')).out).toMatch(/`partner-ledger upgrade v1\.xlsx`/);
  });

  test('of a newer version, that it is read and not changed', async () => {
    const { out } = await cli(command, 'future.xlsx');
    expect(out.replace(/\s+/g, ' ')).toMatch(/template version "9"; .* It is read .* and not changed: /);
    expect(out).not.toMatch(/partner-ledger upgrade/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  test.each([
    ['the present version', ['present.xlsx']],
    ["what is somebody's own tracker", ['deals.csv']],
    ['several workbooks at once', ['v1.xlsx', 'own.xlsx']],
  ])('nothing about %s', async (_, books) => {
    const { status, out } = await cli(command, ...books);
    expect(status).toBe(0);
    expect(out).not.toMatch(/template version/i);
  });
});

describe('upgrade', () => {
  test('without -o only shows what it would add', async () => {
    const { status, out, written } = await cli('upgrade', 'v1.xlsx');
    expect(status).toBe(0);
    expect(out).toMatch(/^The workbook has template version 1 and can be upgraded to 4\.\n/);
    expect(out).toMatch(/Referrals: adds the columns Role, Event, Ended,/);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /Settings: adds the rows Firm type \(blank\), .*Template version = 4, .*, and 7 rows that keep what the upgrade added\./,
    );
    expect(out).toMatch(/Nothing was written: add -o NEW\.xlsx/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    expect(written.size).toBe(0);
  });

  test('writes a new workbook, which --undo takes back', async () => {
    const { status, out, written } = await cli('upgrade', 'v1.xlsx', '-o', 'v2.xlsx');
    expect(status).toBe(0);
    expect(out).toMatch(/Written to .*v2\.xlsx; "v1\.xlsx" is as it was\.\n$/);
    expect([...written.keys()]).toEqual(['v2.xlsx']);
    files.set('upgraded.xlsx', written.get('v2.xlsx')!);
    expect((await cli('upgrade', 'upgraded.xlsx', '-o', 'again.xlsx')).written.size).toBe(0);
    const back = await cli('upgrade', 'upgraded.xlsx', '--undo', '-o', 'back.xlsx');
    expect(back.out).toMatch(/^The upgrade from template version 1 to 4 can be undone\./);
    files.set('back.xlsx', back.written.get('back.xlsx')!);
    const card = async (file: string) => (await cli('scorecard', file, '--json')).out;
    expect(await card('back.xlsx')).toBe(await card('v1.xlsx'));
  });

  test.each([
    ['the workbook itself', ['v1.xlsx', '-o', 'v1.xlsx'], /is there already; no file is replaced/],
    ['any other file that is there', ['v1.xlsx', '-o', 'own.xlsx'], /is there already/],
    ['what is no workbook', ['v1.xlsx', '-o', 'v2.csv'], /name it \.xlsx/],
    [
      'a newer workbook',
      ['future.xlsx', '-o', 'new.xlsx'],
      /template version "9"; this software knows versions up to 4/,
    ],
    ['a table that is no workbook', ['deals.csv'], /no \.xlsx workbook/],
    ['a file that is not there', ['none.xlsx'], /There is no file "none\.xlsx"/],
  ])('refuses to write to %s', async (_, args, sentence) => {
    const { status, err, written } = await cli('upgrade', ...args);
    expect(status).toBe(EXIT_PROBLEM);
    expect(err).toMatch(sentence);
    expect(written.size).toBe(0);
  });

  test('a newer workbook is read for figures, and not imported into', async () => {
    expect((await cli('scorecard', 'future.xlsx', '--json')).status).toBe(0);
    const { status, err, written } = await cli(
      'import',
      'deals.csv',
      '--into',
      'future.xlsx',
      '-o',
      'new.xlsx',
    );
    expect([status, written.size]).toEqual([EXIT_PROBLEM, 0]);
    expect(err).toMatch(/template version "9"/);
  });
});

test('formulas of a newer workbook are not repaired', async () => {
  const editor = new XlsxEditor('future.xlsx', files.get('future.xlsx')!);
  editor.setCells('My sums', [
    { cell: 'D1', value: 1, formula: 'IFERROR(__xludf.DUMMYFUNCTION("PARTNER_ROI(""Oak Law"")"),1)' },
  ]);
  files.set('sheets.xlsx', editor.save());
  expect((await cli('repair', 'sheets.xlsx')).out).toMatch(/PARTNER_ROI/);
  const { status, err, written } = await cli('repair', 'sheets.xlsx', '-o', 'repaired.xlsx');
  expect([status, written.size]).toEqual([EXIT_PROBLEM, 0]);
  expect(err).toMatch(/template version "9"/);
});

describe('--firm', () => {
  const roi = async (...args: string[]) =>
    (await cli('value', ...args.slice(0, 1), '=PARTNER_COST("Oak Law")', ...args.slice(1))).out;

  test('counts before the settings of the workbook', async () => {
    const [own, firm] = [Number(await roi('own.xlsx')), Number(await roi('own.xlsx', '--firm', 'firm.json'))];
    expect(own).toBe(4 * 300);
    expect(firm).toBe(4 * 250);
  });

  test('shows in check what the firm has set and what the workbook says differently', async () => {
    const { out } = await cli('check', 'own.xlsx', '--firm', 'firm.json');
    expect(out).toMatch(/Firm settings:\n {2}Locked by Meridian: .*Hourly cost = 250/s);
    expect(out).toMatch(/Categories: CPA\./);
    expect(out).toMatch(/Hourly cost: Meridian has locked it at "250"; this value is not used\./);
    const { firm } = JSON.parse((await cli('check', 'own.xlsx', '--firm', 'firm.json', '--json')).out);
    expect(firm).toMatchObject({
      lockedBy: 'Meridian',
      categories: ['CPA'],
      locked: { 'Hourly cost': '250' },
    });
  });

  test('says everything that is wrong with the file', async () => {
    const { status, err } = await cli('scorecard', 'v1.xlsx', '--firm', 'broken.json');
    expect(status).toBe(EXIT_PROBLEM);
    expect(err).toMatch(/hourlyCost: It is not a number\./);
    expect(err).toMatch(/wage: There is no such setting\./);
  });

  test('is the only way to lock on the command line', async () => {
    const { status, err } = await cli('scorecard', 'v1.xlsx', '--set', 'Locked Hourly cost=1');
    expect(status).toBe(EXIT_PROBLEM);
    expect(err).toMatch(/give it with --firm/);
  });

  test('puts the rows into a new template, where they count', async () => {
    const { status, written } = await cli('template', '--firm', 'firm.json', '-o', 'firm-book.xlsx');
    expect(status).toBe(0);
    files.set('firm-book.xlsx', written.get('firm-book.xlsx')!);
    const { firm } = JSON.parse((await cli('check', 'firm-book.xlsx', '--json')).out);
    expect(firm).toMatchObject({
      lockedBy: 'Meridian',
      categories: ['CPA'],
      locked: { 'Hourly cost': '250' },
    });
  });
});

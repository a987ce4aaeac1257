import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { parseIso } from '../../../core/calendar/day';
import { CATALOGUE } from '../../../core/functions';
import { manifestFor } from '../../../excel-addin/build/manifest';
import { ADD_IN } from '../../../template/build/parts';
import { templateWorkbook } from '../../../template/template';
import { packageProblems } from '../../support/ooxml';

const today = parseIso('2026-11-06') ?? 0;
jest.setTimeout(60_000);

let blank: Uint8Array;
let sample: Uint8Array;

beforeAll(async () => {
  blank = await templateWorkbook({ today });
  sample = await templateWorkbook({ today, sample: true });
});

const broken = (part: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(sample);
  const before = strFromU8(parts[part]!);
  expect(change(before)).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(change(before)) });
};

describe('the package of the template', () => {
  it('holds nothing that Excel would have to repair, blank or filled', () => {
    expect(packageProblems(blank)).toEqual([]);
    expect(packageProblems(sample)).toEqual([]);
  });

  it.each<[string, string, (xml: string) => string, RegExp]>([
    ['a tag that is not closed', 'xl/workbook.xml', (xml) => xml.replace('</sheets>', ''), /not well-formed/],
    [
      'a lost relationship',
      'xl/_rels/workbook.xml.rels',
      (xml) => xml.replace('sheet3.xml', 'sheet33.xml'),
      /not there/,
    ],
    [
      'a lost content type',
      '[Content_Types].xml',
      (xml) => xml.replace('Extension="bin"', 'Extension="ban"'),
      /no content type/,
    ],
    [
      'a style out of bounds',
      'xl/worksheets/sheet2.xml',
      (xml) => xml.replace(/ s="\d+"/, ' s="9999"'),
      /no such style/,
    ],
    [
      'parts out of order',
      'xl/worksheets/sheet5.xml',
      (xml) => xml.replace(/(<pageMargins[^>]*\/>)/, '').replace('<sheetData>', '<pageMargins/><sheetData>'),
      /out of order/,
    ],
    [
      'a table that is too narrow',
      'xl/tables/table1.xml',
      (xml) => xml.replace(/ref="A1:[A-Z]/g, 'ref="A1:C'),
      /not as wide/,
    ],
  ])('%s would be found', (_, part, change, problem) => {
    expect(packageProblems(broken(part, change)).join('\n')).toMatch(problem);
  });

  it('opens the pane of the deployed add-in, and names every function of it', () => {
    const manifest = manifestFor(readFileSync('manifest.xml', 'utf8'), 'https://addins.example.com');
    expect(manifest).toContain(`<Id>${ADD_IN.id}</Id>`);
    expect(manifest).toContain(`<Version>${ADD_IN.version}</Version>`);
    const parts = unzipSync(sample);
    const extension = strFromU8(parts['xl/webextensions/webextension1.xml']!);
    expect(extension).toContain(
      `<we:reference id="${ADD_IN.id}" version="${ADD_IN.version}" store="EXCatalog" storeType="EXCatalog"/>`,
    );
    expect(extension).toContain('<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>');
    const names = [...extension.matchAll(/<we:customFunctionIds>_xldudf_(\w+)</g)].map((match) => match[1]);
    expect(names).toEqual(CATALOGUE.map((entry) => entry.name));
  });

  it('is read back with its tables, lists, colours, comments, charts and names', async () => {
    const workbook = await readXlsx(sample);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
      ...['Start', 'Scorecard', 'Dashboard', 'Charts'],
      ...['Referrals', 'Partners', 'Activities', 'Money', 'Actions', 'Candidates', 'Settings'],
      'Cross-check',
      'Deal planner',
    ]);
    expect(workbook.namedRanges?.map((each) => each.name)).toEqual(
      expect.arrayContaining(['Ledger', 'AsOf', 'DashboardPartner']),
    );
    const of = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);
    for (const name of ['Referrals', 'Partners', 'Activities', 'Money', 'Actions', 'Candidates']) {
      const sheet = of(name);
      expect(sheet?.tables?.map((table) => table.name)).toEqual([name]);
      expect(sheet?.freezePane).toEqual({ rows: 1, columns: 1 });
      expect(sheet?.dataValidations?.length).toBeGreaterThan(0);
      expect(sheet?.conditionalRules?.length).toBeGreaterThan(0);
      sheet?.rows[0]?.forEach((_, c) => expect(sheet.cells?.get(`0,${c}`)?.comment?.text).toMatch(/\.$/));
    }
    expect(of('Charts')?.charts).toHaveLength(3);
    expect(of('Dashboard')?.charts).toHaveLength(1);
  });
});

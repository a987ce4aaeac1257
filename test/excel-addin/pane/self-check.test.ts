import { selfCheck, type SelfCheckReport } from '../../../excel-addin/pane/self-check';
import { excelHost } from '../../../excel-addin/host';
import { openForCode, type OfficePage } from '../../hosts/excel/office';

const REFERRALS = [
  ['Partner', 'Received'],
  ['Harbor Tax', 46032],
];

let page: OfficePage;
beforeEach(async () => {
  page = await openForCode({ sheets: { Referrals: REFERRALS } });
});
afterEach(() => page.close());

const tabs = (): string[] => page.book.sheets.map(({ name }) => name);
const failed = ({ checks }: SelfCheckReport): string[] =>
  checks.filter(({ passed }) => !passed).map(({ name, detail }) => `${name}: ${detail}`);

describe('the self-check in Excel', () => {
  test('tries the checks of every host and those of Excel, passes, and leaves no sheet behind', async () => {
    const said: string[] = [];
    const host = excelHost();
    const report = await selfCheck(host, (check) => said.push(check));
    expect(failed(report)).toEqual([]);
    expect(said).toEqual(report.checks.map(({ name }) => name));
    expect(said).toEqual(
      expect.arrayContaining([
        'an edit is undone, and not twice',
        'a percentage shows as one',
        'one chart stands on the sheet',
        'nothing of an unfinished write is left',
      ]),
    );
    expect(said[said.length - 1]).toBe('the tabs of the check are removed');
    expect(tabs()).toEqual(['Referrals']);
    expect(await host.undoable()).toBeNull();
  });

  test('an Excel that refuses everything is reported, check by check', async () => {
    page.server.fault = () => 'refused';
    const report = await selfCheck(excelHost(), () => undefined);
    expect(failed(report)).toHaveLength(report.checks.length);
    expect(failed(report).join()).toContain('Injected fault');
  });

  test('what an earlier check left behind is no hindrance', async () => {
    const first = page.server.requests;
    page.server.fault = (request) => (request > first + 60 ? 'refused' : 'none');
    const broken = await selfCheck(excelHost(), () => undefined);
    expect(failed(broken).length).toBeGreaterThan(0);
    page.server.fault = () => 'none';
    const left = tabs().length;
    expect(failed(await selfCheck(excelHost(), () => undefined))).toEqual([]);
    expect(left).toBeGreaterThan(1);
    expect(tabs()).toEqual(['Referrals']);
  });
});

import { onTabChange } from '../../../excel-addin/reading/tab-changes';
import { openForCode } from '../../hosts/excel/office';

/** Tabs that are renamed, hidden, shown and dragged, in an Excel that tells it and in one that does not. */
jest.setTimeout(30_000);

test.each([
  [14, 0],
  [17, 4],
])(
  'with ExcelApi 1.%i a new name, hiding, showing and another place are told %i times',
  async (excelApi, times) => {
    const page = await openForCode({ sheets: { Referrals: [['Partner']], Other: [['x']] } }, excelApi);
    const told = jest.fn();
    const stop = await onTabChange(told);
    page.renameTab('Referrals', 'Introductions');
    page.showTab('Introductions', 'Hidden');
    page.showTab('Introductions', 'Visible');
    page.moveTab('Other', 0);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toHaveBeenCalledTimes(times);
    page.removeTab('Other');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toHaveBeenCalledTimes(times + 1);
    await stop();
    page.renameTab('Introductions', 'Referrals');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toHaveBeenCalledTimes(times + 1);
    page.close();
  },
);

import { writeXlsx } from 'hucre/xlsx';
import { MONEY_KINDS } from '../../core/workbook/tables';
import { openFile } from '../../files/open';
import { read } from '../core/ledger/reading/sheets';

const AMOUNTS = [
  ['Date', 'Partner', 'Amount'],
  ['2026-01-05', 'Quay Tax', 500],
  ['2026-02-05', 'Finch Law', 250],
];
const INTRODUCTIONS = [
  ['Partner', 'Client', 'Received'],
  ['Quay Tax', 'Low', '2026-01-05'],
  ['Finch Law', 'Dun', '2026-02-05'],
];

/** What is read of a workbook with these tabs, saved under a name. */
async function opened(file: string, tabs: ReadonlyArray<readonly [string, Array<Array<string | number>>]>) {
  const bytes = await writeXlsx({ sheets: tabs.map(([name, rows]) => ({ name, rows })) });
  const { sheets } = await openFile(file, bytes);
  const { ledger } = read(sheets);
  const { money, referrals } = ledger;
  return {
    kinds: Array.from(money.kind.subarray(0, money.count), (kind) => MONEY_KINDS[kind]),
    given: Array.from({ length: referrals.count }, (_, i) => referrals.inbound[i] === 0),
    status: Array.from({ length: referrals.count }, (_, i) => referrals.status[i]),
  };
}

describe('a workbook of one tab that nobody has named', () => {
  it.each(['Sheet1', 'Tabelle1', 'Feuil1', 'Export', 'シート1'])('is called by its file: %s', async (tab) => {
    const { kinds } = await opened('Referral fees paid 2026.xlsx', [[tab, AMOUNTS]]);
    expect(kinds).toEqual(['share', 'share']);
    const { given } = await opened('Referrals given.xlsx', [[tab, INTRODUCTIONS]]);
    expect(given).toEqual([true, true]);
    const lost = await opened('Lost referrals 2025.xlsx', [[tab, INTRODUCTIONS]]);
    const won = await opened('Won.xlsx', [[tab, INTRODUCTIONS]]);
    expect(lost.status).not.toEqual(won.status);
  });

  it('is not where the tab has a name, another one is filled, or the file says nothing', async () => {
    const named = await opened('Referral fees paid.xlsx', [['Fees', AMOUNTS]]);
    const several = await opened('Referral fees paid.xlsx', [
      ['Sheet1', AMOUNTS],
      ['Sheet2', [['To do'], ['Call']]],
    ]);
    const plain = await opened('Book1.xlsx', [['Sheet1', AMOUNTS]]);
    for (const { kinds } of [named, several, plain]) expect(kinds).toEqual(['revenue', 'revenue']);
  });
});

import { writeXlsx } from 'hucre/xlsx';
import { parseIso } from '../../../core/calendar/day';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { importExport, type ImportCommandOptions } from '../../../cli/importing/import';
import { openFile } from '../../../files/open';
import { memoryIo } from '../../support/memory-io';

const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  files.set(
    'book.xlsx',
    await writeXlsx({
      sheets: [
        {
          name: 'Referrals',
          rows: [
            ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'],
            ['Harbor Tax', '2025-01-10', 'Ann Alder', 'won', '2025-02-01', 5000],
            ['Birch Law', '2025-01-11', 'Cy Cedar', 'won', '2025-02-01', 5000],
          ],
        },
      ],
    }),
  );
  files.set(
    'fees.csv',
    new TextEncoder().encode(
      'Statement date,Account holder,Net commission\n2026-01-31,Ann Alder,"1,250.00"\n2026-01-31,"Cedar, Cy",300\n2026-01-31,Walk In,70\n',
    ),
  );
});

async function run(options: Partial<ImportCommandOptions> = {}) {
  const { io, said, workbook } = memoryIo(files, '2026-06-30');
  const none = { map: [], set: [], samePartner: [], own: [], person: [], client: [] };
  await importExport('fees.csv', { into: 'book.xlsx', statement: true, ...none, ...options }, io);
  return { out: said.out, bytes: workbook() };
}

it('shows whose money a statement is, what is kept aside and which names are close', async () => {
  const { out, bytes } = await run();
  expect(bytes).toBeUndefined();
  expect(out).toContain('1 new row of money; 0 lines there already; 2 lines kept aside.');
  expect(out).toContain('row 2: 2026-01-31 Harbor Tax, Ann Alder, revenue 1,250');
  expect(out).toContain('No won introduction names this client. Rows 3, 4.');
  expect(out).toContain('Cedar, Cy: 1 line, 300; close: Cy Cedar');
});

it('writes it into a new workbook with a tab for money; the same statement again adds nothing', async () => {
  const { out, bytes } = await run({ output: 'new.xlsx', client: ['Cedar, Cy=Cy Cedar'] });
  expect(out).toContain('2 rows added in');
  const { sheets } = await openFile('new.xlsx', bytes!);
  const { ledger } = readWorkbook({ sheets, today: parseIso('2026-06-30')! });
  expect(Array.from(ledger.money.amount)).toEqual([1250, 300]);
  files.set('book2.xlsx', bytes!);
  const again = await run({ into: 'book2.xlsx', output: 'x.xlsx', client: ['Cedar, Cy=Cy Cedar'] });
  expect(again.out).toContain('0 new rows of money; 2 lines there already');
  expect(again.bytes).toBeUndefined();
});

it('says how a statement is asked for where an export names no partner', async () => {
  await expect(run({ statement: undefined } as unknown as Partial<ImportCommandOptions>)).rejects.toThrow(
    /Is it a statement of fees or commissions\? Then add --statement/,
  );
});

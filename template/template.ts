import type { Day } from '../core/calendar/day';
import type { Cell } from '../core/workbook/input';
import { cleanSampleRows, NO_ROWS, type BookRows } from './build/book-rows';
import { completed } from './build/parts';
import { writeBook } from './build/write-book';
import { TODAY } from './sample/sample-plan';
import { settingsRows } from './sheets/settings-rows';
import { isOwnTab, templateSheets } from './sheets/sheets';

interface TemplateOptions {
  /** The day on which it is made: what "as of" is while there is no row. */
  readonly today: Day;
  /** Filled with the sample practice, as it stands on its own day. */
  readonly sample?: boolean;
  /** Rows of Settings on top of the template's own, such as those of a firm. */
  readonly settings?: ReadonlyArray<readonly [name: string, value: Cell]>;
}

/** The template as the bytes of an .xlsx file: the same options give the same bytes. */
export async function templateWorkbook(options: TemplateOptions): Promise<Uint8Array> {
  const today = options.sample ? TODAY : options.today;
  const rows = bookRows(options);
  const { sheets, names } = templateSheets(rows, today, 'excel');
  const written = new Date((today + 0.5) * 86_400_000);
  const bytes = await writeBook({
    sheets: [...sheets],
    namedRanges: names.map((each) => ({ ...each })),
    properties: {
      title: 'Partner Ledger',
      creator: 'Partner Ledger',
      created: written,
      modified: written,
    },
  });
  const marks = new Map(
    sheets.flatMap((sheet, n) =>
      isOwnTab(sheet.name)
        ? [[n + 1, { mark: `template:${sheet.name.toLowerCase()}`, rows: 1, columns: 1 }] as const]
        : [],
    ),
  );
  return completed(bytes, marks);
}

function bookRows({ sample, settings = [] }: TemplateOptions): BookRows {
  const rows = sample ? cleanSampleRows() : NO_ROWS;
  return {
    ...rows,
    Settings: settingsRows([...rows.Settings, ...settings.map(([Name, Value]) => ({ Name, Value }))]),
  };
}

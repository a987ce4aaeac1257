import { formatIso } from '../core/calendar/day';
import type { SettingsRow } from '../core/firm';
import type { SheetInput, WorkbookInput } from '../core/workbook/input';
import { gridOf } from '../core/workbook/blocks/grid';
import { columnsNamed } from '../core/workbook/mapping/column-name';
import { isTabName } from '../core/workbook/mapping/map-columns';
import { sheetWith } from '../core/workbook/sheet-columns';
import { cellText } from '../core/workbook/values/text';
import { uniteSheets, type OpenedFile } from '../files/open-with';
import { columnMaps, type Reading } from './arguments';
import { Problems, type ReadingIo } from './io';
import { openAll } from './opening/open-all';

/** Rows at the top of a sheet among which a header named on the command line is looked for. */
const HEADER_ROWS = 30;

/** Reads all files into one workbook. Throws {@link Problems} with a sentence per file or option that does not fit. */
export async function openFiles(
  files: readonly string[],
  reading: Reading,
  firm: readonly SettingsRow[],
  io: ReadingIo,
): Promise<WorkbookInput> {
  const problems: string[] = [];
  const opened = (await openAll(files, io)).flatMap((each): OpenedFile[] => {
    if (!('problem' in each)) return [each];
    problems.push(each.problem);
    return [];
  });
  if (problems.length > 0) throw new Problems(problems);
  const sheets = withKinds(uniteSheets(opened), files, opened, reading, problems);
  checkHeaders(sheets, reading, problems);
  if (problems.length > 0) throw new Problems(problems);
  return {
    sheets,
    today: io.today,
    ...(reading.locale === null ? {} : { locale: reading.locale }),
    settings: [
      ...columnMaps(reading.maps).map(([column, headers]) => [`Map ${column}`, headers] as const),
      ...reading.settings,
      ...(reading.asOf === null ? [] : [['As of', formatIso(reading.asOf)] as const]),
      ...firm,
    ],
  };
}

/** Gives each sheet the kind that `--table` says: a file name stands for all its sheets, a tab for one. */
function withKinds(
  sheets: readonly SheetInput[],
  files: readonly string[],
  opened: readonly OpenedFile[],
  reading: Reading,
  problems: string[],
): SheetInput[] {
  const tabs = opened.flatMap((file, f) => file.sheets.map((sheet) => ({ file: f, tab: sheet.name })));
  const result = [...sheets];
  for (const [target, kind] of reading.tables) {
    const names = (i: number): readonly (string | undefined)[] => {
      const { file, tab } = tabs[i] ?? { file: -1, tab: '' };
      return [files[file], opened[file]?.name, tab, `${opened[file]?.name} / ${tab}`, result[i]?.name];
    };
    const matches = result.map((_, i) => i).filter((i) => names(i).includes(target));
    if (matches.length === 0)
      problems.push(
        `--table "${target}=${kind}": there is no such file or tab; there is ${result.map((sheet) => `"${sheet.name}"`).join(', ')}.`,
      );
    for (const i of matches) result[i] = sheetWith(result[i] as SheetInput, { kind });
  }
  return result;
}

/** A header that stands nowhere near the top of any sheet is a slip of the keyboard. */
export function checkHeaders(sheets: readonly SheetInput[], reading: Reading, problems: string[]): void {
  for (const map of reading.maps) {
    const found =
      isTabName(map.header) ||
      sheets.some((sheet) =>
        topRows(sheet).some((row) => columnsNamed(map.header, row, sheet.firstColumn ?? 1).length > 0),
      );
    if (!found)
      problems.push(
        `--map ${map.table}.${map.column}=${map.header}: no sheet has a column "${map.header}"; look at them with: partner-ledger check.`,
      );
  }
}

function topRows(sheet: SheetInput): string[][] {
  const cells = gridOf(sheet);
  return Array.from({ length: Math.min(HEADER_ROWS, cells.height) }, (_, row) =>
    cells.row(row).map(cellText),
  );
}

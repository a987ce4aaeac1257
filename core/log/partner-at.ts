import { cellAt, tablesWithHeader } from '../edits';
import type { Place } from '../host/host';
import { NONE } from '../ledger/ledger';
import type { Reading } from '../ledger/reading/read';
import { sheetColumn } from '../workbook/blocks/block';
import type { WorkbookInput } from '../workbook/input';
import { cellText, tidy } from '../workbook/values/text';

/**
 * The partner that a cell is about: the one that it names, else the one of its row in a table of ours, else the first that
 * its row names, as in a scorecard. null when there is none.
 */
export function partnerAt(
  input: WorkbookInput,
  reading: Reading,
  { sheet: name, row, column }: Place,
): string | null {
  const sheet = input.sheets.find((each) => each.name === name);
  if (sheet === undefined) return null;
  const { ledger } = reading;
  const named = (at: number): string | null => {
    const text = tidy(cellText(cellAt(sheet, row, at)));
    const found = text === '' ? NONE : ledger.findPartner(text);
    return found === NONE ? null : ledger.partners[found]!.name;
  };
  const own = column === null ? null : named(column);
  if (own !== null) return own;
  const table = tablesWithHeader(reading).find(
    (each) => each.sheet === name && each.firstRow <= row && row <= each.lastRow,
  );
  const position = table?.columns.find((each) => each.column === 'Partner')?.position;
  if (table !== undefined) return position === undefined ? null : named(position);
  const cells = sheet.rows[row - (sheet.firstRow ?? 1)] ?? [];
  for (let at = 0; at < cells.length; at++) {
    const partner = named(sheetColumn(sheet, at));
    if (partner !== null) return partner;
  }
  return null;
}

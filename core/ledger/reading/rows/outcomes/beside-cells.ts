import type { TableReader } from '../../../../workbook/columns/table-reader';
import { cellText, isBlank, wordKey } from '../../../../workbook/values/text';
import { headerKey } from '../../../../workbook/values/header-key';
import { YES_NO } from '../../../../workbook/values/words';

/** Dates that only a won row has. */
const WON_DAY =
  /\b(won|win|client (since|start|from|as of|on|date)|as client|customer (since|from)|account open(ed|ing)|became (a )?(client|customer)|(became )?customer date|converted|conversion|onboard(ed|ing)?|signed|funded|engaged|engagement|hired|retained|joined|placed|issued|bound|takeover|agreement|contract)\b/;

/** Whether the day under Closed is one that only a won row has ("Client since"). */
export function saysWonByDay(reader: TableReader): boolean {
  return reader.has('Closed') && WON_DAY.test(headerKey(reader.header('Closed')).key);
}

/** The day on which somebody became a client; a day closed may be that of a loss. */
const CLIENT_SINCE =
  /\b(?:(?:client|customer) (?:since|start|from|as of)|as client|became (?:a )?(?:client|customer)|onboarded)\b/;

/** Whether the day under Closed says that somebody has been a client, whatever became of it since. */
export function saysClientSince(reader: TableReader): boolean {
  return reader.has('Closed') && CLIENT_SINCE.test(headerKey(reader.header('Closed')).key);
}

/** The header of a column by its position within the sheet's rows. */
export function headerAt(reader: TableReader, position: number): string {
  return cellText(reader.headerRow.headers[position - reader.table.block.left]);
}

/** Whether a cell of a column of tick-boxes is ticked. */
export function isTicked(reader: TableReader, position: number, i: number): boolean {
  const cell = reader.valueAt(position, i);
  return cell === true || (!isBlank(cell) && YES_NO.get(wordKey(cellText(cell))) === true);
}

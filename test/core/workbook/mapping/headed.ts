import { wholeSheet } from '../../../../core/workbook/blocks/block';
import { headerRow, type HeaderRow } from '../../../../core/workbook/mapping/headers/header-row';
import { tab } from '../../ledger/reading/whole-practices';

/** A header row with the rows below it, each behind ` / `. */
export const headed = (text: string): HeaderRow =>
  headerRow(wholeSheet(tab('Sheet1', text.split(' / ').join('\n'))), 0);

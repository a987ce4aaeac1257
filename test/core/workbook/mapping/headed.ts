import { wholeSheet } from '../../../../core/workbook/blocks/block';
import { headerRow, type HeaderRow } from '../../../../core/workbook/mapping/headers/header-row';
import type { SheetInput } from '../../../../core/workbook/input';
import { tab } from '../../ledger/reading/whole-practices';

/** A header row with the rows below it, each behind ` / `. */
export const headed = (text: string, more: Partial<SheetInput> = {}): HeaderRow =>
  headerRow(wholeSheet(tab('Sheet1', text.split(' / ').join('\n'), more)), 0);

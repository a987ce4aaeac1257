import { wholeSheet } from '../../../../core/workbook/blocks/block';
import { headerRow, type HeaderRow } from '../../../../core/workbook/mapping/headers/header-row';
import type { SheetInput } from '../../../../core/workbook/input';
import type { TableKind } from '../../../../core/workbook/tables';
import { tab } from '../../ledger/reading/whole-practices';

/** A header row with the rows below it, each behind ` / `. */
export const headed = (text: string, more: Partial<SheetInput> = {}): HeaderRow =>
  headerRow(wholeSheet(tab('Sheet1', text.split(' / ').join('\n'), more)), 0);

/** What Settings and Partners say of words, where they say nothing. */
export const NO_WORDS = {
  columnMap: new Map<string, string>(),
  tableKinds: new Map<string, TableKind>(),
  partnerNames: new Set<string>(),
  statusWords: new Map(),
  kindWords: new Map(),
  currency: 'USD',
};

import type { FWorkbook } from '@univerjs/sheets/facade';
import type { Host } from '../core/host/host';
import { NO_EDITS } from '../core/host/no-edits';
import type { LiveBook } from './live-book';
import { writeSettings } from './write-settings';
import { writeSheet } from './write-sheet';

/** The open workbook of the preview. The engine has no cell notes: a planned comment is left out. */
export function previewHost(workbook: FWorkbook, live: LiveBook): Host {
  return {
    readWorkbook: () => live.read(),
    writeSheet: (plan) => writeSheet(workbook, plan),
    writeSettings: (rows) => writeSettings(workbook, rows),
    ...NO_EDITS,
    onChange: (listener) => live.onEdit(listener),
  };
}

import * as z from 'zod/mini';
import type { SheetPlan } from '../core/host/sheet-plan';
import { readWorkbook } from './read-workbook';
import { writeSettings } from './write-settings';
import { underLock, writeSheet } from './write-sheet';

/**
 * What the pane asks of the script. Anyone who can open the spreadsheet can call these with anything, so each
 * checks what it gets. Arguments and results are JSON text.
 */

const value = z.union([z.string().check(z.maxLength(50_000)), z.number(), z.boolean(), z.null()]);

const cell = z.nullable(
  z.object({
    value,
    style: z.exactOptional(
      z.enum([
        'title',
        'subtitle',
        'heading',
        'columnHeader',
        'text',
        'note',
        'good',
        'warning',
        'bad',
        'total',
      ]),
    ),
    format: z.exactOptional(
      z.enum(['text', 'integer', 'decimal', 'multiple', 'percent', 'money', 'date', 'month']),
    ),
    comment: z.exactOptional(z.string().check(z.maxLength(10_000))),
  }),
);

const sheetPlan = z.object({
  mark: z.string().check(z.minLength(1), z.maxLength(200)),
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  rows: z.array(z.array(cell).check(z.maxLength(200))).check(z.maxLength(20_000)),
  columnWidths: z.array(z.number().check(z.gt(0), z.lte(200))).check(z.maxLength(200)),
  frozenRows: z.exactOptional(z.int().check(z.gte(0), z.lte(100))),
});

const settingRows = z.array(
  z.tuple([
    z.string().check(z.minLength(1), z.maxLength(200)),
    z.union([z.string().check(z.maxLength(10_000)), z.number(), z.boolean()]),
  ]),
);

function parse<T>(schema: z.ZodMiniType<T>, text: unknown, what: string): T {
  let data: unknown;
  try {
    data = JSON.parse(String(text));
  } catch {
    throw new Error(`The pane sent ${what} that is not readable. Close the pane and open it again.`);
  }
  const result = z.safeParse(schema, data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(
    `The pane sent ${what} that cannot be written (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}).`,
  );
}

export function paneReadWorkbook(): string {
  return JSON.stringify(readWorkbook(SpreadsheetApp.getActiveSpreadsheet()));
}

export function paneWriteSheet(text: unknown): string {
  const plan: SheetPlan = parse(sheetPlan, text, 'a sheet');
  return underLock(() => writeSheet(SpreadsheetApp.getActiveSpreadsheet(), plan));
}

export function paneWriteSettings(text: unknown): void {
  const rows = parse(settingRows, text, 'settings');
  underLock(() => writeSettings(SpreadsheetApp.getActiveSpreadsheet(), rows));
}

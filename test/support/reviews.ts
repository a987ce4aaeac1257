import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseIso } from '../../core/calendar/day';
import { month } from '../../core/calendar/month';
import { readWorkbook } from '../../core/ledger/reading/read';
import { buildReview, type Review } from '../../core/review';
import { readCsv } from '../../files/csv';

/** Where the practices of the golden reviews are: a folder of tables each, and beside it the review. */
export const REVIEWS = path.join(__dirname, '../fixtures/reviews');

export const PRACTICES = ['healthy', 'one-sided', 'beginner'] as const;

/** The October 2026 review of a practice, whose tables are .csv files named after them. */
export function reviewOf(practice: string, locale?: string): Review {
  const folder = path.join(REVIEWS, practice);
  const sheets = readdirSync(folder)
    .sort()
    .map((file) => readCsv(file, readFileSync(path.join(folder, file))))
    .map((sheet) => ({ ...sheet, name: sheet.name.replace(/\.csv$/, '') }));
  const today = parseIso('2026-11-06')!;
  const { ledger } = readWorkbook({ sheets, today, ...(locale === undefined ? {} : { locale }) });
  return buildReview(ledger, month(2026, 10));
}

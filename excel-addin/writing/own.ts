import { z } from 'zod/mini';
import type { Touch } from '../../core/writing';

/** Row, column, rows and columns, 1-based. */
const area = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** What only Excel knows how to put back; sheets by their ids. */
const Own = z.discriminatedUnion('is', [
  /** The area that an Excel Table had, and the one that it gets. */
  z.object({ is: z.literal('table area'), sheet: z.string(), table: z.string(), before: area, after: area }),
  /** Rows that are put into an Excel Table above its totals row, with the prints of their cells. */
  z.object({ is: z.literal('table rows'), sheet: z.string(), table: z.string(), area, meant: z.string() }),
  /**
   * Rows that are put in above a totals row, with the prints of the list's cells; whole rows of the sheet, or only the
   * list's columns. A name marks the row that stood there: it moves down with it, and so tells how far the writing came.
   */
  z.object({
    is: z.literal('rows'),
    sheet: z.string(),
    area,
    whole: z.boolean(),
    meant: z.string(),
    /** Formulas of the totals row that go on to the new rows: column, before and after. */
    totals: z.array(z.tuple([z.number(), z.string(), z.string()])),
  }),
  /** What a name of the workbook meant, and means; null for one that was not there. */
  z.object({
    is: z.literal('name'),
    name: z.string(),
    before: z.nullable(z.string()),
    after: z.nullable(z.string()),
  }),
  /** A sheet of ours as a hidden copy has it, and the prints of what is written over it, from A1. */
  z.object({
    is: z.literal('copy'),
    sheet: z.string(),
    copy: z.string(),
    rows: z.number(),
    columns: z.number(),
    meant: z.string(),
  }),
]);
export type Own = z.infer<typeof Own>;

export function isOwn(kept: unknown): kept is Own {
  return Own.safeParse(kept).success;
}

/** What putting it back touches: all but a name moves or replaces more than cells. */
export function touchesOfOwn(own: Own): Touch[] {
  if (own.is === 'name') return [];
  return own.is === 'copy' ? [{ sheet: own.sheet }, 'sheets'] : [{ sheet: own.sheet }];
}

import * as z from 'zod/mini';

/** What only Google Sheets knows how to put back. Sheets by their ids. */
const area = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const OwnKept = z.discriminatedUnion('is', [
  /** A named range that has grown; null for one that was not there. */
  z.object({
    is: z.literal('name'),
    name: z.string(),
    before: z.nullable(z.object({ sheet: z.string(), area })),
  }),
  /** Rows and columns that a sheet had; blank ones that were added at its ends are removed. */
  z.object({ is: z.literal('size'), sheet: z.string(), rows: z.number(), columns: z.number() }),
  /**
   * Rows that were put in below a row; `had` is how many rows the sheet had, which tells how far it came, `meant` the prints
   * of what they get from `left` on, and `totals` the formulas of the row below as they were and as they became.
   */
  z.object({
    is: z.literal('rows'),
    sheet: z.string(),
    row: z.number(),
    rows: z.number(),
    had: z.number(),
    left: z.number(),
    columns: z.number(),
    meant: z.string(),
    totals: z.array(z.tuple([z.number(), z.string(), z.string()])),
  }),
  /** Formulas that are taken out and put back; each cell that is blank gets its own. */
  z.object({
    is: z.literal('formulas'),
    sheet: z.string(),
    cells: z.array(z.tuple([z.number(), z.number(), z.string()])),
  }),
  /** A sheet of ours gets its copy back; `mark` is the text of its old mark, `charts` those that it may have. */
  z.object({
    is: z.literal('copy'),
    sheet: z.string(),
    copy: z.string(),
    mark: z.string(),
    charts: z.string(),
    frozen: z.number(),
    /** What is ours after the write, from A1. */
    rows: z.number(),
    columns: z.number(),
  }),
]);
export type Own = z.infer<typeof OwnKept>;
export type OwnOf<Is extends Own['is']> = Extract<Own, { readonly is: Is }>;

export function isOwn(kept: unknown): kept is Own {
  return OwnKept.safeParse(kept).success;
}

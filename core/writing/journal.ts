import * as z from 'zod/mini';
import type { Owner } from './owner';

/**
 * No spreadsheet has transactions: a write that fails, or is ended, leaves what it did before. So how to put everything back
 * is kept in the file before anything is changed. Whoever finds the journal of a write that was not finished puts back what it
 * left; the journal of a finished one is what undo needs.
 */

const area = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const owner = { person: z.string(), run: z.string(), at: z.number() };

/** One thing to put back. Each can be put back again after it was, and only where what was written still stands. */
const Kept = z.discriminatedUnion('op', [
  /** Cells with what they held, their number format ('' when it is left alone), and the prints of what they held and get. */
  z.object({
    op: z.literal('cells'),
    sheet: z.string(),
    cells: z.array(z.tuple([z.number(), z.number(), z.unknown(), z.string(), z.string(), z.string()])),
  }),
  /** Cells that were blank, with the prints of what they get, row by row; `formats`: they had none of their own. */
  z.object({ op: z.literal('blank'), sheet: z.string(), area, formats: z.boolean(), meant: z.string() }),
  /** A sheet that was not there, with the prints of its cells from A1 on when it is the advisor's to fill in. */
  z.object({ op: z.literal('no sheet'), sheet: z.string(), columns: z.number(), meant: z.string() }),
  z.object({ op: z.literal('own'), own: z.unknown() }),
]);
const Body = z.object({ what: z.string(), restores: z.array(Kept) });

export type Restore<Own> =
  | Exclude<z.infer<typeof Kept>, { readonly op: 'own' }>
  /** What only the host knows how to put back. */
  | { readonly op: 'own'; readonly own: Own };

export interface Journal<Own> {
  /** What undo would take back. */
  readonly what: string;
  readonly restores: ReadonlyArray<Restore<Own>>;
}

const Head = z.object({
  ...owner,
  /** `aside`: it could not be put back, and nobody tries again. */
  state: z.enum(['writing', 'done', 'aside']),
  what: z.string(),
  /** How often putting back has failed. */
  tries: z.number(),
  /** How what has no prints looked when the write was done. */
  looks: z.array(z.string()),
  /** Sheets and whatever else of ours that putting back needs. */
  needs: z.array(z.string()),
});
export interface JournalHead extends Owner {
  readonly state: 'writing' | 'done' | 'aside';
  readonly what: string;
  readonly tries: number;
  readonly looks: readonly string[];
  readonly needs: readonly string[];
}

const PREFIX = 'journal ';
const HEAD = ' head';
const BODY = ' body';

/** The keys of the two notes of a journal: its head is put last and dropped first. */
export function headKey(id: string): string {
  return `${PREFIX}${id}${HEAD}`;
}
export function bodyKey(id: string): string {
  return `${PREFIX}${id}${BODY}`;
}

/** The journals among notes; one without a head was not begun. */
export function journalIds(keys: readonly string[]): {
  readonly begun: string[];
  readonly headless: string[];
} {
  const idsOf = (end: string) =>
    keys
      .filter((key) => key.indexOf(PREFIX) === 0 && key.slice(-end.length) === end)
      .map((key) => key.slice(PREFIX.length, -end.length));
  const begun = idsOf(HEAD);
  return { begun, headless: idsOf(BODY).filter((id) => begun.indexOf(id) < 0) };
}

export function formatHead(head: JournalHead): string {
  return JSON.stringify(head);
}

export function formatBody<Own>({ what, restores }: Journal<Own>): string {
  return JSON.stringify({ what, restores });
}

/** Null for what cannot be read. */
export function parseHead(text: string): JournalHead | null {
  return parsed(Head, text);
}

/** Null for what cannot be read; `own` says whether something is the host's. */
export function parseBody<Own>(text: string, isOwn: (own: unknown) => own is Own): Journal<Own> | null {
  const body = parsed(Body, text);
  if (body === null) return null;
  const restores: Array<Restore<Own>> = [];
  for (const each of body.restores) {
    if (each.op !== 'own') restores.push(each);
    else if (isOwn(each.own)) restores.push({ op: 'own', own: each.own });
    else return null;
  }
  return { what: body.what, restores };
}

function parsed<T>(schema: z.ZodMiniType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

import { amount, cell, word, type Scene } from '../../../core/document/scene';
import { UNRECORDED, type Period, type Verdict } from '../../../core/kpis';
import { FEW } from '../../../core/kpis/figures/plan/trend';
import { fold } from '../../../core/workbook/values/text';
import { decisionOn } from '../../../core/review/facts/decisions';

/** What the list knows of a partner: enough to sort, filter and search without asking a figure again. */
export interface PartnerRow {
  readonly partner: number;
  readonly name: string;
  /** null before there is any record. */
  readonly verdict: Verdict | null;
  readonly roi: number | null;
  readonly introductions: number | null;
  readonly revenue: number | null;
  readonly received: number | null;
  readonly given: number | null;
  readonly reciprocity: number | null;
  /** Name, firm, category and aliases, folded. */
  readonly words: string;
}

const SINCE_START: Period = { from: 'start', to: null };

/** Figures of the window. */
const AMOUNTS = ['roi', 'introductions', 'revenue', 'received', 'given', 'reciprocity'] as const;

const rowsOf = new WeakMap<Scene, readonly PartnerRow[]>();

/** A row for each partner, in the order of the ledger; made once for a reading. */
export function partnerRows(scene: Scene): readonly PartnerRow[] {
  const known = rowsOf.get(scene);
  if (known !== undefined) return known;
  const rows = scene.book.ledger.partners.map(({ name, firm, category, aliases }, partner): PartnerRow => {
    const amounts = {} as Record<(typeof AMOUNTS)[number], number | null>;
    for (const key of AMOUNTS) amounts[key] = amount(scene, key, partner, scene.window);
    return {
      partner,
      name,
      verdict: decisionOn(scene, partner)?.verdict ?? null,
      ...amounts,
      words: fold([name, firm ?? '', category ?? '', ...aliases].join(' ')),
    };
  });
  rowsOf.set(scene, rows);
  return rows;
}

export const SORTS = [
  ['decision', 'Decision'],
  ['roi', 'ROI'],
  ['introductions', 'Introductions'],
  ['revenue', 'Revenue'],
  ['reciprocity', 'We give most'],
  ['name', 'Name'],
] as const;
type Sort = (typeof SORTS)[number][0];

/** The order in which decisions stand: what to do more of, what to work on, what to end. */
export const VERDICTS: readonly Verdict[] = ['double down', 'optimize', 'exit', 'too early', ...UNRECORDED];

export interface ListView {
  readonly search: string;
  /** A verdict, or '' for all. */
  readonly verdict: Verdict | '';
  readonly sort: Sort;
}

/** The rows that match, in their order. Whoever has no value stands last; equal ones by ROI, then revenue, then name. */
export function arranged(rows: readonly PartnerRow[], { search, verdict, sort }: ListView): PartnerRow[] {
  const wanted = fold(search).split(' ').filter(Boolean);
  return rows
    .filter(
      (row) =>
        (verdict === '' || row.verdict === verdict) && wanted.every((word) => row.words.includes(word)),
    )
    .sort(
      (a, b) =>
        compare(a, b, sort) ||
        compare(a, b, 'roi') ||
        compare(a, b, 'revenue') ||
        a.name.localeCompare(b.name),
    );
}

function compare(a: PartnerRow, b: PartnerRow, sort: Sort): number {
  if (sort === 'name') return a.name.localeCompare(b.name);
  if (sort === 'decision') return rank(a) - rank(b);
  const [x, y] = [a[sort], b[sort]];
  if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0);
  return sort === 'reciprocity' ? x - y : y - x;
}

function rank({ verdict }: PartnerRow): number {
  return verdict === null ? VERDICTS.length : VERDICTS.indexOf(verdict);
}

/** Why a partner whose 12 months are under the threshold is kept all the same; '' for everybody else. */
export function sinceStartText(scene: Scene, { partner, verdict, roi }: PartnerRow): string {
  const { thresholds } = scene.book.ledger.settings;
  if (verdict !== 'optimize' || roi === null || roi >= thresholds.optimizeRoi) return '';
  const life = cell(scene, 'roi', partner, SINCE_START);
  return 'value' in life ? `ROI ${scene.words.cellText(life)} since the start` : '';
}

/** Whether an introduction shared with somebody else counts in part, so that a figure of the list is a fraction. */
export function hasShared(rows: readonly PartnerRow[]): boolean {
  return rows.some(({ introductions, received, given }) =>
    [introductions, received, given].some((each) => each !== null && !Number.isInteger(each)),
  );
}

/** Small numbers get words, not arrows; '' when nothing can be said. */
export function trendText(scene: Scene, partner: number): string {
  const found = word(scene, 'trend', partner, scene.year);
  if (found === null) return '';
  if (found === 'too few' || (amount(scene, 'introductions', partner, scene.year) ?? 0) < FEW)
    return 'trend: too few to tell';
  return `trend: ${found === 'flat' ? 'no clear change' : found}`;
}

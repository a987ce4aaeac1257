import type { TableKind } from '../../tables';

/** How well a header names a column: the canonical word, a sure or vague synonym, or part of a longer header. */
export type MatchQuality = 'canonical' | 'sure' | 'vague' | 'part';

export const QUALITY: Readonly<Record<MatchQuality, number>> = {
  canonical: 1,
  sure: 0.9,
  vague: 0.6,
  part: 0.5,
};

export interface HeaderMatch {
  readonly column: string;
  readonly quality: MatchQuality;
}

/** A column of a kind of table. */
export interface Named extends HeaderMatch {
  readonly kind: TableKind;
}

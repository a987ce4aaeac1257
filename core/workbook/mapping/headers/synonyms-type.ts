/**
 * Headers that people and CRMs use for the canonical columns, in the normal form of `headerKey`, separated by `|`.
 * `sure` ones say what they mean; `vague` ones (`date`, `type`, `source`) count only when the values agree.
 */
interface Synonyms {
  readonly sure: string;
  readonly vague?: string;
}

/** By canonical column. */
export type HeaderSynonyms = Readonly<Record<string, Synonyms>>;

/** Professions that may be the header of those who refer: "CPA", "TPA"; of activities and money, too. */
export const PROFESSIONS =
  'cpa|attorney|accountant|lawyer|broker|realtor|banker|mortgage broker|bookkeeper|tax preparer|estate attorney|intermediary|tpa|third party administrator|insurance agent|insurance broker|benefits broker|business broker|trust officer|private banker|enrolled agent|tax advisor|tax adviser|actuary';

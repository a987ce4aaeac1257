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

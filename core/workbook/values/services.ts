/** Work for a client that is about costs, gifts or refunds: "Cost segregation study" is sold, and costs nothing. */
const ABOUT_MONEY =
  /\b(?:(?:costs?|expenses?|spend(?: down)?|spending|gifts?|refunds?|rebates?|travel|charity)(?: (?:ratio|segregation|basis|tax))? (?:stud(?:y|ies)|audits?|segregation|allocation|basis|clean ?ups?|claims?|reduction|planning|budget(?:ing)?|projections?|analys[ie]s|strateg(?:y|ies)|trusts?|annuit(?:y|ies)|reviews?|consulting|advice|returns?)|(?:tax|gift|estate|trust|amended|corporate|partnership|fiduciary|10(?:40|41|65)|1120s?|990|70[69]) returns?|payout annuit(?:y|ies)|(?:travel|event) (?:insurance|liability)|return of premium (?:term|life|riders?|polic(?:y|ies)|option))\b|\b(?:advice|consulting|guidance) (?:on|about|re|regarding)\b.*/;

/** What the tax office gives back is no fee that was. */
const OF_TAXES =
  /\b(?:(?:income |sales |property |state |federal )?tax|erc|irs) (?:refunds?|rebates?)\b|\b(?:refunds?|rebates?) of (?:\S+ )?tax(?:es)?\b(?! (?:planning|prep|advice|returns?|work|services?))/;

/**
 * A kind of money (as `wordKey` gives it) with the work for a client that it names as advisory, and without what no fee was. What
 * stands beside them still counts: "Refund of a cost study" is a refund.
 */
export function asAdvisory(key: string): string {
  return key.replace(OF_TAXES, ' ').replace(ABOUT_MONEY, 'advisory').replace(/\s+/g, ' ').trim();
}

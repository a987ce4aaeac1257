/** The public door of the roll-up: workbooks -> parts -> one league. Pure: whoever reads the files hands in their cells. */
export { headOf, partOf, yearTo, type Frame, type Source } from './practice/practice';
export {
  isReadable,
  type LeagueCare,
  type Part,
  type PartHead,
  type PracticePart,
  type UnreadablePart,
} from './practice/part';
export { mergeParts, type Merged, type MergeResult, type PartFile, type PartList } from './league/merge';
export { leagueOf } from './league/league';
export {
  RANKED_FROM,
  NO_OPTIONS,
  type Conversion,
  type League,
  type LeagueAdvisor,
  type LeagueCategory,
  type LeagueFlag,
  type LeagueMonth,
  type LeagueOptions,
  type LeaguePartner,
  type LeaguePartnerOfAdvisor,
  type LeagueTotal,
  type WholeAdvisor,
} from './league/league-types';
export { leagueBrief } from './tables/league-brief';
export { leagueDocument, leaguePlan, leaguePlans } from './tables/league-document';
export type { NamePair } from './league/partner-names';
export { spreadOf, shrunk, type Shrunk, type Spread } from './league/shrinkage';

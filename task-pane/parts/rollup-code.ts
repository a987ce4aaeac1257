/** What puts workbooks together: read, merged, as a document and as a sheet. Only who has a roll-up made loads it (rollup-tools.ts). */
export { parseFirmText } from '../../core/firm';
export {
  headOf,
  leagueBrief,
  leagueDocument,
  leagueOf,
  leaguePlan,
  mergeParts,
  partOf,
  yearTo,
} from '../../core/rollup';

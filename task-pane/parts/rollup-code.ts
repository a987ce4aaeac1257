/** What puts workbooks together: read, merged, as a document and as a sheet; and what checks a firm.json. Only who drops such files loads it (rollup-tools.ts). */
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

import { isByPeriod } from '../mapping/amounts/counts';
import type { HeaderRow } from '../mapping/headers/header-row';
import type { Mapping } from '../mapping/map-columns';
import { saidBy } from '../mapping/outcome-columns';
import type { OwnOutcomes } from '../outcome/outcome';
import type { TableKind } from '../tables';
import { hinted, type Fit } from './best-kind';
import { holdsCounts, sumsUpPartners } from './no-header';
import { namesSettings } from './plain-settings';
import { areCards, haveSeveralInRow } from './several-in-a-row';

/** Least score with which a region counts as one of our tables; found on the sheets of the tests. */
const LEAST_SCORE = 1.9;
/** Lists of names: one known header beside the name does not tell them from a summary by partner. */
const LISTS: readonly TableKind[] = ['Partners', 'Candidates'];
/** Least share of the headers that must be known in a list that has only two of its columns. */
const LEAST_KNOWN = 0.2;

/** Whether a table is none of ours though it fits this kind best, unless somebody said what it holds. */
export function isDoubtful(at: HeaderRow, { kind, score, mapping }: Fit): boolean {
  const { block, headers } = at;
  const has = (column: string) => mapping.positions.has(column);
  if (kind === 'Referrals' && isOfOutcomes(at, mapping)) return false;
  if (score < LEAST_SCORE || mapping.positions.size < 2 || isSummary(kind, at, mapping)) return true;
  if (!has('Received') && !has('Date') && isByPeriod(headers) && !namesEachClient(mapping)) return true;
  switch (kind) {
    case 'Referrals':
      return (
        haveSeveralInRow(headers) ||
        areCards(block) ||
        (!has('Received') && !has('Client') && !has('Closed') && holdsCounts(at))
      );
    case 'Activities':
    case 'Money':
      return sumsUpPartners(at, mapping.positions.get('Partner'));
    case 'Settings':
      return !hinted(kind, block) && !namesSettings(block, at.row + 1, mapping.positions.get('Name'));
    default:
      return false;
  }
}

/** Whether a table has names and figures rather than what a list of partners or candidates holds. */
function isSummary(kind: TableKind, { headers }: HeaderRow, { positions }: Mapping): boolean {
  const filled = headers.filter((header) => header !== '').length;
  return LISTS.includes(kind) && positions.size <= 2 && positions.size < LEAST_KNOWN * filled;
}

/** Whether a list of two columns says of clients or Ids what became of them, in plain words for won and lost. */
function isOfOutcomes(at: HeaderRow, { positions }: Mapping): boolean {
  const status = positions.get('Status');
  const filled = at.headers.filter((header) => header !== '').length;
  if (status === undefined || filled !== 2 || !(positions.has('Client') || positions.has('Id'))) return false;
  const { won, lost, flag, known } = saidBy(at, status, NO_OWN);
  return won && lost && !flag && known === 1;
}
const NO_OWN: OwnOutcomes = new Map();

/** Whether each row is a client of whom is said what became of them: what its months hold is no count of introductions. */
const namesEachClient = ({ positions }: Mapping): boolean =>
  positions.has('Client') && (positions.has('Status') || positions.has('Closed'));

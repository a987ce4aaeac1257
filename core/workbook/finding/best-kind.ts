import type { Block } from '../blocks/block';
import { namesOf, titlesAbove, withoutEnding } from '../blocks/titles';
import { amountRank } from '../mapping/amounts/amount-columns';
import { outcomeOfTitle } from '../outcome/outcome-of-title';
import { directionSaid } from '../values/direction-words';
import { headerRow, withJoined, type HeaderRow } from '../mapping/headers/header-row';
import { mapColumns, type Mapping, type MappingContext } from '../mapping/map-columns';
import { isNamedAs, namesKind } from '../mapping/tab-name';
import { mostPossible, namedBy } from '../mapping/table-score';
import { joinedHeaders } from '../mapping/headers/two-lines';
import type { TableKind } from '../tables';

const TAB_BONUS = 0.8;
/** A longer title is a sentence. */
const MOST_WORDS = 5;
/** What the name of a tab adds that says what became of its rows: introductions have amounts, clients and days, as payments do. */
const OUTCOME_BONUS = 1.6;
/** What a line above the header must add to be read as its first line, and what one below it must, which may be data. */
const GROUP_GAIN = 0.15;
const LINE_GAIN = 0.6;

/** What a line above may take off that tells two columns of one name apart. */
const MOST_LOST = 1;

/** What a table would be as one of a kind. */
export interface Fit {
  readonly kind: TableKind;
  readonly mapping: Mapping;
  readonly score: number;
}

/** The header with one line or two, whichever names more of our columns, and what it then is a table of. */
export function bestLines(
  block: Block,
  row: number,
  kinds: readonly TableKind[],
  context: MappingContext,
): { readonly at: HeaderRow; readonly best: Fit | null } {
  const one = headerRow(block, row);
  let result = { at: one, best: bestKind(one, kinds, context) };
  for (const [upper, least] of [
    [row - 1, GROUP_GAIN],
    [row, LINE_GAIN],
  ] as const) {
    const joined = joinedHeaders(block, upper);
    if (joined === null) continue;
    const at = withJoined(upper === row ? headerRow(block, row + 1) : one, joined);
    const needed = (result.best?.score ?? 0) + (upper < row && tellsApart(at, one) ? -MOST_LOST : least);
    const best = bestKind(at, kinds, context, needed);
    if (best && best.score >= needed) result = { at, best };
  }
  return result;
}

/** Whether the line above says of two columns of one name which was expected and which came: "AUM" below "Estimate" and below "Actual". */
function tellsApart({ headers }: HeaderRow, one: HeaderRow): boolean {
  return one.headers.some((header, i) => {
    const twin = header === '' ? -1 : one.headers.indexOf(header, i + 1);
    return twin > i && rankOf(headers[i]) !== rankOf(headers[twin]);
  });
}

const NO_CURRENCY = { currency: null };
const rankOf = (header = '') => amountRank(header, NO_CURRENCY);

/**
 * The kind that fits best; of several as good the first. One that could not fit better, or as well as is needed, however its values are, is
 * not tried.
 */
function bestKind(
  at: HeaderRow,
  kinds: readonly TableKind[],
  context: MappingContext,
  needed = -Infinity,
): Fit | null {
  const isCorrected = context.columnMap.size > 0;
  const titles = titlesAbove(at.block, at.row).filter((each) => each.split(' ').length <= MOST_WORDS);
  const isOfOutcome = namesOf(at.block).some(saysOutcome) || titles.some(saysDirection);
  const bonus = (kind: TableKind) =>
    kind === 'Referrals' && isOfOutcome
      ? OUTCOME_BONUS
      : hinted(kind, at.block) || titles.some((each) => namesKind(kind, each))
        ? TAB_BONUS
        : 0;
  const named = isCorrected ? [] : namedBy(at);
  const tried = kinds
    .map((kind, place) => ({
      kind,
      place,
      most: isCorrected ? Infinity : mostPossible(kind, at, named) + bonus(kind),
    }))
    .sort((a, b) => b.most - a.most || a.place - b.place);
  let best: (Fit & { readonly place: number }) | null = null;
  for (const { kind, place, most } of tried) {
    if (most < (best?.score ?? needed)) break;
    const mapping = mapColumns(kind, at, context);
    if (mapping.positions.size === 0) continue;
    const score = mapping.score + bonus(kind);
    if (best === null || score > best.score || (score === best.score && place < best.place))
      best = { kind, mapping, score, place };
  }
  return best !== null && !isCorrected && isBare(best, at) ? introductions(at, kinds, context, best) : best;
}

/** Whether all that is known of activities is with whom and when, and the table holds nothing else. */
function isBare({ kind, mapping }: Fit, at: HeaderRow): boolean {
  const filled = at.headers.filter((header) => header !== '').length;
  return kind === 'Activities' && filled <= 2 && mapping.positions.size === 2 && !hinted(kind, at.block);
}

/** A list of partners and days is one of introductions, whose notes say what it lacks. */
function introductions(
  at: HeaderRow,
  kinds: readonly TableKind[],
  context: MappingContext,
  otherwise: Fit,
): Fit {
  const kind = 'Referrals';
  if (!kinds.includes(kind)) return otherwise;
  const mapping = mapColumns(kind, at, context);
  const isOne = mapping.positions.has('Partner') && mapping.positions.has('Received');
  return isOne ? { kind, mapping, score: mapping.score } : otherwise;
}

/** Whether the name of a tab or a table says what it holds. */
export function hinted(kind: TableKind, block: Block): boolean {
  return isNamedAs(kind, block) || (kind === 'Referrals' && namesOf(block).some(saysOutcome));
}

/** "Won" and "Lost" are tabs of introductions. */
const saysOutcome = (name: string) => outcomeOfTitle(withoutEnding(name), new Map()) !== null;

/** "From them" and "To them" are titles of introductions; "Fees received" is none. */
const saysDirection = (title: string) => directionSaid(title) !== null && !namesKind('Money', title);

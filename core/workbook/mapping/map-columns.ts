import { sheetColumn, type ColumnSample } from '../blocks/block';
import type { FoundColumn } from '../blocks/found';
import { matchAlternatives, matchHeader, notUsedReason } from './headers/header-match';
import { QUALITY, type HeaderMatch, type MatchQuality } from './headers/match-quality';
import { tableDescription, type ColumnDescription, type TableKind } from '../tables';
import { MONEY_STATUS } from '../values/money-status';
import { cellText, fold, isMissing } from '../values/text';
import { headerKey } from '../values/header-key';
import { barredBy } from './barred-columns';
import { columnsNamed } from './column-name';
import { isOfSide, isTickBox, type Aside, type Asides } from './asides';
import {
  MAPPED_IN_SETTINGS,
  headingsBelow,
  sampleOf,
  type HeaderRow,
  type Proposal,
} from './headers/header-row';
import { byHeaderOnly, describeColumn } from './describe-column';
import { otherKind } from './other-kinds';
import { firstOfNumbered, otherPartners } from './other-partners';
import { datePartsOf, MAIN_DAY } from './date-parts';
import { asidesOf } from './choose-asides';
import { chooseColumns, proposedByValues, type OwnMeanings } from './choose-columns';
import { saysMoney } from './amounts/says-money';
import { isMoneyByValues } from './amounts/payment-lists';
import type { OwnOutcomes } from '../outcome/outcome';
import { nameParts } from './name-parts';
import { isClientOrProspect, isOutcomeByValues, outcomeAside, saidBy } from './outcome-columns';
import { tableScore } from './table-score';
import { dayOfMoney } from './day-of-money';
import { tieByValues } from './ties';
import { fitBetweenTitles, valueFit } from './value-fit';

/** What mapping takes into account besides the cells. */
export interface MappingContext extends OwnMeanings {
  /** `Map Referrals.Partner` / header, from Settings. */
  readonly columnMap: ReadonlyMap<string, string>;
  /** Folded names in the Partners tables, as far as they are known. */
  readonly partnerNames: Pick<ReadonlySet<string>, 'has'>;
}

export interface Mapping {
  /** What each column was taken for; worked out when it is asked for, since most mappings are only compared. */
  describe(): readonly FoundColumn[];
  /** 0-based sheet-array column by canonical header. */
  readonly positions: ReadonlyMap<string, number>;
  /** Columns that are read beside them. */
  readonly asides: Asides;
  /** How well the table fits, for choosing between kinds. */
  readonly score: number;
}

/** Whether a correction says that a table has no such column, rather than naming its header. */
export function isNoHeader(wanted: string): boolean {
  return isMissing(wanted) || fold(wanted) === 'not used';
}

/** Whether a correction says that the name of the tab stands for the column, which the table lacks. */
export function isTabName(wanted: string): boolean {
  return /^(name of (the )?tab|tab( name)?|sheet name)$/.test(fold(wanted));
}

/** Maps the columns under a header row to those of a table: corrections first, then headers weighed with values. */
export function mapColumns(kind: TableKind, at: HeaderRow, context: MappingContext): Mapping {
  const { columns } = tableDescription(kind);
  const corrections = correctionsOf(kind, columns, at, context);
  const proposals = chooseColumns(
    kind,
    at,
    at.headers.flatMap((_, i) => propose(kind, columns, i, at, corrections, context)),
    context,
  );
  proposals.sort((a, b) => b.confidence - a.confidence || a.position - b.position);
  const taken = new Map<number, Proposal>();
  const positions = new Map<string, number>();
  for (const proposal of proposals) {
    if (proposal.confidence <= 0 || taken.has(proposal.position) || positions.has(proposal.column.header))
      continue;
    taken.set(proposal.position, proposal);
    positions.set(proposal.column.header, at.block.left + proposal.position);
  }
  const asides = asidesOf(kind, at, proposals, taken, context);
  const isSure =
    kind === 'Money'
      ? (positions.has('Amount') && saysMoney(at, asides)) || isMoneyByValues(at, positions)
      : [...asides.values()].some((each) => isTickBox(each) || isOfSide(each)) ||
        [...taken.values()].some((each) => isProven(at, each, context.statusWords));
  const main = positions.get(MAIN_DAY[kind] ?? '');
  const dateParts = datePartsOf(kind, at, main === undefined ? undefined : main - at.block.left);
  for (const [i, part] of dateParts) if (!taken.has(i)) asides.set(i, part);
  for (const column of ['Partner', 'Client'] as const) {
    const parts = nameParts(kind, at, column);
    if (parts && positions.get(column) === at.block.left + parts.last && !taken.has(parts.first))
      asides.set(parts.first, `${column} first name`);
  }
  const partner = positions.get('Partner');
  if (partner !== undefined && kind !== 'Partners') {
    const { others, part } = otherPartners(at, partner - at.block.left);
    const free = (i: number) => i >= 0 && !taken.has(i);
    for (const each of others) if (free(each.name)) asides.set(each.name, 'Another partner');
    for (const i of [part, ...others.map((each) => each.part)])
      if (free(i)) asides.set(i, 'Part of a partner');
  }
  return {
    describe: () =>
      at.headers.flatMap((header, i) =>
        header === '' && !taken.has(i) && sampleOf(at, i).values.length === 0
          ? []
          : [describeColumn(kind, header, i, at, taken, proposals, asides)],
      ),
    positions,
    asides: positionsOf(asides, at.block.left),
    score: tableScore(kind, [...taken.values()], isSure) - otherKind(kind, at, positions, isSure),
  };
}

/** Whether a column that is read as Status says, or asks, so plainly what became of the rows that they must be introductions. */
function isProven(at: HeaderRow, { column, position }: Proposal, own: OwnOutcomes): boolean {
  if (column.header !== 'Status') return false;
  const aside = outcomeAside(at, position);
  if (
    isOutcomeByValues(at, position) ||
    isClientOrProspect(at, position) ||
    (aside !== null && isTickBox(aside))
  )
    return true;
  // "Signed" and "Declined" under "Outcome"; of payments the words are others.
  const { won, lost, flag, known } = saidBy(at, at.block.left + position, own);
  const ofPayments = sampleOf(at, position).different.every((cell) => MONEY_STATUS.has(cellText(cell)));
  return won && lost && !flag && known === 1 && !ofPayments;
}

function positionsOf(asides: ReadonlyMap<number, Aside>, left: number): Asides {
  const positions = new Map<Aside, number[]>();
  for (const [position, aside] of asides)
    positions.set(aside, [...(positions.get(aside) ?? []), left + position]);
  return positions;
}

/** The columns of ours that corrections give to columns under this header, by the place of those. */
type Corrections = ReadonlyMap<number, readonly ColumnDescription[]>;

function correctionsOf(
  kind: TableKind,
  columns: readonly ColumnDescription[],
  at: HeaderRow,
  context: MappingContext,
): Corrections {
  const corrections = new Map<number, ColumnDescription[]>();
  if (context.columnMap.size === 0) return corrections;
  const first = sheetColumn(at.block.sheet, at.block.left);
  for (const column of columns) {
    const wanted = context.columnMap.get(`${kind}.${column.header}`);
    if (wanted === undefined || isNoHeader(wanted) || isTabName(wanted)) continue;
    const joined = columnsNamed(wanted, at.headers, first);
    const named = joined.length === 0 && at.lower ? columnsNamed(wanted, at.lower, first) : joined;
    // A name that stands twice is no correction; a note asks for the letter.
    const [place] = named;
    if (place !== undefined && named.length === 1)
      corrections.set(place, [...(corrections.get(place) ?? []), column]);
  }
  return corrections;
}

function propose(
  kind: TableKind,
  columns: readonly ColumnDescription[],
  position: number,
  at: HeaderRow,
  corrections: Corrections,
  context: MappingContext,
): Proposal[] {
  const corrected = corrections.get(position);
  if (corrected)
    return corrected.map((column) => ({
      column,
      position,
      quality: 'corrected',
      confidence: 2,
      why: MAPPED_IN_SETTINGS,
    }));
  const sample = at.samples[position];
  if (!sample) return [];
  const matches = headerMatches(kind, at, position);
  const named = [...matches, ...proposedByValues(kind, at, position, matches, context.partnerNames)];
  const proposals: Proposal[] = [];
  for (const { column: name, quality } of named) {
    const column = columns.find((each) => each.header === name);
    if (!column) continue;
    const wanted = context.columnMap.get(`${kind}.${name}`);
    if (wanted !== undefined && (isNoHeader(wanted) || isTabName(wanted)))
      proposals.push({
        column,
        position,
        quality,
        confidence: 0,
        barred: true,
        why: isTabName(wanted)
          ? `Settings say that the name of the tab is the ${name}.`
          : `Settings say that ${name} has no column.`,
      });
    else if (![...corrections.values()].some((others) => others.includes(column)))
      proposals.push(weigh(kind, column, position, quality, sample, at, context));
  }
  return proposals;
}

/** What the header of a column may name: both of its lines together, and the lower one where those say nothing better. */
function headerMatches(kind: TableKind, at: HeaderRow, position: number): readonly HeaderMatch[] {
  const { key, said } = headerKey(at.headers[position] ?? '');
  const whole = [...matchHeader(kind, key), ...dayOfMoney(kind, key, at)];
  const known =
    whole.length > 0
      ? whole
      : [...matchAlternatives(kind, at.headers[position] ?? ''), ...firstPartner(kind, at, position)];
  const matches = key === said ? known : known.map(notOurs);
  const lower = at.lower?.[position];
  if (lower === undefined || notUsedReason(key) !== null) return matches;
  const better = (each: HeaderMatch) =>
    !matches.some(
      ({ column, quality }) => column === each.column && QUALITY[quality] >= QUALITY[each.quality],
    );
  return [...matches, ...matchHeader(kind, headerKey(lower).key).filter(better)];
}

/** "Partner 1" beside "Partner 2" is the partner. */
function firstPartner(kind: TableKind, at: HeaderRow, position: number): HeaderMatch[] {
  const first = firstOfNumbered(at.headers[position] ?? '', at.headers);
  const matches = first === null ? [] : matchHeader(kind, first);
  return matches.filter(({ column }) => column === 'Partner').map(notOurs);
}

/** A header in another language may mean what ours says, but its values are looked at. */
function notOurs(match: HeaderMatch): HeaderMatch {
  return match.quality === 'canonical' ? { ...match, quality: 'sure' } : match;
}

/** Least share of fitting values, by how sure the header is. Our own header is believed: bad values become notes. */
const LEAST_FIT: Readonly<Record<MatchQuality, number>> = { canonical: 0, sure: 0.3, vague: 0.5, part: 0.5 };

function weigh(
  kind: TableKind,
  column: ColumnDescription,
  position: number,
  quality: MatchQuality,
  sample: ColumnSample,
  at: HeaderRow,
  context: MappingContext,
): Proposal {
  const headings = () => headingsBelow(at);
  const fit = fitBetweenTitles(valueFit(kind, column, sample, context, headings), column, position, at);
  const share = fit ?? (quality === 'vague' ? 0.5 : 0.8);
  const said =
    quality === 'canonical'
      ? 'The header is ours'
      : quality === 'part'
        ? 'Part of the header is a known name'
        : 'The header is a known name';
  const percent = Math.round(share * 100);
  const bar = barredBy(kind, column, at, position);
  if (bar !== null) return { column, position, quality, confidence: 0, why: bar };
  // How much a column tells of the kinds of money is weighed against the others.
  const least = kind === 'Money' && column.header === 'Kind' ? 0 : LEAST_FIT[quality];
  if (fit !== null && fit < least)
    return {
      column,
      position,
      quality,
      confidence: 0,
      why: `${byHeaderOnly(column.header)} ${percent}% of its values fit.`,
    };
  const by = tieByValues(kind, column, quality, sample, at.headers[position] ?? '', context, headings);
  const confidence = Math.min(1, Math.max(0, QUALITY[quality] * (0.5 + 0.5 * share) + by.bonus));
  const seen = fit === null ? 'it has no values to judge by' : `${percent}% of its values fit`;
  return {
    column,
    position,
    quality,
    confidence,
    why: confidence <= 0 ? by.why : `${said}; ${seen}.${by.why && ` ${by.why}`}`,
  };
}

import type { Block } from '../blocks/block';
import { SIDEWAYS, SUMMARY_NOT_READ } from '../blocks/found';
import { isByLetter } from '../mapping/column-name';
import { isByPeriod, isOfCounts } from '../mapping/amounts/counts';
import { matchHeader } from '../mapping/headers/header-match';
import { headerRow, sampleOf, type HeaderRow } from '../mapping/headers/header-row';
import { isLabel } from '../mapping/headers/two-lines';
import type { MappingContext } from '../mapping/map-columns';
import type { TableKind } from '../tables';
import { areCards, haveSeveralInRow } from './several-in-a-row';
import { headerKey } from '../values/header-key';
import type { Cell } from '../input';
import { looksLikeNumber } from '../values/money';
import { cellText, fold, isBlank } from '../values/text';

/** Tables whose header is none of ours: those that have none, and why others are not recognized. */

/** Whether corrections name columns of a kind of table by their letters. */
export function isNamedByLetters(kind: TableKind, { columnMap }: Pick<MappingContext, 'columnMap'>): boolean {
  return [...columnMap].some(([name, wanted]) => name.startsWith(`${kind}.`) && isByLetter(wanted));
}

/** The row that is taken for the header if it may be one; else the first row, or the one above it where that is data, too. */
export function headerOrNone(block: Block, row: number): number {
  if (row >= 0 && areLabels(block, row)) return row;
  return areLabels(block, block.top) ? block.top : block.top - 1;
}

function areLabels({ cells, left, right }: Block, row: number): boolean {
  return cells
    .row(row)
    .slice(left, right + 1)
    .every((cell) => isBlank(cell) || isLabel(cell));
}

/** The header that a region seems to have; none where days, amounts or addresses stand in it and it is no row of periods. */
export function orNone(at: HeaderRow): HeaderRow {
  return areLabels(at.block, at.row) || isByPeriod(at.headers) ? at : headerRow(at.block, at.block.top - 1);
}

/** Whether a table has a column of whole numbers for each of several counts. */
export function holdsCounts({ headers, samples }: HeaderRow): boolean {
  return isOfCounts(headers, (i) => {
    const values = samples[i]?.different ?? [];
    return values.length > 0 && values.every((cell) => /^\d+$/.test(cellText(cell).trim()));
  });
}

const LEAST_PARTNERS = 3;

/** Whether a table counts introductions and clients of partners, each of whom it names once: a scorecard, and no log of what was done. */
export function sumsUpPartners(at: HeaderRow, partner: number | undefined): boolean {
  const sample = at.samples[(partner ?? -1) - at.block.left];
  if (sample === undefined || sample.values.length < LEAST_PARTNERS) return false;
  const isNumber = (cell: Cell) => looksLikeNumber(cellText(cell));
  return (
    sample.different.length === sample.values.length &&
    isOfCounts(at.headers, (i) => sampleOf(at, i).different.every(isNumber))
  );
}

const LEAST_SIDEWAYS = 4;

/** Whether the first column of a region holds the headers of a list, one below the other, and its first row does not. */
function isSideways({ cells, top, bottom, left, right }: Block): boolean {
  if (right - left < 1 || bottom - top + 1 < LEAST_SIDEWAYS || bottom - top > MOST_HEADERS) return false;
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) texts.push(cellText(cells.cell(row, left)));
  const known = (kind: TableKind) =>
    new Set(
      texts
        .map((text) => matchHeader(kind, headerKey(text).key)[0]?.column)
        .filter((each) => each !== undefined),
    );
  return ROWS.some((kind) => known(kind).size >= LEAST_SIDEWAYS && known(kind).has('Partner'));
}

/** Tables of what happened; a list of settings stands in a column as it should. */
const ROWS: readonly TableKind[] = ['Referrals', 'Activities', 'Money'];
const MOST_HEADERS = 40;

/** Whether months, quarters or years stand below each other in the first column, and beside them nothing but whole numbers. */
function isByPeriodDown({ cells, top, bottom, left, right }: Block): boolean {
  if (right === left || bottom - top > MOST_PERIODS) return false;
  const rows = Array.from({ length: bottom - top }, (_, i) => cells.row(top + 1 + i).slice(left, right + 1));
  const counts = rows.flatMap((row) => row.slice(1)).filter((cell) => !isBlank(cell));
  return (
    isByPeriod(rows.map((row) => cellText(row[0]))) &&
    counts.length > 0 &&
    counts.every((cell) => /^\d{1,4}$/.test(cellText(cell).trim()))
  );
}

const MOST_PERIODS = 400;
const CARDS = `Its headers come again below each other for each introduction, as on cards. ${SUMMARY_NOT_READ}`;
const BY_PERIOD = `It has a column or a row for each month or year, as a table of counts or sums has; what came in is read where each amount has a row of its own, with its partner, its day and the client. ${SUMMARY_NOT_READ}`;

/** Why a region without any header of ours is nothing. */
export function whyNothing(block: Block): string {
  if (areCards(block)) return CARDS;
  if (isSideways(block)) return SIDEWAYS;
  return isByPeriodDown(block) ? BY_PERIOD : 'No row among the first 30 looks like a header row of ours.';
}

/** The headers that are names of partners, where there are several: a column for each of them. */
function partnersAsColumns(
  { headers }: HeaderRow,
  { partnerNames }: Pick<MappingContext, 'partnerNames'>,
): string[] {
  const names = headers.filter((header) => header !== '' && partnerNames.has(fold(header)));
  return names.length > 1 ? names : [];
}

/** Why a table is none of ours, and what would make it one. */
export function whyUnrecognised(
  at: HeaderRow,
  closest: TableKind | null,
  context: Pick<MappingContext, 'partnerNames'>,
): string {
  if (areCards(at.block)) return CARDS;
  if (haveSeveralInRow(at.headers))
    return `Its columns come again with numbers, for several introductions in a row. ${SUMMARY_NOT_READ}`;
  if (isSideways(at.block)) return SIDEWAYS;
  const partners = partnersAsColumns(at, context);
  if (partners.length > 0)
    return `It has a column for each partner: "${partners.join('", "')}"; hours and amounts are read where each has a row, with its partner and its day. ${SUMMARY_NOT_READ}`;
  return isByPeriod(at.headers) || isByPeriodDown(at.block)
    ? BY_PERIOD
    : holdsCounts(at)
      ? `It holds the counts of each partner, as a summary does. ${SUMMARY_NOT_READ}`
      : at.row < at.block.top
        ? `No row looks like one of headers. Write headers above it, or say what it holds with a Settings row "Table ${at.block.sheet.name}" and name its columns by letter: add a Settings row "Map Referrals.Partner" with the value "column A" and so on.`
        : `Too few headers are known${closest ? ` (closest: ${closest})` : ''}; say what it holds with a Settings row "Table ${at.block.sheet.name}".`;
}

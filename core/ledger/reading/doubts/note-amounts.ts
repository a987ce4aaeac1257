import { WON } from '../../ledger';
import { MAPPED_IN_SETTINGS } from '../../../workbook/mapping/headers/header-row';
import { isPremium, maybeAssets } from '../../../workbook/mapping/amounts/amount-columns';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { noteCutAmounts } from './cut-amounts';
import { cellText, counted } from '../../../workbook/values/text';

const REVENUE = 'First-year revenue';
/** Far above what a client brings in the first year: one per cent of ten million. */
const FAR_ABOVE = 100_000;
/** Currencies of which a hundred are about as much as one dollar. */
const SMALL_UNITS = new Set(['JPY', 'KRW', 'INR', 'HUF', 'CLP', 'COP', 'RUB', 'TWD']);

/** What a whole column of amounts, or of counts, may mean otherwise than it is read. */
export function noteAmounts(
  reader: TableReader,
  {
    status,
    revenue,
    inbound,
  }: {
    readonly status: ArrayLike<number>;
    readonly revenue: Float64Array;
    readonly inbound: ArrayLike<number>;
  },
  kept: Int32Array,
): void {
  noteCounts(reader);
  if (!reader.has(REVENUE)) return;
  noteCutAmounts(reader, REVENUE);
  let won = 0;
  let without = 0;
  for (const i of kept)
    if (status[i] === WON) {
      if (!Number.isNaN(revenue[i])) won++;
      // What a client that we gave brings is the partner's, and seldom known.
      else if (inbound[i] === 1 && reader.isMissing(REVENUE, i)) without++;
    }
  if (without > 0 && won > 0)
    reader.note(
      reader.scope(REVENUE),
      -1,
      counted(without, 'won row'),
      'won without an amount',
      'These rows are won but have no amount; they count as clients without revenue.',
      'Enter what they bring, unless it stands in a table of money.',
    );
  if (won > 0) notePremium(reader, won);
  if (won > 0)
    noteAssets(reader, () =>
      Float64Array.from(
        kept.filter((i) => status[i] === WON && !Number.isNaN(revenue[i])),
        (i) => revenue[i] as number,
      ),
    );
}

/** `amounts` gives those of the rows that were won; there is one at least. */
function noteAssets(reader: TableReader, amounts: () => Float64Array): void {
  const found = reader.table.found.columns.find(({ column }) => column === REVENUE);
  if (!found || found.why === MAPPED_IN_SETTINGS || !maybeAssets(found.header)) return;
  const won = amounts().sort();
  const median = won[Math.floor((won.length - 1) / 2)] as number;
  const { currency } = reader.context;
  if (median < FAR_ABOVE * (currency !== null && SMALL_UNITS.has(currency) ? 100 : 1)) return;
  reader.note(
    reader.scope(REVENUE),
    -1,
    counted(won.length, 'won row'),
    'assets or revenue',
    `AUM or first-year fee? The amounts under "${found.header}" are far above what a client brings in a first year; until you say so they count as first-year revenue.`,
    `If they are assets, add a Settings row "Map Referrals.AUM" with "${found.header}".`,
    [
      { label: 'They are assets (AUM)', rows: [['Map Referrals.AUM', found.header]] },
      { label: 'They are first-year revenue', rows: [[`Map Referrals.${REVENUE}`, found.header]] },
    ],
  );
}

/** What clients pay the insurer is more than what the insurer pays for them. */
function notePremium(reader: TableReader, won: number): void {
  const found = reader.table.found.columns.find(({ column }) => column === REVENUE);
  if (!found || found.why === MAPPED_IN_SETTINGS || !isPremium(found.header)) return;
  const map = `Map Referrals.${REVENUE}`;
  reader.note(
    reader.scope(REVENUE),
    -1,
    counted(won, 'won row'),
    'assets or revenue',
    `Premium or first-year fee? "${found.header}" is what clients pay the insurer, and your commission only a part of it; until you say so it counts as first-year revenue.`,
    `Enter the commission in a column of its own; if the premium is not to count, add a Settings row "${map}" with the value "-".`,
    [
      { label: 'It is not revenue', rows: [[map, '-']] },
      { label: 'It is first-year revenue', rows: [[map, found.header]] },
    ],
  );
}

/** A row that stands for several introductions is one here. */
function noteCounts(reader: TableReader): void {
  for (const position of reader.asides('Number of referrals')) {
    let rows = 0;
    for (let i = 0; i < reader.count; i++) if (Number(cellText(reader.valueAt(position, i))) > 1) rows++;
    if (rows > 0)
      reader.note(
        reader.scope(),
        -1,
        counted(rows, 'row'),
        'several introductions in a row',
        `These rows stand for several introductions, as "${reader.headerRow.headers[position - reader.table.block.left] ?? ''}" says; each is counted as one.`,
        'Write one row for each introduction.',
      );
  }
}

import { countOf, sampleColumn, type ColumnSample } from '../../../workbook/blocks/block';
import type { Cell } from '../../../workbook/input';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { NOT_SPENT } from '../../../workbook/mapping/headers/hours-not-spent';
import { notCalledSo } from '../../../workbook/mapping/map-columns';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import { parseDuration } from '../../../workbook/values/durations';
import { headerKey } from '../../../workbook/values/header-key';
import { looksLikeNumber } from '../../../workbook/values/money';
import { cellText } from '../../../workbook/values/text';
import { firstFew } from '../rows/few-words';

/** What a header says of amounts that came in, or were spent, or were taken off. */
const OF_MONEY =
  /\b(?:fees?|amounts?|revenues?|costs?|expenses?|spent|prices?|premiums?|commissions?|comp|compensation|paid|payments?|payouts?|bill(?:ed|ings?)|invoiced?|collected|charges?|charged|discounts?|adjustments?|rebates?|refunds?|write ?offs?|written off|retainers?|bonus(?:es)?|trails?|gdc|splits?|cut|owed|outstanding|proceeds|earned|earnings)\b/;
/** Rates, plans, what a client has, and what is worked out of other columns count nowhere. */
const OF_NOTHING =
  /\b(?:rates?|percent|pct|bps|ratio|per (?:hour|client|lead)|probability|year|budget(?:ed)?|goals?|targets?|quota|forecast|expected|estimated?|est|projected|planned|potential|proposed|weighted|average|avg|mean|median|running|cumulative|cum|ytd|balance|totals?|sum|difference|variance|billable|processing|processor|merchant|pay ?pal|stripe|gateway|bank|vat|gst|assets?|aum|aua|net worth|worth|salary|wages?|income|estate|portfolio|account value|mortgages?|loans?|debts?|tax(?:es)?|face|benefit|coverage|schedule|tier|number|no|id|code|count|employees|company|age|days?|score|months?|weeks?)\b/;
const OF_TIME = /\b(?:hours?|hrs?|minutes?|mins?|time spent)\b/;

/** Share of the values that must be numbers. */
const MOSTLY = 0.6;

const isNumber = (cell: Cell) => typeof cell === 'number' || looksLikeNumber(cellText(cell));
const isLength = (cell: Cell) => isNumber(cell) || parseDuration(cellText(cell)) !== null;
const isSigned = (cell: Cell) => /[$€£]/.test(cellText(cell));

function mostly(sample: ColumnSample, isOne: (cell: Cell) => boolean): boolean {
  return sample.values.length > 0 && countOf(sample, isOne) >= sample.values.length * MOSTLY;
}

function holds(header: string, sample: ColumnSample): 'amounts' | 'hours' | null {
  const { key, unit } = headerKey(header);
  if (/%|^\s*#|#\s*$/.test(header) || sample.shown.some((each) => each.includes('%'))) return null;
  const isOfTime = OF_TIME.test(key) || unit === 'hours' || unit === 'minutes';
  if (isOfTime && !key.split(' ').some((word) => NOT_SPENT.has(word)))
    return mostly(sample, isLength) ? 'hours' : null;
  if (isOfTime || OF_NOTHING.test(key) || !mostly(sample, isNumber)) return null;
  return OF_MONEY.test(key) || /[$€£]/.test(header) || mostly(sample, isSigned) ? 'amounts' : null;
}

/** Where such columns of each table would count. */
const COUNTS: Readonly<Record<string, Readonly<Record<'amounts' | 'hours', string | null>>>> = {
  Referrals: { amounts: 'First-year revenue', hours: null },
  Activities: { amounts: 'Cost', hours: 'Hours' },
  Money: { amounts: 'Amount', hours: null },
};

/** Columns with amounts or hours that nobody knows and no figure takes in: nothing else would say so. */
export function noteSilentColumns({ kind, found, block, header }: LocatedTable, notes: NoteCollector): void {
  const counts = kind === null ? undefined : COUNTS[kind];
  if (kind === null || counts === undefined || header < 0) return;
  const first = block.sheet.firstColumn ?? 1;
  const unread = found.columns
    .filter(({ column, header: name, why }) => column === null && name !== '' && why === notCalledSo(kind))
    .map(({ header: name, position }) => ({
      name,
      what: holds(name, sampleColumn(block, header + 1, position - first)),
    }));
  for (const what of ['amounts', 'hours'] as const) {
    const names = unread.filter((each) => each.what === what).map(({ name }) => `"${name}"`);
    if (names.length === 0) continue;
    const own = counts[what];
    const [only] = names.length === 1 ? names : [];
    notes.add(
      notes.scope(kind, found.sheet, only?.slice(1, -1)),
      0,
      '',
      notes.problem(
        'a column that is not read',
        `${only ? 'A column holds' : 'Columns hold'} ${what} and ${only ? 'is' : 'are'} not read: ${firstFew(names)}.`,
        own === null
          ? 'If they count, they belong in a table of activities: the partner, the day and the hours.'
          : `Nothing to do, unless they count; then add a Settings row "Map ${kind}.${own}" with the header as its value.`,
      ),
    );
  }
}

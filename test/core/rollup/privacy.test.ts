import fc from 'fast-check';
import { documentHtml } from '../../../core/document/html';
import { leagueDocument, leagueOf, mergeParts, partOf, headOf, type Frame } from '../../../core/rollup';
import { parseIso } from '../../../core/calendar/day';
import type { Cell, SheetInput } from '../../../core/workbook/input';
import { seededRandom } from '../../../template/sample/random';
import { TABLES, type ColumnDescription } from '../../../core/workbook/tables';

/** What may leave a workbook; every other text of it is marked, and no mark may be found in what comes out. */
const MAY_LEAVE = new Set(['Partners.Firm', 'Partners.Category']);
const MARK = 'zqx';
const NAMES = ['Harbor Tax', 'Elm Law', 'Oak Consulting'];
const ASOF = parseIso('2026-10-31')!;

const FRAME: Frame = {
  asOf: ASOF,
  from: ASOF - 364,
  firm: null,
  locale: null,
  settings: '',
  pseudonym: null,
};

/** A cell of a column: marked text in all that is text, now and then also where a number or a date should be. */
function cellOf(table: string, column: ColumnDescription, random: () => number): Cell {
  const marked = `${MARK}${Math.floor(random() * 1e9).toString(36)} Client Smith`;
  const place = `${table}.${column.header}`;
  const dirty = random() < 0.15;
  const day = `2026-${String(1 + Math.floor(random() * 10)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  switch (column.type) {
    case 'name':
      return NAMES[Math.floor(random() * NAMES.length)]!;
    case 'date':
      return dirty ? marked : day;
    case 'dateOrYes':
      return dirty ? marked : random() < 0.5 ? 'yes' : day;
    case 'number':
    case 'money':
      return dirty ? marked : Math.floor(random() * 5000);
    case 'share':
      return dirty ? marked : random();
    case 'boolean':
      return dirty ? marked : random() < 0.5 ? 'yes' : 'no';
    case 'choice':
      return dirty ? marked : (column.choices?.[Math.floor(random() * column.choices.length)] ?? marked);
    case 'text':
      return MAY_LEAVE.has(place) ? 'Tax firm' : /currency|country/i.test(column.header) ? null : marked;
  }
}

function sheetOf({ kind, columns }: (typeof TABLES)[number], random: () => number): SheetInput {
  if (kind === 'Settings')
    return {
      name: kind,
      rows: [
        ['Name', 'Value'],
        ['Advisor name', 'Ann Advisor'],
        ['Office', 'Boston'],
        ['Firm name', 'Meridian'],
        ['Currency', 'USD'],
        ['Hourly cost', 200],
        ['Template version', 4],
        ['Text: core story', `${MARK} story`],
        [`${MARK} setting`, `${MARK} value`],
        [`Alias ${MARK}`, 'Harbor Tax'],
        [`Map Referrals.Event`, `${MARK} header`],
        [`Leave out ${MARK} tab`, 'yes'],
        ['Own rule house: title', `${MARK} title`],
        ['Own rule house: when', 'no agreement date'],
        ['Own rule house: ask', `${MARK} ask`],
        ['Rule: advisers-act-204-2-records', `off: ${MARK} reason`],
      ],
    };
  const headers = [...columns.map(({ header }) => header), `${MARK} extra`];
  const rows = Array.from({ length: 12 }, () => [
    ...columns.map((column) => cellOf(kind, column, random)),
    `${MARK} beside`,
  ]);
  return {
    name: `${MARK} ${kind}`,
    rows: [[`${MARK} title above`], [], headers, ...rows, ['Total']],
  };
}

test('no text of a workbook comes out but advisor, office, firm, partner, category and template version', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0 }), (seed) => {
      const random = seededRandom(seed);
      const sheets = TABLES.map((table) => sheetOf(table, random));
      const part = partOf({ file: 'ann.xlsx', hash: 'h', sheets }, FRAME);
      const result = mergeParts([{ name: 'all', head: headOf(FRAME), parts: [part] }]);
      if ('problems' in result) throw new Error(result.problems.join());
      const league = leagueOf(result.merged);
      expect(league.advisors.map(({ advisor }) => advisor)).toEqual(['Ann Advisor']);
      expect(league.partners.length).toBeGreaterThan(0);
      const out =
        JSON.stringify([part, league, [...league.advisors.map(({ verdicts }) => [...verdicts])]]) +
        documentHtml(leagueDocument(league));
      const found = new RegExp(`.{60}${MARK}.{20}|smith`, 'i').exec(out);
      expect(found?.[0]).toBeUndefined();
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('a partner is called by the pseudonym everywhere, and the firm behind it is left out', () => {
  const frame: Frame = { ...FRAME, pseudonym: (key) => `P-${key.length}${key.charCodeAt(0)}` };
  const sheets: SheetInput[] = [
    {
      name: 'Referrals',
      rows: [
        ['Partner', 'Received', 'Status', 'Closed'],
        ['Harbor Tax', '2026-05-04', 'won', '2026-06-01'],
      ],
    },
    {
      name: 'Partners',
      rows: [
        ['Partner', 'Firm', 'Category', 'Start date'],
        ['Harbor Tax', 'Harbor LLP', 'CPA', '2026-01-01'],
        ['Elm Law', 'Elm', 'Attorney', null],
      ],
    },
  ];
  const part = partOf({ file: 'ann.xlsx', hash: 'h', sheets }, frame);
  expect(JSON.stringify(part)).not.toMatch(/harbor|elm/i);
  expect(part).toMatchObject({
    partners: [{ name: 'P-10104', key: 'P-10104', firm: null, category: 'CPA' }, { name: 'P-7101' }],
  });
});

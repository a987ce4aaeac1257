import { sceneOf } from '../../../../core/document/scene';
import { month } from '../../../../core/calendar/month';
import { complianceSection } from '../../../../core/compliance/section';
import { openBook } from '../../../../core/kpis';
import { agreementSection } from '../../../../core/method/deals/agreement-section';
import { payoutsSection } from '../../../../core/method/deals/payouts-section';
import type { Section } from '../../../../core/document/document';
import { day, ledgerOf, type Practice } from '../../../support/ledger';

const settings = { currency: 'USD' };
const scene = (practice: Practice) => sceneOf(openBook(ledgerOf({ settings, ...practice })), month(2026, 10));
const everyone = (practice: Practice) => (practice.partners ?? []).map((_, n) => n);

/** Tables of a section as text, cell by cell; a cell without a value gives its reason. */
function tables(section: Section | null): string[][][] {
  return (section?.blocks ?? []).flatMap((block) =>
    block.kind === 'table'
      ? [
          block.rows.map((row) =>
            row.map((cell) =>
              'value' in cell
                ? typeof cell.value === 'number'
                  ? String(Number(cell.value.toFixed(6)))
                  : String(cell.value)
                : cell.reason,
            ),
          ),
        ]
      : [],
  );
}

describe('what to talk about with compliance', () => {
  const practice: Practice = {
    partners: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => ({
      name,
      share: 0.2,
      profession: 'attorney' as const,
    })),
  };

  test('names each rule once, with everyone whom it concerns', () => {
    const section = complianceSection(scene(practice), everyone(practice));
    const rows = tables(section)[0]!;
    expect(rows.map(([rule]) => rule)).toEqual([
      'ABA Model Rule 7.2(b): value for a recommendation',
      'ABA Model Rule 5.4: fee sharing with non-lawyers',
      'Advisers Act Rule 204-2: records',
    ]);
    expect(rows[0]![1]).toBe('A, B, C, D, E, F and 1 more');
    expect(section!.blocks[0]).toMatchObject({
      text: 'For a talk with your compliance officer; not legal advice. Facts of the rules as of Nov 21, 2026.',
    });
  });

  test('is left out when nothing is flagged, or only with partners who are not in the review', () => {
    expect(complianceSection(scene({ partners: [{ name: 'A' }] }), [0])).toBeNull();
    expect(complianceSection(scene(practice), [])).toBeNull();
  });
});

describe('agreements', () => {
  test('lists what is open, partner by partner, and marks a claim of the authors', () => {
    const practice: Practice = {
      partners: [
        {
          name: 'A',
          share: 0.4,
          agreement: [true, true, true, day('2026-12-01'), null],
          agreementDate: day('2026-01-06'),
          compensationDisclosed: day('2026-01-06'),
        },
        { name: 'B', stage: 'candidate' },
      ],
    };
    const section = agreementSection(scene(practice), everyone(practice));
    expect(tables(section)[0]).toEqual([
      [
        'A',
        '3 of 5',
        String(day('2026-01-06')),
        'How you communicate and stay accountable (from Dec 1, 2026); how it ends; a share of 40% is above 25%*: write down what each contributes ("Sales and service models")',
      ],
    ]);
    expect(section!.blocks[1]).toMatchObject({
      tone: 'note',
      text: expect.stringMatching(/^\* The authors/) as string,
    });
  });

  test('are left out when all are whole', () => {
    const agreement = [true, true, true, true, true];
    expect(
      agreementSection(scene({ partners: [{ name: 'A', stage: 'active', agreement }] }), [0]),
    ).toBeNull();
  });
});

describe('payouts', () => {
  test('owed and paid in the month, still to pay since the start, and a shortfall in words', () => {
    const practice: Practice = {
      partners: [
        { name: 'A', start: '2026-10-01', share: 0.25 },
        { name: 'B', start: '2025-11-01', model: 'retainer', retainerAMonth: 304.375, guaranteedMinimum: 12 },
        { name: 'C' },
      ],
      money: [
        { partner: 'A', date: '2026-10-05', amount: 1000 },
        { partner: 'A', date: '2026-10-20', kind: 'share', amount: 100 },
        { partner: 'C', date: '2026-10-20', kind: 'share', amount: 100 },
      ],
    };
    const section = payoutsSection(scene(practice), everyone(practice));
    expect(tables(section)[0]).toEqual([
      ['A', '250', '100', '150'],
      ['B', '310', '0', '3650'],
    ]);
    // Nobody wrote down that the retainer was paid.
    expect(section!.blocks[0]).toMatchObject({
      rows: [
        [{}, {}, {}, expect.not.objectContaining({ note: expect.anything() as unknown })],
        [
          {},
          {},
          {},
          { note: expect.stringMatching(/^No payment to this partner is written down/) as string },
        ],
      ],
    });
    expect(section!.blocks[1]).toEqual({
      kind: 'list',
      items: ['B is 12 introductions short of the 12 a year that are guaranteed, over the 12 months.'],
    });
  });

  test('are left out where nobody has terms', () => {
    expect(payoutsSection(scene({ partners: [{ name: 'A' }] }), [0])).toBeNull();
  });
});

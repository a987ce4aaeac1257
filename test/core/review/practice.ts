import { month } from '../../../core/calendar/month';
import type { Ledger } from '../../../core/ledger/ledger';
import { blocksOf, type DocumentCell, type Section, type TableBlock } from '../../../core/document/document';
import { buildReview, type Review } from '../../../core/review';
import { day, ledgerOf, type Practice } from '../../support/ledger';

const MONTHS = [
  '2025-11',
  '2025-12',
  ...Array.from({ length: 10 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`),
];

/** Harbor Tax brings one introduction a month; Birch Law takes time and brings little; New Friend has just begun. */
const PRACTICE: Practice = {
  asOf: '2026-11-06',
  partners: [
    {
      name: 'Harbor Tax',
      start: '2025-11-01',
      share: 0.2,
      stage: 'active',
      agreement: [true, day('2026-01-01')],
    },
    { name: 'Birch Law', start: '2025-01-01', salesCycleDays: 60, stage: 'active' },
    { name: 'New Friend', start: '2026-07-20' },
    { name: 'Later', start: '2026-11-02' },
  ],
  referrals: [
    ...MONTHS.map((each, i) => ({
      partner: 'Harbor Tax',
      received: `${each}-05`,
      qualified: true,
      status: i % 2 === 0 ? ('won' as const) : ('lost' as const),
      closed: `${each}-25`,
      revenue: 6000,
      client: `Alder ${i}`,
    })),
    {
      partner: 'Birch Law',
      received: '2026-02-03',
      qualified: true,
      status: 'lost',
      closed: '2026-11-03',
      client: 'Beech',
    },
    { partner: 'Birch Law', received: '2026-05-03', qualified: true, client: 'Cedar' },
    { partner: 'New Friend', received: '2026-10-12', qualified: true },
    { partner: 'Harbor Tax', received: '2026-11-04', qualified: true, client: 'Too late for October' },
  ],
  activities: [
    ...MONTHS.map((each) => ({
      partner: 'Harbor Tax',
      date: `${each}-07`,
      type: 'meeting' as const,
      hours: 2,
    })),
    { partner: 'Birch Law', date: '2026-03-12', type: 'meal', hours: 30 },
    { partner: 'New Friend', date: '2026-08-01', type: 'call', hours: 1 },
  ],
  settings: { currency: 'USD' },
};

export const ledger: Ledger = {
  ...ledgerOf(PRACTICE),
  actions: [
    {
      partner: 0,
      step: 'Send the newsletter',
      owner: 'Ana',
      due: day('2026-10-10'),
      done: null,
      phase: null,
      shared: null,
      sheet: 0,
      row: 2,
    },
    {
      partner: 0,
      step: 'Done since',
      owner: null,
      due: day('2026-10-20'),
      done: day('2026-11-03'),
      phase: null,
      shared: null,
      sheet: 0,
      row: 3,
    },
    {
      partner: 0,
      step: 'Done before',
      owner: null,
      due: day('2026-10-20'),
      done: day('2026-10-19'),
      phase: null,
      shared: null,
      sheet: 0,
      row: 4,
    },
    {
      partner: 0,
      step: 'Next year',
      owner: null,
      due: day('2027-01-20'),
      done: null,
      phase: null,
      shared: null,
      sheet: 0,
      row: 5,
    },
  ],
};
export const october = buildReview(ledger, month(2026, 10));

export function sectionsOf(review: Review): Section[] {
  return review.sections.flatMap((each) => [each, ...each.sections]);
}

export function section(review: Review, title: string): Section {
  const found = sectionsOf(review).find((each) => each.title === title);
  if (found === undefined) throw new Error(`No section ${title}.`);
  return found;
}

export function prose(of: Section): string {
  return blocksOf(of)
    .flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [],
    )
    .join('\n');
}

export function tables(of: Section): TableBlock[] {
  return blocksOf(of).filter((block): block is TableBlock => block.kind === 'table');
}

export function row(of: TableBlock | undefined, name: string): readonly DocumentCell[] {
  const found = of?.rows.find(([first]) => first !== undefined && 'value' in first && first.value === name);
  if (found === undefined) throw new Error(`No row ${name}.`);
  return found;
}

export const value = (cell: DocumentCell | undefined) =>
  cell !== undefined && 'value' in cell ? cell.value : `none: ${cell?.reason ?? 'no cell'}`;

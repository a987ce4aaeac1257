import type { Subject } from '../../kpis';
import { openOf, type Introduction } from '../../kpis/introduction-list';
import { text, type Block, type DocumentCell, type Section } from '../../document/document';
import { amount, cell, type Scene } from '../../document/scene';

/** Rows of the list; the oldest need a decision first. */
const MOST = 8;

/** What is still open, and what it may be worth. An expectation: it is no revenue and stands in no other figure. */
export function openSection(scene: Scene, partners: readonly number[]): Section | null {
  if (!scene.book.ledger.columns.has('Referrals.Received')) return null;
  const open = partners
    .flatMap((partner) => openOf(scene.book, partner))
    .sort((a, b) => a.received - b.received || a.row - b.row);
  const section = { title: 'Open introductions and outlook', partner: null, sections: [] };
  if (open.length === 0)
    return {
      ...section,
      blocks: [
        { kind: 'paragraph', text: `No introduction is open on ${scene.words.longDate(scene.asOf)}.` },
      ],
    };
  const withOpen = partners.filter((partner) => open.some((each) => each.partner === partner));
  const blocks: Block[] = [
    {
      kind: 'table',
      caption: `${scene.words.count(open.length, 'open introduction')}, the oldest first`,
      columns: ['Partner', 'Client', 'Where', 'Received', 'Open for'],
      rows: open.slice(0, MOST).map((each) => openRow(scene, each)),
    },
    ...(open.length > MOST
      ? [
          {
            kind: 'paragraph' as const,
            tone: 'note' as const,
            text: `and ${scene.words.number(open.length - MOST, 0)} more, received later.`,
          },
        ]
      : []),
    {
      kind: 'table',
      caption: `Outlook of the open introductions of the last 365 days, less the share of the partner; low and high in whole clients${withOpen.length > MOST ? `; the ${MOST} partners with the most` : ''}. An expectation, not revenue.`,
      columns: ['Partner', 'Open', 'Open for a year', 'Outlook', 'Low', 'High'],
      rows: [
        ...mostOpen(scene, withOpen).map((partner) =>
          outlookRow(scene, scene.book.ledger.partners[partner]!.name, partner),
        ),
        ...(withOpen.length > 1 ? [outlookRow(scene, 'All partners', 'portfolio')] : []),
      ],
      total: withOpen.length > 1,
    },
  ];
  const age = amount(scene, 'openMedianAge', 'portfolio', scene.year);
  if (age !== null)
    blocks.unshift({
      kind: 'paragraph',
      text: `Half of the open introductions are ${scene.words.count(Math.round(age), 'day')} old or older.`,
    });
  return { ...section, blocks };
}

/** The partners with the most that is open, in their order. */
function mostOpen(scene: Scene, partners: readonly number[]): readonly number[] {
  const open = (partner: number) => amount(scene, 'openIntroductions', partner, scene.year) ?? 0;
  const most = new Set([...partners].sort((a, b) => open(b) - open(a)).slice(0, MOST));
  return partners.filter((partner) => most.has(partner));
}

function outlookRow(scene: Scene, name: string, subject: Subject): DocumentCell[] {
  const keys = ['openIntroductions', 'staleOpen', 'outlook', 'outlookLow', 'outlookHigh'] as const;
  return [text(name), ...keys.map((key) => cell(scene, key, subject, scene.year))];
}

function openRow(scene: Scene, each: Introduction): DocumentCell[] {
  return [
    text(scene.book.ledger.partners[each.partner]!.name),
    each.client === null ? { reason: 'The Client cell is blank.' } : text(each.client),
    text(`${each.sheet}, row ${each.row}`),
    { value: each.received, format: 'date' },
    { value: scene.asOf - each.received, format: 'days' },
  ];
}

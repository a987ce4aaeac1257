import { text, type Block, type DocumentCell, type Section } from '../../document/document';
import type { Scene } from '../../document/scene';
import { hasValue } from '../../kpis';
import { clientMix, highStakes, type Part } from './exchange';

/** Open introductions of existing clients that are listed. */
const LISTED = 6;

/** Clients won by what they were before, and the open introductions of existing clients; null when nobody writes down which they are. */
export function stakesSection(scene: Scene, partners: readonly number[]): Section | null {
  const { book, words, year, asOf } = scene;
  const mix = clientMix(book, 'portfolio', year);
  const atStake = partners.flatMap((partner) => highStakes(book, partner));
  const known = hasValue(mix) && mix.value.netNew.clients + mix.value.existing.clients > 0;
  if (!known && atStake.length === 0) return null;
  const blocks: Block[] = [];
  if (hasValue(mix) && known) {
    const row = (name: string, { clients, revenue }: Part): DocumentCell[] => [
      text(name),
      { value: clients, format: Number.isInteger(clients) ? 'integer' : 'decimal' },
      { value: revenue, format: 'money' },
    ];
    const { netNew, existing, unknown } = mix.value;
    blocks.push({
      kind: 'table',
      caption: `Clients won over the 12 months to ${words.longDate(asOf)}`,
      columns: ['', 'Clients', 'First-year revenue'],
      rows: [
        row('New to both practices', netNew),
        row('Existing client of one of them', existing),
        ...(unknown.clients > 0 ? [row('Not written down', unknown)] : []),
      ],
    });
  }
  if (atStake.length > 0)
    blocks.push(
      {
        kind: 'paragraph',
        text: 'High stakes: open introductions of existing clients, where a relationship can be lost.',
      },
      {
        kind: 'list',
        items: atStake
          .slice(0, LISTED)
          .map(
            ({ client, partner, received, sheet, row }) =>
              `${client ?? 'Client not named'}, ${book.ledger.partners[partner]!.name}: open for ${words.count(asOf - received, 'day')} (${sheet}, row ${row})`,
          ),
      },
      ...(atStake.length > LISTED
        ? [
            {
              kind: 'paragraph' as const,
              tone: 'note' as const,
              text: `and ${atStake.length - LISTED} more.`,
            },
          ]
        : []),
    );
  return { title: 'New and existing clients', partner: null, blocks, sections: [] };
}

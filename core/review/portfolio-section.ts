import type { FigureKey } from '../kpis';
import { text, type Block, type ReviewCell, type Section } from './review';
import { amount, cell, label, word, type Scene } from './scene';
import { count, listed, longDate, number } from './words';

/** The partnerships together: how many, how concentrated, how much of the firm, how even the exchange. */
export function portfolioSection(scene: Scene, partners: readonly number[]): Section {
  const row = (key: FigureKey, reading: string): ReviewCell[] => [
    text(label(key)),
    cell(scene, key, 'portfolio', scene.year),
    text(reading),
  ];
  const hhi = amount(scene, 'hhi', 'portfolio', scene.year);
  const { prospectingHoursPer10k } = scene.book.ledger.settings;
  const blocks: Block[] = [
    {
      kind: 'table',
      caption: `All partners over the 12 months to ${longDate(scene.asOf)}`,
      columns: ['', 'Value', 'How to read it'],
      rows: [
        row(
          'active',
          'Partnerships at the stage launch, active or optimise; without stages, those with any record.',
        ),
        row('topShare', 'Of the revenue, from the largest partner.'),
        row(
          'effectivePartners',
          `As many equal partners would be as concentrated${hhi === null ? '' : ` (HHI ${number(hhi, 2)})`}.`,
        ),
        row('allianceShare', "Revenue from partnerships as a share of the firm's annual revenue."),
        row('received', 'Introductions received, qualified or not.'),
        row('given', 'Introductions given.'),
        row('reciprocity', '\u22121: we only give; 1: we only receive.'),
        row('netNew', 'Of the new clients, new to both practices when introduced.'),
        row('netNewRevenue', 'The same, by first-year revenue.'),
        row(
          'hoursPer10k',
          prospectingHoursPer10k === null
            ? 'Hours for each 10,000 of revenue; Settings can hold "Prospecting hours per 10k" to compare.'
            : `Hours for each 10,000 of revenue; prospecting takes ${number(prospectingHoursPer10k, 1)}.`,
        ),
      ],
    },
  ];
  const streets = oneWayStreets(scene, partners);
  if (streets !== '') blocks.push({ kind: 'paragraph', text: streets });
  return { title: 'Portfolio', partner: null, blocks, sections: [] };
}

function oneWayStreets(scene: Scene, partners: readonly number[]): string {
  const names = (direction: string) =>
    partners
      .filter((partner) => word(scene, 'oneWay', partner, scene.year) === direction)
      .map((partner) => scene.book.ledger.partners[partner]!.name);
  const [weGive, weTake] = [names('we give'), names('we take')];
  if (weGive.length + weTake.length === 0) return '';
  const parts = [
    ...(weGive.length > 0 ? [`we give and hardly receive with ${listed(weGive)}`] : []),
    ...(weTake.length > 0 ? [`we receive and hardly give with ${listed(weTake)}`] : []),
  ];
  return `${count(weGive.length + weTake.length, 'one-way street')}: ${parts.join('; ')}.`;
}

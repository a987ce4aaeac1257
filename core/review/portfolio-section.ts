import { eventAttribution, hasValue, type Figure, type FigureKey } from '../kpis';
import { partnerShares } from '../kpis/portfolio';
import { viewOf } from '../kpis/view';
import { text, type Block, type DocumentCell, type Section } from '../document/document';
import { amount, cell, formatOf, label, word, type Scene } from '../document/scene';
import { listed } from '../words';

/** The partnerships together: how many, how concentrated, how much of the firm, how even the exchange. */
export function portfolioSection(scene: Scene, partners: readonly number[]): Section {
  const row = (key: FigureKey, reading: string): DocumentCell[] => [
    text(label(key)),
    cell(scene, key, 'portfolio', scene.year),
    text(reading),
  ];
  const hhi = amount(scene, 'hhi', 'portfolio', scene.year);
  const { prospectingHoursPer10k } = scene.book.ledger.settings;
  const blocks: Block[] = [
    {
      kind: 'table',
      caption: `All partners over the 12 months to ${scene.words.longDate(scene.asOf)}`,
      columns: ['', 'Value', 'How to read it'],
      rows: [
        row(
          'active',
          'Partnerships at the stage launch, active or optimise; without stages, those with any record.',
        ),
        row('topShare', largest(scene)),
        row(
          'effectivePartners',
          `As many equal partners would be as concentrated${hhi === null ? '' : ` (HHI ${scene.words.number(hhi, 2)})`}.`,
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
            : `Hours for each 10,000 of revenue; prospecting takes ${scene.words.number(prospectingHoursPer10k, 1)}.`,
        ),
      ],
    },
  ];
  blocks.push(...exchange(scene, partners), ...events(scene));
  const streets = oneWayStreets(scene, partners);
  if (streets !== '') blocks.push({ kind: 'paragraph', text: streets });
  return { title: 'Portfolio', partner: null, blocks, sections: [] };
}

/** Received and given, partner by partner; nothing when neither is known. */
function exchange(scene: Scene, partners: readonly number[]): Block[] {
  const rows = partners
    .map((partner) => [
      text(scene.book.ledger.partners[partner]!.name),
      cell(scene, 'received', partner, scene.year),
      cell(scene, 'given', partner, scene.year),
    ])
    .filter(([, ...cells]) => cells.some((each) => 'value' in each && each.value !== 0));
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `Introductions received and given over the 12 months to ${scene.words.longDate(scene.asOf)}`,
      columns: ['Partner', label('received'), label('given')],
      rows,
      chart: { title: 'Received against given, 12 months', kind: 'bar', series: [1, 2] },
    },
  ];
}

/** Introductions that followed an event, and what one cost; nothing when there was none. */
function events(scene: Scene): Block[] {
  const found = eventAttribution(scene.book, 'portfolio', scene.year);
  if (!hasValue(found) || found.value.length === 0) return [];
  const costCell = (of: Figure): DocumentCell =>
    hasValue(of) ? { value: of.value, format: 'money' } : { reason: scene.words.localised(of.reason) };
  return [
    {
      kind: 'table',
      caption: `Introductions by event: named by the row, or within ${scene.words.count(scene.book.ledger.settings.thresholds.eventDays, 'day')} after it`,
      columns: ['Event', 'Introductions', 'Cost', 'Cost of one'],
      rows: found.value.map(({ event, introductions, cost, costPerIntroduction }) => [
        text(event),
        { value: introductions, format: formatOf('introductions', introductions) },
        costCell(cost),
        costCell(costPerIntroduction),
      ]),
    },
  ];
}

/** Whose the largest share is, and of what. */
function largest(scene: Scene): string {
  const view = viewOf(scene.book, 'portfolio', scene.year);
  const found = hasValue(view) ? partnerShares(view.value) : view;
  if (!hasValue(found)) return '';
  const { of, shares } = found.value;
  const top = shares.reduce((most, each) => (each.share > most.share ? each : most));
  return `Of the ${of}, from ${scene.book.ledger.partners[top.partner]!.name}.`;
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
  return `${scene.words.count(weGive.length + weTake.length, 'one-way street')}: ${parts.join('; ')}.`;
}

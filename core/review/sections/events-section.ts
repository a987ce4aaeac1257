import { eventAttribution, hasValue, type Figure } from '../../kpis';
import { UNNAMED_EVENT } from '../../kpis/events';
import { text, type DocumentCell, type Section } from '../../document/document';
import { formatOf, type Scene } from '../../document/scene';

/** Introductions of the 12 months that followed an event, and what one cost; null when there was none. */
export function eventsSection(scene: Scene): Section | null {
  const found = eventAttribution(scene.book, 'portfolio', scene.year);
  if (!hasValue(found) || found.value.length === 0) return null;
  const brought = found.value.filter(({ introductions }) => introductions > 0);
  const others = found.value.length - brought.length;
  const { words, book } = scene;
  const moneyCell = (of: Figure): DocumentCell =>
    hasValue(of) ? { value: of.value, format: 'money' } : { reason: words.localised(of.reason) };
  return {
    title: 'Introductions by event',
    partner: null,
    blocks: [
      ...(brought.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: `The 12 months: named by the row, or within ${words.count(book.ledger.settings.thresholds.eventDays, 'day')} after the event`,
              columns: ['Event', 'Introductions', 'Clients', 'Revenue', 'Cost', 'Cost of one'],
              rows: brought.map(({ event, introductions, clients, revenue, cost, costPerIntroduction }) => [
                text(event === UNNAMED_EVENT ? 'Events without a name' : event),
                { value: introductions, format: formatOf('introductions', introductions) },
                { value: clients, format: formatOf('clients', clients) },
                moneyCell(revenue),
                moneyCell(cost),
                moneyCell(costPerIntroduction),
              ]),
            },
          ]),
      ...(others === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: `${words.count(others, brought.length === 0 ? 'event' : 'other event')} brought no introduction in the 12 months.`,
            },
          ]),
    ],
    sections: [],
  };
}

import { figureDefinition, type FigureKey } from '../../../../core/kpis';
import type { LeaguePartnerOfAdvisor } from '../../../../core/rollup';
import type { PartFigures } from '../../../../core/rollup/practice/part';
import { type Table, type AdvisorRow, AS_OF, ADVISOR_ID, CURRENCY } from '../table';

interface FigureRow extends AdvisorRow {
  readonly partner: LeaguePartnerOfAdvisor | null;
  readonly key: FigureKey;
  readonly found: PartFigures[string];
}

export const FIGURES: Table<FigureRow> = {
  name: 'figures',
  help: 'A row for each figure of each advisor and of each partner, by its key in kpis.md',
  rows: {
    of: 'advisor',
    list({ whole, days, advisor }) {
      const rows: FigureRow[] = [];
      for (const partner of [null, ...whole.partners]) {
        const { figures } = partner ?? whole;
        for (const key of Object.keys(figures) as FigureKey[])
          rows.push({ days, advisor, partner, key, found: figures[key]! });
      }
      return rows;
    },
  },
  columns: [
    AS_OF,
    ADVISOR_ID,
    {
      name: 'partner_key',
      type: 'text',
      help: 'null: the whole practice.',
      of: ({ partner }) => partner?.across ?? null,
    },
    CURRENCY,
    { name: 'figure', type: 'text', help: 'Key of the figure.', of: ({ key }) => key },
    {
      name: 'unit',
      type: 'text',
      help: 'count, share, money, days ...',
      of: ({ key }) => figureDefinition(key).unit,
    },
    {
      name: 'value',
      type: 'double',
      help: 'The number, unrounded.',
      of: ({ found }) => (typeof found === 'number' ? found : null),
    },
    { name: 'word', type: 'text', help: 'The word, yes or no.', of: ({ found }) => wordOf(found) },
    {
      name: 'reason',
      type: 'text',
      help: 'Why there is no value.',
      of: ({ found }) => (typeof found === 'object' && found !== null ? found.reason : null),
    },
  ],
};

function wordOf(found: PartFigures[string]): string | null {
  if (typeof found === 'boolean') return found ? 'yes' : 'no';
  return typeof found === 'string' ? found : null;
}

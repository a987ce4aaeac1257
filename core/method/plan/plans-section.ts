import { text, type Block, type DocumentCell, type Section } from '../../document/document';
import type { Scene } from '../../document/scene';
import type { DueStep } from '../../kpis';
import { lateByPhase, planProgress, type PlanProgress } from './progress';

/** Late steps of one phase that are listed one by one. */
const LISTED = 3;

/** Plans that are within their 120 days, and every late step by phase with its owner; null when there is neither. */
export function plansSection(scene: Scene, partners: readonly number[]): Section | null {
  const { book, words } = scene;
  const running = partners
    .map((partner) => planProgress(book, partner))
    .filter((each): each is PlanProgress => each?.today != null && each.today.name !== 'run');
  const late = lateByPhase(book);
  if (running.length === 0 && late.length === 0) return null;
  const table: Block[] =
    running.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'Plans within their 120 days',
            columns: ['Partner', 'Phase', 'Done', 'Day', 'Late'],
            rows: running.map(({ partner, today, done, steps, late: count }): DocumentCell[] => [
              text(book.ledger.partners[partner]!.name),
              text(today!.name),
              text(`${done} of ${steps}`),
              { value: today!.day, format: 'integer' },
              { value: count, format: 'integer', ...(count > 0 ? { tone: 'warning' as const } : {}) },
            ]),
          },
        ];
  return {
    title: 'The 120 days',
    partner: null,
    sections: [],
    blocks: [
      ...table,
      ...late.flatMap(({ phase, steps }): Block[] => [
        {
          kind: 'paragraph',
          text: `Late in ${phase === null ? 'no phase' : phase === 'run' ? 'the time after day 120' : `the phase ${phase}`}: ${words.count(steps.length, 'step')}.`,
        },
        {
          kind: 'list',
          items: [
            ...steps.slice(0, LISTED).map((step) => lateText(scene, step)),
            ...(steps.length > LISTED ? [`and ${steps.length - LISTED} more`] : []),
          ],
        },
      ]),
    ],
  };
}

/** `Cedar Exit Planning: Sign the agreement (both, 18 days late)`. */
function lateText({ words }: Scene, { name, step, owner, daysLate }: DueStep): string {
  return `${name === '' ? '' : `${name}: `}${step} (${owner ?? 'nobody'}, ${words.count(daysLate, 'day')} late)`;
}

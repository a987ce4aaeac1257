import type { FigureKey } from '../../core/kpis';
import { text, type DocumentCell } from '../../core/document/document';
import { cell, label, type Scene } from '../../core/document/scene';
import type { Period, Subject } from '../../core/kpis';
import { Link } from './link';
import { Value } from './value';

/** A figure that leads to its explanation: what it means, its numbers, the rows that made it. */
export function FigureLink({
  scene,
  figure,
  subject,
  period = scene.year,
  short = false,
}: {
  readonly scene: Scene;
  readonly figure: FigureKey;
  readonly subject: Subject;
  /** What is shown; the explanation begins with the window of the pane. */
  readonly period?: Period;
  /** Money in thousands, counts with one decimal. */
  readonly short?: boolean;
}) {
  const shown = cell(scene, figure, subject, period);
  const name = subject === 'portfolio' ? undefined : scene.book.ledger.partners[subject]?.name;
  return (
    <Link
      class="pl-figure-link"
      to={{ screen: 'figure', at: figure, ...(name === undefined ? {} : { partner: name }) }}
    >
      <Value of={short ? atAGlance(shown, scene) : shown} words={scene.words} />
      <span class="pl-hidden">, {label(figure)}: explain</span>
    </Link>
  );
}

function atAGlance(of: DocumentCell, { words }: Scene): DocumentCell {
  if ('reason' in of || typeof of.value !== 'number') return of;
  if (of.format === 'money') return text(words.shortMoney(of.value));
  return of.format === 'decimal' ? text(words.number(of.value, 1)) : of;
}

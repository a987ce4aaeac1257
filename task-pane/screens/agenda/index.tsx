import { agenda, type AgendaFor } from '../../../core/method/texts/agenda';
import { rhythmOf, type Rhythm } from '../../../core/method/plan/rhythm';
import { rhythmWords } from '../../../core/method/plan/rhythm-words';
import { hasValue } from '../../../core/kpis';
import { NONE } from '../../../core/ledger/ledger';
import type { Scene } from '../../../core/document/scene';
import { Choices } from '../../parts/fields/choices';
import { coreReading } from '../../places/core-reading';
import { DocumentView } from '../../parts/document/document-view';
import { Link } from '../../parts/link';
import { EmptyState } from '../../parts/message';
import { PageActions } from '../../parts/document/page-actions';
import { Title } from '../../parts/title';
import { useToday } from '../../parts/today';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';
import './agenda.css';

/** Who is due for a conversation; with a partner, the agenda of the next one. */
export default function AgendaScreen(props: ScreenProps) {
  const { route } = props;
  const scene = useToday(props.scene);
  const partner = route.partner === undefined ? NONE : scene.book.ledger.findPartner(route.partner);
  return partner === NONE ? <Rhythms scene={scene} /> : <Agenda {...props} scene={scene} partner={partner} />;
}

const READERS = [
  { value: 'us', label: 'For us' },
  { value: 'both', label: 'To send' },
] as const;

function Agenda({ scene, reading, host, busy, run, partner }: ScreenProps & { readonly partner: number }) {
  const [reader, setReader] = useKept<AgendaFor>('agenda reader', 'us');
  const { book, words } = scene;
  const document = agenda(
    { input: reading.input, reading: coreReading(reading), book, words },
    partner,
    reader,
  );
  return (
    <>
      <Title>Agenda</Title>
      <Choices label="For whom" choices={READERS} present={reader} busy={false} onChoose={setReader} />
      <p class="pl-quiet">
        {reader === 'us'
          ? 'With our own notes and every step. Not for the partner.'
          : 'Only open introductions between you, and steps marked Shared in Actions.'}
      </p>
      <PageActions host={host} document={document} busy={busy} run={run} />
      <DocumentView document={document} />
    </>
  );
}

function Rhythms({ scene }: { readonly scene: Scene }) {
  const { book, year } = scene;
  const rows = book.ledger.partners
    .map((_, partner) => rhythmOf(book, partner, year))
    .filter(({ partner }) => !isGone(scene, partner));
  const spoken = rows.filter(({ nextBy }) => nextBy !== null);
  const late = spoken.filter(({ overdue }) => overdue > 0).sort((a, b) => b.overdue - a.overdue);
  const ahead = spoken.filter(({ overdue }) => overdue === 0).sort((a, b) => a.nextBy! - b.nextBy!);
  const never = rows.filter(({ nextBy }) => nextBy === null);
  return (
    <>
      <Title>Agenda</Title>
      {rows.length === 0 && <EmptyState title="There is no partner yet." />}
      <Group scene={scene} title="Overdue" rows={late} />
      <Group scene={scene} title="Next" rows={ahead} />
      <Group scene={scene} title="No conversation recorded" rows={never} />
    </>
  );
}

function isGone({ book }: Scene, partner: number): boolean {
  const { stage } = book.ledger.partners[partner]!;
  return stage === 'exited';
}

function Group({
  scene,
  title,
  rows,
}: {
  readonly scene: Scene;
  readonly title: string;
  readonly rows: readonly Rhythm[];
}) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 class="pl-subheading">{title}</h3>
      <ul class="pl-menu">
        {rows.map((row) => (
          <li key={row.name}>
            <div class="pl-line">
              <Link to={{ screen: 'agenda', partner: row.name }}>{row.name}</Link>
              {row.lapsed && <span class="pl-badge pl-bad">lapsed</span>}
            </div>
            <p class="pl-quiet">{rhythmText(scene, row)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `21 days overdue; every 7 days, kept 50%; agenda in 2 of 5; no meal yet`. */
function rhythmText({ words }: Scene, row: Rhythm): string {
  const { nextBy, overdue, every, kept, lastMeal, withAgenda } = row;
  return [
    nextBy === null
      ? ''
      : overdue > 0
        ? `${words.count(overdue, 'day')} overdue`
        : `by ${words.shortDate(nextBy)}`,
    `${rhythmWords(every, words)}${hasValue(kept) ? `, kept ${words.percent(kept.value)}` : ''}`,
    withAgenda.of > 0 ? `agenda in ${withAgenda.kept} of ${withAgenda.of}` : '',
    nextBy === null
      ? ''
      : hasValue(lastMeal)
        ? `last meal ${words.count(lastMeal.value, 'day')} ago`
        : 'no meal yet',
  ]
    .filter((each) => each !== '')
    .join('; ');
}

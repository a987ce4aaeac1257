import { useState } from 'preact/hooks';
import { formatIso, parseIso } from '../../../core/calendar/day';
import { ladder, RUNGS, stageEdit, type LadderRow } from '../../../core/method/choosing/ladder';
import { pathState, type PathElement } from '../../../core/method/plan/foundations';
import { STAGES, type Stage } from '../../../core/workbook/tables';
import type { Scene } from '../../../core/document/scene';
import { Button } from '../../parts/button';
import { coreReading } from '../../places/core-reading';
import { Details } from '../../parts/details';
import { DateField, SelectField } from '../../parts/fields/field';
import { Link } from '../../parts/link';
import { EmptyState } from '../../parts/message';
import { Title } from '../../parts/title';
import { useToday } from '../../parts/today';
import type { ScreenProps } from '../../places/screen';
import './ladder.css';

const ABOUT: Readonly<Record<(typeof RUNGS)[number], readonly [title: string, about: string]>> = {
  'expert service provider': [
    'Expert service providers',
    'They serve our clients well. Staying here is a respected end; only some go on.',
  ],
  discovery: ['In discovery', 'The conversation about each other\u2019s business, before any terms.'],
  collaborator: ['Collaborators', 'Working together, from the agreement on.'],
};

/** The ladder, rung by rung: who is ready for the discovery conversation, since when each stands where, and moving them. */
export default function LadderScreen(props: ScreenProps) {
  const scene = useToday(props.scene);
  const rows = ladder(scene.book, scene.words);
  const { discoveryIntroductions, discoveryRating } = scene.book.ledger.settings.thresholds;
  const ready = rows.filter((row) => row.ready);
  const asked = rows.find(({ name }) => name === props.route.partner);
  const without = scene.book.ledger.partners.flatMap(({ name, stage }, partner) =>
    stage === null ? [{ name, partner, stage }] : [],
  );
  const first = without.find(({ name }) => name === props.route.partner);
  if (first !== undefined)
    return (
      <>
        <Title>Path and stage</Title>
        <p class="pl-rung">
          <Link to={{ screen: 'partner', partner: first.name }}>{first.name}</Link>
        </p>
        <p class="pl-quiet">No stage yet. It is kept in the tab Partners, and its day in Actions.</p>
        <Move {...props} scene={scene} of={first} />
      </>
    );
  if (asked !== undefined)
    return (
      <>
        <Title>Path and stage</Title>
        <Partner {...props} scene={scene} row={asked} />
      </>
    );
  return (
    <>
      <Title>Ladder</Title>
      {rows.length === 0 ? (
        <EmptyState title="No partner has a stage on the ladder.">
          <p>
            A stage says how far a partnership is, from service provider to collaborator. Choose a partner to
            set it.
          </p>
        </EmptyState>
      ) : (
        <>
          {ready.length > 0 && (
            <p>
              <strong>Ready for the conversation: {ready.map(({ name }) => name).join(', ')}.</strong>
            </p>
          )}
          <p class="pl-quiet">
            A provider is ready once we made them {scene.words.count(discoveryIntroductions, 'introduction')}{' '}
            or more, and clients rate them {scene.words.number(discoveryRating, 1)} or better (Settings).
          </p>
          {RUNGS.map((rung) => {
            const own = rows.filter((row) => row.rung === rung);
            const [title, about] = ABOUT[rung];
            return own.length === 0 ? null : (
              <section key={rung}>
                <h3 class="pl-subheading">{title}</h3>
                <p class="pl-quiet">{about}</p>
                <ul class="pl-rungs">
                  {own.map((row) => (
                    <li key={row.name}>
                      <Partner {...props} scene={scene} row={row} />
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </>
      )}
      {without.length > 0 && (
        <section>
          <h3 class="pl-subheading">No stage yet</h3>
          <ul class="pl-list">
            {without.map(({ name }) => (
              <li key={name}>
                <Link to={{ screen: 'ladder', partner: name }}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Partner({ row, ...props }: ScreenProps & { readonly row: LadderRow }) {
  const { scene } = props;
  const { words } = scene;
  const { name, stage, since, transitions, ready, lacks, stays, rung } = row;
  return (
    <>
      <p class="pl-rung">
        <Link to={{ screen: 'partner', partner: name }}>{name}</Link>
        {ready && <span class="pl-badge pl-good">ready</span>}
        {stays && <span class="pl-badge">stays a provider</span>}
      </p>
      <p class="pl-quiet">
        {rung === 'collaborator' ? `${stage}` : ''}
        {since === null ? '' : `${rung === 'collaborator' ? ' ' : ''}since ${words.shortDate(since)}`}
      </p>
      {stays && (
        <p>
          The conversation was held, and they stay a provider: nothing to push for, keep sending them clients.
        </p>
      )}
      {ready && (
        <p>
          <Link to={{ screen: 'texts', partner: name, at: 'discovery conversation' }}>
            How to lead the conversation
          </Link>
        </p>
      )}
      {lacks.length > 0 && !stays && <p>Not yet: {lacks.join('; ')}.</p>}
      <Details summary="Path and stages" open={props.route.partner === name}>
        {transitions.length > 0 && (
          <p>{transitions.map((each) => `${each.stage} ${words.shortDate(each.on)}`).join(' \u2192 ')}</p>
        )}
        {rung !== 'expert service provider' && <Path scene={scene} partner={row.partner} />}
        <Move {...props} of={row} />
      </Details>
    </>
  );
}

/** The three foundations and the three path elements with their dates and gaps. */
function Path({ scene, partner }: { readonly scene: Scene; readonly partner: number }) {
  const { foundations, path, inPlace, of } = pathState(scene.book, partner);
  const line = ({ column, what, state, on, words, todo }: PathElement) => (
    <li key={column}>
      {state === 'in place' ? '\u2713 ' : '\u25cb '}
      {what}
      <span class="pl-quiet">
        {state === 'in place'
          ? on === null
            ? ' (in place)'
            : ` (since ${scene.words.shortDate(on)})`
          : state === 'later'
            ? ` (planned for ${scene.words.shortDate(on!)})`
            : ''}
      </span>
      {words !== null && <p>{words}</p>}
      {todo !== null && <p class="pl-quiet">{todo}</p>}
    </li>
  );
  return (
    <>
      <p>
        {inPlace} of {of} foundations and path elements are in place.
      </p>
      <ul class="pl-path">{[...foundations, ...path].map(line)}</ul>
    </>
  );
}

/** Moves the partner to another stage; the days of all stages are kept. */
function Move({
  scene,
  reading,
  host,
  busy,
  run,
  of,
}: ScreenProps & { readonly of: Pick<LadderRow, 'name' | 'partner'> & { readonly stage: Stage | null } }) {
  const { book } = scene;
  const [stage, setStage] = useState<Stage>(of.stage ?? 'expert service provider');
  const [on, setOn] = useState(formatIso(book.ledger.today));
  const day = parseIso(on);
  const problem =
    day === null ? 'Choose a day.' : day > book.ledger.today ? 'This day has not come yet.' : null;
  return (
    <div class="pl-move">
      <SelectField
        label="Stage"
        value={stage}
        options={STAGES.map((each) => [each, each] as const)}
        onChange={setStage}
      />
      <DateField label="Since" value={on} problem={problem} onChange={setOn} />
      <Button
        busy={busy || stage === of.stage || problem !== null}
        onPress={() =>
          void run({
            what: `Moving ${of.name} to the stage ${stage}`,
            work: () =>
              host.edit(stageEdit(reading.input, coreReading(reading), book, of.partner, stage, day!)),
            done: () => `${of.name} is at the stage ${stage}.`,
            writes: true,
          })
        }
      >
        Set the stage
      </Button>
    </div>
  );
}

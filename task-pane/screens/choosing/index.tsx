import { useState } from 'preact/hooks';
import type { Scene } from '../../../core/document/scene';
import {
  CANDIDATES_EACH,
  choosing,
  DILIGENCE,
  type CandidateStanding,
} from '../../../core/method/choosing/choosing';
import { focusEdit, partnerEdit } from '../../../core/method/choosing/choosing-edits';
import { NONE } from '../../../core/ledger/ledger';
import { Button, Buttons } from '../../parts/button';
import { coreReading } from '../../places/core-reading';
import { Jump } from '../../parts/jump';
import { Link } from '../../parts/link';
import { EmptyState, Message } from '../../parts/message';
import { Title } from '../../parts/title';
import { useToday } from '../../parts/today';
import type { ScreenProps } from '../../places/screen';
import './choosing.css';

/** Candidates by rank: the 3-10-1 rule, criteria, due diligence in its order, what rules somebody out, and the one in focus. */
export default function ChoosingScreen(props: ScreenProps) {
  const scene = useToday(props.scene);
  const found = choosing(scene.book, scene.words);
  const [focus] = found.focus;
  return (
    <>
      <Title>Choosing partners</Title>
      {found.ranked.length === 0 ? (
        <EmptyState title="There is no candidate yet.">
          <p>
            Keep them in a tab Candidates with the headers Name, Category, Complementary services, Shared
            ideal client and Non-competitive; the last three are yes or no.
          </p>
        </EmptyState>
      ) : (
        <>
          <ul class="pl-list">
            {found.categories.map(({ name, candidates }) => (
              <li key={name}>
                {name === '' ? 'no category' : name}: {candidates.length} of {CANDIDATES_EACH}
              </li>
            ))}
          </ul>
          {found.rule.length > 0 && (
            <Message tone="warning">
              {found.rule.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </Message>
          )}
          {focus !== undefined && found.focus.length === 1 && <Focus scene={scene} standing={focus} />}
          <h3 class="pl-subheading">By rank</h3>
          <ol class="pl-candidates">
            {found.ranked.map((standing) => (
              <li key={`${standing.candidate.sheet} ${standing.candidate.row}`}>
                <CandidateCard {...props} scene={scene} standing={standing} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** The one to work on now, and the step that comes next. */
function Focus({ scene, standing }: { readonly scene: Scene; readonly standing: CandidateStanding }) {
  const { candidate, next, partner } = standing;
  const name = scene.book.ledger.partners[partner]?.name;
  return (
    <Message tone="good">
      <p>
        <strong>In focus: {candidate.name}.</strong>{' '}
        {next === null
          ? 'Due diligence is complete; compensation may be a subject now.'
          : `Next: ${next}, before anything is said about compensation.`}
      </p>
      {name !== undefined && (
        <p>
          <Link to={{ screen: 'plan', partner: name }}>120-day plan</Link>
        </p>
      )}
    </Message>
  );
}

/** Money that was spoken of before its turn is no step done. */
function chipOf({ done, warnings }: CandidateStanding, step: (typeof DILIGENCE)[number]): string {
  if (!done.includes(step)) return 'pl-todo';
  return step === 'compensation' && warnings.length > 0 ? 'pl-early' : 'pl-done';
}

function CandidateCard({
  scene,
  reading,
  host,
  busy,
  run,
  standing,
}: ScreenProps & { readonly standing: CandidateStanding }) {
  const { book } = scene;
  const { candidate, rank, disqualified, warnings, reason, done, partner } = standing;
  const sheet = book.ledger.sheets[candidate.sheet] ?? '';
  const [asked, setAsked] = useState(false);
  const source = [reading.input, coreReading(reading)] as const;
  return (
    <>
      <p class="pl-candidate">
        <span class="pl-rank">{rank ?? '\u2013'}</span> <strong>{candidate.name}</strong>
        {candidate.focus === true && <span class="pl-badge pl-good">focus</span>}
        {disqualified.length > 0 && <span class="pl-badge pl-bad">out</span>}
      </p>
      <p class="pl-quiet">
        {[candidate.category, candidate.source].filter((each) => each !== null).join('; ')}
      </p>
      {disqualified.map((sentence) => (
        <p key={sentence} class="pl-out">
          {sentence}
        </p>
      ))}
      <p>{reason}</p>
      <ol class="pl-diligence" aria-label="Due diligence in its order">
        {DILIGENCE.map((step) => (
          <li key={step} class={chipOf(standing, step)}>
            {step}
            <span class="pl-hidden">{done.includes(step) ? ' done' : ' to do'}</span>
          </li>
        ))}
      </ol>
      {warnings.map((sentence) => (
        <Message key={sentence} tone="warning">
          <p>{sentence}</p>
        </Message>
      ))}
      <Buttons>
        {candidate.focus !== true && disqualified.length === 0 && (
          <Button
            busy={busy}
            onPress={() =>
              void run({
                what: `Putting ${candidate.name} into focus`,
                work: () => host.edit(focusEdit(...source, candidate)),
                done: () => `${candidate.name} is the one to work on now.`,
                writes: true,
              })
            }
          >
            Make this the focus
          </Button>
        )}
        {partner === NONE && (disqualified.length === 0 || asked) && (
          <Button
            busy={busy}
            onPress={() =>
              void run({
                what: `Adding ${candidate.name} to Partners`,
                work: () => host.edit(partnerEdit(...source, candidate, book.ledger.today)),
                done: () => `${candidate.name} is a partner at the stage candidate.`,
                writes: true,
              })
            }
          >
            Make a partner
          </Button>
        )}
        {partner === NONE && disqualified.length > 0 && !asked && (
          <Button busy={busy} onPress={() => setAsked(true)}>
            Make a partner all the same&hellip;
          </Button>
        )}
      </Buttons>
      <p>
        <Jump to={{ sheet, row: candidate.row, column: null }}>
          {sheet}, row {candidate.row}
        </Jump>
      </p>
    </>
  );
}

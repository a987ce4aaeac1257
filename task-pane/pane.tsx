import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { monthOf } from '../core/calendar/month';
import type { Host } from '../core/host/host';
import { sceneOf, type Scene } from '../core/review/scene';
import { count, shortDate } from '../core/words';
import { MappingView } from './mapping-view';
import { NotesView } from './notes-view';
import { PartnerList } from './partner-list';
import { PartnerPage } from './partner-page';
import { ReviewView } from './review-view';
import { Failure, Loading, NoReferrals, NoRows } from './states';
import type { Reading, Store } from './store';
import { Tabs } from './tabs';

const TABS = [
  { key: 'partners', label: 'Partners' },
  { key: 'review', label: 'Review' },
  { key: 'data', label: 'Data' },
] as const;

/** The whole pane. What is said in `role="status"` is read out without moving the focus. */
export function Pane({ store, host }: { readonly store: Store; readonly host: Host }) {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    // The first reading may have finished before this effect runs.
    setState(store.state);
    return store.subscribe(setState);
  }, [store]);
  const { reading, error, busy } = state;
  return (
    <main class="partner-ledger" aria-busy={busy}>
      <h1 class="pl-title">Partner Ledger</h1>
      <p class="pl-quiet" role="status">
        {reading === null ? busy && <Loading /> : readingText(reading)}
      </p>
      {error !== null && <Failure message={error} onRetry={() => void store.refresh()} />}
      {reading !== null && <Views reading={reading} host={host} />}
    </main>
  );
}

function readingText({ book: { ledger } }: Reading): string {
  const { referrals, partners, asOf, notes } = ledger;
  return `${count(referrals.count, 'referral')}, ${count(partners.length, 'partner')}, ${count(notes.length, 'note')}, as of ${shortDate(asOf)}`;
}

function Views({ reading, host }: { readonly reading: Reading; readonly host: Host }) {
  const { book, tables } = reading;
  const [tab, setTab] = useState<string>('partners');
  const scene = useMemo(() => sceneOf(book, monthOf(book.ledger.asOf)), [book]);
  const hasReferrals = book.ledger.columns.has('Referrals');
  // Money and activities alone have figures too.
  if (!hasReferrals && book.ledger.partners.length === 0)
    return (
      <>
        <NoReferrals />
        <MappingView tables={tables} host={host} />
      </>
    );
  return (
    <Tabs tabs={TABS} selected={tab} onSelect={setTab}>
      {tab === 'partners' && !hasReferrals && (
        <p class="pl-message">No referral table was found, so nothing is said about introductions.</p>
      )}
      {tab === 'partners' && <Partners scene={scene} />}
      {tab === 'review' && <ReviewView book={book} host={host} />}
      {tab === 'data' && (
        <>
          <NotesView notes={book.ledger.notes} />
          <MappingView tables={tables} host={host} />
        </>
      )}
    </Tabs>
  );
}

/** The list, or the page of the partner that was chosen from it. */
function Partners({ scene }: { readonly scene: Scene }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const left = useRef<string | null>(null);
  const element = useRef<HTMLDivElement>(null);
  // Going back leads to where the advisor came from.
  useEffect(() => {
    if (chosen !== null || left.current === null) return;
    const name = left.current;
    left.current = null;
    for (const button of element.current?.querySelectorAll<HTMLButtonElement>('[data-partner]') ?? [])
      if (button.dataset['partner'] === name) button.focus();
  }, [chosen]);
  const { partners } = scene.book.ledger;
  const partner = partners.findIndex(({ name }) => name === chosen);
  if (partners.length === 0) return <NoRows />;
  return (
    <div ref={element}>
      {partner < 0 ? (
        <PartnerList scene={scene} onOpen={setChosen} />
      ) : (
        <PartnerPage
          scene={scene}
          partner={partner}
          onBack={() => {
            left.current = chosen;
            setChosen(null);
          }}
        />
      )}
    </div>
  );
}

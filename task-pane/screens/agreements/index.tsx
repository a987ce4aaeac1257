import {
  agreementState,
  hasGaps,
  needsAgreement,
  type AgreementState,
} from '../../../core/method/deals/agreement';
import { CLAIM_NOTE } from '../../../core/method/deals/benchmarks';
import { unpaidNote } from '../../../core/method/deals/payouts-section';
import { NONE } from '../../../core/ledger/ledger';
import type { Scene } from '../../../core/document/scene';
import { FigureLink } from '../../parts/figure-link';
import { Link } from '../../parts/link';
import { EmptyState, Message } from '../../parts/message';
import { Jump } from '../../parts/jump';
import { Title } from '../../parts/title';
import type { ScreenProps } from '../../places/screen';
import './agreements.css';

/** Which agreements lack something; with a partner, its five elements, what is owed, and the outline to talk through. */
export default function AgreementsScreen({ scene, route }: ScreenProps) {
  const { ledger } = scene.book;
  const partner = route.partner === undefined ? NONE : ledger.findPartner(route.partner);
  return partner === NONE ? <All scene={scene} /> : <One scene={scene} partner={partner} />;
}

function All({ scene }: { readonly scene: Scene }) {
  const { book, words } = scene;
  const { partners } = book.ledger;
  const all = partners
    .map((_, partner) => partner)
    .filter((partner) => needsAgreement(partners[partner]!))
    .map((partner) => agreementState(book, partner, words));
  return (
    <>
      <Title>Agreements</Title>
      {all.length === 0 ? (
        <EmptyState title="No partner is at a stage that needs an agreement, and none is paid.">
          <p>
            Set a partner’s stage under <Link to={{ screen: 'ladder' }}>Ladder</Link>, or write a Revenue
            model into the tab Partners.
          </p>
        </EmptyState>
      ) : (
        <ul class="pl-menu">
          {all.map((each) => (
            <li key={each.name}>
              <Link to={{ screen: 'agreements', partner: each.name }}>{each.name}</Link>
              <p class="pl-quiet">{summary(each)}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function summary(state: AgreementState): string {
  const { inPlace, elements, gaps } = state;
  if (!hasGaps(state)) return `${inPlace} of ${elements.length} elements in place`;
  const missing = elements.filter(({ state: of }) => of === 'not yet' || of === 'later');
  const open = [
    ...missing.map(({ what }) => what.toLowerCase()),
    ...(gaps.length > 0 ? [`${gaps.length} more`] : []),
  ];
  return `${inPlace} of ${elements.length} elements in place; open: ${open.join('; ')}`;
}

const STATES = {
  'in place': 'in place',
  'not yet': 'open',
  later: 'from',
  unknown: 'no such column',
} as const;

function One({ scene, partner }: { readonly scene: Scene; readonly partner: number }) {
  const { book, words } = scene;
  const { listed, sheet, row } = book.ledger.partners[partner]!;
  const state = agreementState(book, partner, words);
  const unpaid = unpaidNote(scene, partner);
  const marked = state.gaps.some((gap) => gap.includes('*'));
  return (
    <>
      <Title>Agreement: {state.name}</Title>
      <p>
        {state.terms === '' ? 'Nothing is paid.' : `Terms: ${state.terms}.`}{' '}
        {state.agreementDate !== null && `Dated ${words.longDate(state.agreementDate)}.`}
      </p>
      <ul class="pl-elements">
        {state.elements.map(({ column, what, state: of, on, todo }) => (
          <li key={column}>
            <span
              class={`pl-badge${of === 'in place' ? ' pl-good' : of === 'unknown' ? ' pl-note' : ' pl-warning'}`}
            >
              {STATES[of]}
              {on !== null && ` ${words.shortDate(on)}`}
            </span>{' '}
            {what}
            {todo !== null && of !== 'unknown' && <span class="pl-under pl-quiet">{todo}</span>}
          </li>
        ))}
      </ul>
      {state.gaps.length > 0 && (
        <Message tone="warning">
          {state.gaps.map((gap) => (
            <p key={gap}>{gap}</p>
          ))}
          {marked && <p>{CLAIM_NOTE}</p>}
        </Message>
      )}
      {state.hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      <dl class="pl-owed">
        {(['payout', 'sharePaid', 'payoutDue', 'shortfall'] as const).map((key) => (
          <div key={key}>
            <dt>{OWED[key]}</dt>
            <dd class="pl-number">
              <FigureLink scene={scene} figure={key} subject={partner} />
            </dd>
          </div>
        ))}
      </dl>
      {unpaid !== null && <p class="pl-quiet">{unpaid}</p>}
      <p class="pl-elsewhere">
        <Link to={{ screen: 'texts', partner: state.name, at: 'agreement outline' }}>
          Outline to talk through
        </Link>
        <Link to={{ screen: 'deals', partner: state.name }}>Plan a deal</Link>
        <Link to={{ screen: 'compliance', partner: state.name }}>Compliance</Link>
        {listed && <Jump to={{ sheet: book.ledger.sheets[sheet]!, row, column: null }}>Go to the row</Jump>}
      </p>
    </>
  );
}

const OWED = {
  payout: 'Owed by the terms, 12 months',
  sharePaid: 'Paid, 12 months',
  payoutDue: 'Still to pay since the start (below 0: paid ahead)',
  shortfall: 'Introductions short of the minimum',
} as const;

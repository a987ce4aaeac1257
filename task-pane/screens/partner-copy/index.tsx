import { complianceReport, NOT_ADVICE } from '../../../core/compliance';
import { documentSheet } from '../../../core/document/sheet';
import { NONE } from '../../../core/ledger/ledger';
import {
  copySheet,
  partnerCopy,
  sharedView,
  type ClientNames,
} from '../../../core/method/texts/partner-copy';
import { Button, Buttons } from '../../parts/button';
import { Choices } from '../../parts/fields/choices';
import { DocumentView } from '../../parts/document/document-view';
import { EmptyState, Message } from '../../parts/message';
import { PageActions } from '../../parts/document/page-actions';
import { PartnerPicker, useChosenPartner } from '../../parts/fields/partner-picker';
import { Title } from '../../parts/title';
import { useToday } from '../../parts/today';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';

const NAMES = [
  { value: 'initials', label: 'Initials' },
  { value: 'names', label: 'Names' },
  { value: 'none', label: 'No clients' },
] as const;

/** What a partner may be given to read: introductions between the two, agreed steps, expectations; nothing else. */
export default function PartnerCopyScreen(props: ScreenProps) {
  const { host, busy, run, route, go } = props;
  const scene = useToday(props.scene);
  const [partner, choose] = useChosenPartner({ scene, route });
  const [names, setNames] = useKept<ClientNames>('copy names', 'initials');
  if (partner === NONE)
    return (
      <>
        <Title>Partner&rsquo;s copy</Title>
        <EmptyState title="There is no partner yet." />
      </>
    );
  const { name } = scene.book.ledger.partners[partner]!;
  const shared = sharedView(scene.book, partner, names);
  const document = partnerCopy(shared, scene.words);
  const privacy =
    names === 'names'
      ? complianceReport(scene.book, { shared: 'partner copy' }).flags.find(
          (flag) => flag.rule === 'reg-s-p-privacy' && flag.partner === partner,
        )
      : undefined;
  return (
    <>
      <Title>Partner&rsquo;s copy</Title>
      <p class="pl-quiet">
        Introductions between the two of you, steps marked Shared in Actions, and what you expect. No amounts,
        hours, costs, decisions or notes, and no other partner.
      </p>
      <PartnerPicker scene={scene} route={route} go={go} partner={partner} onChoose={choose} />
      <Choices label="Clients" choices={NAMES} present={names} busy={false} onChoose={setNames} />
      {names === 'names' && (
        <Message tone="warning">
          <p>
            Full names are client data: only where the clients agreed that the two of you speak about them.
          </p>
          {privacy !== undefined && (
            <p>
              {privacy.title}. {privacy.ask} {NOT_ADVICE}
            </p>
          )}
        </Message>
      )}
      {shared.steps.length === 0 && (
        <p class="pl-quiet">
          No step is marked Shared with {name}: write yes into the column Shared of Actions.
        </p>
      )}
      <PageActions host={props.host} document={document} busy={busy} run={run} />
      <Buttons>
        <Button
          busy={busy}
          onPress={() =>
            void run({
              what: `Writing the copy for ${name}`,
              work: () => host.writeSheet(documentSheet(document, copySheet(name))),
              done: (tab) => `The copy is on the sheet \u201c${tab}\u201d.`,
              writes: true,
            })
          }
        >
          Write as a sheet
        </Button>
      </Buttons>
      <DocumentView document={document} />
    </>
  );
}

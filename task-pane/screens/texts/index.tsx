import { useState } from 'preact/hooks';
import { openGiven } from '../../../core/kpis/introduction-list';
import { NONE } from '../../../core/ledger/ledger';
import { filledText } from '../../../core/method/texts/texts';
import {
  PARTNER_TEXTS,
  PLACEHOLDERS,
  TEMPLATES,
  TEXT_PURPOSE,
  type PartnerText,
} from '../../../core/method/texts/text-templates';
import { capitalised } from '../../../core/workbook/values/text';
import { Button, Buttons } from '../../parts/button';
import { copy } from '../../parts/document/copy';
import { Details } from '../../parts/details';
import { SelectField, TextArea } from '../../parts/fields/field';
import { EmptyState, Message } from '../../parts/message';
import { PartnerPicker, useChosenPartner } from '../../parts/fields/partner-picker';
import { Title } from '../../parts/title';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';
import './texts.css';

const NO_CLIENT = '';

/** Texts filled in for a partner, to copy; what nobody knows is a visible blank. The words can be the firm's own. */
export default function TextsScreen(props: ScreenProps) {
  const { scene, route, go, busy, run } = props;
  const { book, words } = scene;
  const [partner, choose] = useChosenPartner(props);
  const asked = PARTNER_TEXTS.find((each) => each === route.at);
  const [kept, keep] = useKept<PartnerText>('text', 'introduction');
  const text = asked ?? kept;
  const [client, setClient] = useState(NO_CLIENT);
  if (partner === NONE)
    return (
      <>
        <Title>Texts</Title>
        <EmptyState title="There is no partner to write to yet." />
      </>
    );
  const { name } = book.ledger.partners[partner]!;
  const clients = openGiven(book, partner).flatMap((each) => (each.client === null ? [] : [each.client]));
  const chosen = clients.includes(client) ? client : NO_CLIENT;
  const filled = filledText(book, partner, text, words, chosen === NO_CLIENT ? {} : { client: chosen });
  return (
    <>
      <Title>Texts</Title>
      <PartnerPicker scene={scene} route={route} go={go} partner={partner} onChoose={choose} />
      <SelectField
        label="Text"
        value={text}
        options={PARTNER_TEXTS.map((each) => [each, capitalised(each)] as const)}
        hint={TEXT_PURPOSE[text]}
        onChange={(to) => {
          keep(to);
          if (asked !== undefined) go({ screen: 'texts', partner: name, at: to });
        }}
      />
      {text === 'introduction' && clients.length > 0 && (
        <SelectField
          label="Client"
          value={chosen}
          options={[[NO_CLIENT, 'to fill in'], ...clients.map((each) => [each, each] as const)]}
          hint={`Clients you introduced to ${name} who are still open.`}
          onChange={setClient}
        />
      )}
      <Buttons>
        <Button
          primary
          busy={busy}
          onPress={() =>
            void run({
              what: 'Copying',
              work: () => copy(filled.plain),
              done: () =>
                filled.blanks.length === 0
                  ? 'Copied.'
                  : `Copied, with ${words.count(filled.blanks.length, 'blank')} in [brackets] to fill in.`,
            })
          }
        >
          Copy
        </Button>
      </Buttons>
      {filled.blanks.length > 0 && (
        <p class="pl-quiet">
          {words.count(filled.blanks.length, 'blank')} to fill in: what the workbook does not say.
        </p>
      )}
      {filled.unknown.length > 0 && (
        <Message tone="warning">
          <p>
            {filled.unknown.join(', ')}: nobody knows what to put there. Names that are known stand below,
            under &ldquo;Our own words&rdquo;.
          </p>
        </Message>
      )}
      <div class="pl-text" tabIndex={0} role="region" aria-label={`${capitalised(text)} for ${name}`}>
        {filled.parts.map((part, at) =>
          part.kind === 'words' ? part.text : <mark key={at}>[{part.label}]</mark>,
        )}
      </div>
      <OwnWords key={text} {...props} text={text} />
    </>
  );
}

/** The words behind a text: the firm's, kept in Settings, or ours. */
function OwnWords({ scene, host, busy, run, text }: ScreenProps & { readonly text: PartnerText }) {
  const { firm } = scene.book.ledger.settings;
  const own = firm.texts.get(text);
  const setting = `Text: ${text}`;
  const locked = firm.lockedBy !== null && firm.locked.has(setting) ? firm.lockedBy : null;
  const [draft, setDraft] = useState(own ?? TEMPLATES[text]);
  const save = (value: string, done: string) =>
    void run({
      what: 'Writing the text into Settings',
      work: () => host.writeSettings([[setting, value]]),
      done: () => done,
      writes: true,
    });
  return (
    <Details summary="Our own words">
      {locked !== null && (
        <Message tone="warning">
          <p>{locked} has locked this text; its words count.</p>
        </Message>
      )}
      <TextArea
        label={own === undefined ? 'As it comes' : 'Your wording'}
        hint={`Kept in Settings as \u201c${setting}\u201d. In braces, filled in: ${Object.keys(PLACEHOLDERS)
          .map((each) => `{${each}}`)
          .join(' ')}`}
        rows={14}
        value={draft}
        onChange={setDraft}
      />
      <Buttons>
        <Button
          busy={busy || draft.trim() === '' || draft === (own ?? TEMPLATES[text])}
          onPress={() => save(draft, 'Your wording is in Settings and holds from now on.')}
        >
          Keep my wording
        </Button>
        {own !== undefined && (
          <Button
            busy={busy}
            onPress={() => {
              setDraft(TEMPLATES[text]);
              save('', 'The text is as it comes again.');
            }}
          >
            Back to ours
          </Button>
        )}
      </Buttons>
    </Details>
  );
}

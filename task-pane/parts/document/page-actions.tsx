import { documentEmail, documentText } from '../../../core/document/email';
import type { Document } from '../../../core/document/document';
import { documentHtml } from '../../../core/document/html';
import { fileNameOf } from '../../../core/document/whose';
import type { ScreenProps } from '../../places/screen';
import { Button, Buttons } from '../button';
import { copy } from './copy';
import { printPage, savePage } from './page-file';

/** What can be done with a page: copy it for an e-mail, print it, save it as a file. */
export function PageActions({
  document,
  host,
  busy,
  run,
}: Pick<ScreenProps, 'host' | 'busy' | 'run'> & { readonly document: Document }) {
  const html = () => documentHtml(document);
  return (
    <Buttons>
      <Button
        busy={busy}
        onPress={() =>
          void run({
            what: 'Copying',
            work: () => copy(documentText(document), documentEmail(document)),
            done: () => 'Copied: paste it into an e-mail or a document.',
          })
        }
      >
        Copy
      </Button>
      {host.insteadOfPages === undefined ? (
        <>
          <Button busy={busy} onPress={() => printPage(html())}>
            Print
          </Button>
          <Button
            busy={busy}
            onPress={() => savePage(`${fileNameOf(document.title, document.whose)}.html`, html())}
          >
            Save as a page
          </Button>
        </>
      ) : (
        <p class="pl-quiet">{host.insteadOfPages}</p>
      )}
    </Buttons>
  );
}

import { TEMPLATE_VERSION } from '../../core/versions/layouts';
import { Link } from '../parts/link';
import { Message } from '../parts/message';
import type { Reading } from '../places/reading';

/** Says that a workbook was made from an older template, where an advisor comes by. */
export function UpgradeNotice({ reading }: { readonly reading: Reading }) {
  const version = Number(reading.book.ledger.settings.templateVersion ?? TEMPLATE_VERSION);
  if (!(version < Number(TEMPLATE_VERSION))) return null;
  return (
    <Message>
      This workbook was made from template version {version}; there is version {TEMPLATE_VERSION}.{' '}
      <Link to={{ screen: 'upgrade' }}>See what it adds</Link>
    </Message>
  );
}

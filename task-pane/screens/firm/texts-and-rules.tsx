import { FIRM_TEXTS, RULES, type FirmSettings } from '../../../core/workbook/settings/firm-settings';
import type { Words } from '../../../core/words';
import { Details } from '../../parts/details';
import { Link } from '../../parts/link';

/** The firm's own words, and what it says of the rules. */
export function TextsAndRules({ firm, words }: { readonly firm: FirmSettings; readonly words: Words }) {
  const texts = FIRM_TEXTS.flatMap((kind) => {
    const text = firm.texts.get(kind);
    return text === undefined ? [] : [{ kind, text }];
  });
  const rules = RULES.flatMap(({ id, title }) => {
    const off = firm.rulesOff.get(id);
    const limit = firm.ruleLimits.get(id);
    if (off !== undefined) return [{ id, title, said: off === '' ? 'switched off' : `switched off: ${off}` }];
    return limit === undefined ? [] : [{ id, title, said: `limit ${words.number(limit, 0)}` }];
  });
  return (
    <>
      <Details summary={`Texts of the firm: ${words.number(texts.length, 0)} of ${FIRM_TEXTS.length}`}>
        {texts.length === 0 ? (
          <p>The firm has no words of its own; ours are used.</p>
        ) : (
          texts.map(({ kind, text }) => (
            <Details key={kind} summary={kind}>
              <p class="pl-firm-text">{text}</p>
            </Details>
          ))
        )}
        <p>
          <Link to={{ screen: 'texts' }}>See them filled in</Link>
        </p>
      </Details>
      <Details summary={`Rules: ${words.number(rules.length + firm.ownRules.length, 0)} set by the firm`}>
        {rules.length + firm.ownRules.length === 0 ? (
          <p>The firm has switched off none and added none.</p>
        ) : (
          <ul class="pl-list">
            {rules.map(({ id, title, said }) => (
              <li key={id}>
                {title}: {said}
              </li>
            ))}
            {firm.ownRules.map(({ id, title, when, limit, ask }) => (
              <li key={id}>
                {title} ({when}
                {limit !== null && ` ${words.number(limit, 0)}`}): {ask}
              </li>
            ))}
          </ul>
        )}
      </Details>
    </>
  );
}

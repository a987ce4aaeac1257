import { FIRM_TEXTS, hasLimit, RULES, type RuleId } from './firm-settings';
import { parseNumberText } from '../values/money';
import { set, type Setter } from './setting-row';
import { longText, text } from './setting-values';
import { cellText, fold, tidy, wordKey } from '../values/text';

const TEXT = /^text ?[: ] ?(.+)/i;
const RULE = /^rule ?[: ] ?(.+)/i;
const OFF = /^off ?(?:[:;,-] ?(.*))?$/i;
const LIMIT = /^limit ?:? ?(.+)/i;

/** The setter of a row by which a firm words a text or changes a rule; null for any other name. */
export function firmSetter(name: string): Setter | null {
  const wanted = TEXT.exec(name)?.[1];
  if (wanted !== undefined) {
    const kind = FIRM_TEXTS.find((each) => wordKey(each) === wordKey(wanted));
    if (kind === undefined) return () => `There is no text "${wanted}"; there are ${FIRM_TEXTS.join(', ')}.`;
    return set(longText, (draft, value) => draft.firm.texts.set(kind, value));
  }
  const rule = RULE.exec(name)?.[1];
  return rule === undefined ? null : ruleSetter(rule);
}

/** `a; b; ` as its parts. */
export const setCategories: Setter = set(text, (draft, value) => {
  draft.firm.categories = value
    .split(';')
    .map(tidy)
    .filter((each) => each !== '');
});

function ruleSetter(name: string): Setter {
  const id: RuleId | undefined = RULES.find((rule) => fold(rule.id) === fold(name))?.id;
  if (id === undefined)
    return () => `There is no rule "${name}"; there are ${RULES.map((rule) => rule.id).join(', ')}.`;
  return (draft, row) => {
    const value = tidy(cellText(row.value));
    const off = OFF.exec(value);
    if (off) {
      draft.firm.rulesOff.set(id, off[1] ?? '');
      return null;
    }
    const limit = parseNumberText(LIMIT.exec(value)?.[1] ?? '', '.')?.value;
    if (limit === undefined || limit < 0)
      return 'It is neither "off" (with a reason behind a colon) nor "limit" with an amount.';
    if (!hasLimit(id)) return 'This rule has no limit; it can only be "off".';
    draft.firm.ruleLimits.set(id, limit);
    return null;
  };
}

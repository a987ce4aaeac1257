import { LIMITED_TRIGGERS, RULE_TRIGGERS, type OwnRule, type RuleTrigger } from './firm-settings';
import type { SettingRow } from './setting-row';
import { amount, country, oneOf, text, type SettingReader } from './setting-values';
import { cellText, fold, tidy } from '../values/text';

/** A rule of the firm's own stands in one row for each of its fields: `Own rule house-gifts: limit` / 150. */
const OWN_RULE =
  /^own rule ?:? ?([a-z0-9][a-z0-9.-]*) ?[: ] ?(title|when|limit|category|country|ask|citation)$/i;

const trigger = oneOf(
  RULE_TRIGGERS,
  (cell) => fold(cellText(cell)),
  `It is none of: ${RULE_TRIGGERS.join(', ')}.`,
);
const FIELDS = {
  title: text,
  when: trigger,
  limit: amount,
  category: text,
  country,
  ask: text,
  citation: text,
};

type Field = keyof typeof FIELDS;
type Draft = Partial<Record<Field, string | number>>;

/** The rule and the field that a row of Settings sets; null for any other row. */
export function ownRuleField(name: string): { readonly id: string; readonly field: Field } | null {
  const match = OWN_RULE.exec(name);
  return match ? { id: fold(match[1] ?? ''), field: fold(match[2] ?? '') as Field } : null;
}

/** Rules from their rows; a rule that lacks something is left out, and its first row says what. */
export function readOwnRules(rows: readonly SettingRow[]): OwnRule[] {
  const drafts = new Map<string, { readonly first: SettingRow; readonly fields: Draft }>();
  for (const row of rows) {
    const place = ownRuleField(tidy(cellText(row.name)));
    if (!place) continue;
    let draft = drafts.get(place.id);
    if (!draft) drafts.set(place.id, (draft = { first: row, fields: {} }));
    const read: SettingReader<string | number> = FIELDS[place.field];
    const result = read(row.value);
    if ('problem' in result)
      row.problem('a setting that cannot be used', result.problem, 'Correct it; until then it is not used.');
    else draft.fields[place.field] = result.value;
  }
  return Array.from(drafts, ([id, { first, fields }]) => {
    const missing = missingFields(fields);
    if (missing === null) return ownRule(id, fields);
    first.problem(
      'a setting that cannot be used',
      missing,
      `Complete the rows "Own rule ${id}: ..."; until then the rule is not used.`,
    );
    return null;
  }).filter((rule): rule is OwnRule => rule !== null);
}

/** What a rule lacks or has too much, as a sentence; null when it is whole. */
function missingFields({ title, when, ask, limit }: Draft): string | null {
  const missing = Object.entries({ title, when, ask }).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  );
  if (missing.length > 0) return `The rule has no ${missing.join(' and no ')}.`;
  const limited = LIMITED_TRIGGERS.includes(when as RuleTrigger);
  if (limited && limit === undefined) return `A rule for "${when}" needs a limit.`;
  return !limited && limit !== undefined ? `A rule for "${when}" has no limit.` : null;
}

function ownRule(id: string, fields: Draft): OwnRule {
  const { title = '', when, limit, category, country: where, ask = '', citation } = fields;
  return {
    id,
    title: String(title),
    when: when as RuleTrigger,
    limit: limit === undefined ? null : Number(limit),
    category: category === undefined ? null : String(category),
    country: where === undefined ? null : String(where),
    ask: String(ask),
    citation: citation === undefined ? null : String(citation),
  };
}

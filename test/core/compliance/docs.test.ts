import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RULE_TABLE, RULES_AS_OF } from '../../../core/compliance';
import { RULE_TRIGGERS } from '../../../core/workbook/settings/firm-settings';

const page = readFileSync(path.resolve(__dirname, '../../../docs/compliance.md'), 'utf8').replace(
  /\s+/g,
  ' ',
);

test.each(RULE_TABLE.map((rule) => [rule.id, rule] as const))(
  'docs/compliance.md says what the table says: %s',
  (_, rule) => {
    for (const text of [
      rule.title,
      rule.id,
      rule.citation,
      rule.says,
      rule.flaggedWhen,
      rule.ask,
      rule.unchecked,
      rule.factOf,
    ])
      if (text !== null) expect(page).toContain(text);
  },
);

test('docs/compliance.md has the date of the table and every trigger of an own rule', () => {
  expect(page).toContain(RULES_AS_OF);
  for (const trigger of RULE_TRIGGERS) expect(page).toContain(`\`${trigger}\``);
});

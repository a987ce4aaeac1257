import { readFileSync } from 'node:fs';
import path from 'node:path';
import { firmJsonSchema } from '../../core/firm/json-schema';
import { SCHEMA_FILE } from '../../scripts/firm-schema';

test('the schema of firm.json is up to date (else: npm run firm-schema)', () => {
  const file = path.resolve(__dirname, '../..', SCHEMA_FILE);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(firmJsonSchema())));
});

test('every property of the schema says what it is', () => {
  const undescribed: string[] = [];
  const visit = (place: string, { properties }: { properties?: Record<string, never> }) => {
    for (const [key, value] of Object.entries(properties ?? {}) as [string, Record<string, unknown>][]) {
      const inner = (value['items'] ?? value) as { properties?: Record<string, never> };
      if (!inner.properties && value['description'] === undefined) undescribed.push(`${place}${key}`);
      visit(`${place}${key}.`, inner);
    }
  };
  visit('', JSON.parse(JSON.stringify(firmJsonSchema())));
  expect(undescribed).toEqual([]);
});
